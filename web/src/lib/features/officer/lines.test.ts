import { expect, it } from 'vitest';
import type { Provision } from '$lib/api/types';
import { placeOfWarning, placesOfLines } from './lines';

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

it('finds the place of a warning by its line, else by the article that it names', () => {
  const article = (eId: string, num: string) => ({ eId, kind: 'article', num, heading: null, text: '', comments: 0, amendments: 0, children: [] });
  const all = [article('art_5', 'Члан 5.'), article('art_7a', 'Члан 7а.')];
  const warning = (line: number, message: string, code = 'article-missing') => ({ line, message, code });
  expect(placeOfWarning(warning(3, 'Било шта.', 'picture'), new Map([[3, 'art_5']]), all)).toBe('art_5');
  expect(placeOfWarning(warning(0, 'Члан 7а. стоји двапут.'), null, all)).toBe('art_7a');
  expect(placeOfWarning(warning(0, 'Недостаје члан 6.'), null, all)).toBe('art_5');
  expect(placeOfWarning(warning(0, 'Слика 5.', 'picture'), null, all)).toBeNull();
});

it('is led by what the server says came of a line, and by nothing that is no longer there', () => {
  const warning = { code: 'picture-without-text', line: 5, message: 'Слика 1 нема опис.' };
  const all = act.flatMap(function flat(one: Provision): Provision[] { return [one, ...one.children.flatMap(flat)]; });
  expect(placeOfWarning({ ...warning, eId: 'art_1__para_1' }, null, all)).toBe('art_1__para_1');
  expect(placeOfWarning({ ...warning, eId: 'art_9' }, null, all)).toBeNull();
  expect(placeOfWarning({ ...warning, eId: null }, new Map([[5, 'art_2']]), all)).toBe('art_2');
});
