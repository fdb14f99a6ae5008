import { language } from '$lib/i18n/language.svelte';
import { toLatin } from '$lib/script/latin';
import { text } from './words';

// The server's letters for Cyrillic ones in addresses (after the Akoma Ntoso naming convention), the longer first.
const letters: Record<string, string> = {
  dzh: 'џ', dj: 'ђ', zh: 'ж', lj: 'љ', nj: 'њ', cj: 'ћ', ch: 'ч', sh: 'ш', a: 'а', b: 'б', v: 'в', g: 'г', d: 'д', e: 'е',
  z: 'з', i: 'и', j: 'ј', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', r: 'р', s: 'с', t: 'т', u: 'у', f: 'ф', h: 'х', c: 'ц',
};
const pieces = [
  'art', 'para', 'point', 'indent', 'chp', 'part', 'sec', 'subsec', 'title', 'preamble', 'conclusions', 'att',
] as const;

/** «члан 76а, став 2, тачка 3» from an address; without one, the whole act. */
export function placeOf(eId: string | null): string {
  if (!eId) return text('wholeAct');
  const named = eId.split('__').flatMap((part) => {
    const [, kind, number = ''] = /^([a-z]+)(?:_(.+))?$/.exec(part) ?? [];
    const known = pieces.find((one) => one === kind);
    return known ? [text(`place-${known}`, { number: numberOf(number) }).trim()] : [];
  });
  return named.join(', ') || eId;
}

function numberOf(written: string): string {
  const cyrillic = written.replace(/\d([a-z]+)/g, (whole, suffix: string) => whole[0] + inCyrillic(suffix));
  return language.current === 'sr-Cyrl' ? cyrillic : toLatin(cyrillic);
}

const inCyrillic = (latin: string) =>
  latin.replace(/dzh|dj|zh|lj|nj|cj|ch|sh|[a-z]/g, (letter) => letters[letter] ?? letter);
