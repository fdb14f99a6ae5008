import { decide } from './api';

// The reason stands in the record and goes to the author, so it is in the language of the record, not of the interface.
const reason = 'Уклањање је поништено одмах после одлуке.';

export const undoHiding = (contribution: string) => decide(contribution, 'restore', { reason });
