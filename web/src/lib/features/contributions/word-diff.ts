// Only this part: the library's index brings every kind of difference along.
import { diffArrays } from 'diff/lib/diff/array.js';

export type Piece = { kind: 'same' | 'added' | 'removed'; text: string };

/**
 * The difference of two wordings by words. Runs of changed words are joined, so that a rewritten clause reads as one
 * deletion and one insertion and not as a salad of both.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const raw = diffArrays(tokens(before), tokens(after)).map(
    (part): Piece => ({
      kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
      text: part.value.join(''),
    }),
  );
  return joined(raw);
}

const tokens = (text: string) => text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    removed = added = '';
  };
  pieces.forEach((piece, at) => {
    const between = piece.kind === 'same' && (removed || added) && at < pieces.length - 1;
    if (piece.kind === 'removed') removed += piece.text;
    else if (piece.kind === 'added') added += piece.text;
    // A lone space or comma between two changes belongs to both.
    else if (between && !/[\p{L}\p{N}]/u.test(piece.text) && piece.text.length <= 2) {
      removed += piece.text;
      added += piece.text;
    } else {
      flush();
      result.push(piece);
    }
  });
  flush();
  return result;
}
