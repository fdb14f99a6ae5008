import { composing } from './composing-words';
import type { Place } from './discussion.svelte';
import type { Draft } from './drafts';

export { composing } from './composing-words';
export { refused } from './refused';
export { send } from './sending.svelte';

const longest = 10_000;

/** The provision that an amendment changes. */
export const targetOf = (draft: Draft, place: Place) =>
  (draft.operation === 'replace' ? place.worded : place.parts).find((part) => part.eId === draft.eId) ?? place.worded[0];

/** What a draft still lacks before it can be sent, in words; null where that is nothing. */
export function lacking(draft: Draft, place: Place): string | null {
  if (draft.kind === 'proposal' && !draft.title.trim()) return composing('emptyTitle');
  if (draft.kind === 'amendment' && draft.operation !== 'delete') {
    if (!draft.proposedText?.trim()) return composing(draft.operation === 'replace' ? 'emptyWording' : 'emptyProvision');
    if (draft.operation === 'replace' && draft.proposedText === targetOf(draft, place)?.provision.text) return composing('emptyWording');
  }
  if (!draft.text.trim()) return composing('emptyText');
  if (draft.text.length > longest) return composing('tooLong', { count: longest });
  return null;
}
