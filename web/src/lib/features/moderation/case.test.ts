import { describe, expect, it } from 'vitest';
import type { CaseItem, QueueItem } from './api';
import { afterwards, dueWords, likelyRule, newer, titleOf } from './case';

const named = (given: Partial<QueueItem>) => titleOf({ why: 'report', reasons: {}, item: {} as CaseItem, appeal: null, ...given });
const now = new Date('2026-11-23T18:00:00Z');

describe('a case', () => {
  it('is named by its reports, the most frequent reason first', () => {
    expect(named({ reasons: { insult: 3 } })).toBe('3 пријаве: увреда');
    expect(named({ reasons: { 'off-topic': 1, insult: 4 } })).toBe('5 пријава: увреда, ван теме');
  });

  it('says why it is held, and what it was reported for meanwhile', () => {
    const item = { heldFor: 'new-account' } as CaseItem;
    expect(named({ why: 'held', item })).toBe('Чека преглед: нов налог');
    expect(named({ why: 'held', item, reasons: { spam: 1 } })).toBe('Чека преглед: нов налог. 1 пријава: нежељени садржај');
    expect(named({ why: 'spam' })).toBe('Задржано: личи на нежељени садржај');
  });

  it('says what an appeal is against', () =>
    expect(named({ why: 'appeal', appeal: { kind: 'mute' } as QueueItem['appeal'] })).toBe('Приговор на ускраћено писање'));

  it('says how long it may wait', () => {
    expect(dueWords('2026-11-23T20:40:00Z', now)).toEqual({ words: 'још 2 ч 40 мин', late: false });
    expect(dueWords('2026-11-23T18:35:00Z', now).words).toBe('још 35 мин');
    expect(dueWords('2026-11-24T18:00:00Z', now).words).toBe('још 24 ч');
    expect(dueWords('2026-11-26T18:00:00Z', now).words).toBe('још 3 дана');
  });

  it('says since when it is late', () => {
    expect(dueWords('2026-11-23T17:00:00Z', now)).toEqual({ words: 'рок је истекао данас у 18.00', late: true });
    expect(dueWords('2026-11-22T17:00:00Z', now).words).toBe('рок је истекао јуче у 18.00');
    expect(dueWords('2026-11-20T17:00:00Z', now).words).toBe('рок је истекао 20. новембра 2026. године');
  });

  it('guesses the rule from the reports where the municipality has it', () => {
    const rules = ['1', '3'].map((number) => ({ number, serbian: '', english: '' }));
    expect(likelyRule({ 'personal-data': 2, insult: 1 }, rules)).toBe('3');
    expect(likelyRule({ spam: 2 }, rules)).toBe('');
    expect(likelyRule({ other: 1 }, rules)).toBe('');
  });
});

describe('after a decision', () => {
  it('the next case takes the place of the decided one', () => expect(afterwards(['a', 'b', 'c'], 'b')).toBe('c'));
  it('the last one gives way to the one before', () => expect(afterwards(['a', 'b'], 'b')).toBe('a'));
  it('nothing is left', () => expect(afterwards(['a'], 'a')).toBeNull());
});

describe('of two readings of a contribution', () => {
  const read = (etag: string) => ({ etag }) as CaseItem;
  it('the later is shown', () => {
    expect(newer(read('"9"'), read('"10"')).etag).toBe('"10"');
    expect(newer(read('"10"'), read('"9"')).etag).toBe('"10"');
    expect(newer(read('"3"'), null).etag).toBe('"3"');
  });
});
