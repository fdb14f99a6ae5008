import { explain } from '$lib/api/problem-text';
import { announce } from '$lib/ui/announcer.svelte';
import { toasts } from '$lib/ui/toasts.svelte';
import { send, undo } from './api';
import { type Choice, natures } from './choices';
import { decisionText, text } from './words';

/** A decision of this sitting. */
export type Done = {
  choice: Choice;
  contributions: string[];
  excerpt: string;
  /** For a move: where it stood; undefined where it cannot be put back. */
  before?: string | null;
};

const shown = 12;
// Stands in the record and goes to the author, so it is in the language of the record, not of the interface.
const reason = 'Модератор је опозвао своју одлуку.';

/** What was just decided here, the newest first, and how it is taken back. */
export class DoneDecisions {
  list = $state.raw<Done[]>([]);
  busy = $state.raw<Done | null>(null);

  /** @param changed called when something was taken back */
  constructor(private readonly changed: () => void) {}

  canUndo = (one: Done): boolean => {
    const way = natures[one.choice].undo;
    return way !== undefined && (way !== 'move-back' || one.before !== undefined);
  };

  add(one: Done, message: string): void {
    this.list = [one, ...this.list].slice(0, shown);
    toasts.show(message, this.canUndo(one) ? { label: text('undo'), run: () => void this.undo(one) } : undefined);
  }

  /** Takes back the newest that can be. */
  async undoLast(): Promise<void> {
    const last = this.list.find(this.canUndo);
    if (last) return this.undo(last);
    toasts.show(text('nothingToUndo'));
  }

  async undo(one: Done): Promise<void> {
    if (this.busy || !this.list.includes(one)) return;
    this.busy = one;
    let done = 0;
    try {
      for (const id of one.contributions) {
        await this.#back(one, id);
        done++;
      }
      this.list = this.list.filter((other) => other !== one);
      toasts.show(text('undone'));
    } catch (problem) {
      const all = one.contributions.length;
      const message = all === 1 ? explain(problem) : text('undoneSome', { done, count: all, problem: explain(problem) });
      this.list = this.list.map((other) => (other === one ? { ...one, contributions: one.contributions.slice(done) } : other));
      toasts.show(message);
      announce(message);
    } finally {
      this.busy = null;
      this.changed();
    }
  }

  /** «Уклоњено» */
  wordsOf = (one: Done): string => {
    const what = decisionText(`${one.choice}-short`);
    return one.contributions.length === 1 ? what : text('bulkShort', { what, count: one.contributions.length });
  };

  #back(one: Done, id: string): Promise<void> {
    const at = `/api/contributions/${encodeURIComponent(id)}`;
    switch (natures[one.choice].undo) {
      case 'unlock':
        return send(`${at}/unlock`, { reason });
      case 'move-back':
        return send(`${at}/attach`, { eId: one.before ?? null, reason });
      default:
        return undo(id);
    }
  }
}
