import serbian from '$messages/sr-Cyrl/ledger.json';
import { words } from '$lib/i18n/words';

export const text = words('ledger', serbian);
