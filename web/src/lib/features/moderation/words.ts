import serbianDecisions from '$messages/sr-Cyrl/decisions.json';
import serbian from '$messages/sr-Cyrl/moderation.json';
import { words } from '$lib/i18n/words';

export const text = words('moderation', serbian);

/** What is said of each decision. */
export const decisionText = words('decisions', serbianDecisions);
