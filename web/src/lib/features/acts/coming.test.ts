import { afterEach, expect, it, vi } from 'vitest';
import type { Act, Provision } from '$lib/api/types';
import { actPart } from './api';
import { Coming } from './coming.svelte';

vi.mock('./api', () => ({ actPart: vi.fn() }));
const answers = vi.mocked(actPart);
afterEach(() => answers.mockReset());

const article = (number: number): Provision => ({
  eId: `art_${number}`, kind: 'article', num: `Члан ${number}.`, heading: null, text: null, comments: 0, amendments: 0, children: [],
});
const part = (numbers: number[], next: number | null): Act => ({ version: 3, title: '', provisions: numbers.map(article), next });

it('An act that comes in parts is whole in the end, and each part is asked for in the same version', async () => {
  answers.mockResolvedValueOnce(part([3, 4], 4)).mockResolvedValueOnce(part([5], null));
  const coming = new Coming('id', part([1, 2], 2));
  await coming.rest();
  expect(coming.rows.map(({ provision }) => provision.eId)).toEqual(['art_1', 'art_2', 'art_3', 'art_4', 'art_5']);
  expect(coming.find('art_5')?.block.eId).toBe('art_5');
  expect(answers.mock.calls.map(([, asked]) => [asked.version, asked.from])).toEqual([[3, 2], [3, 4]]);
});

it('A part that did not come is said, and asked for again where it was left', async () => {
  answers.mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce(part([2], null));
  const coming = new Coming('id', part([1], 1));
  await coming.rest();
  expect(coming.failed).toBeInstanceOf(Error);
  await coming.rest();
  expect([coming.failed, coming.rows.length]).toEqual([null, 2]);
});

it('An act that came at once asks for nothing', async () => {
  await new Coming('id', part([1], null)).rest();
  expect(answers).not.toHaveBeenCalled();
});
