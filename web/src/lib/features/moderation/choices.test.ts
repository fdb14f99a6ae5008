import { describe, expect, it } from 'vitest';
import { choices, choicesFor, type Draft, flat, natures, requestOf, settles, type Subject } from './choices';

const offered = (given: Partial<Subject['item']> = {}, rest: Partial<Omit<Subject, 'item'>> = {}) =>
  choicesFor({ item: { status: 'visible', parent: null, ...given }, inForce: [], own: false, ...rest });
const draft: Draft = { rule: '2', reason: ' Увреда. ', days: '7', basis: ' Пресуда. ', passages: [{ field: 'text', exact: 'лопов' }], place: 'art_2' };

describe('the decisions of a case', () => {
  it('of a reported contribution begin with leaving it', () => expect(offered({}, { why: 'report' }).main).toEqual(['keep', 'redact', 'hide', 'off-topic']));
  it('without a report have nothing to settle', () => expect(offered().main).not.toContain('keep'));
  it('of what is held are to publish it or not', () => {
    const held = offered({ status: 'held' }, { why: 'held' });
    expect(held.main).toEqual(['approve', 'refuse', 'redact']);
    expect(flat(held)).not.toContain('keep');
    expect(flat(held)).not.toContain('lock');
  });
  it('of a removed one are to restore it', () => expect(offered({ status: 'hidden' }).main).toEqual(['restore']));
  it('of an appeal are its two ends', () => expect(offered({ status: 'hidden' }, { why: 'appeal' })).toEqual({ main: ['uphold', 'overturn'], more: [] }));
  it('of an erased one bring nothing back', () => expect(offered({ status: 'hidden', erased: true }, { inForce: ['mute'] })).toEqual({ main: [], more: ['lift-mute'] }));
  it('take back what is in force instead of making it twice', () => {
    const mark = { rule: '1', reason: 'Ван теме.', at: '' };
    const marked = flat(offered({ offTopic: mark, redaction: mark, locked: mark }, { inForce: ['warn', 'exclude'] }));
    expect(marked).toEqual(expect.arrayContaining(['on-topic', 'unredact', 'unlock', 'lift-warn', 'lift-exclude', 'mute']));
    for (const again of ['off-topic', 'lock', 'warn', 'exclude']) expect(marked).not.toContain(again);
  });
  it('never sanction whoever decides', () => expect(flat(offered({}, { own: true }))).not.toEqual(expect.arrayContaining(['warn'])));
  it('leave a reply where what it replies to stands', () => {
    const reply = flat(offered({ parent: 'a' }));
    expect(reply).not.toContain('move');
    expect(reply).not.toContain('lock');
  });
  it.each<[string, Subject]>([
    ['reported', { item: { status: 'visible', parent: null }, why: 'report', inForce: [], own: false }],
    ['held', { item: { status: 'held', parent: null }, why: 'held', inForce: ['warn', 'mute'], own: false }],
    ['removed', { item: { status: 'hidden', parent: null }, inForce: ['exclude'], own: false }],
    ['appealed', { item: { status: 'hidden', parent: null }, why: 'appeal', inForce: [], own: false }],
  ])('have a key each, when %s', (_name, subject) => {
    const letters = flat(choicesFor(subject)).map((one) => natures[one].letter);
    expect(new Set(letters).size).toBe(letters.length);
  });
  it('never use the keys that move, select and undo', () => {
    for (const one of choices) expect(['J', 'K', 'U', 'X']).not.toContain(natures[one].letter);
  });
});

describe('a decision settles the case', () => {
  it('unless it closes the thread only', () => {
    expect(settles('keep', 'visible')).toBe(true);
    expect(settles('warn', 'visible')).toBe(true);
    expect(settles('lock', 'visible')).toBe(false);
  });
  it('of what is held only when it is published or refused', () => {
    expect(settles('redact', 'held')).toBe(false);
    expect(settles('warn', 'held')).toBe(false);
    expect(settles('approve', 'held')).toBe(true);
    expect(settles('refuse', 'held')).toBe(true);
  });
});

describe('what is asked of the server', () => {
  const at = '/api/contributions/c';
  it.each([
    ['approve', `${at}/approve`, { reason: 'Увреда.' }],
    ['refuse', `${at}/hide`, { rule: '2', reason: 'Увреда.' }],
    ['keep', `${at}/keep`, { reason: 'Увреда.' }],
    ['redact', `${at}/redact`, { rule: '2', reason: 'Увреда.', passages: draft.passages }],
    ['on-topic', `${at}/on-topic`, { reason: 'Увреда.' }],
    ['mute', `${at}/sanctions`, { kind: 'mute', rule: '2', reason: 'Увреда.', days: 7 }],
    ['exclude', `${at}/sanctions`, { kind: 'exclusion', rule: '2', reason: 'Увреда.' }],
    ['lift-warn', `${at}/sanctions/lift`, { kind: 'warning', reason: 'Увреда.' }],
    ['move', `${at}/attach`, { eId: 'art_2', reason: 'Увреда.' }],
    ['erase', `${at}/erase`, { rule: '2', reason: 'Увреда.', basis: 'Пресуда.' }],
    ['uphold', '/api/appeals/a/decide', { outcome: 'upheld', reason: 'Увреда.' }],
  ] as const)('to %s', (choice, path, body) => expect(requestOf(choice, 'c', draft, 'a')).toEqual({ path, body }));
  it('leaves out the reason that an approval does not need', () => expect(requestOf('approve', 'c', { ...draft, reason: ' ' }).body).toEqual({}));
});
