/** What parts the cells of a table's row, in the one line of words that the row is in the act. */
export const bar = ' | ';

/** The cells of a row: where in its words each of them stands. */
export function cellsOf(words: string): { start: number; end: number }[] {
  let start = 0;
  return words.split(bar).map((cell) => {
    const at = { start, end: start + cell.length };
    start = at.end + bar.length;
    return at;
  });
}

/** What of some stretches lies within one cell, counted from the beginning of the cell. */
export const within = (cell: { start: number; end: number }, stretches: { start: number; end: number }[]) =>
  stretches
    .map(({ start, end }) => ({ start: Math.max(start, cell.start) - cell.start, end: Math.min(end, cell.end) - cell.start }))
    .filter(({ start, end }) => end > start);
