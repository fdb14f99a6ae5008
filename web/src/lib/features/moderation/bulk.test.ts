import { describe, expect, it } from 'vitest';
import { batches, between, bulkChoices, count, mayBeSelected, outcomes } from './bulk';

const item = (contribution: string, held = false) => ({ contribution, held, excerpt: contribution, author: null });
const answer = (contribution: string, code: string | null = null) => ({ contribution, done: code === null, code, title: code && 'Зашто.' });

describe('many decided at once', () => {
  it('are all held, or all published, for what fits only the one', () => {
    expect(bulkChoices([item('a', true), item('b', true)])).toEqual(['approve', 'hide']);
    expect(bulkChoices([item('a'), item('b')])).toEqual(['keep', 'hide', 'off-topic']);
    expect(bulkChoices([item('a', true), item('b')])).toEqual(['hide']);
    expect(bulkChoices([])).toEqual([]);
  });
  it('are no appeals', () => {
    expect(mayBeSelected({ why: 'appeal' })).toBe(false);
    expect(mayBeSelected({ why: 'spam' })).toBe(true);
  });
  it('are sent by as many as the server takes', () => {
    const sizes = batches(Array.from({ length: 120 }, (_, at) => at)).map((one) => one.length);
    expect(sizes).toEqual([50, 50, 20]);
  });
  it('are answered each by itself: done, decided by somebody before, or refused', () => {
    const found = outcomes(
      [item('a'), item('b'), item('c'), item('d')],
      [answer('b', 'already-hidden'), answer('a'), answer('c', 'contribution-held')],
    );
    expect(found.map((one) => [one.item.contribution, one.came])).toEqual([['a', 'done'], ['b', 'before'], ['c', 'refused']]);
    expect(found[1]!.why).toBe('Зашто.');
    expect(count(found, 'done')).toBe(1);
  });
});

describe('a range', () => {
  const ids = ['a', 'b', 'c', 'd'];
  it('goes down and up', () => {
    expect(between(ids, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(between(ids, 'd', 'b')).toEqual(['b', 'c', 'd']);
  });
  it('begins with the first choice where there was none, or it is gone', () => {
    expect(between(ids, null, 'c')).toEqual(['c']);
    expect(between(ids, 'x', 'c')).toEqual(['c']);
    expect(between(ids, 'a', 'x')).toEqual([]);
  });
});
