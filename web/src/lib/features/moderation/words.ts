import serbian from '$messages/sr-Cyrl/moderation.json';
import { words } from '$lib/i18n/words';

export const text = words('moderation', serbian);
