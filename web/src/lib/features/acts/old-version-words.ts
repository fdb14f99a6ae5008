import serbian from '$messages/sr-Cyrl/standing.json';
import { words } from '$lib/i18n/words';

/** Shared with what stands beside contributions: both speak of what became of a provision. */
export const text = words('standing', serbian);
