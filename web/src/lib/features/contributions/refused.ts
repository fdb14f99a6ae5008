import { Problem } from '$lib/api/problem';
import { explain } from '$lib/api/problem-text';
import type { Discussion } from './discussion.svelte';
import { text } from './words';

/** Why a contribution was not taken, in words; what the refusal tells of the debate is asked for at once. */
export function refused(discussion: Discussion, error: unknown): string {
  const code = error instanceof Problem ? error.code : '';
  if (code === 'honeypot-filled') return text('trapped');
  if (code === 'muted' || code === 'excluded') void discussion.learnStanding();
  if (code === 'thread-locked') void discussion.learnLocks();
  return text('failed', { why: explain(error) });
}
