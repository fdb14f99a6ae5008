import { needed } from '$lib/api/page';
import { versions } from '$lib/features/acts/api';
import { consultation } from '$lib/features/consultations/api';

export async function load({ params, fetch }) {
  const [one, all] = await Promise.all([
    needed(consultation(params.consultation, fetch)),
    needed(versions(params.consultation, fetch)),
  ]);
  return { consultation: one, versions: all.items };
}
