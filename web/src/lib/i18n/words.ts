import { toLatin } from '$lib/script/latin';
import { englishMessage, type Language, language } from './language.svelte';
import { formatNumber } from './numbers';

type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;
export type Values = Record<string, string | number>;

const rules: Record<Language, Intl.PluralRules> = {
  'sr-Cyrl': new Intl.PluralRules('sr'),
  'sr-Latn': new Intl.PluralRules('sr'),
  en: new Intl.PluralRules('en'),
};
const inLatin = new Map<string, string>();

/**
 * The messages of one group. Serbian Cyrillic is authored in messages/sr-Cyrl/{group}.json, English in messages/en/{group}.json
 * and Latin is derived. A message with plural forms is an object {one, few, other} and takes its form from `count`.
 * Reading it in a component follows the reader's language.
 */
export function words<const Group extends Record<string, Message>>(group: string, serbian: Group) {
  return (key: keyof Group & string, values?: Values): string =>
    fill(find(group, key, serbian[key]!, language.current), language.current, values);
}

function find(group: string, key: string, serbian: Message, chosen: Language): Message {
  return chosen === 'en' ? (englishMessage(group, key) ?? serbian) : serbian;
}

export function fill(message: Message, chosen: Language, values?: Values): string {
  let template = typeof message === 'string' ? message : form(message, chosen, values?.count);
  if (chosen === 'sr-Latn') template = latinOf(template);
  if (!values) return template;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? formatNumber(value, chosen) : value;
  });
}

function form(
  message: Exclude<Message, string>,
  chosen: Language,
  count: string | number | undefined,
): string {
  const rule = rules[chosen].select(Number(count ?? 0));
  return message[rule] ?? message.other ?? '';
}

/** Placeholders are Latin already, and stay. */
function latinOf(template: string): string {
  let latin = inLatin.get(template);
  if (latin === undefined) {
    latin = toLatin(template);
    inLatin.set(template, latin);
  }
  return latin;
}
