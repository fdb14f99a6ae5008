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
};
export type NoticePage = { items: Notice[]; next: string | null; unread: number };

export const notices = (cursor: string | null = null, limit?: number) =>
  request<NoticePage>('/api/notices', { query: { cursor, limit } });
export const markRead = () => request<void>('/api/notices/read', { method: 'POST' });
