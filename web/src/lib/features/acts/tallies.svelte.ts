import { SvelteMap } from 'svelte/reactivity';
import type { Act, Provision, Stances } from '$lib/api/types';

export type Tally = { comments: number; proposals: number; amendments: number; stances: Stances };

const none: Stances = { for: 0, against: 0, neutral: 0 };

/** The counts at every provision; they start as the act brought them and move with the debate. */
export class Tallies {
  #tallies = new SvelteMap<string, Tally>();

  constructor(act: Act) {
    this.read(act.provisions);
  }

  read(provisions: Provision[]): void {
    for (const one of provisions) {
      this.set({ ...one, eId: one.eId });
      this.read(one.children);
    }
  }

  set(one: { eId: string } & Partial<Tally>): void {
    const before = this.#tallies.get(one.eId);
    this.#tallies.set(one.eId, {
      comments: one.comments ?? before?.comments ?? 0,
      proposals: one.proposals ?? before?.proposals ?? 0,
      amendments: one.amendments ?? before?.amendments ?? 0,
      stances: one.stances ?? before?.stances ?? none,
    });
  }

  of(eId: string): Tally {
    return this.#tallies.get(eId) ?? { comments: 0, proposals: 0, amendments: 0, stances: none };
  }

  total(eId: string): number {
    const tally = this.of(eId);
    return tally.comments + tally.proposals + tally.amendments;
  }
}
