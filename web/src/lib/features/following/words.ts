import serbian from '$messages/sr-Cyrl/following.json';
import { words } from '$lib/i18n/words';

export const text = words('following', serbian);
