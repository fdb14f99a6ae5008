import type { CaseItem, DecisionKind, Passage, Why } from './api';

export const choices = [
  'approve', 'refuse', 'keep', 'redact', 'hide', 'restore', 'off-topic', 'on-topic', 'unredact', 'warn', 'mute', 'exclude',
  'lift-warn', 'lift-mute', 'lift-exclude', 'move', 'lock', 'unlock', 'erase', 'uphold', 'overturn',
] as const;
export type Choice = (typeof choices)[number];

type Nature = {
  /** The key that chooses it; two with one key are never offered together. */
  letter: string;
  /** Whether it names a rule. */
  ruled: boolean;
  /** What else has to be said beside the reason. */
  also?: 'days' | 'passages' | 'place' | 'basis';
  reasonOptional?: boolean;
  /** How it is taken back at once: by the server's undoing, or by the opposite decision. */
  undo?: 'undo' | 'unlock' | 'move-back';
};

export const natures: Record<Choice, Nature> = {
  approve: { letter: 'O', ruled: false, reasonOptional: true, undo: 'undo' },
  refuse: { letter: 'H', ruled: true, undo: 'undo' },
  keep: { letter: 'O', ruled: false, undo: 'undo' },
  redact: { letter: 'D', ruled: true, also: 'passages', undo: 'undo' },
  hide: { letter: 'H', ruled: true, undo: 'undo' },
  restore: { letter: 'R', ruled: false },
  'off-topic': { letter: 'V', ruled: true, undo: 'undo' },
  'on-topic': { letter: 'V', ruled: false },
  unredact: { letter: 'T', ruled: false },
  warn: { letter: 'N', ruled: true, undo: 'undo' },
  mute: { letter: 'M', ruled: true, also: 'days', undo: 'undo' },
  exclude: { letter: 'I', ruled: true, undo: 'undo' },
  'lift-warn': { letter: 'N', ruled: false },
  'lift-mute': { letter: 'M', ruled: false },
  'lift-exclude': { letter: 'I', ruled: false },
  move: { letter: 'P', ruled: false, also: 'place', undo: 'move-back' },
  lock: { letter: 'L', ruled: true, undo: 'unlock' },
  unlock: { letter: 'L', ruled: false },
  erase: { letter: 'B', ruled: true, also: 'basis' },
  uphold: { letter: 'O', ruled: false },
  overturn: { letter: 'P', ruled: false },
};

/** What tells which decisions there are. */
export type Subject = {
  item: Pick<CaseItem, 'status' | 'parent' | 'redaction' | 'offTopic' | 'locked' | 'erased'>;
  why?: Why | null;
  /** What is in force against it and its author. */
  inForce: readonly DecisionKind[];
  /** Whether the moderator wrote it: nobody sanctions themselves. */
  own: boolean;
};
/** Those that are taken every day, and the rest. */
export type Offer = { main: Choice[]; more: Choice[] };

/** Which decisions can be taken, so that none is offered that the server would refuse. */
export function choicesFor({ item, why = null, inForce, own }: Subject): Offer {
  if (why === 'appeal') return { main: ['uphold', 'overturn'], more: [] };
  const sanctions = (['warn', 'mute', 'exclude'] as const).flatMap<Choice>((kind) =>
    inForce.includes(kind) ? [`lift-${kind}`] : own ? [] : [kind],
  );
  if (item.erased) return { main: [], more: sanctions.filter((one) => one.startsWith('lift-')) };
  if (item.status === 'withdrawn') return { main: [], more: [...sanctions, 'erase'] };
  if (item.status === 'hidden') return { main: ['restore'], more: [...sanctions, 'erase'] };
  const topic: Choice = item.offTopic ? 'on-topic' : 'off-topic';
  const back: Choice[] = item.redaction ? ['unredact'] : [];
  const whole: Choice[] = item.parent ? [] : ['move'];
  if (item.status === 'held') return { main: ['approve', 'refuse', 'redact'], more: [topic, ...back, ...sanctions, ...whole, 'erase'] };
  const thread: Choice[] = item.parent ? [] : [item.locked ? 'unlock' : 'lock'];
  return {
    main: [...(why === 'report' ? (['keep'] as const) : []), 'redact', 'hide', topic],
    more: [...back, ...sanctions, ...whole, ...thread, 'erase'],
  };
}

export const flat = ({ main, more }: Offer): Choice[] => [...main, ...more];

/** The decision that a key chooses: by its letter, or by its place among those offered. */
export const byKey = (offered: readonly Choice[], key: string): Choice | undefined =>
  /^[1-9]$/.test(key) ? offered[Number(key) - 1] : offered.find((one) => natures[one].letter === key);

/** Whether the case is settled by it: a closed thread leaves the reports unanswered, and what is held waits until it is published or refused. */
export function settles(choice: Choice, status: string): boolean {
  if (choice === 'lock' || choice === 'unlock') return false;
  return status !== 'held' || choice === 'approve' || choice === 'refuse' || choice === 'erase';
}

/** All that a moderator fills in; what a decision does not need is left out of the request. */
export type Draft = {
  rule: string;
  reason: string;
  days: string;
  basis: string;
  passages: Passage[];
  /** The chosen provision; null for the whole act, undefined for none chosen. */
  place?: string | null;
};

/** What is asked of the server. */
export function requestOf(choice: Choice, contribution: string, draft: Draft, appeal?: string): { path: string; body: Record<string, unknown> } {
  const at = `/api/contributions/${encodeURIComponent(contribution)}`;
  const reason = draft.reason.trim();
  const ruled = { rule: draft.rule, reason };
  const kinds = { warn: 'warning', mute: 'mute', exclude: 'exclusion' } as const;
  switch (choice) {
    case 'approve':
      return { path: `${at}/approve`, body: reason ? { reason } : {} };
    case 'refuse':
    case 'hide':
      return { path: `${at}/hide`, body: ruled };
    case 'redact':
      return { path: `${at}/redact`, body: { ...ruled, passages: draft.passages } };
    case 'off-topic':
    case 'lock':
      return { path: `${at}/${choice}`, body: ruled };
    case 'warn':
    case 'exclude':
      return { path: `${at}/sanctions`, body: { kind: kinds[choice], ...ruled } };
    case 'mute':
      return { path: `${at}/sanctions`, body: { kind: kinds.mute, ...ruled, days: Number(draft.days) } };
    case 'lift-warn':
    case 'lift-mute':
    case 'lift-exclude':
      return { path: `${at}/sanctions/lift`, body: { kind: kinds[choice.slice(5) as keyof typeof kinds], reason } };
    case 'erase':
      return { path: `${at}/erase`, body: { ...ruled, basis: draft.basis.trim() } };
    case 'move':
      return { path: `${at}/attach`, body: { eId: draft.place ?? null, reason } };
    case 'uphold':
    case 'overturn':
      return { path: `/api/appeals/${encodeURIComponent(appeal ?? '')}/decide`, body: { outcome: choice === 'uphold' ? 'upheld' : 'overturned', reason } };
    default:
      return { path: `${at}/${choice}`, body: { reason } };
  }
}
