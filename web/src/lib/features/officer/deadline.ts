import type { Consultation } from '$lib/api/types';
import { calendarDays, clock, dayMonth, longDate, shortDate } from '$lib/i18n/dates';
import { text } from './words';

/** What an officer must know of the terms, in one line. `near` where two days or less are left. */
export function deadline(one: Consultation, now: Date): { words: string; near: boolean } {
  const far = (words: string) => ({ words, near: false });
  switch (one.status) {
    case 'draft':
      return far(text('untitledPeriod', { from: shortDate(one.startsAt), to: shortDate(one.endsAt) }));
    case 'upcoming': {
      const days = calendarDays(now, one.startsAt);
      if (days <= 0) return { words: text('startsToday', { time: clock(one.startsAt) }), near: true };
      return far(text('startsInDays', { count: days, date: dayMonth(one.startsAt) }));
    }
    case 'open': {
      const days = calendarDays(now, one.endsAt);
      if (days <= 0) return { words: text('endsToday', { time: clock(one.endsAt) }), near: true };
      return { words: text('leftDays', { count: days, date: dayMonth(one.endsAt) }), near: days <= 2 };
    }
    case 'cancelled':
      return far(text('wasCancelled'));
    default:
      return far(text('endedOn', { date: longDate(one.closedAt ?? one.endsAt) }));
  }
}
