import { needed } from '$lib/api/page';
import { months } from '$lib/features/ledger/api';

export const load = async ({ params, fetch }) => ({ months: (await needed(months(params.municipality, fetch))).items });
