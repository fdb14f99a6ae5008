import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path';

const origin = 'https://rasprave.example';

describe('the way back after signing in', () => {
  it('leads to where the person came from, with the place in the page', () =>
    expect(ownPath('/kosjeric/0192?verzija=1#art_7', origin)).toBe('/kosjeric/0192?verzija=1#art_7'));

  it.each([
    null, '', 'kosjeric', 'https://evil.example/', '//evil.example', '/\\evil.example', '/\\/evil.example', 'javascript:alert(1)',
    '/\t/evil.example', '/a\\b', ' /kosjeric', '/\n/evil.example', '///evil.example',
  ])('leads nowhere else: %j', (asked) => expect(ownPath(asked, origin)).toBe('/'));

  it('never leads back to the sign-in page itself', () =>
    expect(ownPath('/prijava?povratak=%2Fprijava', origin)).toBe('/'));
});
