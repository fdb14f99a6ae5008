import { Problem } from '$lib/api/problem';
import { explain } from '$lib/api/problem-text';
import { composing } from './composing-words';
import type { Discussion } from './discussion.svelte';

/** Why a contribution was not taken, in words; what the refusal tells of the debate is asked for at once. */
export function refused(discussion: Discussion, error: unknown): string {
  const code = error instanceof Problem ? error.code : '';
  if (code === 'honeypot-filled') return composing('trapped');
  if (code === 'muted' || code === 'excluded') void discussion.learnStanding();
  if (code === 'thread-locked') void discussion.learnLocks();
  return composing('failed', { why: explain(error) });
}
