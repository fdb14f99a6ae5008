import { Following } from '$lib/live/follow.svelte';
import { type Choice, type QueueItem, queue } from './api';

/** A decision of this sitting; a removal can be undone from here. */
export type Done = { contribution: string; choice: Choice; excerpt: string };

const every = 15_000;
/** A debate that is followed is a connection: the busiest few are enough, the rest is asked for in turn. */
const followed = 3;

/** What waits in a municipality, kept fresh: asked for every 15 seconds, and at once when something happens in its debates. */
export class Queue {
  items = $state.raw<QueueItem[]>([]);
  loaded = $state(false);
  failure = $state<unknown>(null);
  done = $state<Done[]>([]);
  #following = new Map<string, Following>();
  #soon: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #asked = 0;

  constructor(private readonly slug: string) {}

  start(): () => void {
    void this.refresh();
    this.#timer = setInterval(() => document.visibilityState === 'visible' && void this.refresh(), every);
    const back = () => document.visibilityState === 'visible' && void this.refresh();
    document.addEventListener('visibilitychange', back);
    return () => {
      clearInterval(this.#timer);
      clearTimeout(this.#soon);
      document.removeEventListener('visibilitychange', back);
      for (const one of this.#following.values()) void one.leave();
      this.#following.clear();
    };
  }

  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const items = await queue(this.slug);
      // An answer to an earlier question would bring back what was decided since.
      if (asked !== this.#asked) return;
      this.items = items;
      this.loaded = true;
      this.failure = null;
      this.#follow();
    } catch (problem) {
      if (asked === this.#asked) this.failure = problem;
    }
  }

  /** A decision was made here: the case leaves the list without waiting for the server's next answer. */
  settle(done: Done): void {
    this.#asked++;
    this.items = this.items.filter((one) => one.contribution !== done.contribution);
    this.done = [done, ...this.done.filter((one) => one.contribution !== done.contribution)].slice(0, 10);
    this.#later();
  }

  forget(contribution: string): void {
    this.done = this.done.filter((one) => one.contribution !== contribution);
    this.#later();
  }

  #later(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.refresh(), 400);
  }

  #follow(): void {
    const count = new Map<string, number>();
    for (const { consultation } of this.items) count.set(consultation, (count.get(consultation) ?? 0) + 1);
    const wanted = [...count].sort((a, b) => b[1] - a[1]).slice(0, followed).map(([id]) => id);
    for (const [id, one] of this.#following) {
      if (wanted.includes(id)) continue;
      void one.leave();
      this.#following.delete(id);
    }
    for (const id of wanted) {
      if (!this.#following.has(id)) this.#following.set(id, new Following(id, null, () => this.#later(), () => {}));
    }
  }
}
