import { claim, release } from './api';
import type { Queue } from './queue.svelte';

/** A claim that is about to end is prolonged while its moderator is at work, from so many milliseconds before on. */
const early = 5 * 60_000;
/** Going through the list by keys takes nothing. */
const settled = 600;

/** The case that the moderator looks at is told to the others. It reserves nothing: without it everything works, so a failure is left alone. */
export class Claiming {
  #duty: string | null = null;
  #until = 0;
  /** Given back by hand: it is not taken again only because it still lies open. */
  #released: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly slug: string,
    private readonly queue: Queue,
    private readonly me: () => string | null,
  ) {}

  /** A case was opened; null for none. */
  open(duty: string | null): void {
    if (duty === this.#duty || (duty !== null && duty === this.#released)) return;
    this.#released = null;
    clearTimeout(this.#timer);
    void this.give();
    this.#duty = duty;
    if (duty) this.#timer = setTimeout(() => void this.take(), settled);
  }

  /** The moderator does something: the case is taken if it was not, and prolonged where it is about to end. */
  touch(duty: string): void {
    this.#released = null;
    if (this.#duty !== duty) return this.open(duty);
    if (this.#until > 0 && Date.now() > this.#until - early) void this.take();
  }

  /** Taken by hand, at once. */
  again(duty: string): void {
    this.touch(duty);
    clearTimeout(this.#timer);
    void this.take();
  }

  /** Given back by hand. */
  async release(): Promise<void> {
    this.#released = this.#duty;
    await this.give();
  }

  async take(): Promise<void> {
    const duty = this.#duty;
    if (!duty) return;
    // Not again at the next key, whatever comes of it.
    this.#until = Date.now() + 2 * early;
    try {
      const taken = await claim(this.slug, duty);
      if (!taken) return;
      this.#until = new Date(taken.until).getTime();
      this.queue.change(duty, { claimedBy: taken.claimedBy, claimedByName: taken.claimedByName, claimedUntil: taken.until });
    } catch {
      this.#until = 0;
    }
  }

  async give(): Promise<void> {
    const duty = this.#duty;
    const mine = this.queue.items.find((one) => one.id === duty)?.claimedBy === this.me();
    this.#duty = null;
    this.#until = 0;
    if (!duty || !mine) return;
    this.queue.change(duty, { claimedBy: null, claimedByName: null, claimedUntil: null });
    await release(this.slug, duty).catch(() => undefined);
  }

  /** It was decided: there is nothing left to give back. */
  decided(): void {
    clearTimeout(this.#timer);
    this.#duty = null;
    this.#until = 0;
  }

  leave(): void {
    clearTimeout(this.#timer);
    void this.give();
  }
}
