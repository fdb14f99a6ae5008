import { describe, expect, it } from 'vitest';
import { mark, passagesOf, previewOf, tightened, withStretch } from './redaction';

const words = 'Он је лопов, и сви знају да је лопов. Контејнери су пуни.';

describe('a passage to be removed', () => {
  it('has no blanks at its edges', () => {
    expect(tightened(words, 5, 12)).toEqual({ start: 6, end: 12 });
    expect(tightened(words, 2, 3)).toBeNull();
    expect(tightened(words, 4, 4)).toBeNull();
  });
  it('becomes one with what it touches', () => {
    const first = withStretch([], { field: 'text', start: 6, end: 11 });
    expect(withStretch(first, { field: 'text', start: 9, end: 20 })).toEqual([{ field: 'text', start: 6, end: 20 }]);
    expect(withStretch(first, { field: 'title', start: 6, end: 11 })).toHaveLength(2);
    expect(withStretch(first, { field: 'text', start: 30, end: 35 })).toHaveLength(2);
  });
  it('is asked for once, the longer before what is in it', () => {
    const all = [{ field: 'text', start: 31, end: 36 }, { field: 'text', start: 6, end: 11 }, { field: 'text', start: 3, end: 11 }] as const;
    expect(passagesOf({ text: words }, all)).toEqual([{ field: 'text', exact: 'је лопов' }, { field: 'text', exact: 'лопов' }]);
  });
  it('is shown to be removed wherever it stands, and the rest stays', () => {
    const pieces = previewOf(words, 'text', [{ field: 'text', exact: 'лопов' }]);
    expect(pieces.filter((piece) => piece.removed)).toHaveLength(2);
    expect(pieces.map((piece) => piece.text).join('')).toBe(words.replaceAll('лопов', mark));
    expect(previewOf(words, 'title', [{ field: 'text', exact: 'лопов' }])).toEqual([{ removed: false, text: words }]);
  });
});
