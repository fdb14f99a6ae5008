import type { ComparedRow, ProvisionHead, TextPiece } from '$lib/api/types';
import { addressLabel } from '$lib/i18n/address';
import { shown } from '$lib/script/shown';
import { text as words } from './version-words';

const beneath = (eId: string) => eId.split('__').slice(1).join('__');

/** Whether a provision only has another address because the article around it has one. */
export const follows = ({ state, edited, from, to }: ComparedRow): boolean =>
  state === 'moved' && !edited && beneath(from!.eId) !== '' && beneath(from!.eId) === beneath(to!.eId);

export const isChange = (row: ComparedRow): boolean => row.state !== 'kept' && !follows(row);

/** The address by which a row is linked: where the provision stands now, or stood before it was removed. */
export const rowId = (row: ComparedRow): string => row.to?.eId ?? `${row.from!.eId}-brisano`;

/** «Члан 7. став 2.», with the heading of what has one. */
export function headLabel(head: ProvisionHead): string {
  const place = addressLabel(head.eId) || (head.num ? shown(head.num) : '');
  const heading = head.heading ? shown(head.heading) : '';
  return [place, heading].filter(Boolean).join(' ') || words('provision');
}

export const places = (eIds: string[]): string => eIds.map((eId) => addressLabel(eId) || words('provision')).join(', ');

/** One side of a comparison: what is the same, and what only this version has. */
export const sideOf = (pieces: TextPiece[] | null, side: 'from' | 'to'): TextPiece[] =>
  (pieces ?? []).filter(({ op }) => op === 'same' || op === (side === 'from' ? 'removed' : 'added'));

/** Words whose every piece is the same in both versions. */
export const isSame = (pieces: TextPiece[] | null): boolean => !pieces || pieces.every(({ op }) => op === 'same');

/** The words of a table's row, cell by cell; a bar that only one version has parts cells too. */
export function cellsOfPieces(pieces: TextPiece[]): TextPiece[][] {
  const cells: TextPiece[][] = [[]];
  for (const { op, text } of pieces)
    text.split(/\s*\|\s*/).forEach((part, at) => {
      if (at > 0) cells.push([]);
      if (part) cells.at(-1)!.push({ op, text: part });
    });
  return cells;
}
