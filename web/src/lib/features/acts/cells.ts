/** A stretch of a row's words. */
type Stretch = { start: number; end: number };

/**
 * The cells of a row, which is one line in the act, its cells parted by « | »: where in its words each of them stands. A cell
 * at either end may be empty, and then nothing but the bar tells of it.
 */
export function cellsOf(words: string): Stretch[] {
  const bars = [...words.matchAll(/(?<=^|\s)\|(?=\s|$)/g)].map(({ index }) => index);
  return [-1, ...bars].map((bar, at) => {
    const cell = words.slice(bar + 1, bars[at] ?? words.length);
    const start = bar + 1 + (cell.length - cell.trimStart().length);
    return cell.trim() ? { start, end: start + cell.trim().length } : { start: bar + 1, end: bar + 1 };
  });
}

/** What of some stretches lies within one cell, counted from the beginning of the cell. */
export const within = (cell: Stretch, stretches: Stretch[]) =>
  stretches
    .map(({ start, end }) => ({ start: Math.max(start, cell.start) - cell.start, end: Math.min(end, cell.end) - cell.start }))
    .filter(({ start, end }) => end > start);

/** A stretch of a row without the bars at its ends: whoever selects cells sees none. */
export function withoutBars(words: string, start: number, end: number): [number, number] {
  while (start < end && /[\s|]/.test(words[start]!)) start++;
  while (end > start && /[\s|]/.test(words[end - 1]!)) end--;
  return [start, end];
}
