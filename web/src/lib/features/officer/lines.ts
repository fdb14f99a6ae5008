import type { Provision, Warning } from '$lib/api/types';

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * Where each line of the source stands in what was recognised: line number (from 1) → eId. Lines and provisions come in the same
 * order, so each line is looked for from where the last was found; what cannot be found takes the place before it.
 */
export function placesOfLines(lines: string[], provisions: Provision[]): Map<number, string> {
  const all = flatten(provisions).map((one) => ({
    eId: one.eId,
    words: plain([one.num, one.heading, one.text].filter(Boolean).join(' ')),
  }));
  const found = new Map<number, string>();
  let at = 0;
  lines.forEach((line, index) => {
    const words = plain(line);
    if (words === '' || all.length === 0) return;
    const key = words.slice(0, 60);
    for (let ahead = at; ahead < Math.min(all.length, at + 40); ahead++) {
      const piece = all[ahead]!.words;
      if (piece !== '' && (piece.includes(key) || (piece.length > 3 && words.includes(piece.slice(0, 60))))) {
        at = ahead;
        break;
      }
    }
    found.set(index + 1, all[at]!.eId);
  });
  return found;
}

export const flatten = (provisions: Provision[]): Provision[] =>
  provisions.flatMap((one) => [one, ...flatten(one.children)]);

/**
 * Where in the preview a warning speaks of: what the server says that came of its line; for a draft from before it said so, by the line where the lines of the source are known, else by the first article that its
 * words name. Null where neither tells.
 */
export function placeOfWarning({ line, code, message, eId }: Warning, places: Map<number, string> | null, all: Provision[]): string | null {
  if (eId && all.some((one) => one.eId === eId)) return eId;
  const byLine = line > 0 ? places?.get(line) : undefined;
  if (byLine) return byLine;
  if (!code.startsWith('article')) return null;
  const articles = all.filter(({ kind }) => kind === 'article');
  for (const [number] of message.matchAll(/\d+\p{L}?/gu)) {
    const named = articles.find(({ num }) => num !== null && numberOf(num) === number.toLowerCase());
    if (named) return named.eId;
    // The one that is missing is missed between its neighbours.
    const before = articles.findLast(({ num }) => num !== null && parseInt(numberOf(num), 10) < parseInt(number, 10));
    if (before) return before.eId;
  }
  return null;
}

const numberOf = (num: string) => num.match(/\d+\p{L}?/u)?.[0].toLowerCase() ?? '';
