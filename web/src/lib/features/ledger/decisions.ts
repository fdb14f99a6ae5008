import { text } from './words';

const known = [
  'hide', 'refuse', 'redact', 'off-topic', 'warn', 'mute', 'exclude', 'erase', 'move', 'lock', 'unlock', 'approve', 'keep', 'restore', 'lift-sanction',
  'appeal-upheld', 'appeal-overturned',
] as const;

/** A decision in words; one that this client does not know is told as another. */
export const decisionName = (decision: string): string => text(`did-${known.find((one) => one === decision) ?? 'other'}`);
