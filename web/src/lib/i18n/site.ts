import serbian from '$messages/sr-Cyrl/site.json';
import type { Municipality } from '$lib/api/types';
import { toLatin } from '$lib/script/latin';
import { language } from './language.svelte';
import { words } from './words';

/** The words of the whole site: header, footer and what every page says. */
export const site = words('site', serbian);

/** «Косјерић» in the reader's script; English readers get Latin. */
export const placeName = (place: Pick<Municipality, 'name' | 'nameLatin'>) =>
  language.current === 'sr-Cyrl' ? place.name : (place.nameLatin ?? toLatin(place.name));

/** «Општина Косјерић», «Град Ваљево» */
export function placeTitle(place: Municipality): string {
  const name = placeName(place);
  if (/^(град|city)$/i.test(place.kind)) return site('city', { name });
  if (/градск|city-municipality/i.test(place.kind)) return site('cityMunicipality', { name });
  return site('municipality', { name });
}
