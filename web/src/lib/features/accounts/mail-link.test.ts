import { expect, it } from 'vitest';
import { mailLink } from './mail-link';

const id = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';

it('reads the account and the token of a link in a mail', () =>
  expect(mailLink(`#id=${id}&token=abc-_D`)).toEqual({ id, token: 'abc-_D' }));

it.each(['', '#', `#id=${id}`, '#token=abc', '#id=1&token=abc'])('takes no half of a link: %j', (hash) =>
  expect(mailLink(hash)).toBeNull());
