import type { Notice } from './api';

type Told = Pick<Notice, 'id' | 'kind' | 'contribution'>;

const marks = ['hidden', 'redacted', 'off-topic'];
const sanctions = ['warning', 'mute', 'exclusion'];
/** What a later notice takes back of what was decided before it. */
const lifts: Record<string, string[]> = { restored: marks, 'sanction-lifted': sanctions, erased: [...marks, ...sanctions] };

/**
 * The notices whose decision an appeal would be against: of each contribution the newest decision that is still in force.
 * @param notices the newest first, as they are listed
 */
export function appealable(notices: readonly Told[]): Set<string> {
  const inForce = new Map<string, Told[]>();
  for (const notice of [...notices].reverse()) {
    if (!notice.contribution) continue;
    const standing = inForce.get(notice.contribution) ?? [];
    inForce.set(notice.contribution, after(standing, notice));
  }
  return new Set([...inForce.values()].flatMap((standing) => standing.at(-1)?.id ?? []));
}

function after(standing: Told[], notice: Told): Told[] {
  if (marks.includes(notice.kind) || sanctions.includes(notice.kind))
    return [...standing.filter((one) => one.kind !== notice.kind), notice];
  const lifted = lifts[notice.kind];
  if (!lifted) return standing;
  if (notice.kind === 'erased') return [];
  const last = standing.findLast((one) => lifted.includes(one.kind));
  return standing.filter((one) => one !== last);
}
