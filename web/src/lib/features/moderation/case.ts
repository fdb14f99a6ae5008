import type { Contribution, ReportReason } from '$lib/api/types';
import { calendarDays, longDate, whenWritten } from '$lib/i18n/dates';
import type { Appeal, CaseItem, QueueItem, Rule, Why } from './api';
import { text } from './words';

/** What lies on the desk: a case of the queue, or a contribution that somebody came to by its address. */
export type CaseFile = {
  /** Under which id it waits; null for what does not. */
  duty: string | null;
  contribution: string;
  why: Why | null;
  item: CaseItem;
  consultation: string;
  consultationTitle: string;
  reasons: QueueItem['reasons'];
  explanations: string[];
  author: QueueItem['author'];
  appeal: Appeal | null;
};

export const fileOf = (one: QueueItem): CaseFile => ({ ...one, duty: one.id });

const reasons: ReportReason[] = ['insult', 'spam', 'personal-data', 'off-topic', 'other'];
const heldFor = ['mode', 'new-account', 'suspected'] as const;

/** «3 пријаве: увреда, ван теме», the most frequent reason first; what is held says why, an appeal against what. */
export function titleOf(one: Pick<QueueItem, 'why' | 'reasons' | 'item' | 'appeal'>): string {
  if (one.why === 'appeal') return one.appeal ? text(`appeal-${one.appeal.kind}`) : text('appeal-hide');
  const given = reasons.filter((reason) => (one.reasons[reason] ?? 0) > 0).sort((a, b) => one.reasons[b]! - one.reasons[a]!);
  const total = given.reduce((sum, reason) => sum + one.reasons[reason]!, 0);
  const reported = total > 0 ? `${text('reports', { count: total })}: ${given.map((reason) => text(`reason-${reason}`)).join(', ')}` : '';
  if (one.why === 'report') return reported;
  const held = text(`heldFor-${heldFor.find((cause) => cause === one.item.heldFor) ?? (one.why === 'spam' ? 'suspected' : 'mode')}`);
  return [held, reported].filter(Boolean).join('. ');
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
export function excerptOf(item: Pick<Contribution, 'html' | 'title' | 'text' | 'proposedText'>, longest: number): string {
  const html = item.html ? new DOMParser().parseFromString(item.html, 'text/html').body.textContent : null;
  return (item.title || html || item.text || item.proposedText || '').replace(/\s+/g, ' ').trim().slice(0, longest);
}

/** What the list shows of a case: the contribution, of a removed one the appeal. */
export const excerptOfCase = (one: Pick<QueueItem, 'item' | 'appeal'>, longest: number): string =>
  one.appeal?.text ? one.appeal.text.replace(/\s+/g, ' ').trim().slice(0, longest) : excerptOf(one.item, longest);

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

const version = (item: { etag?: string }) => Number(item.etag?.replaceAll('"', '') ?? 0);

/** Of two readings of one contribution, the later. */
export const newer = (a: CaseItem, b: CaseItem | null): CaseItem => (b && version(b) >= version(a) ? b : a);

/** «99+» where there may be more than were counted. */
export const upTo = (count: number): string => (count >= 100 ? '99+' : `${count}`);
