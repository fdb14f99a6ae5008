import type { Said } from '$lib/api/types';
import { shown } from '$lib/script/shown';
import { language } from './language.svelte';


/** Such words in the reader's language and script. */
export function said(words: Said | string | null | undefined): string {
  if (!words) return '';
  if (typeof words === 'string') return shown(words);
  return language.current === 'en' ? words.english : shown(words.serbian);
}
