import type { HandleClientError } from '@sveltejs/kit';
import { Problem } from '$lib/api/problem';
import { explain } from '$lib/api/problem-text';

/** What the error page says; a problem of the server keeps its code. */
export const handleError: HandleClientError = ({ error }) => ({
  message: explain(error),
  code: error instanceof Problem ? error.code : undefined,
});
