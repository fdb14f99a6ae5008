/** What somebody was writing, kept on this device until it is sent: nothing typed is lost to a closed tab or an ended session. */
const prefix = 'participation:';

export function recall<Value>(key: string): Value | null {
  try {
    const stored = localStorage.getItem(prefix + key);
    return stored ? (JSON.parse(stored) as Value) : null;
  } catch {
    // Storage may be forbidden, or hold something older: then there is nothing.
    return null;
  }
}

/** Keeps a value, or forgets it where it is null. Answers whether that could be done. */
export function keep(key: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
