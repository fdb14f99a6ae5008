import { longDate } from '$lib/i18n/dates';
import { shown } from '$lib/script/shown';
import type { NewsItem } from './api';
import { text } from './words';

/** The server counts up to this many. */
const most = 99;

/** What happened, as one line. */
export function newsLine(item: NewsItem): string {
  const label = item.label ? `${shown(item.label.replace(/[.:]$/, ''))}:` : '';
  switch (item.what) {
    case 'reply':
      return counted(item.own ? 'own-reply' : 'reply', item.count, {});
    case 'contribution':
      return item.followed === 'provision' ? counted('provision-contribution', item.count, { label }) : counted('contribution', item.count, {});
    case 'version': {
      const version = String(item.version ?? '');
      return item.followed === 'provision' ? text('provision-version', { label, version }) : text('version', { version });
    }
    case 'last-days':
    case 'extended':
      return text(item.what, { date: item.until ? longDate(lastMoment(item.until)) : '' });
    case 'closed-early':
    case 'cancelled':
      return text(item.what);
    default:
      return text('ended-debate');
  }
}

function counted(key: 'own-reply' | 'reply' | 'contribution' | 'provision-contribution', count: number, values: Record<string, string>): string {
  const line = text(key, { ...values, count: Math.min(count, most) });
  return count > most ? text('many', { what: line }) : line;
}

/** The end at midnight is the end of the day before. */
const lastMoment = (until: string) => new Date(new Date(until).getTime() - 1);
