import { flushSync } from 'svelte';
import type { Provision } from '$lib/api/types';
import { isContainer, type Row } from './tree';

/** How long one piece of drawing may take: a frame, on whatever device. */
const frame = 16;
/** As many provisions as the first screens hold. */
const first = 120;

/** Each block knows by itself whether it is drawn: a set would ask all of them again about every one. */
class Place {
  drawn = $state(false);
}

/**
 * Draws a long act piece by piece: the first screens at once, what the reader comes near to next, and the rest while the
 * browser has nothing else to do. Until then a block is an empty place of about its height.
 */
export class Gradual {
  #places = new Map<string, Place>();
  #waiting: string[] = [];
  #observer: IntersectionObserver | undefined;
  #left = false;

  constructor(rows: Row[]) {
    let sum = 0;
    for (const { provision, heading } of rows) {
      sum += heading ? 1 : size(provision);
      const place = new Place();
      place.drawn = sum <= first || this.#places.size === 0;
      this.#places.set(provision.eId, place);
      if (!place.drawn) this.#waiting.push(provision.eId);
    }
  }

  has = (eId: string): boolean => this.#places.get(eId)?.drawn ?? true;

  draw(eId: string): void {
    const place = this.#places.get(eId);
    if (place) place.drawn = true;
  }

  /** On paper everything has to be there. */
  all = (): void => {
    for (const eId of this.#waiting) this.draw(eId);
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
        if (!this.has(eId)) flushSync(() => this.draw(eId));
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
