import { describe, expect, it } from 'vitest';
import { appealable } from './appealable';

/** The newest first, as the server lists them; each is known by its kind. */
const told = (...kinds: string[]) => kinds.map((kind, at) => ({ id: `${kind}-${kinds.length - at}`, kind, contribution: 'c' }));

describe('a decision that can be appealed', () => {
  it('is the newest in force', () => expect([...appealable(told('warning', 'hidden'))]).toEqual(['warning-2']));
  it('is none once it was taken back', () => expect([...appealable(told('restored', 'hidden'))]).toEqual([]));
  it('is the one before, when the newest was taken back', () =>
    expect([...appealable(told('sanction-lifted', 'mute', 'redacted'))]).toEqual(['redacted-1']));
  it('is not what a sanction’s end left untouched', () =>
    expect([...appealable(told('restored', 'warning', 'hidden'))]).toEqual(['warning-2']));
  it('is the later of two of a kind', () => expect([...appealable(told('mute', 'mute'))]).toEqual(['mute-2']));
  it('is none after an erasure, which is for the court', () => expect([...appealable(told('erased', 'hidden'))]).toEqual([]));
  it('stays while the answer to an appeal is read', () =>
    expect([...appealable(told('appeal-upheld', 'hidden'))]).toEqual(['hidden-1']));
  it('is one for each contribution', () =>
    expect([...appealable([...told('hidden'), { id: 'other', kind: 'mute', contribution: 'd' }, { id: 'none', kind: 'mute', contribution: null }])].sort()).toEqual(['hidden-1', 'other']));
});
