import type { Provision } from '$lib/api/types';
import { shown } from '$lib/script/shown';
import { correcting } from './correcting-words';

const blocks = new Set(['part', 'title', 'chapter', 'section', 'subsection', 'article', 'annex', 'preamble', 'conclusion']);
type Found = { provision: Provision; path: Provision[]; at: number };

/** Every provision of a draft by its address, and how a lawyer points at it. */
export class Places {
  readonly order: string[] = [];
  readonly #found = new Map<string, Found>();

  constructor(provisions: Provision[]) {
    const walk = (list: Provision[], path: Provision[]) => {
      for (const provision of list) {
        this.#found.set(provision.eId, { provision, path, at: this.order.length });
        this.order.push(provision.eId);
        walk(provision.children, [...path, provision]);
      }
    };
    walk(provisions, []);
  }

  get = (eId: string): Provision | undefined => this.#found.get(eId)?.provision;
  has = (eId: string): boolean => this.#found.has(eId);
  indexOf = (eId: string): number => this.#found.get(eId)?.at ?? -1;

  /** «Члан 3. став 2. тачка 1)»; of a chapter its own number or heading. */
  labelOf = (eId: string): string => {
    const found = this.#found.get(eId);
    if (!found) return eId;
    const { provision, path } = found;
    if (blocks.has(provision.kind)) return partLabel(provision);
    const block = path.findLastIndex(({ kind }) => blocks.has(kind));
    return [...path.slice(Math.max(0, block)), provision].map(partLabel).filter(Boolean).join(' ');
  };
}

function partLabel(provision: Provision): string {
  const number = (provision.eId.split('__').at(-1) ?? '').match(/_(\d+)/)?.[1] ?? '';
  const num = provision.num ? shown(provision.num) : '';
  switch (provision.kind) {
    case 'paragraph':
      return correcting('place-paragraph', { number });
    case 'point':
      return correcting('place-point', { number: num || `${number})` });
    case 'subpoint':
      return correcting('place-subpoint', { number: num || `(${number})` });
    case 'indent':
      return correcting('place-indent', { number });
    default: {
      const name = correcting(`kind-${provision.kind as 'article'}`);
      if (num) return num;
      return provision.heading ? `${name} «${shown(provision.heading)}»` : name;
    }
  }
}
