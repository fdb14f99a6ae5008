/** What a key asks of the desk. */
export type Command =
  | { do: 'move'; step: 1 | -1 }
  | { do: 'select'; range: boolean }
  | { do: 'undo' | 'help' | 'clear' | 'open' }
  /** By the letter of a decision, or by the number of its place. */
  | { do: 'choose'; letter: string };

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

// The Serbian Cyrillic keyboard has each letter where the Latin one has its sound; X carries џ.
const cyrillic: Record<string, string> = {
  A: 'А', B: 'Б', C: 'Ц', D: 'Д', E: 'Е', F: 'Ф', G: 'Г', H: 'Х', I: 'И', J: 'Ј', K: 'К', L: 'Л', M: 'М', N: 'Н', O: 'О', P: 'П',
  R: 'Р', S: 'С', T: 'Т', U: 'У', V: 'В', X: 'Џ', Z: 'З',
};

// These look alike in both scripts; any other Cyrillic letter could be taken for another Latin key: Х for X, В for B.
const alike = new Set(['A', 'E', 'J', 'K', 'M', 'O', 'T']);

/** How the cap of a key reads on the reader's keyboard: where it reads otherwise on a Latin one, both. */
export function capOf(letter: string, language: string): string {
  if (language !== 'sr-Cyrl') return letter;
  const own = cyrillic[letter] ?? letter;
  return alike.has(letter) || own === letter ? own : `${own}/${letter}`;
}

/** The place of the key counts; only what has none (a screen keyboard) is read by its letter, in either script. */
function letterOf({ code, key }: Pressed): string | null {
  const [, placed] = /^Key([A-Z])$/.exec(code) ?? [];
  if (placed) return placed;
  if (code !== '') return null;
  const typed = key.toUpperCase();
  return /^[A-Z]$/.test(typed) ? typed : (Object.entries(cyrillic).find(([, letter]) => letter === typed)?.[0] ?? null);
}

/** Null for what the desk leaves to the browser. */
export function commandOf(pressed: Pressed): Command | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (pressed.key === '?') return { do: 'help' };
  if (pressed.key === 'Escape') return { do: 'clear' };
  if (pressed.key === 'Enter') return { do: 'open' };
  if (/^[1-9]$/.test(pressed.key)) return { do: 'choose', letter: pressed.key };
  const letter = letterOf(pressed);
  if (letter === null) return null;
  if (letter === 'X') return { do: 'select', range: pressed.shiftKey };
  if (pressed.shiftKey) return null;
  if (letter === 'J') return { do: 'move', step: 1 };
  if (letter === 'K') return { do: 'move', step: -1 };
  if (letter === 'U') return { do: 'undo' };
  return { do: 'choose', letter };
}

/** Whether keys belong to what has the focus, and not to the desk. */
export const isTyping = (target: Element | null): boolean =>
  target?.closest?.('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog, [role=menu]') != null;
