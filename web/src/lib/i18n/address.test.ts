import { describe, expect, it } from 'vitest';
import { addressLabel } from './address';

describe('a place named from its address alone', () => {
  it.each([
    ['art_7', 'Члан 7.'],
    ['art_76a__para_2', 'Члан 76а. став 2.'],
    ['art_88d__para_1__point_3', 'Члан 88д. став 1. тачка 3)'],
    ['art_2__para_1__point_3__point_1', 'Члан 2. став 1. тачка 3) подтачка (1)'],
    ['art_12dzh', 'Члан 12џ.'],
    ['art_71-81', 'Члан 71–81.'],
    ['art_5-2', 'Члан 5.'],
    ['part_1__chp_II', 'Глава II'],
    ['preamble', 'Уводни део'],
    ['part_nn_1', ''],
  ])('%s is «%s»', (eId, label) => expect(addressLabel(eId)).toBe(label));
});
