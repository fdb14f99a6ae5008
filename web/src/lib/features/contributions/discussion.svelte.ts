import type { Snippet } from 'svelte';
import type { AlikeMessage, Consultation, Contribution, LiveMessage, LockedThread, OwnBar, Provision, Quote } from '$lib/api/types';
import { announce } from '$lib/ui/announcer.svelte';
import { clock } from '$lib/ui/clock.svelte';
import { type Filter, locks, one, standing } from './api';
import { Thread } from './thread.svelte';
import { text } from './words';

/** Where a reader is in the act, as the contributions need to know it. */
export type Place = {
  /** null for the whole act. */
  eId: string | null;
  label: string;
  /** The provision and what is beneath it, to choose from: its address and its name within the place. */
  parts: { eId: string; label: string; provision: Provision }[];
  /** Those of the parts that have words, which an amendment can change. */
  worded: { eId: string; label: string; provision: Provision }[];
  /** The block (article) that the place is in. */
  block: string | null;
  /** Not a place but all that lost theirs: what speaks of provisions that are no more. */
  removed?: boolean;
};

/** What the contributions need to know of the act and its addresses. */
export type Addresses = {
  /** The version on the page, where it is not the newest. */
  version: number | null;
  /** Whether the first provision is the second or contains it. */
  covers: (outer: string, inner: string) => boolean;
  /** The words by which a place of the version on the page is named; null for the whole act. */
  nameOf: (eId: string | null) => string;
  /** Where the differences stand between the version that a contribution was written for and the newest. */
  differences: (item: Contribution) => string;
  /** Where the text stands that its author read. */
  textThen: (item: Contribution) => string;
  /** Every provision of the version on the page, in its order, to choose from. */
  provisions: () => { eId: string; label: string; words: string }[];
};

export type Reader = { id: string; displayName: string } | null | undefined;

/** All threads of one debate that the page has opened, and what they share. */
export class Discussion {
  #threads = new Map<string, Thread>();
  reader = $state<Reader>(undefined);
  consultation = $state<Consultation>()!;
  /** Whether the reader may put contributions at another provision: a moderator or officer of this municipality. */
  mayAttach = $state(false);
  #bar = $state.raw<OwnBar | null>(null);
  #locks = $state.raw<LockedThread[]>([]);
  /** What the page adds to the tools of each contribution. */
  tool = $state<Snippet<[Contribution]> | null>(null);
  /** Words that the reader has chosen to write about, until the composer takes them. */
  quoting = $state<(Quote & { eId: string }) | null>(null);
  /** What the contributions on show quote, by provision. */
  quoted = $state.raw(new Map<string, { start: number; end: number }[]>());

  constructor(
    consultation: Consultation,
    readonly addresses: Addresses,
    /** Leads the reader to sign in and back. */
    readonly signIn: () => void,
    /** How soon moderators here look at what waits for them. */
    readonly promiseHours: number,
  ) {
    this.consultation = consultation;
  }

  /** Why the reader may not write, where a moderator decided so; a mute ends by itself. */
  get bar(): OwnBar | null {
    return this.#bar?.until && new Date(this.#bar.until) <= clock.now ? null : this.#bar;
  }

  get writable(): boolean {
    const { status, mode } = this.consultation;
    return status === 'open' && this.addresses.version === null && mode !== 'closed-for-writing' && !this.bar;
  }

