import { describe, expect, it } from 'vitest';

type Message = string | Record<string, string>;
const files = import.meta.glob<Record<string, Message>>('/messages/*/*.json', {
  eager: true,
  import: 'default',
});
const groups = [...new Set(Object.keys(files).map((path) => path.split('/').at(-1)!))];
const placeholders = (message: Message) =>
  [
    ...new Set(
      Object.values(typeof message === 'string' ? [message] : message).flatMap(
        (text) => text.match(/\{\w+\}/g) ?? [],
      ),
    ),
  ].sort();

describe.each(groups)('messages in %s', (group) => {
  const serbian = files[`/messages/sr-Cyrl/${group}`] ?? {};
  const english = files[`/messages/en/${group}`] ?? {};

  it('are the same keys in Serbian and English', () =>
    expect(Object.keys(english)).toEqual(Object.keys(serbian)));

  it('have the same placeholders in both', () => {
    for (const key of Object.keys(serbian))
      expect([key, placeholders(english[key]!)]).toEqual([key, placeholders(serbian[key]!)]);
  });

  it('have every plural form that Serbian needs', () => {
    for (const [key, message] of Object.entries(serbian)) {
      if (typeof message !== 'string')
        expect([key, Object.keys(message)]).toEqual([key, ['one', 'few', 'other']]);
    }
  });

  it('are authored in Cyrillic, never in Latin', () => {
    for (const [key, message] of Object.entries(serbian)) {
      for (const text of typeof message === 'string' ? [message] : Object.values(message)) {
        const words = text
          .replace(/\{\w+\}/g, '')
          .replace(
            /\b(?:API|CSV|JSON|DOCX|ODT|PDF|MB|Word|Excel|Markdown|HTML|WCAG|EN|Akoma|Ntoso|XML|II|GitHub|AA|Atom|MIT|EUPL|OpenAPI|AGPL|RFC|Latin|Participation|Designsystemet|SIL|OFL|Source|Sans|Serif)\b/g,
            '',
          );
        expect([key, /[A-Za-z]{2,}/.test(words)]).toEqual([key, false]);
      }
    }
  });
});
