import type { Provision } from '$lib/api/types';
import { shown } from '$lib/script/shown';
import { correcting } from './correcting-words';
import type { Places } from './places';

/** What an officer puts right in the structure of a draft, as the server names it. `op` comes first: it says what the rest is. */
export type Correction =
  | { op: 'join'; eId: string }
  | { op: 'split'; eId: string; offset: number }
  | { op: 'make-heading'; eId: string }
  | { op: 'make-text'; eId: string; ofPrevious?: boolean }
  | { op: 'renumber'; eId: string; num: string | null }
  | { op: 'change-kind'; eId: string; kind: string }
  | { op: 'raise'; eId: string }
  | { op: 'lower'; eId: string }
  | { op: 'edit-words'; eId: string; text?: string; heading?: string }
  | { op: 'describe-picture'; eId: string; alternative: string }
  | { op: 'name-act'; eId: ''; title: string };

/** What is put right at a provision; the title is none. */
export type Tool = Exclude<Correction['op'], 'name-act'>;

/** The most corrections that the server takes at once. */
export const most = 200;

const containers = ['part', 'title', 'chapter', 'section', 'subsection'];
const items = ['paragraph', 'point', 'subpoint', 'indent'];
const standing = ['article', ...containers];

/** Of what a provision can become another kind; the server knows what is possible in its place. */
export function kindsFor({ kind }: Provision): string[] {
  if (containers.includes(kind)) return containers.filter((one) => one !== kind);
  if (items.includes(kind) || kind === 'note' || kind === 'quotation' || kind === 'wrap-up')
    return [...items, 'wrap-up', 'quotation', 'note', 'article', 'annex', ...containers].filter((one) => one !== kind);
  return [];
}

/** What can be put right at a provision of this kind, the most frequent first. */
export function toolsFor(provision: Provision): Tool[] {
  const { kind } = provision;
  if (provision.picture) return ['describe-picture'];
  const words = (provision.text ?? '').trim().split(/\s+/).length;
  if (standing.includes(kind))
    return ['join', ...(provision.heading || kind !== 'article' ? (['make-text'] as const) : []), 'renumber', ...(kind === 'article' ? [] : (['change-kind'] as const)), 'raise', 'lower', 'edit-words'];
  if (items.includes(kind))
    return ['join', ...(words > 1 ? (['split'] as const) : []), ...(provision.children.length === 0 ? (['make-heading'] as const) : []), 'renumber', 'change-kind', 'raise', 'lower', 'edit-words'];
  if (kind === 'note' || kind === 'quotation' || kind === 'wrap-up')
    return ['join', ...(words > 1 ? (['split'] as const) : []), ...(kind === 'quotation' ? [] : (['make-heading'] as const)), 'change-kind', 'edit-words'];
  if (kind === 'table-row') return ['join', ...(words > 1 ? (['split'] as const) : []), 'edit-words'];
  if (kind === 'annex') return ['join', 'renumber', 'edit-words'];
  return kind === 'conclusion' ? ['join'] : [];
}

/** What a correction does, as a line of the list: «Члан 3. став 2.: спојено са претходном одредбом». */
export function told(correction: Correction, before: Places): string {
  const place = correction.op === 'name-act' ? correcting('theTitle') : before.labelOf(correction.eId);
  const what = () => {
    switch (correction.op) {
      case 'split': {
        const words = before.get(correction.eId)?.text ?? '';
        return correcting('did-split', { words: shown(opening(words.slice(correction.offset))) });
      }
      case 'edit-words':
        return correcting(before.get(correction.eId)?.picture ? 'did-remove-picture' : 'did-edit-words');
      case 'describe-picture':
        return correction.alternative ? correcting('did-describe-picture', { words: shown(opening(correction.alternative)) }) : correcting('did-undescribe-picture');
      case 'name-act':
        return correcting('did-name-act', { title: shown(correction.title) });
      case 'renumber':
        return correction.num ? correcting('did-renumber', { number: shown(correction.num) }) : correcting('did-unnumber');
      case 'change-kind':
        return correcting('did-change-kind', { kind: kindName(correction.kind) });
      case 'make-text':
        return correcting(correction.ofPrevious ? 'did-make-text-before' : 'did-make-text');
      default:
        return correcting(`did-${correction.op}`);
    }
  };
  return `${place}: ${what()}`;
}

export const kindName = (kind: string): string => correcting(`kind-${kind as 'article'}`);

const opening = (words: string) => {
  const first = words.trim().split(/\s+/).slice(0, 5).join(' ');
  return first.length < words.trim().length ? `${first}…` : first;
};
