import type { Consultation } from '$lib/api/types';
import { calendarDays, clock, longDate } from '$lib/i18n/dates';
import { text } from './words';

/** The big number and the words beneath it: «12 дана», «до краја, 5. децембра 2026. године». */
export function timeLeft(one: Consultation, now: Date): { big: string; small: string } {
  if (one.status === 'cancelled') return { big: text('status-cancelled'), small: text('cancelled') };
  if (one.status === 'upcoming') {
    const days = Math.max(0, calendarDays(now, one.startsAt));
    return {
      big: text('daysLeft', { count: days }),
      small: text('startsIn', { date: longDate(one.startsAt) }),
    };
  }
  if (one.status !== 'open') {
    return {
      big: text(`status-${one.status}`),
      small: text('endedOn', { date: longDate(one.closedAt ?? one.endsAt) }),
    };
  }
  const days = calendarDays(now, one.endsAt);
  if (days > 0)
    return {
      big: text('daysLeft', { count: days }),
      small: text('untilEnd', { date: longDate(one.endsAt) }),
    };
  const hours = Math.floor((new Date(one.endsAt).getTime() - now.getTime()) / 3_600_000);
  const small = text('endsAt', { time: clock(one.endsAt) });
  return { big: hours >= 1 ? text('hoursLeft', { count: hours }) : text('minutesLeft'), small };
}
