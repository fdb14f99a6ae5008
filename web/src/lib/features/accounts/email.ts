import { text } from './words';

/** What is wrong with an address for sure; the server reads it with more care. */
export function emailError(email: string): string | null {
  const typed = email.trim();
  if (typed === '') return text('emailMissing');
  return /^[^\s@]+@[^\s@]+$/.test(typed) ? null : text('emailWrong');
}
