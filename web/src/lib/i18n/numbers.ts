import { type Language, language } from './language.svelte';

// Without explicit grouping Serbian leaves 1234 bare; official letters write 1.234.
const serbian = new Intl.NumberFormat('sr', { useGrouping: 'always' });
const english = new Intl.NumberFormat('en', { useGrouping: 'always' });

export function formatNumber(value: number, chosen: Language = language.current): string {
  return (chosen === 'en' ? english : serbian).format(value);
}
