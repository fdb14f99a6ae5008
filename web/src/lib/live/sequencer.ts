/** Anything that carries its place in the order. */
export type Sequenced = { sequence: number };

/**
 * Puts messages that arrive in any order, twice, or not at all back into the order of their sequence.
 * Pure: it neither fetches nor waits. Whoever feeds it asks {@link missing} and brings what lacks.
 */
export class Sequencer<Message extends Sequenced> {
  #early = new Map<number, Message>();
  #applied: number;
  #newest: number;

  /** @param applied the last sequence that the page already shows */
  constructor(applied: number) {
    this.#applied = applied;
    this.#newest = applied;
  }

  get applied(): number {
    return this.#applied;
  }

  /** Takes messages from anywhere (the hub, the feed) and returns those that may be applied now, in order. */
  take(messages: Iterable<Message>): Message[] {
    for (const message of messages) {
      if (message.sequence <= this.#applied) continue;
      this.#early.set(message.sequence, message);
      this.#newest = Math.max(this.#newest, message.sequence);
    }
    const ready: Message[] = [];
    for (let next = this.#early.get(this.#applied + 1); next; next = this.#early.get(this.#applied + 1)) {
      this.#early.delete(next.sequence);
      this.#applied = next.sequence;
      ready.push(next);
    }
    return ready;
  }

  /** Says that a sequence exists, without its message: what `Follow` answers after a reconnection. */
  expect(newest: number): void {
    this.#newest = Math.max(this.#newest, newest);
  }

  /** Whether something between the last applied and the newest known one is still to come. */
  get missing(): boolean {
    return this.#newest > this.#applied;
  }
}
