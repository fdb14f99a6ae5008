import type { AmendmentOperation, ContributionKind, Quote, Stance } from '$lib/api/types';
import { newId } from '$lib/api/uuid';

/** What a person is writing at one place. Its id is made once, so that a repeated sending is the same contribution. */
export type Draft = {
  id: string;
  kind: ContributionKind;
  text: string;
  title: string;
  stance: Stance | null;
  proposedText: string | null;
  eId: string | null;
  /** What an amendment does with the provision. */
  operation: AmendmentOperation;
  /** Words that are quoted, and the provision that they stand in. */
  passage: (Quote & { eId: string }) | null;
};

const key = (consultation: string, place: string) => `participation:draft:${consultation}:${place}`;

export const emptyDraft = (kind: ContributionKind, eId: string | null): Draft => ({
  id: newId(),
  kind,
  text: '',
  title: '',
  stance: null,
  proposedText: null,
  eId,
  operation: 'replace',
  passage: null,
});

export function recall(consultation: string, place: string): Draft | null {
  try {
    const stored = localStorage.getItem(key(consultation, place));
    // What was kept by an older client lacks what that did not know.
    return stored ? { ...emptyDraft('comment', null), ...(JSON.parse(stored) as Partial<Draft>) } : null;
  } catch {
    // Storage may be forbidden, or hold something older: then there is no draft.
    return null;
  }
}

/** Keeps what is written on this device; an empty draft is forgotten. Whether it could be kept. */
export function keep(consultation: string, place: string, draft: Draft | null): boolean {
  try {
    if (draft && isWritten(draft)) localStorage.setItem(key(consultation, place), JSON.stringify(draft));
    else localStorage.removeItem(key(consultation, place));
    return true;
  } catch {
    return false;
  }
}

export const isWritten = (draft: Draft) =>
  draft.text.trim() !== '' ||
  draft.title.trim() !== '' ||
  draft.proposedText !== null ||
  draft.passage !== null ||
  draft.operation !== 'replace';
