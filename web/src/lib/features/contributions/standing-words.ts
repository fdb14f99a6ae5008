import serbian from '$messages/sr-Cyrl/standing.json';
import { words } from '$lib/i18n/words';

/** Words for what became of a provision after something was said of it; only a debate with several versions needs them. */
export const text = words('standing', serbian);
