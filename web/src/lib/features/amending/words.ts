import serbian from '$messages/sr-Cyrl/amending.json';
import { words } from '$lib/i18n/words';

export const text = words('amending', serbian);
