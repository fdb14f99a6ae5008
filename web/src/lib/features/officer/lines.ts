import type { Provision } from '$lib/api/types';

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
