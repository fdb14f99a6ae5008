import { describe, expect, it } from 'vitest';
import { toLatin } from '$lib/script/latin';
import { marked, quoteOf, sentences, unconverted, wholeWords } from './quote';

const words = 'Пијаца је отворена сваког дана осим понедељка. Пружање услуга из чл. 5. и 6. почиње у 6 часова; Закупац чисти.';

describe('a quotation', () => {
  it('carries its words, what stands around them and where they stand', () => {
    const [start, length] = [words.indexOf('осим'), 'осим понедељка'.length];
    expect(quoteOf(words, start, start + length)).toEqual({
      exact: 'осим понедељка',
      prefix: words.slice(Math.max(0, start - 32), start),
      suffix: words.slice(start + length, start + length + 32),
      start,
      end: start + length,
    });
  });

  it('is found in the original from what was selected in the other script', () => {
    const latin = toLatin(words);
    const [from, to] = [latin.indexOf('ponedeljka'), latin.indexOf('ponedeljka') + 'ponedeljka'.length];
    const [start, end] = [from, to].map((at) => unconverted(words, at, toLatin));
    expect(words.slice(start, end)).toBe('понедељка');
  });

  it('is widened to whole words and freed of white space', () => {
    const cut = wholeWords(words, words.indexOf('орена') , words.indexOf(' дана') + 1)!;
    expect(words.slice(cut.start, cut.end)).toBe('отворена сваког');
    expect(wholeWords('а   б', 1, 4)).toBeNull();
  });

  it('marks each stretch once, also where several quote it', () => {
    expect(marked('абвгдђ', [{ start: 3, end: 5 }, { start: 1, end: 4 }])).toEqual([
      { text: 'а', quoted: false },
      { text: 'бвг', quoted: true },
      { text: 'д', quoted: true },
      { text: 'ђ', quoted: false },
    ]);
  });
});

describe('sentences', () => {
  it('end before a capital letter, not at every full stop', () =>
    expect(sentences(words).map(({ start, end }) => words.slice(start, end))).toEqual([
      'Пијаца је отворена сваког дана осим понедељка.',
      'Пружање услуга из чл. 5. и 6. почиње у 6 часова;',
      'Закупац чисти.',
    ]));
});
