import { SvelteMap } from 'svelte/reactivity';
import type { Act, Provision, Tally } from '$lib/api/types';

const nothing: Tally = { comments: 0, proposals: 0, amendments: 0, stances: { for: 0, against: 0, neutral: 0 } };
/** The whole act has no address; it stands under this one. */
const whole = '';

/**
 * The counts at every provision with those beneath it, as the act brought them. A live message tells the counts at
 * exactly one provision; the difference moves up to everything above it.
 */
export class Tallies {
  #totals = new SvelteMap<string, Tally>();
  #own = new Map<string, Tally>();
  #above = new Map<string, string>();

  constructor(act: Act) {
    this.#totals.set(whole, act.whole ?? nothing);
    this.#own.set(whole, act.whole ?? nothing);
    for (const provision of act.provisions) this.#read(provision);
  }

  #read(provision: Provision): Tally {
    const total = tallyOf(provision);
    let own = total;
    for (const child of provision.children) {
      this.#above.set(child.eId, provision.eId);
      own = sum(own, this.#read(child), -1);
    }
    this.#totals.set(provision.eId, total);
    this.#own.set(provision.eId, own);
    return total;
  }

  /** Takes the counts at exactly one provision (null: at the whole act). */
  set(eId: string | null, own: Tally): void {
    const key = eId ?? whole;
    const difference = sum(own, this.#own.get(key) ?? nothing, -1);
    this.#own.set(key, own);
    for (let at: string | undefined = key; at !== undefined; at = this.#above.get(at)) {
      this.#totals.set(at, sum(this.of(at), difference, 1));
    }
  }

  of(eId: string | null): Tally {
    return this.#totals.get(eId ?? whole) ?? nothing;
  }

  total(eId: string | null): number {
    const tally = this.of(eId);
    return tally.comments + tally.proposals + tally.amendments;
  }
}

const tallyOf = (one: Provision): Tally => ({
  comments: one.comments,
  proposals: one.proposals ?? 0,
  amendments: one.amendments,
  stances: one.stances ?? nothing.stances,
});

const sum = (a: Tally, b: Tally, sign: 1 | -1): Tally => ({
  comments: a.comments + sign * b.comments,
  proposals: a.proposals + sign * b.proposals,
  amendments: a.amendments + sign * b.amendments,
  stances: {
    for: a.stances.for + sign * b.stances.for,
    against: a.stances.against + sign * b.stances.against,
    neutral: a.stances.neutral + sign * b.stances.neutral,
  },
});
