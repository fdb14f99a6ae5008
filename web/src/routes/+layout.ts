import { language, loadEnglish } from '$lib/i18n/language.svelte';

// A static application: the server fills the head and the act's text, the rest is made in the browser.
export const ssr = false;
export const prerender = false;

export async function load() {
  if (language.current === 'en') await loadEnglish();
}
