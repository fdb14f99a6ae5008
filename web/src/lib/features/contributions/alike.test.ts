import { describe, expect, it } from 'vitest';
import { repeated, unrepeated } from './alike';

const one = (id: string, group?: string, mine = false) => ({ id, mine, alike: group ? { group, count: 3, voices: 3 } : null });
const ids = (items: { id: string }[]) => items.map((item) => item.id);

describe('near-identical contributions in a list', () => {
  const list = [one('a', 'g'), one('b'), one('c', 'g'), one('d', 'h'), one('e', 'g')];

  it('stand there once, with the first of them', () => {
    const folded = new Set(repeated([], list));
    expect(ids(unrepeated(list, folded))).toEqual(['a', 'b', 'd']);
  });

  it('are known again on the next page', () => expect(repeated(list, [one('f', 'h'), one('g'), one('h', 'k')])).toEqual(['f']));

  it('never fold away what the reader wrote', () => expect(repeated([], [one('a', 'g'), one('b', 'g', true)])).toEqual([]));

  it('do not vanish from sight when the group is found while they are read', () =>
    expect(ids(unrepeated([one('a', 'g'), one('b', 'g')], new Set()))).toEqual(['a', 'b']));

  it('have another stand for them when the first is hidden', () => {
    const folded = new Set(repeated([], list));
    expect(ids(unrepeated([{ ...list[0]!, alike: null }, ...list.slice(1)], folded))).toEqual(['a', 'b', 'c', 'd']);
  });
});
