import { describe, expect, it } from 'vitest';
import type { NewsItem } from './api';
import { newsLine } from './news-line';

const item = (over: Partial<NewsItem>): NewsItem => ({
  kind: 'reply', what: 'reply', followed: 'contribution', own: true, consultation: 'd', municipality: 'kosjeric', consultationTitle: 'Нацрт', subject: 's', eId: null, label: null,
  count: 1, unread: 0, contribution: null, author: null, excerpt: null, until: null, version: null, at: '2026-03-10T10:00:00Z', ...over,
});

describe('a line of news', () => {
  it('counts as Serbian counts', () => {
    expect([1, 2, 5, 11, 21, 22].map((count) => newsLine(item({ count })))).toEqual([
      '1 одговор на ваш прилог', '2 одговора на ваш прилог', '5 одговора на ваш прилог', '11 одговора на ваш прилог', '21 одговор на ваш прилог', '22 одговора на ваш прилог',
    ]);
  });
  it('says that there are more than it counts', () => expect(newsLine(item({ count: 100 }))).toContain('Више од 99'));
  it('names the provision', () =>
    expect(newsLine(item({ kind: 'version', what: 'version', followed: 'provision', label: 'Члан 2.', version: 3 }))).toBe('Члан 2: измењено у верзији 3 нацрта'));
  it('names the last day of a debate that ends at midnight', () =>
    expect(newsLine(item({ kind: 'deadline', what: 'last-days', until: '2026-03-24T23:00:00Z' }))).toContain('24. марта'));
});
