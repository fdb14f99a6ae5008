import { describe, expect, it } from 'vitest';
import { bar, cellsOf, within } from './cells';

const words = 'Врста | Цена | ';

describe('the cells of a row', () => {
  it('are the words between the bars, empty ones too', () => {
    expect(cellsOf(words).map(({ start, end }) => words.slice(start, end))).toEqual(['Врста', 'Цена', '']);
    expect(cellsOf(words).map(({ start, end }) => words.slice(start, end)).join(bar)).toBe(words);
  });

  it('hold what of a quotation lies in them', () => {
    const quoted = [{ start: 2, end: 10 }];
    expect(cellsOf(words).map((cell) => within(cell, quoted))).toEqual([[{ start: 2, end: 5 }], [{ start: 0, end: 2 }], []]);
  });
});
