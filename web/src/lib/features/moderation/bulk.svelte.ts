import { explain } from '$lib/api/problem-text';
import { toasts } from '$lib/ui/toasts.svelte';
import { alike } from './api';
import { type BulkItem, bulkItem } from './bulk';
import { excerptOf } from './case';
import type { Queue } from './queue.svelte';

const longest = 140;

/** What is to be decided together: what was chosen in the list, or a group of near-identical contributions. */
export class Bulk {
  /** On a phone the list gives way to it only when asked for. */
  opened = $state(false);
  group = $state.raw<{ consultation: string; id: string } | null>(null);
  #members = $state.raw<BulkItem[]>([]);
  #next = $state<string | null>(null);
  #busy = $state(false);

  constructor(private readonly queue: Queue) {}

  get shown(): boolean {
    return this.opened || this.queue.selected.size > 0;
  }

  get items(): BulkItem[] {
    return this.group ? this.#members : this.queue.chosen.map((one) => bulkItem(one.item, excerptOf(one.item, longest)));
  }

  get more(): { busy: boolean; load: () => void } | null {
    return this.group && this.#next ? { busy: this.#busy, load: () => void this.#load() } : null;
  }

  open(): void {
    this.opened = true;
  }

  /** Back to the list, with what was chosen still chosen. */
  fold(): void {
    if (this.group) this.close();
    else this.opened = false;
  }

  close(): void {
    this.opened = false;
    this.group = null;
    this.#members = [];
    this.#next = null;
    this.queue.clear();
  }

  /** The members of a group that everybody can read. */
  async ofGroup(consultation: string, id: string): Promise<void> {
    this.close();
    this.group = { consultation, id };
    await this.#load();
    this.opened = this.group !== null;
  }

  leaveOut(contribution: string): void {
    if (this.group) this.#members = this.#members.filter((one) => one.contribution !== contribution);
    else {
      const one = this.queue.items.find((item) => item.contribution === contribution);
      if (one) this.queue.selected.delete(one.id);
    }
  }

  /** They were decided, here or before: they wait no more. What came of it stays to be read. */
  settled(contributions: string[]): void {
    this.opened = true;
    this.queue.settle(this.queue.items.filter((one) => one.why !== 'appeal' && contributions.includes(one.contribution)).map((one) => one.id));
  }

  async #load(): Promise<void> {
    if (!this.group || this.#busy) return;
    this.#busy = true;
    try {
      const page = await alike(this.group.consultation, this.group.id, this.#next);
      this.#members = [...this.#members, ...page.items.map((item) => bulkItem(item, excerptOf(item, longest)))];
      this.#next = page.next;
    } catch (problem) {
      toasts.show(explain(problem));
      if (this.#members.length === 0) this.group = null;
    } finally {
      this.#busy = false;
    }
  }
}
