import type { Act } from '$lib/api/types';
import { actPart } from './api';
import { Tallies } from './tallies.svelte';
import { type Found, indexOf, type Row, rowsOf, sizeOf } from './tree';

/** As many provisions as a part should bring: what a cheap phone takes in within a tenth of a second. */
const wanted = 900;
/** The server gives no more at once. */
const most = 500;

/** An act as it comes: its beginning first, and the rest in parts while that is read. */
export class Coming {
  rows = $state.raw<Row[]>([]);
  /** Every provision that has come. */
  readonly index = new Map<string, Found>();
  readonly tallies: Tallies;
  /** Why the rest did not come, until it is asked for again. */
  failed = $state.raw<unknown>(null);
  #next: number | null;
  #limit = 1;
  #rest: Promise<void> | undefined;

  constructor(
    readonly consultation: string,
    readonly act: Act,
  ) {
    this.tallies = new Tallies({ ...act, provisions: [] });
    this.#next = this.#take(act);
  }

  /** Where a provision stands; who asks is told when more has come. */
  find(eId: string): Found | undefined {
    void this.rows;
    return this.index.get(eId);
  }

  /** Asks for the rest; done when it is there, or did not come. */
  rest(): Promise<void> {
    return (this.#rest ??= this.#read());
  }

  /** Nobody waits for the rest any more. */
  leave(): void {
    this.#next = null;
  }

  async #read(): Promise<void> {
    try {
      while (this.#next !== null) {
        const part = await actPart(this.consultation, { version: this.act.version, from: this.#next, limit: this.#limit });
        if (this.#next !== null) this.#next = this.#take(part);
      }
      this.failed = null;
    } catch (error) {
      this.failed = error;
      this.#rest = undefined;
    }
  }

  #take(part: Act): number | null {
    indexOf(part, this.index);
    this.tallies.add(part.provisions);
    this.rows = [...this.rows, ...rowsOf(part)];
    const each = part.provisions.reduce((sum, one) => sum + sizeOf(one), 0) / Math.max(1, part.provisions.length);
    this.#limit = Math.min(most, Math.max(1, Math.round(wanted / Math.max(1, each))));
    return part.next ?? null;
  }
}
