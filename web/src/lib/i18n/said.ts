import { shown } from '$lib/script/shown';
import { language } from './language.svelte';

/** Words that the server keeps in both languages, the Serbian in Cyrillic. */
export type Words = { serbian: string; english: string };

/** Such words in the reader's language and script. */
export function said(words: Words | string | null | undefined): string {
  if (!words) return '';
  if (typeof words === 'string') return shown(words);
  return language.current === 'en' ? words.english : shown(words.serbian);
}
