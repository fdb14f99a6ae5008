/** The whole number that was typed, or null where it is none or out of bounds. */
export function within(typed: string, least: number, most: number): number | null {
  const number = /^\d{1,4}$/.test(typed.trim()) ? +typed : Number.NaN;
  return number >= least && number <= most ? number : null;
}

/** What a threshold means: which signs hold a contribution by themselves, or that it takes several, or that all do not suffice. */
export function meaning(weights: Record<string, number>, threshold: number): { alone: string[]; never: boolean } {
  const known = Object.entries(weights);
  return {
    alone: known.filter(([, weight]) => weight >= threshold).map(([name]) => name),
    never: known.reduce((sum, [, weight]) => sum + weight, 0) < threshold,
  };
}
