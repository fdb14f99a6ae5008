import { request } from '$lib/api/request';
import type { Contribution, Page, ReportReason, Said } from '$lib/api/types';

export type Mark = { rule: string; ruleText?: Said | null; reason: string; at: string };
/** A contribution as the desk reads it: with what is held, and with every mark. */
export type CaseItem = Contribution & {
  consultation: string;
  heldFor?: 'mode' | 'new-account' | 'suspected' | null;
  redaction?: Mark | null;
  offTopic?: Mark | null;
  locked?: Mark | null;
  erased?: boolean;
  alike?: { group: string; count: number; voices: number } | null;
};
export type DecisionKind = 'hide' | 'redact' | 'off-topic' | 'warn' | 'mute' | 'exclude';
export type Appeal = {
  id: string;
  contribution: string;
  kind: DecisionKind;
  rule: string;
  reason: string;
  moderator: string | null;
  decidedAt: string;
  text: string | null;
  filedAt: string;
  dueAt: string;
  outcome: 'upheld' | 'overturned' | null;
};
export const whys = ['report', 'held', 'spam', 'appeal'] as const;
export type Why = (typeof whys)[number];
export type AuthorRecord = { contributions: number; hidden: number };
export type QueueItem = {
  /** Of the appeal where one waits, else of the contribution. */
  id: string;
  contribution: string;
  why: Why;
  since: string;
  due: string;
  claimedBy: string | null;
  claimedByName: string | null;
  claimedUntil: string | null;
  consultation: string;
  consultationTitle: string;
  reasons: Partial<Record<ReportReason, number>>;
  explanations: string[];
  item: CaseItem;
  author: AuthorRecord;
  appeal: Appeal | null;
};
/** Each counted up to a hundred: then there may be more. */
export type Counts = Record<Why | 'late', number>;
export type Claim = { duty: string; claimedBy: string; claimedByName: string | null; until: string };
export type Rule = { number: string; serbian: string; english: string };
export type Original = { contribution: string; title: string | null; text: string | null; proposedText: string | null };
export type Decided = {
  at: string;
  decision: string;
  role: string;
  rule: string | null;
  ruleText: Said | null;
  reason: string | null;
  /** Who decided, by name, where that is still known. */
  by: string | null;
  mine: boolean;
  appeal: 'filed' | 'upheld' | 'overturned' | null;
  undone: boolean;
};
export type Case = { item: CaseItem; author: AuthorRecord; decisions: Decided[]; inForce: DecisionKind[] };
export type Signals = { signals: { name: string; weight: number; because: Said }[]; weight: number; threshold: number | null };
export type BulkDecision = 'approve' | 'hide' | 'keep' | 'off-topic';
export type BulkAnswer = { contribution: string; done: boolean; code: string | null; title: string | null };
export type Passage = { field: 'title' | 'text' | 'proposed-text'; exact: string };

const at = (id: string) => `/api/contributions/${encodeURIComponent(id)}`;
const place = (slug: string) => `/api/municipalities/${encodeURIComponent(slug)}`;

export const rules = async (slug: string) => (await request<{ rules: Rule[] }>(place(slug))).rules;
export const original = (id: string) => request<Original>(`${at(id)}/original`);
export const caseOf = (id: string) => request<Case>(`${at(id)}/case`);
export const signalsOf = (id: string) => request<Signals>(`${at(id)}/signals`);
export const debateTitle = async (id: string) =>
  (await request<{ title: string }>(`/api/consultations/${encodeURIComponent(id)}`)).title;

/** A page of what waits, the earliest due first. */
export const queue = (slug: string, why: Why | null, cursor: string | null, limit: number) =>
  request<Page<QueueItem>>(`${place(slug)}/moderation/queue`, { query: { why, cursor, limit } });
export const counts = (slug: string) => request<Counts>(`${place(slug)}/moderation/queue/counts`);

/** Tells the others who looks at it; answers who does. */
export const claim = async (slug: string, duty: string) =>
  (await request<{ items: Claim[] }>(`${place(slug)}/moderation/claims`, { method: 'POST', body: { duties: [duty] } })).items[0] ?? null;
export const release = (slug: string, duty: string) =>
  request<void>(`${place(slug)}/moderation/claims/${encodeURIComponent(duty)}`, { method: 'DELETE' });

/** @param etag what the moderator had before him: somebody else's decision in between is never overwritten */
export const send = (path: string, body: unknown, etag?: string) => request<void>(path, { method: 'POST', body, ifMatch: etag });
export const undo = (id: string) => request<void>(`${at(id)}/undo`, { method: 'POST' });

export const decideMany = async (
  slug: string,
  body: { decision: BulkDecision; contributions: string[]; rule?: string; reason?: string },
) => (await request<{ items: BulkAnswer[] }>(`${place(slug)}/moderation/decisions`, { method: 'POST', body })).items;

/** The visible ones of a group of near-identical contributions, the oldest first. */
export const alike = (consultation: string, group: string, cursor: string | null) =>
  request<Page<CaseItem>>(`/api/consultations/${encodeURIComponent(consultation)}/alike/${encodeURIComponent(group)}`, {
    query: { cursor, limit: 100 },
  });
