export type Day = { date: string; contributions: number };

/** Every day from the first to the last, also those on which nobody wrote; ends today while the debate lasts. */
export function everyDay(days: Day[], today: string | null): Day[] {
  if (days.length === 0) return [];
  const known = new Map(days.map((day) => [day.date.slice(0, 10), day.contributions]));
  const dates = [...known.keys()].sort();
  const last = today !== null && today > dates.at(-1)! ? today : dates.at(-1)!;
  const all: Day[] = [];
  for (let at = new Date(`${dates[0]}T00:00:00Z`); ; at = new Date(at.getTime() + 86_400_000)) {
    const date = at.toISOString().slice(0, 10);
    all.push({ date, contributions: known.get(date) ?? 0 });
    // A year is more than any debate lasts; it also ends the loop should a date be nonsense.
    if (date >= last || all.length > 366) return all;
  }
}
