import type { Consultation } from '$lib/api/types';
import { consultationsOf } from './api';

export type Group = 'open' | 'upcoming' | 'closed';

/** A municipality's consultations: all that the server lists, page by page, put into groups by status. */
export class ConsultationList {
  items = $state<Consultation[]>([]);
  next = $state<string | null>(null);
  busy = $state(false);
  failure = $state<unknown>(null);
  #query = '';
  #asked = 0;

  constructor(private readonly municipality: string) {}

  async search(query: string): Promise<void> {
    this.#query = query.trim();
    await this.#load(null);
  }

  more = () => this.#load(this.next);

  group(which: Group): Consultation[] {
    const inGroup = (one: Consultation) =>
      which === 'closed' ? !['open', 'upcoming', 'draft'].includes(one.status) : one.status === which;
    const sign = which === 'closed' ? -1 : 1;
    const key = (one: Consultation) => new Date(which === 'upcoming' ? one.startsAt : one.endsAt).getTime();
    return this.items.filter(inGroup).sort((a, b) => sign * (key(a) - key(b)));
  }

  async #load(cursor: string | null): Promise<void> {
    const asked = ++this.#asked;
    this.busy = true;
    this.failure = null;
    try {
      const page = await consultationsOf(this.municipality, { q: this.#query, cursor });
      // An answer to an earlier question comes too late.
      if (asked !== this.#asked) return;
      this.items = cursor ? [...this.items, ...page.items] : page.items;
      this.next = page.next;
    } catch (error) {
      if (asked === this.#asked) this.failure = error;
    } finally {
      if (asked === this.#asked) this.busy = false;
    }
  }
}
