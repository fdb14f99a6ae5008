import { request } from '$lib/api/request';
import type { ActDraft, Consultation, ConsultationKind, ConsultationStatus, DebateMode, Page } from '$lib/api/types';
import type { Correction } from './corrections';

export type { ActDraft, Warning } from '$lib/api/types';

export type DetailsRequest = {
  municipality: string;
  kind: ConsultationKind;
  title: string;
  summary: string;
  legalBasis: string;
  startsAt: string;
  endsAt: string;
};

/** What of a municipality binds the officer. */
export type Minimums = { minimumDays: number; minimumDaysOf: Partial<Record<ConsultationKind, number>> };

const at = (id: string) => `/api/consultations/${encodeURIComponent(id)}`;
const post = (id: string, what: string, body?: unknown) => request<void>(`${at(id)}/${what}`, { method: 'POST', body });

export const minimums = (slug: string) => request<Minimums>(`/api/municipalities/${encodeURIComponent(slug)}`);
export const read = (id: string) => request<Consultation>(at(id));
export const draft = (id: string, body: DetailsRequest) => request<void>(at(id), { method: 'PUT', body });
export const correct = (id: string, body: DetailsRequest) => request<void>(`${at(id)}/details`, { method: 'PUT', body });
export const publish = (id: string) => post(id, 'publish');
export const extend = (id: string, endsAt: string, reason: string) => post(id, 'extend', { endsAt, reason });
export const close = (id: string, reason: string) => post(id, 'close', { reason });
/** When moderators look at what is written; a reason is needed once the call is published. */
export const chooseMode = (id: string, mode: DebateMode, reason: string | null) =>
  request<void>(`${at(id)}/mode`, { method: 'PUT', body: { mode, reason } });
export const cancel = (id: string, reason: string) => post(id, 'cancel', { reason });
export const readAct = (id: string) => request<ActDraft>(`${at(id)}/act/draft`);
export const putAct = (id: string, body: BodyInit, contentType: string) =>
  request<ActDraft>(`${at(id)}/act/draft`, { method: 'PUT', body, contentType });
/** Corrections of exactly this version of the draft, in their order, each by the addresses that the ones before it left; a preview stores nothing. */
export const correctAct = (id: string, corrections: Correction[], preview: boolean, version: number) =>
  request<ActDraft>(`${at(id)}/act/draft/corrections`, {
    method: 'POST', query: { preview: preview ? 'true' : undefined }, body: { corrections, stepwise: true }, ifMatch: `"${version}"`,
  });
export const publishVersion = (id: string, note: string) => post(id, 'act/publish', { note });
export const exportPath = (id: string, format: 'csv' | 'json' | 'docx') => `${at(id)}/export?format=${format}`;

/** Every consultation of a municipality, drafts first; officers have dozens, not thousands. */
export async function all(slug: string): Promise<Consultation[]> {
  const [drafts, published] = await Promise.all([pages(slug, 'draft'), pages(slug)]);
  return [...drafts, ...published];
}

async function pages(slug: string, status?: ConsultationStatus): Promise<Consultation[]> {
  const items: Consultation[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Consultation> = await request(`/api/municipalities/${encodeURIComponent(slug)}/consultations`, {
      query: { status, cursor, limit: 100 },
    });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}
