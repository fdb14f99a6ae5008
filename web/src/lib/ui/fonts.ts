/** How long the first look may wait for the letters: they come while the page asks the server for its data anyway. */
const patience = 600;

/** Fetches the letters that the language needs before the first look, so that nothing moves when they arrive. */
export async function lettersFor(language: string): Promise<void> {
  if (!('fonts' in document)) return;
  const sample = language === 'sr-Cyrl' ? 'Жa' : 'čaЖ';
  const wanted = ['400 1em "Source Sans 3 Variable"', '600 1em "Source Serif 4 Variable"'];
  const letters = Promise.all(wanted.map((font) => document.fonts.load(font, sample))).catch(() => undefined);
  await Promise.race([letters, new Promise((go) => setTimeout(go, patience))]);
}
