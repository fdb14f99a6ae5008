import type { BulkAnswer, BulkDecision, CaseItem, QueueItem } from './api';

/** One of many that are decided together. */
export type BulkItem = { contribution: string; held: boolean; excerpt: string; author: string | null };
/** What came of it for one. */
export type BulkOutcome = { item: BulkItem; came: 'done' | 'before' | 'refused'; why: string | null };

/** As many as the server takes at once. */
export const most = 50;

/** An appeal is decided by itself. */
export const mayBeSelected = (one: Pick<QueueItem, 'why'>) => one.why !== 'appeal';

export const bulkItem = (item: CaseItem, excerpt: string): BulkItem => ({
  contribution: item.id,
  held: item.status === 'held',
  excerpt,
  author: item.author?.displayName ?? null,
});

/** What can be decided about all of them alike. */
export function bulkChoices(items: readonly Pick<BulkItem, 'held'>[]): BulkDecision[] {
  if (items.length === 0) return [];
  if (items.every((one) => one.held)) return ['approve', 'hide'];
  return items.some((one) => one.held) ? ['hide'] : ['keep', 'hide', 'off-topic'];
}

export function batches<One>(all: readonly One[], size = most): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

// Refusals that say: somebody has settled it already, the author too.
const before = new Set(['already-hidden', 'already-marked', 'not-held', 'contribution-withdrawn', 'contribution-erased']);

/** Puts each answer beside what it answers, in the order in which they were chosen. */
export function outcomes(items: readonly BulkItem[], answers: readonly BulkAnswer[]): BulkOutcome[] {
  const found = new Map(answers.map((answer) => [answer.contribution, answer]));
  return items.flatMap((item) => {
    const answer = found.get(item.contribution);
    if (!answer) return [];
    const came = answer.done ? 'done' : before.has(answer.code ?? '') ? 'before' : 'refused';
    return [{ item, came, why: answer.title } satisfies BulkOutcome];
  });
}

export const count = (all: readonly BulkOutcome[], came: BulkOutcome['came']) => all.filter((one) => one.came === came).length;

/** The ids from one to the other as they stand in the list, both included. */
export function between(ids: readonly string[], from: string | null, to: string): string[] {
  const [a, b] = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)];
  if (b === -1) return [];
  return a === -1 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
