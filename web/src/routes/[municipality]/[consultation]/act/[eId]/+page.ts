import { redirect } from '@sveltejs/kit';
import { needed } from '$lib/api/page';
import { provisionIn } from '$lib/features/acts/api';
import { debatePath } from '$lib/place-path';

/** A link to a provision leads to the version in which it stood; without a version, to the newest that has it. */
export async function load({ params, url, fetch }) {
  const asked = Number(url.searchParams.get('version')) || null;
  const { version, eId } = await needed(provisionIn(params.consultation, params.eId, asked, fetch));
  redirect(307, `${debatePath(params.municipality, params.consultation)}?v=${version}#${eId}`);
}
