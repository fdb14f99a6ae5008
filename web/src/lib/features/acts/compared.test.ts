import { describe, expect, it } from 'vitest';
import type { ComparedRow, TextPiece } from '$lib/api/types';
import { cellsOfPieces, follows, headLabel, isChange, isSame, rowId, sideOf } from './compared';

const head = (eId: string) => ({ eId, kind: 'paragraph', num: null, heading: null });
const row = (state: ComparedRow['state'], from: string | null, to: string | null, edited = false): ComparedRow => ({
  state, edited, from: from === null ? null : head(from), to: to === null ? null : head(to), num: null, heading: null, text: null, into: [],
});
const pieces: TextPiece[] = [
  { op: 'same', text: 'осим ' },
  { op: 'removed', text: 'понедељка' },
  { op: 'added', text: 'недеље' },
];

describe('a row of a comparison', () => {
  it('that only follows its article to another number is no change of its own', () => {
    expect(follows(row('moved', 'art_4__para_1', 'art_5__para_1'))).toBe(true);
    expect(isChange(row('moved', 'art_4__para_1', 'art_5__para_1'))).toBe(false);
  });

  it.each([
    ['an article itself', row('moved', 'art_4', 'art_5')],
    ['what moved within its article', row('moved', 'art_4__para_1', 'art_4__para_2')],
    ['what followed with other words', row('moved', 'art_4__para_1', 'art_5__para_1', true)],
    ['what was removed', row('removed', 'art_4', null)],
    ['what was added', row('added', null, 'art_4')],
  ])('is a change: %s', (_name, one) => expect(isChange(one)).toBe(true));

  it('is linked by where it stands, or stood', () => {
    expect(rowId(row('moved', 'art_4', 'art_5'))).toBe('art_5');
    expect(rowId(row('removed', 'art_4', null))).not.toBe('art_4');
  });

  it('is named by place and heading', () =>
    expect(headLabel({ eId: 'art_4', kind: 'article', num: 'Члан 4.', heading: 'Чистоћа' })).toBe('Члан 4. Чистоћа'));
});

describe('compared words', () => {
  it('fall into what each version has', () => {
    expect(sideOf(pieces, 'from').map(({ text }) => text).join('')).toBe('осим понедељка');
    expect(sideOf(pieces, 'to').map(({ text }) => text).join('')).toBe('осим недеље');
  });

  it('are the same only where no piece differs', () => {
    expect(isSame(pieces)).toBe(false);
    expect(isSame(pieces.slice(0, 1))).toBe(true);
    expect(isSame(null)).toBe(true);
  });

  it('of a row fall into its cells', () => {
    const row: TextPiece[] = [
      { op: 'same', text: 'Тезга | ' },
      { op: 'removed', text: '120' },
      { op: 'added', text: '150' },
      { op: 'same', text: ' динара |' },
    ];
    expect(cellsOfPieces(row)).toEqual([[row[0]!.text.slice(0, 5)].map((text) => ({ op: 'same', text })), [row[1], row[2], { op: 'same', text: ' динара' }], []]);
  });
});
