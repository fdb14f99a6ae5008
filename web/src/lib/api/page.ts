import { error } from '@sveltejs/kit';
import { Problem } from './problem';
import { explain } from './problem-text';

/** For `load`: what the page cannot be shown without. A problem becomes the error page with its status. */
export async function needed<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    error(problem.status === 0 ? 503 : problem.status, { message: explain(problem), code: problem.code });
  }
}
