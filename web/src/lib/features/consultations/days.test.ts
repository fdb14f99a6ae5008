import { describe, expect, it } from 'vitest';
import { everyDay } from './days';

const day = (date: string, contributions: number) => ({ date, contributions });

describe('the days of a debate', () => {
  it('are all there, also those on which nobody wrote', () =>
    expect(everyDay([day('2026-10-24', 3), day('2026-10-27', 1)], null)).toEqual([
      day('2026-10-24', 3), day('2026-10-25', 0), day('2026-10-26', 0), day('2026-10-27', 1),
    ]));

  it('reach to today while the debate lasts', () =>
    expect(everyDay([day('2026-11-22', 1)], '2026-11-23').at(-1)).toEqual(day('2026-11-23', 0)));

  it('are none where nobody has written', () => expect(everyDay([], '2026-11-23')).toEqual([]));
});
