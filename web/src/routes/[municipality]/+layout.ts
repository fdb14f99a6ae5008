import { needed } from '$lib/api/page';
import { municipality } from '$lib/features/municipalities/api';

export async function load({ params, fetch }) {
  return { municipality: await needed(municipality(params.municipality, fetch)) };
}
