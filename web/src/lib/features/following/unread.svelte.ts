import { countUnread } from './api';

/** How many lines of news the signed-in person has not seen; for the header. */
class Unread {
  count = $state(0);

  async refresh(): Promise<void> {
    try {
      this.count = (await countUnread()).unread;
    } catch {
      // The number is a courtesy: without an answer the last one stands.
    }
  }

  clear(): void {
    this.count = 0;
  }
}

export const unread = new Unread();
