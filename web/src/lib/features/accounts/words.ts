import serbian from '$messages/sr-Cyrl/accounts.json';
import { words } from '$lib/i18n/words';

export const text = words('accounts', serbian);
