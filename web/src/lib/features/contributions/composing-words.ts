import serbian from '$messages/sr-Cyrl/composing.json';
import { words } from '$lib/i18n/words';

/** Words that only whoever writes needs. */
export const composing = words('composing', serbian);
