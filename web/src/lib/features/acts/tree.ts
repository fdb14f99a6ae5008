import type { Act, Provision } from '$lib/api/types';

/** Stands for all provisions that are no more, where an address is asked for; no provision is addressed like this. */
export const removedPlace = 'brisane-odredbe';

const containers = new Set(['part', 'title', 'chapter', 'section', 'subsection']);
export const isContainer = (provision: Provision) => containers.has(provision.kind);

/** What the reader scrolls past: headings of containers, and blocks, each an article or what stands like one. */
export type Row = { provision: Provision; heading: boolean; depth: number };

/** The act as a flat list, in the order of the text: containers give their heading, the rest is a block. */
export function rowsOf(act: Pick<Act, 'provisions'>): Row[] {
  const rows: Row[] = [];
  const walk = (provisions: Provision[], depth: number) => {
    for (const provision of provisions) {
      const heading = isContainer(provision);
      rows.push({ provision, heading, depth });
      if (heading) walk(provision.children, depth + 1);
    }
  };
  walk(act.provisions, 0);
  return rows;
}

/** What is quoted beside the text: stretches of the own words of provisions, by address. */
export type Quoted = Map<string, { start: number; end: number }[]> | null;

/** Where a provision stands: itself, the block it is read in, and what leads to it from the block. */
export type Found = { provision: Provision; block: Provision; path: Provision[] };

/** Every provision by its address, beside those of other parts. An article's address does not name its chapter, so the tree is walked once. */
export function indexOf(act: Pick<Act, 'provisions'>, index = new Map<string, Found>()): Map<string, Found> {
  const walk = (provision: Provision, block: Provision, path: Provision[]) => {
    index.set(provision.eId, { provision, block, path });
    for (const child of provision.children) {
      if (isContainer(provision)) walk(child, child, []);
      else walk(child, block, [...path, child]);
    }
  };
  for (const provision of act.provisions) walk(provision, provision, []);
  return index;
}

/** All beneath a provision that has words of its own: what an amendment can be about. */
export function worded(provision: Provision): Provision[] {
  const own = provision.text && !isContainer(provision) && provision.kind !== 'note' ? [provision] : [];
  return [...own, ...provision.children.flatMap(worded)];
}

/** The whole text of a provision and of all beneath it, for searching. */
export function fullText(provision: Provision): string {
  return [provision.num, provision.heading, provision.text, ...provision.children.map(fullText)]
    .filter(Boolean)
    .join(' ');
}

const items = new Set(['point', 'subpoint', 'indent']);
export const isItem = (provision: Provision) => items.has(provision.kind);

/** Items that follow each other are one list; what stands between two lists parts them. */
export function runsOf(provisions: Provision[]): Provision[][] {
  const runs: Provision[][] = [];
  for (const one of provisions) {
    const last = runs.at(-1);
    if (last && isItem(last[0]!) && isItem(one)) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** How many provisions this is with all beneath it. */
export const sizeOf = (provision: Provision): number => provision.children.reduce((sum, child) => sum + sizeOf(child), 1);
