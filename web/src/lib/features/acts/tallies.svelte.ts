import type { Act, Provision, Tally } from '$lib/api/types';

const nothing: Tally = { comments: 0, proposals: 0, amendments: 0, stances: { for: 0, against: 0, neutral: 0 } };
/** The whole act has no address; it stands under this one. */
const whole = '';

/** What is shown of one provision's counts hangs on this; an act has ten thousand, and few of them are shown. */
class Shown {
  changed = $state(0);
}

/**
 * The counts at every provision with those beneath it, as the act brought them. A live message tells the counts at
 * exactly one provision; the difference moves up to everything above it.
 */
export class Tallies {
  #totals = new Map<string, Tally>();
  #shown = new Map<string, Shown>();
  #own = new Map<string, Tally>();
  #above = new Map<string, string>();
  /** What messages told before the part of the act came that they speak of. */
  #told = new Map<string, Tally>();

  constructor(act: Act) {
    this.#totals.set(whole, act.whole ?? nothing);
    this.#own.set(whole, act.whole ?? nothing);
    this.add(act.provisions);
  }

  /** Another part of the act. */
  add(provisions: Provision[]): void {
    for (const provision of provisions) this.#read(provision);
    for (const [eId, own] of this.#told)
      if (this.#own.has(eId)) {
        this.#told.delete(eId);
        this.set(eId, own);
      }
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
    if (!this.#own.has(key)) {
      this.#told.set(key, own);
      return;
    }
    const difference = sum(own, this.#own.get(key)!, -1);
    this.#own.set(key, own);
    for (let at: string | undefined = key; at !== undefined; at = this.#above.get(at)) {
      this.#totals.set(at, sum(this.#totals.get(at)!, difference, 1));
      const shown = this.#shown.get(at);
      if (shown) shown.changed++;
    }
  }

  of(eId: string | null): Tally {
    const key = eId ?? whole;
    let shown = this.#shown.get(key);
    if (!shown) this.#shown.set(key, (shown = new Shown()));
    void shown.changed;
    return this.#totals.get(key) ?? nothing;
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
