export type Toast = { id: number; text: string; action?: { label: string; run: () => void } };

/** Short messages at the edge of the page, with at most one thing to do about them. */
class Toasts {
  list = $state<Toast[]>([]);
  #last = 0;

  /** Shows a message; with an action it stays longer, because somebody has to decide. */
  show(text: string, action?: Toast['action']): void {
    const id = ++this.#last;
    this.list = [...this.list.slice(-2), { id, text, action }];
    setTimeout(() => this.close(id), action ? 12_000 : 6_000);
  }

  close(id: number): void {
    this.list = this.list.filter((one) => one.id !== id);
  }
}

export const toasts = new Toasts();
