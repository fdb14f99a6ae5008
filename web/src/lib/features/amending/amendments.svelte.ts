import type { Contribution, DraftShaping, Provision } from '$lib/api/types';
import { amendments, trace } from './api';

/** Where an amendment stands: not in the text, in the draft, or in a version that was published. */
export type Standing = 'waiting' | 'draft' | 'published';
export type Group = { eId: string | null; items: Contribution[] };

/** The most that is fetched at once: enough for nearly every debate, the rest when it is asked for. */
const pages = 5;

/** The amendments of a debate and what became of each. */
export class Amendments {
  items = $state.raw<Contribution[]>([]);
  next = $state<string | null>(null);
  busy = $state(true);
  failure = $state<unknown>(null);
  /** The version that each applied amendment went into. */
  published = $state.raw<ReadonlyMap<string, number>>(new Map());

  constructor(readonly consultation: string) {
    void this.load();
  }

  load = async (): Promise<void> => {
    this.items = [];
    this.next = null;
    await this.#fetch(async () => {
      const { items, gone } = await trace(this.consultation);
      const applied = [...items.flatMap(({ shapedBy }) => shapedBy), ...gone].filter(({ operation }) => operation);
      this.published = new Map(applied.map(({ contribution, version }) => [contribution, version]));
      await this.#pages();
    });
  };

  more = (): Promise<void> => this.#fetch(() => this.#pages());

  standingOf(item: Contribution, shapings: DraftShaping[]): Standing {
    if (shapings.some(({ contribution, operation }) => contribution === item.id && operation)) return 'draft';
    return this.published.has(item.id) ? 'published' : 'waiting';
  }

  async #pages(): Promise<void> {
    for (let page = 0; page < pages && (page === 0 || this.next); page++) {
      const { items, next } = await amendments(this.consultation, this.next);
      const known = new Set(this.items.map(({ id }) => id));
      // Only what everybody may read can become law.
      this.items = [...this.items, ...items.filter(({ id, status }) => status === 'visible' && !known.has(id))];
      this.next = next;
    }
  }

  async #fetch(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      await work();
    } catch (problem) {
      this.failure = problem;
    } finally {
      this.busy = false;
    }
  }
}

/** By provision in the order of the text, the most supported first in each; at the end those whose provision is no more. */
export function grouped(items: Contribution[], order: Map<string, number>): Group[] {
  const groups = new Map<string | null, Contribution[]>();
  for (const item of items) groups.set(item.eId, [...(groups.get(item.eId) ?? []), item]);
  const support = ({ votes }: Contribution) => votes.for - votes.against;
  const at = (eId: string | null) => (eId === null ? Infinity : (order.get(eId) ?? Number.MAX_SAFE_INTEGER));
  return [...groups]
    .map(([eId, list]) => ({ eId, items: list.toSorted((a, b) => support(b) - support(a)) }))
    .sort((a, b) => at(a.eId) - at(b.eId));
}

/** Each address of an act with its place in the order of the text. */
export function orderOf(provisions: Provision[]): Map<string, number> {
  const order = new Map<string, number>();
  const walk = (list: Provision[]) => {
    for (const one of list) {
      order.set(one.eId, order.size);
      walk(one.children);
    }
  };
  walk(provisions);
  return order;
}

export function find(provisions: Provision[], eId: string | null): Provision | null {
  for (const one of provisions) {
    const found = one.eId === eId ? one : find(one.children, eId);
    if (found) return found;
  }
  return null;
}

/** Everything that stands in a provision, a line each. */
export const wordsOf = (provision: Provision | null): string =>
  provision === null
    ? ''
    : [
        [provision.num, provision.heading].filter(Boolean).join(' '),
        provision.text ?? '',
        ...provision.children.map(wordsOf),
      ]
        .filter(Boolean)
        .join('\n');
