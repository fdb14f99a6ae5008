import { request } from '$lib/api/request';
import type { Said } from '$lib/api/types';

/** A decision about something that the reader wrote. */
export type Notice = {
  id: string;
  kind: 'hidden' | 'restored' | (string & {});
  consultation: string;
  municipality: string;
  consultationTitle: string;
  contribution: string | null;
  eId: string | null;
  rule: string | null;
  ruleText: Said | null;
  reason: string | null;
  at: string;
  read: boolean;
  /** When a mute ends by itself. */
  until: string | null;
  /** Before that moment the decision can be appealed; null where there is nothing to appeal. */
  appealUntil: string | null;
  /** The reader's own, against this decision. */
  appeal: Appeal | null;
};
/** An appeal as its author follows it; no outcome while it waits. */
export type Appeal = { filedAt: string; dueAt: string; outcome: 'upheld' | 'overturned' | null; answer: string | null; answeredAt: string | null };
export type NoticePage = { items: Notice[]; next: string | null; unread: number };

export const notices = (cursor: string | null = null, limit?: number) =>
  request<NoticePage>('/api/notices', { query: { cursor, limit } });
/** Asks that somebody else looks again at the newest decision in force on a contribution. */
export const appeal = (contribution: string, text: string) =>
  request<void>(`/api/contributions/${encodeURIComponent(contribution)}/appeal`, { method: 'POST', body: { text } });
export const appeals = (contribution: string) =>
  request<{ items: (Appeal & { decidedAt: string })[] }>(`/api/contributions/${encodeURIComponent(contribution)}/appeals`);
export const markRead = () => request<void>('/api/notices/read', { method: 'POST' });