  /** The decision by which nothing more is written at a provision, or about the whole act. */
  lockAt(eId: string | null): LockedThread['decision'] | undefined {
    return this.#locks.find((one) =>
      one.contribution !== null ? false
      : one.written.eId === null ? eId === null
      : one.eId !== null && eId !== null && this.addresses.covers(one.eId, eId),
    )?.decision;
  }

  /** Asks which provisions are locked; without an answer the server still refuses what is written there. */
  async learnLocks(): Promise<void> {
    this.#locks = (await locks(this.consultation.id).catch(() => ({ items: this.#locks }))).items;
  }

  /** Asks whether the reader may write, so that nobody learns it from a refusal of what is written already. */
  async learnStanding(): Promise<void> {
    this.#bar = this.reader ? (await standing(this.consultation.id).catch(() => ({ bar: this.#bar }))).bar : null;
  }

  /** Where a contribution speaks of, beside one that stands elsewhere; null where its own words tell. */
  about(item: Contribution): string | null {
    return isGone(item) || this.addresses.version !== null ? null : this.addresses.nameOf(item.eId);
  }

  thread(filter: Filter): Thread {
    const key = JSON.stringify(filter);
    let thread = this.#threads.get(key);
    if (!thread) {
      thread = new Thread(this.consultation.id, filter, this.#belongs);
      this.#threads.set(key, thread);
    }
    return thread;
  }

  /** A contribution that this reader has just written, or is writing. */
  own(item: Contribution): void {
    for (const thread of this.#threads.values())
      if (thread.loaded && this.#belongs(item, thread.filter)) thread.own(item);
  }

  drop(id: string): void {
    for (const thread of this.#threads.values()) thread.drop(id);
  }

  change(id: string, values: Partial<Contribution>): void {
    for (const thread of this.#threads.values()) thread.change(id, values);
  }

  find(id: string): Contribution | undefined {
    for (const thread of this.#threads.values()) {
      const found = thread.find(id);
      if (found) return found;
    }
    return undefined;
  }

  /** What a live message says about contributions; a kind that is not known asks the server for the thing itself. */
  async apply(message: LiveMessage): Promise<void> {
    const id = message.contribution;
    if (!id) return;
    const data = message.data ?? {};
    if (!data.item) {
      // A published contribution that is held again is known to its author alone: for others its place tells so.
      const held = { status: 'held', text: null, html: null, alike: null };
      if (this.#knows(id)) this.change(id, await one(id).catch(() => (message.type === 'contribution-held' ? held : {})));
      return;
    }
    // A message is written for everybody: whose it is and how this reader voted are known here.
    const { mine: _mine, myVote: _myVote, ...common } = data.item;
    const known = this.find(id);
    const item = { ...common, mine: known?.mine ?? common.author?.id === this.reader?.id, myVote: known?.myVote ?? 0 };
    if (item.mine && known?.status === 'held' && item.status === 'visible') announce(text('approvedNow'));
    for (const thread of this.#threads.values()) thread.take(item);
    if (item.parent && !known && message.type === 'contribution-submitted') this.#countReply(item.parent);
  }

  /** Another number of near-identical contributions. */
  alike(message: AlikeMessage): void {
    for (const thread of this.#threads.values()) thread.alike(message);
  }

  /** After a longer absence: what is open is asked for again. */
  async reload(): Promise<void> {
    await Promise.all(
      [...this.#threads.values()].filter((thread) => thread.loaded).map((thread) => thread.load()),
    );
  }

  #knows = (id: string) => [...this.#threads.values()].some((thread) => thread.has(id));

  #countReply(parent: string): void {
    const known = this.find(parent);
    if (known) this.change(parent, { replies: known.replies + 1 });
  }

  #belongs = (item: Contribution, filter: Filter): boolean => {
    if (filter.q) return false;
    if ((filter.parent ?? null) !== item.parent) return false;
    if (filter.kind && filter.kind !== item.kind) return false;
    if (filter.whole) return item.eId === null && !isGone(item);
    if (filter.removed) return isGone(item);
    // Contributions name their place in the newest version: in an older one they cannot be placed from here.
    if (filter.version) return false;
    if (filter.eId) return item.eId !== null && this.addresses.covers(filter.eId, item.eId);
    return true;
  };
}

/** Whether the provision that it speaks of is no more. */
const isGone = (item: Contribution): boolean => item.carried?.state === 'removed';
