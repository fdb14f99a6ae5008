import { describe, expect, it } from 'vitest';
import type { Act, Provision, Tally } from '$lib/api/types';
import { Tallies } from './tallies.svelte';

const tally = (comments: number): Tally => ({ comments, proposals: 0, amendments: 0, stances: { for: comments, against: 0, neutral: 0 } });
const provision = (eId: string, comments: number, children: Provision[] = []): Provision => ({
  eId, kind: 'article', num: null, heading: null, text: null, children, ...tally(comments),
});
// Five at the article and beneath: two at the first paragraph, one at the second, two at the article itself.
const act: Act = { version: 1, title: '', whole: tally(4), provisions: [provision('art_1', 5, [provision('art_1__para_1', 2), provision('art_1__para_2', 1)])] };

describe('the counts of an act', () => {
  it('move up from the provision that a message names', () => {
    const tallies = new Tallies(act);
    tallies.set('art_1__para_1', tally(3));
    expect([tallies.total('art_1__para_1'), tallies.total('art_1'), tallies.total('art_1__para_2')]).toEqual([3, 6, 1]);
    expect(tallies.of('art_1').stances.for).toBe(6);
  });

  it('take the same message twice as once', () => {
    const tallies = new Tallies(act);
    tallies.set('art_1', tally(3));
    tallies.set('art_1', tally(3));
    expect(tallies.total('art_1')).toBe(6);
  });

  it('keep the whole act apart', () => {
    const tallies = new Tallies(act);
    tallies.set(null, tally(7));
    expect([tallies.total(null), tallies.total('art_1')]).toEqual([7, 5]);
  });

  it('hold what a message told before its part of the act came', () => {
    const tallies = new Tallies({ ...act, provisions: [] });
    tallies.set('art_1__para_1', tally(3));
    tallies.add(act.provisions);
    expect([tallies.total('art_1__para_1'), tallies.total('art_1')]).toEqual([3, 6]);
  });
});
