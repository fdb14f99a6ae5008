import { expect, it } from 'vitest';
import { changesOf, typedOf } from './periods';

const known = { colour: null, minimumDays: 15, minimumDaysOf: { budget: 20 }, rules: [], promiseHours: 24, appealDays: 15 };

it('sends only what was changed', () => {
  const typed = typedOf(known);
  expect(changesOf(typed, known)).toEqual({ changes: [], wrong: [] });
  expect(changesOf({ ...typed, all: '10', consultation: ' 30 ' }, known).changes).toEqual([
    { kind: null, days: 10 },
    { kind: 'consultation', days: 30 },
  ]);
});

it.each(['0', '366', '1,5', '-1', 'петнаест', '1e2'])('takes no %s days', (all) =>
  expect(changesOf({ ...typedOf(known), all }, known)).toEqual({ changes: [], wrong: [{ kind: 'all', why: 'daysWrong' }] }));

it('says that an own period cannot be taken back', () =>
  expect(changesOf({ ...typedOf(known), budget: '' }, known).wrong).toEqual([{ kind: 'budget', why: 'daysStay' }]));
