import { notices } from './api';

/** How many notices the signed-in person has not seen; for the header. */
class Unread {
  count = $state(0);

  async refresh(): Promise<void> {
    try {
      this.count = (await notices(null, 1)).unread;
    } catch {
      // The number is a courtesy: without an answer the last one stands.
    }
  }

  clear(): void {
    this.count = 0;
  }
}

export const unread = new Unread();
