import { expect, it } from 'vitest';
import { Problem } from './problem';
import { explain } from './problem-text';

const limited = (seconds: number | null) => new Problem(429, 'too-many-requests', 'Превише захтева.', null, {}, seconds);

it.each([
  [1, 'Покушајте поново за 1 секунду.'],
  [42, 'Покушајте поново за 42 секунде.'],
  [90, 'Покушајте поново за 2 минута.'],
  [3600, 'Покушајте поново за 60 минута.'],
])('says after %i seconds when it makes sense to try again', (seconds, words) => expect(explain(limited(seconds))).toContain(words));

it('asks for a little patience where the server names no time', () => expect(explain(limited(null))).toContain('Сачекајте мало'));
