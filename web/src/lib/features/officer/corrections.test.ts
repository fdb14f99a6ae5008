import { describe, expect, it } from 'vitest';
import type { Provision } from '$lib/api/types';
import { told, toolsFor } from './corrections';
import { Places } from './places';

const provision = (eId: string, kind: string, num: string | null, text = '', children: Provision[] = [], heading: string | null = null): Provision => ({
  eId, kind, num, heading, text, comments: 0, amendments: 0, children,
});
const act = [
  provision('chp_nn_1', 'chapter', null, '', [
    provision('art_3', 'article', 'Члан 3.', '', [
      provision('art_3__para_1', 'paragraph', null, 'Тезга се издаје на годину дана. Закупац има првенство.', [
        provision('art_3__para_1__point_1', 'point', '1)', 'прва'),
      ]),
    ], 'Закуп тезге'),
  ], 'ОПШТЕ ОДРЕДБЕ'),
];
const places = new Places(act);
const pictured: Provision = { ...provision('note_1', 'note', null, '[слика]'), picture: { address: '/p', alternative: '', width: 4, height: 3 } };

describe('corrections of a draft', () => {
  it('name a provision as a lawyer points at it', () => {
    expect(places.labelOf('art_3__para_1__point_1')).toBe('Члан 3. став 1. тачка 1)');
    expect(places.labelOf('chp_nn_1')).toBe('глава «ОПШТЕ ОДРЕДБЕ»');
    expect(places.labelOf('art_9')).toBe('art_9');
  });

  it('are told in words', () => {
    expect(told({ op: 'split', eId: 'art_3__para_1', offset: 32 }, places)).toBe('Члан 3. став 1.: подељено испред речи «Закупац има првенство.»');
    expect(told({ op: 'renumber', eId: 'art_3', num: 'Члан 4.' }, places)).toBe('Члан 3.: нова ознака Члан 4.');
    expect(told({ op: 'renumber', eId: 'art_3', num: null }, places)).toBe('Члан 3.: ознака је уклоњена');
    expect(told({ op: 'make-text', eId: 'art_3', ofPrevious: true }, places)).toBe('Члан 3.: наслов је постао крај претходног члана');
    expect(told({ op: 'change-kind', eId: 'art_3__para_1__point_1', kind: 'paragraph' }, places)).toBe('Члан 3. став 1. тачка 1): врста промењена: став');
  });

  it('tell what became of a picture and of the title', () => {
    const around = new Places([pictured]);
    expect(told({ op: 'describe-picture', eId: 'note_1', alternative: 'Мапа зона' }, around)).toBe('напомена: опис слике: «Мапа зона»');
    expect(told({ op: 'describe-picture', eId: 'note_1', alternative: '' }, around)).toBe('напомена: опис слике је уклоњен');
    expect(told({ op: 'edit-words', eId: 'note_1', text: '' }, around)).toBe('напомена: слика је уклоњена');
    expect(told({ op: 'name-act', eId: '', title: 'ОДЛУКА О ПИЈАЦИ' }, around)).toBe('Назив акта: нови назив «ОДЛУКА О ПИЈАЦИ»');
  });

  it('offer only what can be done with a provision of that kind', () => {
    expect(toolsFor(places.get('art_3')!)).not.toContain('split');
    expect(toolsFor(places.get('art_3__para_1')!)).not.toContain('make-heading');
    expect(toolsFor(places.get('art_3__para_1__point_1')!)).toContain('make-heading');
    expect(toolsFor(places.get('art_3__para_1__point_1')!)).not.toContain('split');
    expect(toolsFor(provision('preamble', 'preamble', null))).toEqual([]);
    expect(toolsFor(pictured)).toEqual(['describe-picture']);
  });
});
