import type { Contribution } from '$lib/api/types';
import { shown } from '$lib/script/shown';
import { text } from './words';

/** The public name beside a contribution, in the reader's script. */
export const authorOf = (item: Contribution): string => shown(item.author?.displayName ?? '') || text('nobody');
