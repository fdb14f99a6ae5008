import serbian from '$messages/sr-Cyrl/acts.json';
import { words } from '$lib/i18n/words';

export const text = words('acts', serbian);
