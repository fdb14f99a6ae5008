import { request } from '$lib/api/request';
import type { Act } from '$lib/api/types';

/** The act with its counts; `version` asks for an earlier one, as links to provisions do. */
export const act = (consultation: string, version?: number | null, via?: typeof fetch) =>
  request<Act>(`/api/consultations/${encodeURIComponent(consultation)}/act`, {
    query: { version },
    fetch: via,
  });
