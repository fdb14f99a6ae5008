import type { Contribution } from '$lib/api/types';

type Grouped = Pick<Contribution, 'id' | 'alike' | 'mine'>;

/** Those of `added` that say the same as something before them, which stands for the group. One's own always stands. */
export function repeated(shown: readonly Grouped[], added: readonly Grouped[]): string[] {
  const seen = new Set(shown.flatMap((item) => item.alike?.group ?? []));
  return added
    .filter(({ alike, mine }) => {
      if (!alike) return false;
      const before = seen.has(alike.group);
      seen.add(alike.group);
      return before && !mine;
    })
    .map((item) => item.id);
}

/** A list as it is shown: without what was folded, as long as something still stands for its group. */
export function unrepeated<Item extends Grouped>(items: readonly Item[], folded: ReadonlySet<string>): Item[] {
  const stands = new Set<string>();
  return items.filter((item) => {
    const group = item.alike?.group;
    if (group === undefined) return true;
    if (folded.has(item.id) && stands.has(group)) return false;
    stands.add(group);
    return true;
  });
}
