import { request } from '$lib/api/request';
import type {
  Alike,
  Contribution,
  LockedThread,
  OwnBar,
  ContributionKind,
  NewContribution,
  Page,
  ReportReason,
  Vote,
  Wording,
} from '$lib/api/types';

export type Sort = 'newest' | 'oldest' | 'top' | 'controversial';
export type Filter = {
  /** A provision and all beneath it. */
  eId?: string;
  /** The version in which it has that address, where that is not the newest. */
  version?: number;
  /** Only what speaks of the whole act. */
  whole?: boolean;
  /** Only what speaks of provisions that the newest version has no more. */
  removed?: boolean;
  /** The replies to one contribution. */
  parent?: string;
  kind?: ContributionKind;
  sort: Sort;
  q?: string;
};

const at = (id: string) => `/api/contributions/${encodeURIComponent(id)}`;

export const list = (
  consultation: string,
  { whole, removed, ...filter }: Filter,
  cursor: string | null,
  limit?: number,
) =>
  request<Page<Contribution>>(`/api/consultations/${encodeURIComponent(consultation)}/contributions`, {
    query: { ...filter, whole: whole ? 'true' : undefined, removed: removed ? 'true' : undefined, cursor, limit },
  });

export const one = (id: string) => request<Contribution>(at(id));
export const put = (id: string, body: NewContribution) => request<void>(at(id), { method: 'PUT', body });
export const edit = (id: string, body: { text: string; proposedText?: string }) =>
  request<void>(`${at(id)}/text`, { method: 'PUT', body });
export const withdraw = (id: string) => request<void>(at(id), { method: 'DELETE' });
export const vote = (id: string, value: Vote) =>
  request<void>(`${at(id)}/ballot`, { method: 'PUT', body: { value } });
/** Puts it at another provision of the newest version, with a reason that all may read; null for the whole act. */
export const attach = (id: string, eId: string | null, reason: string) =>
  request<void>(`${at(id)}/attach`, { method: 'POST', body: { eId, reason } });
export const report = (id: string, reason: ReportReason, explanation?: string) =>
  request<void>(`${at(id)}/reports`, { method: 'POST', body: { reason, explanation } });
/** The provisions, and threads of contributions, that take no more. */
export const locks = (consultation: string) =>
  request<{ items: LockedThread[] }>(`/api/consultations/${encodeURIComponent(consultation)}/locks`);
/** Whether the signed-in reader may write in the debate. */
export const standing = (consultation: string) =>
  request<{ bar: OwnBar | null }>(`/api/consultations/${encodeURIComponent(consultation)}/standing`);
/** The contributions of a group of near-identical ones, the oldest first. */
export const alike = (consultation: string, group: Alike['group'], cursor: string | null) =>
  request<Page<Contribution>>(`/api/consultations/${encodeURIComponent(consultation)}/alike/${encodeURIComponent(group)}`, {
    query: { cursor, limit: 20 },
  });
export const history = (id: string) => request<{ items: Wording[] }>(`${at(id)}/history`);
