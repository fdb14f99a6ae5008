import { flushSync } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Provision } from '$lib/api/types';
import { isContainer, type Row } from './tree';

/** How long one piece of drawing may take: a frame, on whatever device. */
const frame = 16;
/** As many provisions as the first screens hold. */
const first = 120;

/**
 * Draws a long act piece by piece: the first screens at once, what the reader comes near to next, and the rest while the
 * browser has nothing else to do. Until then a block is an empty place of about its height.
 */
export class Gradual {
  #drawn = new SvelteSet<string>();
  #waiting: string[] = [];
  #observer: IntersectionObserver | undefined;
  #left = false;

  constructor(rows: Row[]) {
    let sum = 0;
    for (const { provision, heading } of rows) {
      sum += heading ? 1 : size(provision);
      if (sum <= first || this.#drawn.size === 0) this.#drawn.add(provision.eId);
      else this.#waiting.push(provision.eId);
    }
  }

  has = (eId: string): boolean => this.#drawn.has(eId);

  draw(eId: string): void {
    this.#drawn.add(eId);
  }

  /** On paper everything has to be there. */
  all = (): void => {
    for (const eId of this.#waiting) this.#drawn.add(eId);
    this.#waiting = [];
  };

  /** An attachment for the place of a block that is not drawn yet. */
  near = (place: Element) => {
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) this.draw(target.id);
      },
      { rootMargin: '60% 0px' },
    );
    this.#observer.observe(place);
    return () => this.#observer?.unobserve(place);
  };

  /** Goes on until all is drawn; answers what ends it. */
  go(): () => void {
    const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 30));
    const step = () => {
      if (this.#left) return;
      const begun = performance.now();
      while (this.#waiting.length > 0 && performance.now() - begun < frame) {
        const eId = this.#waiting.shift()!;
        if (!this.#drawn.has(eId)) flushSync(() => this.draw(eId));
      }
      if (this.#waiting.length > 0) idle(step);
    };
    idle(step);
    return () => {
      this.#left = true;
      this.#observer?.disconnect();
    };
  }
}

const size = (provision: Provision): number => 1 + provision.children.reduce((sum, child) => sum + size(child), 0);

/** About how high a block will be, in pixels, in a column that holds that many letters in a line. */
export function heightOf(provision: Provision, letters: number): number {
  if (isContainer(provision)) return 60;
  const lines = (words: string | null) => (words ? Math.ceil(words.length / letters) : 0);
  const beneath = (one: Provision): number =>
    one.children.reduce((sum, child) => sum + 29 * lines(child.text) + 10 + beneath(child), 0);
  return 80 + 24 * lines(provision.heading) + 29 * lines(provision.text) + beneath(provision);
}

/** How many letters stand in a line of the act on this screen. */
export const lettersInLine = (): number => (window.innerWidth < 752 ? (window.innerWidth - 36) / 8.4 : 62);
