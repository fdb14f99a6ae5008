import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff';

const without = (kind: string, before: string, after: string) =>
  wordDiff(before, after)
    .filter((piece) => piece.kind !== kind)
    .map((piece) => piece.text)
    .join('');

describe('word diff', () => {
  const before = 'Посуде се празне најмање два пута недељно, а лети најмање три пута недељно.';
  const after = 'Посуде се празне најмање три пута недељно, а лети сваког дана.';

  it('reads as the old wording without what was added, and as the new without what was removed', () => {
    expect(without('added', before, after)).toBe(before);
    expect(without('removed', before, after)).toBe(after);
  });

  it('takes words whole', () =>
    expect(wordDiff('до 7 часова уклони снег', 'до 9 часова уклони снег')).toEqual([
      { kind: 'same', text: 'до ' },
      { kind: 'removed', text: '7' },
      { kind: 'added', text: '9' },
      { kind: 'same', text: ' часова уклони снег' },
    ]));

  it('joins neighbouring changes', () =>
    expect(
      wordDiff('један два три', 'четири пет три').filter((piece) => piece.kind === 'removed'),
    ).toHaveLength(1));
});
