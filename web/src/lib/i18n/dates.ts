import serbian from '$messages/sr-Cyrl/dates.json';
import { language } from './language.svelte';
import { words } from './words';

const text = words('dates', serbian);
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Belgrade',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

type Moment = { year: number; month: number; day: number; hour: number; minute: string };

/** The wall clock in Belgrade, wherever the reader is: a deadline is a deadline there. */
export function inBelgrade(time: string | Date): Moment {
  const found = Object.fromEntries(
    parts.formatToParts(new Date(time)).map((part) => [part.type, part.value]),
  );
  return {
    year: +found.year!,
    month: +found.month!,
    day: +found.day!,
    hour: +found.hour!,
    minute: found.minute!,
  };
}

type Month = `month${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`;
const month = ({ month }: Moment) => text(`month${month}` as Month);

/** «5. децембра 2026. године», as official letters write it. */
export function longDate(time: string | Date): string {
  const at = inBelgrade(time);
  return text('long', { day: `${at.day}`, month: month(at), year: `${at.year}` });
}

/** «5. децембра» */
export function dayMonth(time: string | Date): string {
  const at = inBelgrade(time);
  return text('dayMonth', { day: `${at.day}`, month: month(at) });
}

/** «5.12.2026.» */
export function shortDate(time: string | Date): string {
  const at = inBelgrade(time);
  return text('short', {
    day: `${at.day}`,
    month: language.current === 'en' ? month(at).slice(0, 3) : `${at.month}`,
    year: `${at.year}`,
  });
}

/** «18.40» */
export function clock(time: string | Date): string {
  const at = inBelgrade(time);
  return text('clock', { hour: `${at.hour}`, minute: at.minute });
}

/** «5. децембра 2026. године у 18.40» */
export const longDateTime = (time: string | Date) => text('at', { date: longDate(time), time: clock(time) });

/** «2026-12-05»: the day in Belgrade, as the API writes days. */
export const isoDay = (time: string | Date) =>
  new Date(time).toLocaleDateString('sv', { timeZone: 'Europe/Belgrade' });

/** Days of the calendar in Belgrade from one moment to another; negative when `to` is earlier. */
export function calendarDays(from: string | Date, to: string | Date): number {
  const [a, b] = [inBelgrade(from), inBelgrade(to)];
  return Math.round(
    (Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / 86_400_000,
  );
}

/** «управо сада», «пре 5 минута», «данас у 9.12», «јуче у 18.40», then the date. */
export function whenWritten(time: string | Date, now: Date = new Date()): string {
  const minutes = Math.floor((now.getTime() - new Date(time).getTime()) / 60_000);
  if (minutes < 1) return text('justNow');
  if (minutes < 60) return text('minutesAgo', { count: minutes });
  const days = calendarDays(time, now);
  if (days === 0) return text('today', { time: clock(time) });
  if (days === 1) return text('yesterday', { time: clock(time) });
  return inBelgrade(time).year === inBelgrade(now).year ? dayMonth(time) : shortDate(time);
}
