import serbian from '$messages/sr-Cyrl/writing.json';
import { words } from '$lib/i18n/words';

/** Words for why somebody cannot write now, or is read later. */
export const writing = words('writing', serbian);
