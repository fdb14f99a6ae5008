import { request } from '$lib/api/request';
import type { Act, ActVersion, ComparedRow, Page, ProvisionInVersion, Trace } from '$lib/api/types';

/** The act with its counts; `version` asks for an earlier one, as links to provisions do. */
export const act = (consultation: string, version?: number | null, via?: typeof fetch) =>
  request<Act>(`/api/consultations/${encodeURIComponent(consultation)}/act`, {
    query: { version },
    fetch: via,
  });

/** A part of the act: so many provisions at the top of it, and all beneath them, from that one on. */
export const actPart = (consultation: string, part: { version?: number | null; from: number; limit: number }, via?: typeof fetch) =>
  request<Act>(`/api/consultations/${encodeURIComponent(consultation)}/act`, { query: part, fetch: via });

/** A provision as it stood in one version, and where it stands in the newest. */
export const provisionIn = (consultation: string, eId: string, version?: number | null, via?: typeof fetch) =>
  request<ProvisionInVersion>(
    `/api/consultations/${encodeURIComponent(consultation)}/act/provisions/${encodeURIComponent(eId)}`,
    { query: { version }, fetch: via },
  );

/** Every published version with its note, the newest first. */
export const versions = (consultation: string, via?: typeof fetch) =>
  request<Page<ActVersion>>(`/api/consultations/${encodeURIComponent(consultation)}/act/versions`, { fetch: via });

/** The differences of two versions, in the order of the later one; for officers also those of the newest and the draft. */
export const differences = (consultation: string, from: number, to: number | 'draft', changed: boolean, cursor: string | null) =>
  request<Page<ComparedRow>>(`/api/consultations/${encodeURIComponent(consultation)}/act/${to === 'draft' ? 'draft/diff' : 'diff'}`, {
    query: { ...(to === 'draft' ? {} : { from, to }), changed: changed ? 'true' : undefined, cursor, limit: 60 },
  });

/** What shaped the provisions of the newest version, in it or in an earlier one. */
export const trace = (consultation: string, via?: typeof fetch) =>
  request<Trace>(`/api/consultations/${encodeURIComponent(consultation)}/act/trace`, { fetch: via });

export const actFile = (consultation: string, version: number, format: 'akn' | 'docx' | 'html') =>
  `/api/consultations/${encodeURIComponent(consultation)}/act/export?version=${version}&format=${format}`;
