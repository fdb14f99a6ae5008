import { afterEach, describe, expect, it } from 'vitest';
import { calendarDays, longDate, shortDate, whenWritten } from './dates';
import { language } from './language.svelte';
import { formatNumber } from './numbers';
import { fill } from './words';

const proposals = { one: '{count} предлог', few: '{count} предлога', other: '{count} предлога' };
const people = { one: '{count} учесник', few: '{count} учесника', other: '{count} учесника' };

// The choice is remembered in a cookie; the tests run without a page.
(globalThis as { document?: unknown }).document ??= { cookie: '' };
afterEach(() => language.choose('sr-Cyrl'));

describe('numbers with their noun', () => {
  it.each([
    [1, '1 предлог'],
    [2, '2 предлога'],
    [5, '5 предлога'],
    [11, '11 предлога'],
    [21, '21 предлог'],
    [111, '111 предлога'],
    [1234, '1.234 предлога'],
  ])('%i → %s', (count, expected) => expect(fill(proposals, 'sr-Cyrl', { count })).toBe(expected));

  it('21 учесник, 22 учесника', () => {
    expect(fill(people, 'sr-Cyrl', { count: 21 })).toBe('21 учесник');
    expect(fill(people, 'sr-Latn', { count: 22 })).toBe('22 učesnika');
  });

  it('derives the Latin and leaves what is put in alone', () =>
    expect(fill('Љубав према месту {name}', 'sr-Latn', { name: 'Косјерић' })).toBe(
      'Ljubav prema mestu Косјерић',
    ));

  it('writes thousands with a point', () => expect(formatNumber(1234, 'sr-Latn')).toBe('1.234'));
});

describe('dates', () => {
  it('are in the genitive with the trailing word', () =>
    expect(longDate('2026-12-05T22:59:59Z')).toBe('5. децембра 2026. године'));
  it('are those of Belgrade, not of the reader', () =>
    expect(shortDate('2026-12-05T23:30:00Z')).toBe('6.12.2026.'));
  it('count days of the calendar', () =>
    expect(calendarDays('2026-11-23T22:59:00Z', '2026-11-23T23:01:00Z')).toBe(1));
  it('say when something was written', () => {
    const now = new Date('2026-11-23T18:00:00Z');
    expect(whenWritten('2026-11-23T17:59:40Z', now)).toBe('управо сада');
    expect(whenWritten('2026-11-23T17:39:00Z', now)).toBe('пре 21 минут');
    expect(whenWritten('2026-11-23T08:12:00Z', now)).toBe('данас у 9.12');
    expect(whenWritten('2026-11-22T17:40:00Z', now)).toBe('јуче у 18.40');
    expect(whenWritten('2026-11-05T17:40:00Z', now)).toBe('5. новембра');
  });
  it('follow the reader into Latin', async () => {
    await language.choose('sr-Latn');
    expect(longDate('2026-12-05T12:00:00Z')).toBe('5. decembra 2026. godine');
  });
});
