import serbian from '$messages/sr-Cyrl/notices.json';
import { words } from '$lib/i18n/words';

export const text = words('notices', serbian);
