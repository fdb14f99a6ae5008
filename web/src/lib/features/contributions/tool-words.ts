import serbian from '$messages/sr-Cyrl/contribution-tools.json';
import { words } from '$lib/i18n/words';

/** Words of what is fetched only when it is asked for: dialogs, replies, search, notes on paper. */
export const tool = words('contribution-tools', serbian);
