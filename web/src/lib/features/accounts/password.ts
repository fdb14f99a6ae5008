import type serbian from '$messages/sr-Cyrl/accounts.json';
import { fold } from '$lib/script/fold';

/** The bounds of the server (NIST SP 800-63B-4, 3.1.1.2): length alone, no rules of composition. */
export const least = 8;
export const most = 256;

export type Advice = {
  /** From 0, refused for sure, to 3. */
  level: 0 | 1 | 2 | 3;
  key: keyof typeof serbian & `advice${string}`;
  count?: number;
};

const segmenter = new Intl.Segmenter('sr', { granularity: 'grapheme' });

/** Characters as a person counts them. */
export const lengthOf = (text: string) => [...segmenter.segment(text.normalize('NFKC'))].length;

/** What can be said while a password is typed. The list of common passwords is the server's, and so is the last word. */
export function advise(password: string, known: string[] = []): Advice | null {
  if (password === '') return null;
  const length = lengthOf(password);
  if (length < least) return { level: 0, key: 'adviceMore', count: least - length };
  if (password.length > most) return { level: 0, key: 'adviceTooLong', count: most };
  if (new Set(password.toLowerCase()).size < 4) return { level: 0, key: 'adviceRepeats' };
  if (tellsOf(password, known)) return { level: 0, key: 'adviceTellsOfYou' };
  if (length < 12) return { level: 1, key: 'adviceEnough' };
  return length < 16 ? { level: 2, key: 'adviceGood' } : { level: 3, key: 'adviceVeryGood' };
}

// Folded to bald Latin, as the server does: «petar» tells of «Петар».
function tellsOf(password: string, known: string[]): boolean {
  const plain = fold(password);
  return known
    .flatMap((one) => [one, ...one.split(/[\s@]/)])
    .map((one) => fold(one))
    .some((one) => one.length >= 4 && plain.includes(one) && plain.length - one.length < 5);
}
