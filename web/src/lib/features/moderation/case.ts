import type { Contribution, ReportReason } from '$lib/api/types';
import { calendarDays, longDate, whenWritten } from '$lib/i18n/dates';
import type { Choice, QueueItem, Rule } from './api';
import { text } from './words';

/** Which decisions there are, in the order of their number keys. */
export function choicesFor(status: string): Choice[] {
  if (status === 'hidden') return ['restore'];
  return status === 'withdrawn' ? [] : ['keep', 'hide'];
}

const reasons: ReportReason[] = ['insult', 'spam', 'personal-data', 'off-topic', 'other'];

/** «3 пријаве: увреда, ван теме», the most frequent reason first. */
export function titleOf(one: Pick<QueueItem, 'why' | 'reasons'>): string {
  if (one.why !== 'report') return text((['held', 'spam', 'appeal'] as const).find((why) => why === one.why) ?? 'held');
  const given = reasons.filter((reason) => (one.reasons[reason] ?? 0) > 0).sort((a, b) => one.reasons[b]! - one.reasons[a]!);
  const total = given.reduce((sum, reason) => sum + one.reasons[reason]!, 0);
  return `${text('reports', { count: total })}: ${given.map((reason) => text(`reason-${reason}`)).join(', ')}`;
}

/** «још 2 ч 40 мин», or since when it is late. */
export function dueWords(due: string, now: Date): { words: string; late: boolean } {
  const left = Math.ceil((new Date(due).getTime() - now.getTime()) / 60_000);
  if (left <= 0) {
    const days = calendarDays(due, now);
    return { words: text('lateSince', { when: days <= 1 ? whenWritten(due, now) : longDate(due) }), late: true };
  }
  if (left >= 48 * 60) return { words: text('leftDays', { count: Math.floor(left / (24 * 60)) }), late: false };
  const [hours, minutes] = [Math.floor(left / 60), left % 60];
  const parts = [hours > 0 ? text('hours', { hours: `${hours}` }) : '', minutes > 0 ? text('minutes', { minutes: `${minutes}` }) : ''];
  return { words: text('left', { time: parts.filter(Boolean).join(' ') }), late: false };
}

/** The first words of what was written, without its markup. */
export function excerptOf(item: Contribution, longest: number): string {
  const html = item.html ? new DOMParser().parseFromString(item.html, 'text/html').body.textContent : null;
  return (item.title || html || item.text || item.proposedText || '').replace(/\s+/g, ' ').trim().slice(0, longest);
}

// The rules that every municipality starts with; one that has put other words under these numbers sees them before it decides.
const usual: Partial<Record<ReportReason, string>> = { insult: '1', 'personal-data': '3', 'off-topic': '4', spam: '5' };

/** The rule that the reports speak of, as a first guess; empty where there is none. */
export function likelyRule(given: QueueItem['reasons'], rules: Rule[]): string {
  const most = reasons.filter((reason) => given[reason]).sort((a, b) => given[b]! - given[a]!)[0];
  const number = most && usual[most];
  return rules.some((rule) => rule.number === number) ? number! : '';
}

/** Which case is shown when the one that was shown is gone: the one that took its place in the list. */
export function afterwards(ids: string[], decided: string): string | null {
  const at = ids.indexOf(decided);
  const rest = ids.filter((id) => id !== decided);
  return rest[Math.min(Math.max(at, 0), rest.length - 1)] ?? null;
}
