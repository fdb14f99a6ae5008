import { describe, expect, it } from 'vitest';
import { afterwards, choicesFor, dueWords, likelyRule, titleOf } from './case';

const now = new Date('2026-11-23T18:00:00Z');

describe('a case', () => {
  it('is named by its reports, the most frequent reason first', () => {
    expect(titleOf({ why: 'report', reasons: { insult: 3 } })).toBe('3 пријаве: увреда');
    expect(titleOf({ why: 'report', reasons: { 'off-topic': 1, insult: 4 } })).toBe('5 пријава: увреда, ван теме');
    expect(titleOf({ why: 'appeal', reasons: {} })).toBe('Приговор на уклањање');
  });

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

  it('offers only what can be decided', () => {
    expect(choicesFor('visible')).toEqual(['keep', 'hide']);
    expect(choicesFor('hidden')).toEqual(['restore']);
    expect(choicesFor('withdrawn')).toEqual([]);
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
