import type { ConsultationKind } from '$lib/api/types';
import type { Settings } from './api';

export const kinds: ConsultationKind[] = [
  'general-act', 'budget', 'own-revenues', 'strategic-document', 'early-insight', 'public-insight',
  'environmental-assessment', 'consultation',
];

/** What is typed: days as text for every kind, and under `all` for those without their own. */
export type Typed = Record<ConsultationKind | 'all', string>;
export type Change = { kind: ConsultationKind | null; days: number };
export type Wrong = { kind: ConsultationKind | 'all'; why: 'daysWrong' | 'daysStay' };

export function typedOf({ minimumDays, minimumDaysOf }: Settings): Typed {
  const own = Object.fromEntries(kinds.map((kind) => [kind, minimumDaysOf[kind] === undefined ? '' : `${minimumDaysOf[kind]}`]));
  return { ...(own as Record<ConsultationKind, string>), all: `${minimumDays}` };
}

/** What the server has to be told, or what is wrong. */
export function changesOf(typed: Typed, known: Settings): { changes: Change[]; wrong: Wrong[] } {
  const changes: Change[] = [];
  const wrong: Wrong[] = [];
  for (const kind of ['all', ...kinds] as const) {
    const before = kind === 'all' ? known.minimumDays : known.minimumDaysOf[kind];
    const text = typed[kind].trim();
    if (text === '' && before === undefined) continue;
    if (text === '') wrong.push({ kind, why: kind === 'all' ? 'daysWrong' : 'daysStay' });
    else if (!/^\d{1,3}$/.test(text) || +text < 1 || +text > 365) wrong.push({ kind, why: 'daysWrong' });
    else if (+text !== before) changes.push({ kind: kind === 'all' ? null : kind, days: +text });
  }
  return { changes, wrong };
}
