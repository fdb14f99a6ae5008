import type { Contribution } from '$lib/api/types';
import { list } from './api';

export type Note = { number: number; block: string; item: Contribution };

/** Every visible contribution of a debate as a numbered note, in the order of the act and then of writing. */
export async function notesOf(
  consultation: string,
  order: string[],
  blockOf: (eId: string | null) => string,
): Promise<Note[]> {
  const all: Contribution[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Contribution[]; next: string | null } = await list(
      consultation,
      { sort: 'oldest' },
      cursor,
      100,
    );
    all.push(...page.items.filter((item) => item.status === 'visible'));
    cursor = page.next;
  } while (cursor);
  const place = new Map(order.map((block, at) => [block, at]));
  return all
    .map((item) => ({ item, block: blockOf(item.eId) }))
    .sort((a, b) => (place.get(a.block) ?? -1) - (place.get(b.block) ?? -1))
    .map((note, at) => ({ ...note, number: at + 1 }));
}

/** «3–7» for each block that has notes. */
export function numbersByBlock(notes: Note[]): Map<string, string> {
  const ranges = new Map<string, [number, number]>();
  for (const { block, number } of notes) ranges.set(block, [ranges.get(block)?.[0] ?? number, number]);
  return new Map(
    [...ranges].map(([block, [from, to]]) => [block, from === to ? `${from}` : `${from}–${to}`]),
  );
}
