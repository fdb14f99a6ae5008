import serbian from '$messages/sr-Cyrl/trace.json';
import { words } from '$lib/i18n/words';

export const text = words('trace', serbian);
