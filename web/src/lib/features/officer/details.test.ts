import { describe, expect, it } from 'vitest';
import type { Consultation } from '$lib/api/types';
import { check, detailsOf, emptyDetails, measure, minimumFor, requestOf } from './details';

const minimums = { minimumDays: 15, minimumDaysOf: { budget: 20 } };
const now = new Date('2026-11-23T18:00:00Z');
const filled = { ...emptyDetails(minimums, now), title: 'Нацрт', summary: 'Мења се.' };

describe('a new consultation', () => {
  it('begins tomorrow and lasts what the municipality asks at least', () => {
    expect(filled).toMatchObject({ startDate: '2026-11-24', endDate: '2026-12-09' });
    expect(measure(filled, 15, now)).toEqual({ days: 15, short: false, earliest: '2026-12-09' });
  });

  it('has a minimum of its own kind where there is one', () => {
    expect(minimumFor('budget', minimums)).toBe(20);
    expect(minimumFor('consultation', minimums)).toBe(15);
  });

  it('may be too short, and the first day that is not is named', () =>
    expect(measure({ ...filled, endDate: '2026-12-01' }, 15, now)).toEqual({ days: 7, short: true, earliest: '2026-12-09' }));

  it('needs a title, a summary and an end after its start', () => {
    expect(check(filled)).toEqual([]);
    expect(check({ ...filled, title: ' ', summary: '' }).map((error) => error.field)).toEqual(['title', 'summary']);
    expect(check({ ...filled, endDate: '2026-11-20' })[0]?.field).toBe('end-date');
    expect(check({ ...filled, startDate: '' })[0]?.field).toBe('start-date');
  });
});

describe('a published consultation', () => {
  const known = {
    kind: 'general-act', title: 'Нацрт', summary: 'Мења се.', legalBasis: '', startsAt: '2026-11-24T07:12:33.123Z',
    endsAt: '2026-12-09T22:59:59.999Z',
  } as Consultation;

  it('sends its terms back to the second where nobody touched them', () =>
    expect(requestOf({ ...detailsOf(known), title: 'Исправљен нацрт' }, 'kosjeric', known)).toMatchObject({
      title: 'Исправљен нацрт',
      startsAt: known.startsAt,
      endsAt: known.endsAt,
    }));
});
