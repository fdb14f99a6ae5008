import type { Contribution, NewContribution, Quote } from '$lib/api/types';
import { one, put } from './api';
import type { Discussion, Reader } from './discussion.svelte';
import type { Draft } from './drafts';

/**
 * Sends a draft and tells whether it can be read or waits. The contribution stands in the list at once, marked as on its way; when the server refuses, it leaves
 * again and the error is thrown to whoever holds the text.
 */
export async function send(
  discussion: Discussion,
  draft: Draft,
  more: { parent?: string; provisionText?: string; website?: string },
): Promise<Contribution['status']> {
  const { consultation } = discussion;
  const body: NewContribution = {
    consultation: consultation.id,
    kind: draft.kind,
    text: draft.text.trim(),
    ...(draft.eId ? { eId: draft.eId } : {}),
    ...(more.parent ? { parent: more.parent } : {}),
    ...(more.website ? { website: more.website } : {}),
    ...(draft.stance && draft.kind === 'comment' ? { stance: draft.stance } : {}),
    ...(draft.kind === 'proposal' ? { title: draft.title.trim() } : {}),
    ...(draft.kind === 'amendment' ? amendment(draft) : {}),
    ...(draft.kind !== 'amendment' && draft.passage?.eId === draft.eId ? { passage: quote(draft.passage) } : {}),
  };
  discussion.own(onItsWay(draft.id, body, discussion.reader, more.provisionText));
  if (more.parent) countReplies(discussion, more.parent, +1);
  try {
    await put(draft.id, body);
  } catch (error) {
    discussion.drop(draft.id);
    if (more.parent) countReplies(discussion, more.parent, -1);
    throw error;
  }
  // It is stored; should this last look fail, the text as typed stays until the page is opened again.
  const status: Contribution['status'] = consultation.mode === 'before-publication' ? 'held' : 'visible';
  const stored = await one(draft.id).catch(() => ({ status }));
  discussion.change(draft.id, stored);
  return stored.status;
}

const amendment = ({ operation, proposedText }: Draft): Partial<NewContribution> => ({
  ...(operation === 'delete' ? {} : { proposedText: proposedText?.trim() ?? '' }),
  ...(operation === 'replace' ? {} : { operation }),
});

const quote = (passage: Draft['passage']): Quote | undefined => {
  if (!passage) return undefined;
  const { eId: _eId, ...words } = passage;
  return words;
};

function countReplies(discussion: Discussion, parent: string, by: number): void {
  const known = discussion.find(parent);
  if (known) discussion.change(parent, { replies: Math.max(0, known.replies + by) });
}

const onItsWay = (
  id: string,
  body: NewContribution,
  reader: Reader,
  provisionText?: string,
): Contribution => ({
  id,
  eId: body.eId ?? null,
  parent: body.parent ?? null,
  kind: body.kind,
  stance: body.stance ?? null,
  title: body.title ?? null,
  text: body.text,
  html: null,
  proposedText: body.proposedText ?? null,
  operation: body.kind === 'amendment' ? (body.operation ?? 'replace') : null,
  passage: body.passage ? { ...body.passage, state: 'kept' } : null,
  provisionText: provisionText ?? null,
  author: { id: reader?.id ?? '', displayName: reader?.displayName ?? '' },
  createdAt: new Date().toISOString(),
  editedAt: null,
  status: 'sending',
  votes: { for: 0, against: 0 },
  myVote: 0,
  mine: true,
  replies: 0,
});
