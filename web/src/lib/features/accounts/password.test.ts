import { describe, expect, it } from 'vitest';
import { advise, lengthOf } from './password';

describe('advice on a password', () => {
  it('is silent until something is typed', () => expect(advise('')).toBeNull());

  it('counts what is missing as a person counts', () => {
    expect(lengthOf('љубав👩‍👩‍👧')).toBe(6);
    expect(advise('кајмак')).toEqual({ level: 0, key: 'adviceMore', count: 2 });
  });

  it('asks for length, never for digits or signs', () => {
    expect(advise('четири насумичне речи')?.level).toBe(3);
    expect(advise('vodenica')?.level).toBe(1);
    expect(advise('stara vodenica')?.level).toBe(2);
  });

  it('warns of a few letters again and again', () => expect(advise('abababababab')?.key).toBe('adviceRepeats'));

  it('warns of the person’s own name and address', () => {
    const known = ['milica@primer.rs', 'Милица Јовановић'];
    expect(advise('milica1990', known)?.key).toBe('adviceTellsOfYou');
    expect(advise('jovanovic12', known)?.key).toBe('adviceTellsOfYou');
    expect(advise('јовановић12', known)?.key).toBe('adviceTellsOfYou');
    expect(advise('milica voli šljive', known)?.level).toBe(3);
  });

  it('refuses what is longer than the server takes', () =>
    expect(advise('реч '.repeat(90))?.key).toBe('adviceTooLong'));
});
