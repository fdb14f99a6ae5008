import { describe, expect, it } from 'vitest';
import type { Act, Provision } from '$lib/api/types';
import { placeLabel } from './labels';
import { indexOf, rowsOf, runsOf, worded } from './tree';

const make = (
  eId: string,
  kind: string,
  children: Provision[] = [],
  more: Partial<Provision> = {},
): Provision => ({
  eId,
  kind,
  num: null,
  heading: null,
  text: null,
  comments: 0,
  amendments: 0,
  children,
  ...more,
});
const point = make('art_7__para_2__point_1', 'point', [], { num: '1)', text: 'здравствене установе;' });
const second = make('art_7__para_2', 'paragraph', [point], { text: 'Пражњење се обавља:' });
const article = make(
  'art_7',
  'article',
  [make('art_7__para_1', 'paragraph', [], { text: 'Празне се.' }), second],
  {
    num: 'Члан 7.',
    heading: 'Време пражњења',
  },
);
const act: Act = {
  version: 1,
  title: '',
  provisions: [make('chp_II', 'chapter', [article], { num: 'II.' })],
};

describe('the tree of an act', () => {
  it('is read as headings and blocks', () =>
    expect(rowsOf(act).map((row) => [row.provision.eId, row.heading])).toEqual([
      ['chp_II', true],
      ['art_7', false],
    ]));

  it('knows the article of a point, whose address does not name its chapter', () =>
    expect(indexOf(act).get(point.eId)?.block).toBe(article));

  it('names a place as a lawyer does', () =>
    expect(placeLabel(indexOf(act).get(point.eId)!)).toBe('Члан 7. став 2. тачка 1)'));

  it('offers for an amendment only what has words', () =>
    expect(worded(article).map((one) => one.eId)).toEqual([
      'art_7__para_1',
      'art_7__para_2',
      'art_7__para_2__point_1',
    ]));

  it('keeps what stands between two lists in its place', () => {
    const [table, one, two, last] = [make('t', 'table'), make('p1', 'point'), make('p2', 'point'), make('w', 'wrap-up')];
    expect(runsOf([table, one, two, last])).toEqual([[table], [one, two], [last]]);
  });
});
