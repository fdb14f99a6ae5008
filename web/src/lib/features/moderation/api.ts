import { request } from '$lib/api/request';
import type { Contribution, Page, ReportReason } from '$lib/api/types';

export type QueueItem = {
  id: string;
  contribution: string;
  why: 'report' | 'held' | 'spam' | 'appeal' | (string & {});
  since: string;
  due: string;
  claimedBy: string | null;
  consultation: string;
  consultationTitle: string;
  reasons: Partial<Record<ReportReason, number>>;
  explanations: string[];
  item: Contribution;
  author: { contributions: number; hidden: number };
};
export type Rule = { number: string; serbian: string; english: string };
export type Original = { contribution: string; title: string | null; text: string | null; proposedText: string | null };
export type Choice = 'keep' | 'hide' | 'restore';

const at = (id: string) => `/api/contributions/${encodeURIComponent(id)}`;

export const rules = async (slug: string) =>
  (await request<{ rules: Rule[] }>(`/api/municipalities/${encodeURIComponent(slug)}`)).rules;
export const contribution = (id: string) => request<Contribution & { consultation: string }>(at(id));
export const original = (id: string) => request<Original>(`${at(id)}/original`);
export const debateTitle = async (id: string) =>
  (await request<{ title: string }>(`/api/consultations/${encodeURIComponent(id)}`)).title;

export const decide = (id: string, choice: Choice, body: { rule?: string; reason: string }) =>
  request<void>(`${at(id)}/${choice}`, { method: 'POST', body });

/** Everything that waits, the oldest first. */
export async function queue(slug: string): Promise<QueueItem[]> {
  const items: QueueItem[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<QueueItem> = await request(`/api/municipalities/${encodeURIComponent(slug)}/moderation/queue`, {
      query: { cursor, limit: 100 },
    });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}
