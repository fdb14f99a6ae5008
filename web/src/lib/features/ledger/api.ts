import { request } from '$lib/api/request';
import type { Page, Said } from '$lib/api/types';

/** What was done in a debate, as everybody may know it: no words of the contribution, nobody's name. */
export type LedgerEntry = {
  id: string;
  at: string;
  decision: string;
  role: 'moderator' | 'officer';
  /** Null where it is a provision's thread, and of what was never published. */
  contribution: string | null;
  rule: string | null;
  ruleText: Said | null;
  reason: string | null;
  /** The ground in law of an erasure. */
  basis: string | null;
  appeal: 'filed' | 'upheld' | 'overturned' | null;
  /** Taken back at once by who made it. */
  undone: boolean;
};
/** One month; what was undone at once is not counted. */
export type Month = {
  /** yyyy-MM, by the calendar of Belgrade. */
  month: string;
  decisions: Record<string, number>;
  rules: Record<string, number>;
  medianHours: number | null;
  appealed: number;
  overturned: number;
  shareOverturned: number | null;
};

export const ledgerAddress = (consultation: string) => `/api/consultations/${encodeURIComponent(consultation)}/moderation/ledger`;
export const reportAddress = (slug: string) => `/api/municipalities/${encodeURIComponent(slug)}/moderation/statistics`;

export const ledger = (consultation: string, cursor: string | null, via?: typeof fetch) =>
  request<Page<LedgerEntry>>(ledgerAddress(consultation), { query: { cursor, limit: 30 }, fetch: via });
/** The newest month first; months without a decision are left out. */
export const months = (slug: string, via?: typeof fetch) => request<{ items: Month[] }>(reportAddress(slug), { fetch: via });
