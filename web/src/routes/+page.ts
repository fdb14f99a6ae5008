import { needed } from '$lib/api/page';
import { allMunicipalities } from '$lib/features/municipalities/api';

export async function load({ fetch }) {
  return { municipalities: await needed(allMunicipalities(fetch)) };
}
