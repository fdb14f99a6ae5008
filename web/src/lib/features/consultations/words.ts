import serbian from '$messages/sr-Cyrl/consultations.json';
import { words } from '$lib/i18n/words';

export const text = words('consultations', serbian);
