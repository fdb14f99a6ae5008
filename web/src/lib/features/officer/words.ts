import consultations from '$messages/sr-Cyrl/consultations.json';
import serbian from '$messages/sr-Cyrl/officer.json';
import { words } from '$lib/i18n/words';

export const text = words('officer', serbian);

/** The words for kinds and phases, which the public pages use too. */
export const debate = words('consultations', consultations);
