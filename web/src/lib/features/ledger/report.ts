import type { Month } from './api';

/** A duration in the unit in which people speak of it, rounded. */
export function duration(hours: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  if (hours < 1) return { unit: 'minutes', count: Math.max(1, Math.round(hours * 60)) };
  return hours < 48 ? { unit: 'hours', count: Math.round(hours) } : { unit: 'days', count: Math.round(hours / 24) };
}

export const total = (month: Pick<Month, 'decisions'>): number => Object.values(month.decisions).reduce((sum, one) => sum + one, 0);

/** From the first month with a decision to the last, the oldest first; a month in which nothing was decided is one too. */
export function withoutGaps(months: readonly Month[]): Month[] {
  const byName = new Map(months.map((month) => [month.month, month]));
  const names = [...byName.keys()].sort();
  const all: Month[] = [];
  for (let name = names[0]; name && name <= names.at(-1)!; name = next(name))
    all.push(byName.get(name) ?? { month: name, decisions: {}, rules: {}, medianHours: null, appealed: 0, overturned: 0, shareOverturned: null });
  return all;
}

function next(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The most frequent first; where two are as frequent, in the order of their names. */
export const ranked = (counts: Record<string, number>): [string, number][] =>
  Object.entries(counts).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], undefined, { numeric: true }));
