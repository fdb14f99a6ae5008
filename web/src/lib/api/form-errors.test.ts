import { describe, expect, it } from 'vitest';
import { errorAt, fieldErrors } from './form-errors';
import { Problem } from './problem';

const problem = (code: string, title: string, body: Record<string, unknown> = {}, errors = {}) =>
  new Problem(422, code, title, null, errors, null, body);

describe('a problem in a form', () => {
  it('stands at the field that the server names', () =>
    expect(fieldErrors(problem('text-missing', 'Празно', { field: 'title' }), { fields: { title: 'f-title' } })).toEqual([
      { field: 'f-title', text: 'Празно' },
    ]));

  it('stands at the field that its code is about', () =>
    expect(fieldErrors(problem('period-too-short', 'Кратко'), { codes: { 'period-too-short': 'f-end' } })).toEqual([
      { field: 'f-end', text: 'Кратко' },
    ]));

  it('is for the whole form where nothing tells the field', () =>
    expect(fieldErrors(problem('consultation-over', 'Завршена'))).toEqual([{ field: undefined, text: 'Завршена' }]));

  it('takes every message of a refused shape once, whatever the case of its fields', () =>
    expect(
      fieldErrors(problem('invalid', '', {}, { Title: ['Празно'], EndsAt: ['Није датум', 'Празно'] }), {
        fields: { title: 'a', endsAt: 'b' },
      }),
    ).toEqual([
      { field: 'a', text: 'Празно' },
      { field: 'b', text: 'Није датум' },
    ]));

  it('is found again at its field', () => {
    const errors = [{ field: 'a', text: 'Празно' }];
    expect(errorAt(errors, 'a')).toBe('Празно');
    expect(errorAt(errors, 'b')).toBeNull();
  });
});
