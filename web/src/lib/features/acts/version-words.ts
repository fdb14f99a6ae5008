import serbian from '$messages/sr-Cyrl/versions.json';
import { words } from '$lib/i18n/words';

/** The words of the page on versions, which the debate itself does not need. */
export const text = words('versions', serbian);
