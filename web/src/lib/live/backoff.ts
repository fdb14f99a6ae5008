/** Waits between attempts, in milliseconds: quick at first, then calm, and never giving up. */
export const backoff = (attempt: number) =>
  Math.min(15_000, 500 * 2 ** Math.min(attempt, 5)) * (0.75 + Math.random() / 2);
