import { inBelgrade } from '$lib/i18n/dates';

/** A day as `yyyy-MM-dd` and a time as `HH:mm`, by the wall clock in Belgrade, as date and time inputs hold them. */
export type Wall = { date: string; time: string };

const pad = (value: number) => String(value).padStart(2, '0');

export function toWall(moment: string | Date): Wall {
  const at = inBelgrade(moment);
  return { date: `${at.year}-${pad(at.month)}-${pad(at.day)}`, time: `${pad(at.hour)}:${at.minute}` };
}

/**
 * The moment that the clock in Belgrade shows this, or null where it is incomplete. A debate that ends at 23.59 ends with that
 * minute, so that the last day is whole. An hour that the change to summer time skips is the hour after it.
 */
export function fromWall({ date, time }: Wall, end = false): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)/.exec(`${date} ${time}`);
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  const wanted = Date.UTC(year, month - 1, day, hour, minute, end && minute === 59 ? 59 : 0);
  if (Number.isNaN(wanted) || new Date(wanted).getUTCDate() !== day) return null;
  // The offset depends on the moment and the moment on the offset: twice is enough, it changes by an hour at most.
  let moment = wanted;
  for (let round = 0; round < 2; round++) moment = wanted - offset(moment);
  return new Date(moment).toISOString();
}

/** What the clock in Belgrade is ahead of UTC at that moment, in milliseconds. */
function offset(moment: number): number {
  const at = inBelgrade(new Date(moment));
  const wall = Date.UTC(at.year, at.month - 1, at.day, at.hour, Number(at.minute));
  return wall - Math.floor(moment / 60_000) * 60_000;
}

export function addDays(date: string, days: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** Days of the calendar between two days; the first is not counted, as the server and the law count (ЗУП, чл. 80). */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** How long a debate lasts that is announced now: one whose start has passed begins with its call. */
export function lasting(startsAt: string, endsAt: string, now: Date): number {
  const opens = new Date(startsAt) > now ? startsAt : now;
  return daysBetween(toWall(opens).date, toWall(endsAt).date);
}
