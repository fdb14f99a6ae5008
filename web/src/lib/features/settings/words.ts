import consultations from '$messages/sr-Cyrl/consultations.json';
import serbian from '$messages/sr-Cyrl/settings.json';
import { words } from '$lib/i18n/words';

export const text = words('settings', serbian);

/** The words for kinds of debates, which the public pages use too. */
export const debate = words('consultations', consultations);
