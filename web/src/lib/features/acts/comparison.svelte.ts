import type { ComparedRow } from '$lib/api/types';
import { differences } from './api';
import { isChange } from './compared';

/** The differences of two versions, fetched as they are read. */
export class Comparison {
  rows = $state.raw<ComparedRow[]>([]);
  next = $state<string | null>(null);
  busy = $state(true);
  failure = $state<unknown>(null);
  readonly #begun: Promise<void>;

  constructor(
    readonly consultation: string,
    readonly from: number,
    readonly to: number | 'draft',
    /** Whether what stayed the same is listed too. */
    readonly all: boolean,
  ) {
    this.#begun = this.#load(null);
  }

  more = () => this.#load(this.next);
  again = () => this.#load(this.rows.length > 0 ? this.next : null);

  /** Fetches until a row is there that the reader looks for, or nothing is left. */
  async until(wanted: (row: ComparedRow) => boolean): Promise<void> {
    await this.#begun;
    while (this.next && !this.failure && !this.rows.some(wanted)) await this.more();
  }

  async #load(cursor: string | null): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      const page = await differences(this.consultation, this.from, this.to, !this.all, cursor);
      // What only follows its article to another number is no change to read about.
      const added = this.all ? page.items : page.items.filter(isChange);
      this.rows = cursor ? [...this.rows, ...added] : added;
      this.next = page.next;
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}
