import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, fromWall, lasting, toWall } from './period';

describe('the clock in Belgrade', () => {
  it('is an hour ahead in winter and two in summer', () => {
    expect(fromWall({ date: '2026-12-09', time: '08:00' })).toBe('2026-12-09T07:00:00.000Z');
    expect(fromWall({ date: '2026-07-01', time: '08:00' })).toBe('2026-07-01T06:00:00.000Z');
  });

  it('comes back as it was written, on both sides of a change of the clocks', () => {
    for (const date of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'])
      for (const time of ['00:00', '03:30', '12:00', '23:59'])
        expect(toWall(fromWall({ date, time })!)).toEqual({ date, time });
  });

  it('takes the hour after where summer time skips one', () =>
    expect(toWall(fromWall({ date: '2026-03-29', time: '02:30' })!).date).toBe('2026-03-29'));

  it('ends a day with its last second', () =>
    expect(fromWall({ date: '2026-12-09', time: '23:59' }, true)).toBe('2026-12-09T22:59:59.000Z'));

  it('reads no half dates', () => {
    expect(fromWall({ date: '', time: '08:00' })).toBeNull();
    expect(fromWall({ date: '2026-12-09', time: '' })).toBeNull();
    expect(fromWall({ date: '2026-02-31', time: '08:00' })).toBeNull();
  });
});

describe('the length of a debate', () => {
  it('does not count the first day: from the 5th to the 20th are 15 days', () =>
    expect(daysBetween('2026-12-05', '2026-12-20')).toBe(15));

  it('is not shortened by a change of the clocks', () => expect(daysBetween('2026-03-20', '2026-04-04')).toBe(15));

  it('begins with the call where the start has passed', () => {
    const ends = fromWall({ date: '2026-12-20', time: '23:59' }, true)!;
    expect(lasting('2026-12-01T00:00:00Z', ends, new Date('2026-12-10T12:00:00Z'))).toBe(10);
    expect(lasting('2026-12-12T00:00:00Z', ends, new Date('2026-12-10T12:00:00Z'))).toBe(8);
  });

  it('adds days over the end of a year', () => expect(addDays('2026-12-20', 15)).toBe('2027-01-04'));
});
