import serbian from '$messages/sr-Cyrl/marks.json';
import { words } from '$lib/i18n/words';

/** Words of what moderators decided about contributions; most lists hold nothing of the kind. */
export const mark = words('marks', serbian);
