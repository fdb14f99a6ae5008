import { needed } from '$lib/api/page';
import { consultation } from '$lib/features/consultations/api';
import { ledger } from '$lib/features/ledger/api';

export async function load({ params, fetch }) {
  const [one, first] = await Promise.all([needed(consultation(params.consultation, fetch)), needed(ledger(params.consultation, null, fetch))]);
  return { consultation: one, first };
}
