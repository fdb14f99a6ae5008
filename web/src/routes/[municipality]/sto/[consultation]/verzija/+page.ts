import { needed } from '$lib/api/page';
import { act } from '$lib/features/acts/api';
import { consultation } from '$lib/features/consultations/api';

export async function load({ params, fetch, depends }) {
  depends('app:next-version');
  const [one, newest] = await Promise.all([
    needed(consultation(params.consultation, fetch)),
    needed(act(params.consultation, null, fetch)),
  ]);
  return { consultation: one, act: newest };
}
