import { expect, it } from 'vitest';
import type { Provision } from '$lib/api/types';
import { placesOfLines } from './lines';

const piece = (eId: string, num: string | null, text: string, children: Provision[] = []): Provision => ({
  eId, kind: 'x', num, heading: null, text, comments: 0, amendments: 0, children,
});
const act = [
  piece('art_1', 'Члан 1.', '', [
    piece('art_1__para_1', null, 'Овом одлуком уређује се:', [
      piece('art_1__para_1__point_1', '1)', 'одвоз отпада;'),
      piece('art_1__para_1__point_2', '2)', 'чишћење улица.'),
    ]),
  ]),
  piece('art_2', 'Члан 2.', '', [piece('art_2__para_1', null, 'Одлука ступа на снагу осмог дана.')]),
];

it('finds the provision that a line became', () => {
  const places = placesOfLines(
    ['Члан 1.', 'Овом одлуком уређује се:', '1) одвоз отпада;', '', '2) чишћење улица.', 'Члан 2.', 'Одлука ступа на', 'снагу осмог дана.'],
    act,
  );
  expect([...places]).toEqual([
    [1, 'art_1'],
    [2, 'art_1__para_1'],
    [3, 'art_1__para_1__point_1'],
    [5, 'art_1__para_1__point_2'],
    [6, 'art_2'],
    [7, 'art_2__para_1'],
    [8, 'art_2__para_1'],
  ]);
});

it('has no places where nothing was recognised', () => expect(placesOfLines(['Члан 1.'], []).size).toBe(0));
