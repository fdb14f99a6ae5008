import { describe, expect, it } from 'vitest';
import { duration, ranked, total, withoutGaps } from './report';

const month = (name: string, decisions: Record<string, number> = { hide: 1 }) => ({
  month: name, decisions, rules: {}, medianHours: null, appealed: 0, overturned: 0, shareOverturned: null,
});

describe('the report on moderation', () => {
  it.each([
    [0.001, 'minutes', 1],
    [0.5, 'minutes', 30],
    [1, 'hours', 1],
    [30.4, 'hours', 30],
    [48, 'days', 2],
    [100, 'days', 4],
  ])('tells %d hours as people do', (hours, unit, count) => expect(duration(hours)).toEqual({ unit, count }));

  it('shows months without a decision between those with some', () =>
    expect(withoutGaps([month('2027-02'), month('2026-11')]).map((one) => [one.month, total(one)])).toEqual([
      ['2026-11', 1],
      ['2026-12', 0],
      ['2027-01', 0],
      ['2027-02', 1],
    ]));
  it('of nothing is nothing', () => expect(withoutGaps([])).toEqual([]));
  it('names the most frequent first, and rules in the order of their numbers', () =>
    expect(ranked({ 10: 2, 2: 2, 1: 5 })).toEqual([['1', 5], ['2', 2], ['10', 2]]));
});
