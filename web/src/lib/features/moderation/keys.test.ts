import { describe, expect, it } from 'vitest';
import { capOf, commandOf } from './keys';

const pressed = (key: string, code = '', held: Partial<KeyboardEvent> = {}) =>
  commandOf({ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('a key at the desk', () => {
  it('counts by its place, whatever the keyboard writes', () => {
    expect(pressed('ј', 'KeyJ')).toEqual({ do: 'move', step: 1 });
    expect(pressed('k', 'KeyK')).toEqual({ do: 'move', step: -1 });
    expect(pressed('џ', 'KeyX')).toEqual({ do: 'select', range: false });
    expect(pressed('д', 'KeyD')).toEqual({ do: 'choose', letter: 'D' });
  });
  it('of a keyboard without places counts by its letter, in both scripts', () => {
    expect(pressed('д')).toEqual({ do: 'choose', letter: 'D' });
    expect(pressed('u')).toEqual({ do: 'undo' });
  });
  it('with Shift extends the selection, and chooses nothing', () => {
    expect(pressed('X', 'KeyX', { shiftKey: true })).toEqual({ do: 'select', range: true });
    expect(pressed('H', 'KeyH', { shiftKey: true })).toBeNull();
  });
  it('is the browser’s with Ctrl, Alt or Meta', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) expect(pressed('x', 'KeyX', { [held]: true })).toBeNull();
  });
  it('asks for help by what it writes, wherever the question mark is', () => expect(pressed('?', 'Minus', { shiftKey: true })).toEqual({ do: 'help' }));
  it('without a meaning is left alone', () => expect(pressed('Tab', 'Tab')).toBeNull());
  it('may be the number of a decision', () => expect(pressed('2', 'Digit2')).toEqual({ do: 'choose', letter: '2' }));
  it('is named as it reads on either keyboard, so that Х is not taken for X', () => {
    expect(capOf('H', 'sr-Cyrl')).toBe('Х/H');
    expect(capOf('O', 'sr-Cyrl')).toBe('О');
    expect(capOf('H', 'sr-Latn')).toBe('H');
  });
});
