import { redirect } from '@sveltejs/kit';
import { needed } from '$lib/api/page';
import { Problem } from '$lib/api/problem';
import { actPart } from '$lib/features/acts/api';
import { consultation } from '$lib/features/consultations/api';

export async function load({ params, url, fetch, depends }) {
  depends('app:debate');
  // First the consultation: it names the place in the live order, and everything read after it is at least as new.
  const one = await needed(consultation(params.consultation, fetch));
  if (one.municipality !== params.municipality) redirect(307, `/${one.municipality}/${one.id}${url.search}${url.hash}`);
  // Of a large act only the beginning, the one that the server wrote into the page; the rest comes while that is read.
  const limit = Number(document.querySelector<HTMLElement>('[data-begun]')?.dataset.begun) || 100;
  const version = Number(url.searchParams.get('v')) || null;
  const text = one.act
    ? actPart(one.id, { version: version === one.act.version ? null : version, from: 0, limit }, fetch)
    : Promise.resolve(null);
  // An act that is not there yet is no error of the page; any other failure is shown in the act's place.
  const answer = text.catch((error: unknown) => {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  });
  answer.catch(() => undefined);
  // The server's own text of the act stays in sight until ours can take its place.
  if (document.getElementById('prerendered')) await answer.catch(() => undefined);
  return { consultation: one, act: answer };
}
