import { language, loadEnglish } from '$lib/i18n/language.svelte';
import { lettersFor } from '$lib/ui/fonts';

// A static application: the server fills the head and the act's text, the rest is made in the browser.
export const ssr = false;
export const prerender = false;

export async function load() {
  await Promise.all([language.current === 'en' ? loadEnglish() : undefined, lettersFor(language.current)]);
}
