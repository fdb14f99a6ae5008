import type { AlikeMessage, Contribution } from '$lib/api/types';
import { repeated } from './alike';
import { type Filter, list } from './api';

export type Belongs = (item: Contribution, filter: Filter) => boolean;

/** One list of contributions: a place in one order, the replies to one, or what a search found. */
export class Thread {
  items = $state<Contribution[]>([]);
  next = $state<string | null>(null);
  busy = $state(false);
  loaded = $state(false);
  failure = $state<unknown>(null);
  /** Came in while the reader was in the middle of the list: waits to be asked for. */
  arrived = $state<Contribution[]>([]);
  /** What was added live carries a quiet ring. */
  fresh = $state.raw<ReadonlySet<string>>(new Set());
  /** What says the same as something before it, and was not on show when that was found. */
  folded = $state.raw<ReadonlySet<string>>(new Set());
  /** Whether something new may be put on top now without moving what is read. */
  atTop: () => boolean = () => true;

  constructor(
    readonly consultation: string,
    readonly filter: Filter,
    private readonly belongs: Belongs,
  ) {}

  load = () => this.#fetch(null);
  more = () => this.#fetch(this.next);

  async #fetch(cursor: string | null): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      const page = await list(this.consultation, this.filter, cursor);
      const known = new Set(cursor ? this.items.map((item) => item.id) : []);
      const added = page.items.filter((item) => !known.has(item.id));
      const before = cursor ? this.items : [];
      this.folded = new Set([...(cursor ? this.folded : []), ...repeated(before, added)]);
      this.items = [...before, ...added];
      if (!cursor) this.arrived = [];
      this.next = page.next;
      this.loaded = true;
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }

  has = (id: string): boolean => this.find(id) !== undefined;
  find = (id: string) =>
    this.items.find((item) => item.id === id) ?? this.arrived.find((item) => item.id === id);

  /** Puts a contribution that this reader wrote on top (a reply: at the end), at once. */
  own(item: Contribution): void {
    this.items = this.#without(item.id);
    if (this.filter.parent) this.items.push(item);
    else this.items.unshift(item);
  }

  drop(id: string): void {
    this.items = this.#without(id);
  }

  /** Changes what is known of a contribution; a live message does not know who reads, so that part is kept. */
  change(id: string, values: Partial<Contribution>): void {
    const known = this.find(id);
    if (known)
      Object.assign(known, values, {
        mine: values.mine ?? known.mine,
        myVote: values.myVote ?? known.myVote,
      });
  }

  /** Takes a contribution from a live message, new or changed. */
  take(item: Contribution): void {
    if (this.has(item.id)) this.change(item.id, item);
    else if (this.loaded && this.#wanted(item)) this.#add(item);
  }

  /** Brings the number of a group up to date; only what is not on show yet is folded. */
  alike({ group, count, voices, contributions }: AlikeMessage): void {
    const now = count > 1 ? { group, count, voices } : null;
    for (const item of [...this.items, ...this.arrived])
      if (item.alike?.group === group || contributions.includes(item.id)) item.alike = now;
    const same = new Set(repeated(this.items, this.arrived));
    if (same.size > 0) this.arrived = this.arrived.filter((item) => !same.has(item.id));
  }

  #wanted(item: Contribution): boolean {
    return item.status === 'visible' && this.belongs(item, this.filter);
  }

  #add(item: Contribution): void {
    if (this.filter.parent) {
      this.#ring([item]);
      this.items.push(item);
    } else if (this.atTop()) {
      this.#ring([item]);
      this.items.unshift(item);
    } else this.arrived.unshift(item);
  }

  /** Brings what arrived into the list, on top. */
  reveal(): void {
    this.#ring(this.arrived);
    this.items = [...this.arrived, ...this.items];
    this.arrived = [];
  }

  #ring(items: Contribution[]): void {
    this.fresh = new Set([...this.fresh, ...items.map((item) => item.id)]);
  }

  #without = (id: string) => this.items.filter((item) => item.id !== id);
}
