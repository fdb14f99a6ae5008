/** What the server puts in the place of words that nobody is to read any more. */
const placed = '[уклоњено]';

/** A text in parts; between each two of them a passage was removed. */
export const partsAround = (text: string): string[] => text.split(placed);

/** Safe HTML with each removed passage named for who listens and framed for who looks; the words are ours, and plain. */
export const withMarks = (html: string, here: string, mark: string): string =>
  html.replaceAll(placed, `<mark class="redacted"><span class="ds-sr-only">${here} </span>${mark}</mark>`);
