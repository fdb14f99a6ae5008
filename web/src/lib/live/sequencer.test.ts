import { describe, expect, it } from 'vitest';
import { Sequencer } from './sequencer';

/** A small seeded generator, so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const message = (sequence: number) => ({ sequence });

describe('Sequencer', () => {
  it('applies in order what arrives in order', () => {
    const sequencer = new Sequencer(3);
    expect(sequencer.take([message(4)])).toEqual([message(4)]);
    expect(sequencer.take([message(5)])).toEqual([message(5)]);
    expect(sequencer.missing).toBe(false);
  });

  it('holds back what comes early and reports the gap', () => {
    const sequencer = new Sequencer(0);
    expect(sequencer.take([message(2), message(3)])).toEqual([]);
    expect(sequencer.missing).toBe(true);
    expect(sequencer.take([message(1)]).map((one) => one.sequence)).toEqual([1, 2, 3]);
    expect(sequencer.missing).toBe(false);
  });

  it('knows of a gap from the newest number alone', () => {
    const sequencer = new Sequencer(7);
    sequencer.expect(9);
    expect(sequencer.missing).toBe(true);
  });

  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
    'loses, doubles and disorders nothing under loss, duplication and reordering (seed %i)',
    (seed) => {
      const next = random(seed);
      const total = 200;
      const history = Array.from({ length: total }, (_, index) => message(index + 1));
      // The wire: some messages lost, some doubled, all within a window shuffled.
      const wire = history
        .flatMap((one) => (next() < 0.15 ? [] : next() < 0.2 ? [one, one] : [one]))
        .map((one) => ({ one, at: one.sequence + next() * 12 }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      const sequencer = new Sequencer(0);
      const applied: number[] = [];
      const apply = (messages: { sequence: number }[]) =>
        applied.push(...sequencer.take(messages).map((one) => one.sequence));
      for (const one of wire) {
        apply([one]);
        // Now and then the feed is asked; it answers a page after what was applied.
        if (sequencer.missing && next() < 0.1)
          apply(history.slice(sequencer.applied, sequencer.applied + 20));
      }
      sequencer.expect(total);
      while (sequencer.missing) apply(history.slice(sequencer.applied, sequencer.applied + 20));
      expect(applied).toEqual(history.map((one) => one.sequence));
    },
  );
});
