import { language } from '$lib/i18n/language.svelte';
import { toCyrillic } from './cyrillic';
import { convertHtml } from './html';
import { toLatin } from './latin';

/** What others wrote, in the reader's script, for display only. Under English, texts stay as they were written. */
export function shown(text: string): string {
  if (language.current === 'sr-Latn') return toLatin(text);
  if (language.current === 'sr-Cyrl') return toCyrillic(text);
  return text;
}

/** The same for HTML that the server has sanitised. */
export function shownHtml(html: string): string {
  return language.current === 'en' ? html : convertHtml(html, shown);
}

/** The `lang` of what others wrote: with it the browser takes the Serbian forms of б г д п т. */
export function contentLanguage(): 'sr-Cyrl' | 'sr-Latn' {
  return language.current === 'sr-Latn' ? 'sr-Latn' : 'sr-Cyrl';
}
