type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;

const files = import.meta.glob<Record<string, Message>>('/messages/en/*.json', {
  eager: true,
  import: 'default',
});

/** Every group of English messages by its name. */
export const english = Object.fromEntries(
  Object.entries(files).map(([path, messages]) => [
    path.slice('/messages/en/'.length, -'.json'.length),
    messages,
  ]),
);
