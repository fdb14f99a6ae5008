import serbian from '$messages/sr-Cyrl/correcting.json';
import { words } from '$lib/i18n/words';

/** Words of what is fetched only when the structure of a draft is put right. */
export const correcting = words('correcting', serbian);
