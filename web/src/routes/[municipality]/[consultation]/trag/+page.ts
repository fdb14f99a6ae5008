import { needed } from '$lib/api/page';
import { act, trace } from '$lib/features/acts/api';
import { consultation } from '$lib/features/consultations/api';

export async function load({ params, fetch }) {
  const [one, newest, found] = await Promise.all([
    needed(consultation(params.consultation, fetch)),
    needed(act(params.consultation, null, fetch)),
    needed(trace(params.consultation, fetch)),
  ]);
  return { consultation: one, act: newest, trace: found };
}
