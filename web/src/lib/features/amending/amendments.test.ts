import { describe, expect, it } from 'vitest';
import type { Contribution, Provision } from '$lib/api/types';
import { find, grouped, orderOf, wordsOf } from './amendments.svelte';

const provision = (eId: string, text = '', children: Provision[] = [], num: string | null = null): Provision => ({
  eId, kind: 'paragraph', num, heading: null, text, comments: 0, amendments: 0, children,
});
const amendment = (id: string, eId: string | null, up: number, down = 0) =>
  ({ id, eId, votes: { for: up, against: down } }) as Contribution;

const act = [provision('art_1', '', [provision('art_1__para_1', 'Први став.'), provision('art_1__para_2', 'Други став.')], 'Члан 1.')];

describe('the amendments of a debate', () => {
  it('stand by provision in the order of the text, the most supported first, those of a provision that is no more last', () => {
    const groups = grouped(
      [amendment('a', null, 9), amendment('b', 'art_1__para_2', 1), amendment('c', 'art_1__para_1', 5, 4), amendment('d', 'art_1__para_1', 3)],
      orderOf(act),
    );
    expect(groups.map(({ eId, items }) => [eId, items.map(({ id }) => id)])).toEqual([
      ['art_1__para_1', ['d', 'c']],
      ['art_1__para_2', ['b']],
      [null, ['a']],
    ]);
  });

  it('are compared with every word of the provision', () => {
    expect(wordsOf(find(act, 'art_1'))).toBe('Члан 1.\nПрви став.\nДруги став.');
    expect(wordsOf(find(act, 'art_9'))).toBe('');
  });
});
