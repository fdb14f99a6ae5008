import serbian from '$messages/sr-Cyrl/report.json';
import { words } from '$lib/i18n/words';

/** Words of the report by month. */
export const report = words('report', serbian);
