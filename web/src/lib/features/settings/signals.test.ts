import { describe, expect, it } from 'vitest';
import { meaning, within } from './signals';

describe('numbers that an administrator types', () => {
  it.each([
    ['24', 24],
    [' 1 ', 1],
    ['0', null],
    ['241', null],
    ['2,5', null],
    ['', null],
    ['-3', null],
  ])('%j between 1 and 240 is %s', (typed, expected) => expect(within(typed, 1, 240)).toBe(expected));
});

describe('a threshold of holding', () => {
  const weights = { links: 20, burst: 30, 'repeated-text': 40 };
  it('may be reached by one sign alone', () => expect(meaning(weights, 30)).toEqual({ alone: ['burst', 'repeated-text'], never: false }));
  it('may take several', () => expect(meaning(weights, 50)).toEqual({ alone: [], never: false }));
  it('may be out of reach', () => expect(meaning(weights, 91)).toEqual({ alone: [], never: true }));
});
