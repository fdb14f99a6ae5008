import { Problem } from '$lib/api/problem';
import { request } from '$lib/api/request';
import type { ActDraft, Contribution, Page, Trace } from '$lib/api/types';

const at = (consultation: string) => `/api/consultations/${encodeURIComponent(consultation)}`;
const one = (consultation: string, contribution: string) => `${at(consultation)}/act/draft/amendments/${encodeURIComponent(contribution)}`;

/** A page of the amendments, the most supported first. */
export const amendments = (consultation: string, cursor: string | null) =>
  request<Page<Contribution>>(`${at(consultation)}/contributions`, { query: { kind: 'amendment', sort: 'top', cursor, limit: 100 } });

/** What was said of a provision and beneath it, or what a search finds in the whole debate. */
export const said = (consultation: string, where: { eId: string } | { q: string }, cursor: string | null) =>
  request<Page<Contribution>>(`${at(consultation)}/contributions`, { query: { ...where, sort: 'top', cursor } });

/** Makes an amendment part of the draft, which is begun from the newest version where there is none. */
export const apply = (consultation: string, contribution: string) => request<ActDraft>(one(consultation, contribution), { method: 'POST' });

/** Takes back the amendment that was applied last, and answers the draft that is left; null where that amendment began it. */
export async function unapply(consultation: string, contribution: string): Promise<ActDraft | null> {
  await request<void>(one(consultation, contribution), { method: 'DELETE' });
  return draftOf(consultation);
}

/** Names all that shaped a provision of the draft beside the amendments that were applied. */
export async function nameSources(consultation: string, eId: string, contributions: string[]): Promise<ActDraft | null> {
  await request<void>(`${at(consultation)}/act/draft/sources`, { method: 'PUT', body: { eId, contributions } });
  return draftOf(consultation);
}

/** What shaped the newest version, in it or in an earlier one. */
export const trace = (consultation: string) => request<Trace>(`${at(consultation)}/act/trace`);

async function draftOf(consultation: string): Promise<ActDraft | null> {
  try {
    return await request<ActDraft>(`${at(consultation)}/act/draft`);
  } catch (problem) {
    if (problem instanceof Problem && problem.code === 'no-draft-to-publish') return null;
    throw problem;
  }
}
