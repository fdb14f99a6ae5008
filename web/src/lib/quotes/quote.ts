import type { Quote } from '$lib/api/types';

/** How much of what stands around a quotation goes with it, so that it is found again when its place has moved. */
const around = 32;
/** What is longer speaks of the provision and quotes nothing. */
export const longest = 1000;

/** A stretch of a provision's own words as a quotation (W3C Web Annotation: TextQuoteSelector and TextPositionSelector). */
export function quoteOf(words: string, start: number, end: number): Quote {
  const last = Math.min(end, start + longest);
  return {
    exact: words.slice(start, last),
    prefix: words.slice(Math.max(0, start - around), start),
    suffix: words.slice(last, last + around),
    start,
    end: last,
  };
}

/** The sentences of a text. A full stop before a small letter or a number closes none: «чл. 5. и 6.», «2. децембра». */
export function sentences(words: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, 0: gap } of words.matchAll(/(?<=[.!?;:]["”“»’)]?)\s+(?=["„“«(]?\p{Lu})|\n+/gu)) {
    if (index > start) found.push({ start, end: index });
    start = index + gap.length;
  }
  if (words.slice(start).trim()) found.push({ start, end: words.length });
  return found;
}

/**
 * The position in a text at which its form in the reader's script is that long. Conversions go letter by letter (љ is lj),
 * so a longer beginning never has a shorter form.
 */
export function unconverted(words: string, at: number, convert: (text: string) => string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (convert(words.slice(0, middle)).length < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const letter = /[\p{L}\p{N}\p{M}]/u;

/** The same stretch from the beginning of a word to the end of one, without white space around it; null where nothing is left. */
export function wholeWords(words: string, start: number, end: number): { start: number; end: number } | null {
  while (start < end && /\s/.test(words[start]!)) start++;
  while (end > start && /\s/.test(words[end - 1]!)) end--;
  if (start >= end) return null;
  while (start > 0 && letter.test(words[start]!) && letter.test(words[start - 1]!)) start--;
  while (end < words.length && letter.test(words[end - 1]!) && letter.test(words[end]!)) end++;
  return { start, end };
}

/** A text cut where what is quoted begins and ends; quotations that overlap become one. */
export function marked(words: string, ranges: { start: number; end: number }[]): { text: string; quoted: boolean }[] {
  const parts: { text: string; quoted: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start > at) parts.push({ text: words.slice(at, start), quoted: false });
    if (end > at) parts.push({ text: words.slice(Math.max(at, start), end), quoted: true });
    at = Math.max(at, end);
  }
  if (at < words.length) parts.push({ text: words.slice(at), quoted: false });
  return parts;
}
