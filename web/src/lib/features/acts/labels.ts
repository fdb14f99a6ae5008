import type { Provision } from '$lib/api/types';
import { shown } from '$lib/script/shown';
import type { Found } from './tree';
import { text } from './words';

/** «Члан 7. Време пражњења», for outlines and headings. */
export function blockLabel(provision: Provision): string {
  const number = provision.num ? shown(provision.num) : '';
  const heading = provision.heading ? shown(provision.heading) : '';
  if (number || heading) return [number, heading].filter(Boolean).join(' ');
  if (provision.kind === 'preamble' || provision.kind === 'conclusion' || provision.kind === 'annex')
    return text(provision.kind);
  return text('provision');
}

/** «Члан 7. став 2. тачка 1)»: how a lawyer points at it. */
export function placeLabel({ block, path }: Found): string {
  const head = block.num ? shown(block.num) : blockLabel(block);
  return [head, ...path.map(partLabel)].filter(Boolean).join(' ');
}

/** Only what is beneath the block: «став 2. тачка 1)». */
export const partsLabel = ({ path }: Found): string => path.map(partLabel).filter(Boolean).join(' ');

/** «став 2.», beneath what it stands in; nothing for what has no name of its own. */
export function partLabel(provision: Provision): string {
  const last = provision.eId.split('__').at(-1) ?? '';
  const number = last.match(/_(\d+)/)?.[1] ?? '';
  switch (provision.kind) {
    case 'paragraph':
      return text('paragraph', { number });
    case 'point':
      return text('point', { number: provision.num ? shown(provision.num) : `${number})` });
    case 'subpoint':
      return text('subpoint', { number: provision.num ? shown(provision.num) : `(${number})` });
    case 'indent':
      return text('indent', { number });
    case 'table':
      return text('table', { number });
    case 'table-row':
      return text('tableRow', { number });
    default:
      return '';
  }
}
