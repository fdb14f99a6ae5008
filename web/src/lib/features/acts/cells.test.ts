import { describe, expect, it } from 'vitest';
import { cellsOf, within, withoutBars } from './cells';

const texts = (words: string) => cellsOf(words).map(({ start, end }) => words.slice(start, end));

describe('the cells of a row', () => {
  it.each([
    ['Врста | Цена | динара', ['Врста', 'Цена', 'динара']],
    ['Врста | Цена |', ['Врста', 'Цена', '']],
    ['| Цена', ['', 'Цена']],
    ['Врста |  | динара', ['Врста', '', 'динара']],
    ['Врста | | динара', ['Врста', '', 'динара']],
    ['а|б | в', ['а|б', 'в']],
    ['једна', ['једна']],
  ])('are what stands between the bars: %s', (words, cells) => expect(texts(words)).toEqual(cells));

  it('hold what of a quotation lies in them', () => {
    const quoted = [{ start: 2, end: 10 }];
    expect(cellsOf('Врста | Цена | ').map((cell) => within(cell, quoted))).toEqual([[{ start: 2, end: 5 }], [{ start: 0, end: 2 }], []]);
  });

  it('are quoted without the bars at their ends', () => {
    const words = 'Врста | Цена | динара';
    expect(words.slice(...withoutBars(words, 5, 15))).toBe('Цена');
  });
});
