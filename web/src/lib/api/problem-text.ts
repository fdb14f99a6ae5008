import serbian from '$messages/sr-Cyrl/problems.json';
import { words } from '$lib/i18n/words';
import { Problem } from './problem';

const text = words('problems', serbian);

/** What happened and what to do, in the reader's language. The server's own title comes first: it knows more. */
export function explain(error: unknown): string {
  if (!(error instanceof Problem)) return text('unexpected');
  if (error.offline) return text('offline');
  if (error.status === 429) {
    if (!error.retryAfter) return text('tooMany');
    // Beyond a minute and a half nobody counts in seconds.
    return error.retryAfter < 90
      ? text('tooManyWait', { count: error.retryAfter })
      : text('tooManyMinutes', { count: Math.ceil(error.retryAfter / 60) });
  }
  if (error.title) return error.detail ? `${error.title} ${error.detail}` : error.title;
  if (error.status === 401) return text('signIn');
  if (error.status === 403) return text('forbidden');
  if (error.status === 404) return text('notFound');
  if (error.status === 413) return text('tooLarge');
  return text('unexpected');
}

/** What a form says when the session ended, with the way to sign in and back. */
export const signInAgain = () => ({
  text: text('signInAgain'),
  href: `/prijava?povratak=${encodeURIComponent(location.pathname + location.search + location.hash)}`,
});
