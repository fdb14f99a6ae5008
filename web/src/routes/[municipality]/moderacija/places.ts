import { act } from '$lib/features/acts/api';
import { Coming } from '$lib/features/acts/coming.svelte';
import { placeLabel } from '$lib/features/acts/labels';

/** Every provision of the newest version, to move a contribution to: its name and its words. */
export async function placesOf(consultation: string): Promise<{ eId: string; label: string; words: string }[]> {
  const coming = new Coming(consultation, await act(consultation));
  await coming.rest();
  if (coming.failed) throw coming.failed;
  return [...coming.index.values()].map((found) => ({
    eId: found.provision.eId,
    label: placeLabel(found),
    words: [found.provision.heading, found.provision.text].filter(Boolean).join(' '),
  }));
}
