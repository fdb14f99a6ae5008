import type { Passage } from './api';

export type Field = Passage['field'];
/** A stretch of one field, in UTF-16 units. */
export type Stretch = { field: Field; start: number; end: number };
export type Fields = Partial<Record<Field, string>>;

export const mark = '[уклоњено]';
export const mostPassages = 20;

/** Without the blanks at its edges, as the server takes it; null where nothing is left. */
export function tightened(text: string, start: number, end: number): { start: number; end: number } | null {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const kept = words.trim().length;
  return kept === 0 ? null : { start: start + lead, end: start + lead + kept };
}

/** Adds a stretch; those that touch it become one with it. */
export function withStretch(all: readonly Stretch[], added: Stretch): Stretch[] {
  const apart = all.filter((one) => one.field !== added.field || one.end < added.start || one.start > added.end);
  const joined = all.filter((one) => !apart.includes(one));
  const start = Math.min(added.start, ...joined.map((one) => one.start));
  const end = Math.max(added.end, ...joined.map((one) => one.end));
  return [...apart, { field: added.field, start, end }].sort((a, b) => a.field.localeCompare(b.field) || a.start - b.start);
}

/** What is asked of the server: the longer first, so that a short one inside it does not break it. Each once, since it is removed wherever it stands. */
export function passagesOf(fields: Fields, all: readonly Stretch[]): Passage[] {
  const passages = all.map(({ field, start, end }) => ({ field, exact: (fields[field] ?? '').slice(start, end) }));
  return passages
    .filter((one, at) => passages.findIndex((other) => other.field === one.field && other.exact === one.exact) === at)
    .sort((a, b) => b.exact.length - a.exact.length);
}

/** How a field reads afterwards: in pieces, those that are removed in place of the words. */
export function previewOf(text: string, field: Field, passages: readonly Passage[]): { removed: boolean; text: string }[] {
  const after = passages.filter((one) => one.field === field).reduce((now, one) => now.replaceAll(one.exact, mark), text);
  return after
    .split(mark)
    .flatMap((piece, at) => [...(at > 0 ? [{ removed: true, text: mark }] : []), { removed: false, text: piece }])
    .filter((piece) => piece.text !== '');
}
