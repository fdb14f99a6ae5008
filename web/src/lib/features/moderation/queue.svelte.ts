import { SvelteSet } from 'svelte/reactivity';
import { Attending, type DeskMessage } from '$lib/live/attending.svelte';
import { counts, type Counts, queue, type QueueItem, type Why } from './api';
import { between, mayBeSelected } from './bulk';

/** A page of the list. */
const size = 20;
const most = 100;
/** How often the list is asked for anyway, in milliseconds: seldom while changes come by themselves. */
const calm = 60_000;
const alone = 15_000;

/** What waits in a municipality, the earliest due first, a page after the other; kept fresh by what the desk hears. */
export class Queue {
  items = $state.raw<QueueItem[]>([]);
  counts = $state.raw<Counts | null>(null);
  loaded = $state(false);
  failure = $state<unknown>(null);
  why = $state<Why | null>(null);
  next = $state<string | null>(null);
  loadingMore = $state(false);
  /** Ids of what was chosen to be decided together. */
  readonly selected = new SvelteSet<string>();
  #anchor: string | null = null;
  #attending = $state<Attending>();
  #soon: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  /** @param arrived called with how many came that were not there before */
  constructor(
    private readonly slug: string,
    private readonly arrived: (count: number) => void = () => {},
  ) {}

  get interrupted(): boolean {
    return this.#attending?.state === 'interrupted';
  }

  get total(): number {
    return this.counts ? this.counts.report + this.counts.held + this.counts.spam + this.counts.appeal : this.items.length;
  }

  start(): () => void {
    void this.refresh();
    this.#attending = new Attending(this.slug, this.#hear, () => this.later());
    this.#tick();
    const back = () => document.visibilityState === 'visible' && void this.refresh();
    document.addEventListener('visibilitychange', back);
    return () => {
      clearTimeout(this.#timer);
      clearTimeout(this.#soon);
      document.removeEventListener('visibilitychange', back);
      void this.#attending?.leave();
    };
  }

  /** Shows what waits for one cause, or all. */
  async filter(why: Why | null): Promise<void> {
    this.why = why;
    this.loaded = false;
    this.items = [];
    this.next = null;
    this.clear();
    await this.refresh();
  }

  /** Reads anew as much as is shown. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const [found, numbers] = await Promise.all([this.#read(Math.max(size, this.items.length)), counts(this.slug)]);
      // An answer to an earlier question would bring back what was decided since.
      if (asked !== this.#asked) return;
      const known = new Set(this.items.map((one) => one.id));
      const fresh = found.items.filter((one) => !known.has(one.id)).length;
      // What moved up from the next page is not new.
      if (this.loaded && fresh > 0 && found.items.length > this.items.length) this.arrived(Math.min(fresh, found.items.length - this.items.length));
      this.items = found.items;
      this.next = found.next;
      this.counts = numbers;
      this.loaded = true;
      this.failure = null;
      for (const id of this.selected) if (!found.items.some((one) => one.id === id)) this.selected.delete(id);
    } catch (problem) {
      if (asked === this.#asked) this.failure = problem;
    }
  }

  async more(): Promise<void> {
    if (this.next === null || this.loadingMore) return;
    this.loadingMore = true;
    const asked = this.#asked;
    try {
      const page = await queue(this.slug, this.why, this.next, size);
      if (asked !== this.#asked) return;
      const known = new Set(this.items.map((one) => one.id));
      this.items = [...this.items, ...page.items.filter((one) => !known.has(one.id))];
      this.next = page.next;
      this.failure = null;
    } catch (problem) {
      this.failure = problem;
    } finally {
      this.loadingMore = false;
    }
  }

  /** Decisions were made here: the cases leave the list without waiting for the server's next answer. */
  settle(duties: readonly string[]): void {
    this.#asked++;
    this.items = this.items.filter((one) => !duties.includes(one.id));
    for (const id of duties) this.selected.delete(id);
    this.later();
  }

  /** Asks soon, and once for many changes. */
  later = (): void => {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.refresh(), 350);
  };

  /** Puts one in other words: its marks, or who has it. */
  change(id: string, changed: Partial<QueueItem>): void {
    this.items = this.items.map((one) => (one.id === id ? { ...one, ...changed } : one));
  }

  get selectable(): QueueItem[] {
    return this.items.filter(mayBeSelected);
  }

  get chosen(): QueueItem[] {
    return this.items.filter((one) => this.selected.has(one.id));
  }

  /** Chooses one or takes the choice back; with `range` everything between it and the one chosen before. */
  select(id: string, range: boolean): void {
    const ids = this.selectable.map((one) => one.id);
    if (!ids.includes(id)) return;
    if (range) for (const one of between(ids, this.#anchor, id)) this.selected.add(one);
    else if (this.selected.has(id)) this.selected.delete(id);
    else this.selected.add(id);
    this.#anchor = id;
  }

  selectAll(): void {
    for (const one of this.selectable) this.selected.add(one.id);
  }

  clear(): void {
    this.selected.clear();
    this.#anchor = null;
  }

  #hear = (message: DeskMessage): void => {
    if (message.change === 'released') return this.change(message.duty, { claimedBy: null, claimedByName: null, claimedUntil: null });
    const known = this.items.find((one) => one.id === message.duty);
    // A claim prolonged by who had it anyway changes nothing but its end; a name has to be asked for.
    if (message.change === 'claimed' && known?.claimedBy === message.claimedBy)
      return this.change(message.duty, { claimedUntil: message.claimedUntil });
    if (message.change === 'settled' && known?.why !== 'appeal') {
      this.#asked++;
      this.items = this.items.filter((one) => one.id !== message.duty || one.item.status === 'held');
    }
    this.later();
  };

  async #read(wanted: number): Promise<{ items: QueueItem[]; next: string | null }> {
    const items: QueueItem[] = [];
    let next: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof queue>> = await queue(this.slug, this.why, next, Math.min(most, wanted - items.length));
      items.push(...page.items);
      next = page.next;
    } while (next && items.length < wanted);
    return { items, next };
  }

  #tick(): void {
    this.#timer = setTimeout(
      () => {
        if (document.visibilityState === 'visible') void this.refresh();
        this.#tick();
      },
      this.#attending?.state === 'live' ? calm : alone,
    );
  }
}
