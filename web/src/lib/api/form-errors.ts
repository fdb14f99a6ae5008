import { Problem } from './problem';
import { explain, signInAgain } from './problem-text';

/** One thing that is wrong in a form; `field` is the id of the element to go to, `href` a page that helps. */
export type FieldError = { field?: string; href?: string; text: string };

/** Which element a form shows a server's field, or a problem's code, at. */
export type Places = { fields?: Record<string, string>; codes?: Record<string, string> };

/**
 * A problem as the errors of a form: each message at its field, where the server named one (`errors`, `field`) or where the
 * code tells; else one message for the whole form. The words are the server's: it knows more.
 */
export function fieldErrors(problem: unknown, { fields = {}, codes = {} }: Places = {}): FieldError[] {
  if (!(problem instanceof Problem)) return [{ text: explain(problem) }];
  // The session ended while somebody was writing: signing in leads back to the form.
  if (problem.code === 'sign-in-required') return [signInAgain()];
  const named = Object.entries(problem.errors).flatMap(([field, texts]) =>
    texts.map((text) => ({ field: fields[lowerFirst(field)], text })),
  );
  if (named.length > 0) return unique(named);
  const own = typeof problem.body.field === 'string' ? fields[lowerFirst(problem.body.field)] : undefined;
  return [{ field: own ?? codes[problem.code], text: explain(problem) }];
}

/** The message that stands at one field, or null. */
export const errorAt = (errors: FieldError[], field: string): string | null =>
  errors.find((error) => error.field === field)?.text ?? null;

// The server names fields as C# does where the shape of the request was refused.
const lowerFirst = (name: string) => name.slice(0, 1).toLowerCase() + name.slice(1);

const unique = (errors: FieldError[]) =>
  errors.filter((error, at) => errors.findIndex((other) => other.text === error.text) === at);
