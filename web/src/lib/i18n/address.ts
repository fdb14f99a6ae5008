import serbian from '$messages/sr-Cyrl/acts.json';
import { shown } from '$lib/script/shown';
import { words } from './words';

const text = words('acts', serbian);

/** How the addresses of an act write the letters of its numbers, longest first, so that dzh is not d. */
const letters: [string, string][] = [
  ['dzh', 'џ'], ['dj', 'ђ'], ['zh', 'ж'], ['lj', 'љ'], ['nj', 'њ'], ['cj', 'ћ'], ['ch', 'ч'], ['sh', 'ш'],
  ...[...'абвгдезијклмнопрстуфхц'].map((letter, at): [string, string] => ['abvgdezijklmnoprstufhc'[at]!, letter]),
];

/**
 * «Члан 76а. став 2. тачка 1)» from an address alone, for places in versions that are not at hand. What has no number of
 * its own in the text has none here: then the answer is empty.
 */
export function addressLabel(eId: string): string {
  const parts = eId.split('__');
  const depth = { point: 0 };
  return parts.map((part) => partLabel(part, depth)).filter(Boolean).join(' ');
}

function partLabel(part: string, depth: { point: number }): string {
  const [, kind, number] = part.match(/^(art|para|point|indent|table|tr|chp|att)_(.+)$/) ?? [];
  if (!kind || !number) return part.startsWith('preamble') ? text('preamble') : part.startsWith('conclusions') ? text('conclusion') : '';
  switch (kind) {
    case 'art':
      return text('article', { number: written(number) });
    case 'para':
      return text('paragraph', { number: written(number) });
    case 'point':
      // Подтачка is a point within a point.
      return depth.point++ === 0
        ? text('point', { number: `${written(number)})` })
        : text('subpoint', { number: `(${written(number)})` });
    case 'indent':
      return text('indent', { number: written(number) });
    case 'table':
      return text('table', { number });
    case 'tr':
      return text('tableRow', { number });
    case 'chp':
      return number.startsWith('nn') ? '' : text('chapter', { number });
    default:
      return text('annexNumber', { number });
  }
}

/** «76а» from 76a; a second one of the same number keeps only the number, a range stays a range. */
function written(number: string): string {
  const [, digits, suffix, second] = number.match(/^(\d+)([a-z]*)(?:-(\d+))?$/) ?? [];
  if (!digits) return number;
  let rest = suffix ?? '';
  let letter = '';
  while (rest) {
    const [ascii, cyrillic] = letters.find(([one]) => rest.startsWith(one)) ?? [rest[0]!, rest[0]!];
    letter += cyrillic;
    rest = rest.slice(ascii.length);
  }
  const range = second && Number(second) > Number(digits) ? `–${second}` : '';
  return shown(`${digits}${letter}${range}`);
}
