import serbian from '$messages/sr-Cyrl/contributions.json';
import { words } from '$lib/i18n/words';

export const text = words('contributions', serbian);
