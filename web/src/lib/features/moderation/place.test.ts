import { afterEach, describe, expect, it } from 'vitest';
import { language } from '$lib/i18n/language.svelte';
import { placeOf } from './place';

(globalThis as { document?: unknown }).document ??= { cookie: '' };
afterEach(() => language.choose('sr-Cyrl'));

describe('where a contribution speaks', () => {
  it.each([
    [null, 'о целом акту'],
    ['art_7', 'члан 7'],
    ['art_76a', 'члан 76а'],
    ['art_88dj__para_2__point_3', 'члан 88ђ, став 2, тачка 3'],
    ['art_71-81', 'члан 71-81'],
    ['chp_2', 'глава 2'],
    ['preamble', 'уводни део'],
    ['something_1', 'something_1'],
  ])('%s is %s', (eId, words) => expect(placeOf(eId)).toBe(words));

  it('is said in the reader’s script', async () => {
    await language.choose('sr-Latn');
    expect(placeOf('art_76nj__para_1')).toBe('član 76nj, stav 1');
  });
});
