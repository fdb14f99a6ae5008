import type { Quote } from '$lib/api/types';
import { quoteOf, unconverted, wholeWords } from '$lib/quotes/quote';
import { shown } from '$lib/script/shown';
import { withoutBars } from './cells';
import type { Found } from './tree';

export type Selected = { eId: string; quote: Quote; box: DOMRect };

/** What the reader has selected in the act, as a quotation of the provision in which the selection begins; null for nothing. */
export function selectedIn(act: HTMLElement, index: Map<string, Found>): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!act.contains(range.startContainer)) return null;
  for (const span of act.querySelectorAll<HTMLElement>('[data-of]')) {
    const eId = span.dataset.of!;
    const provision = index.get(eId)?.provision;
    const words = provision?.text;
    if (!words || !range.intersectsNode(span)) continue;
    const [from, to] = within(span, range);
    // A selection may touch the end of one provision and mean the next.
    const meant = [unconverted(words, from, shown), unconverted(words, to, shown)] as const;
    const stretch = wholeWords(words, ...(provision.kind === 'table-row' ? withoutBars(words, ...meant) : meant));
    if (stretch) return { eId, quote: quoteOf(words, stretch.start, stretch.end), box: range.getBoundingClientRect() };
  }
  return null;
}

/** Where a selection begins and ends within the words shown; what reaches beyond them is cut. */
function within(span: HTMLElement, range: Range): [number, number] {
  const own = document.createRange();
  own.selectNodeContents(span);
  const begins = own.comparePoint(range.startContainer, range.startOffset) < 0;
  const ends = own.comparePoint(range.endContainer, range.endOffset) > 0;
  const before = own.cloneRange();
  before.setEnd(...(begins ? ([span, 0] as const) : ([range.startContainer, range.startOffset] as const)));
  const until = own.cloneRange();
  if (!ends) until.setEnd(range.endContainer, range.endOffset);
  return [begins ? 0 : before.toString().length, until.toString().length];
}
