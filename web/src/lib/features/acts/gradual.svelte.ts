import { flushSync } from 'svelte';
import type { Provision } from '$lib/api/types';
import { isContainer, type Row, sizeOf } from './tree';

/** As many provisions as are drawn in one go: a few articles, less than a frame's work on most devices. */
const together = 24;

/** A few blocks that follow each other, and whether they are drawn. */
export class Stretch {
  drawn = $state(false);

  constructor(
    readonly rows: Row[],
    /** About how high it will be, in pixels. */
    readonly height: number,
  ) {}
}

/**
 * Draws a long act stretch by stretch: the first at once, what the reader comes near to next, and the rest while the
 * browser has nothing else to do. Until then a stretch is an empty place of about its height.
 */
export class Gradual {
  stretches = $state.raw<Stretch[]>([]);
  #of = new Map<string, number>();
  #taken = 0;
  #places = new WeakMap<Element, Stretch>();
  #near = new Set<Stretch>();
  #observer: IntersectionObserver | undefined;
  #planned = false;
  #hurrying = false;
  #going = false;

  constructor(rows: Row[]) {
    this.extend(rows);
  }

  /** Takes all rows of the act that have come; those before stay as they are. */
  extend(rows: Row[]): void {
    if (rows.length === this.#taken) return;
    const letters = lettersInLine();
    const stretches = [...this.stretches];
    let open: Row[] = [];
    let size = 0;
    const close = () => {
      if (open.length === 0) return;
      const stretch = new Stretch(open, open.reduce((sum, row) => sum + heightOf(row.provision, letters), 0));
      stretch.drawn = stretches.length === 0;
      for (const { provision } of open) this.#of.set(provision.eId, stretches.length);
      stretches.push(stretch);
      [open, size] = [[], 0];
    };
    for (const row of rows.slice(this.#taken)) {
      const own = row.heading ? 1 : sizeOf(row.provision);
      if (size + own > together) close();
      open.push(row);
      size += own;
    }
    close();
    this.#taken = rows.length;
    this.stretches = stretches;
    this.#plan();
  }

  /** Draws a block, and what stands right before it, so that nothing pushes it away once it is in sight. */
  draw(block: string): void {
    const at = this.#of.get(block);
    if (at === undefined) return;
    for (const one of [at - 1, at]) this.#draw(this.stretches[one]);
  }

  /** On paper everything has to be there. */
  all = (): void => {
    for (const stretch of this.stretches) this.#draw(stretch);
  };

  /** An attachment for the place of a stretch. */
  place = (stretch: Stretch) => (place: Element) => {
    if (stretch.drawn) return;
    this.#places.set(place, stretch);
    this.#observer ??= new IntersectionObserver((entries) => this.#moved(entries), { rootMargin: '100% 0px' });
    this.#observer.observe(place);
    return () => this.#observer?.unobserve(place);
  };

  /** Goes on until all is drawn; answers what ends it. */
  go(): () => void {
    this.#going = true;
    this.#plan();
    return () => {
      this.#going = false;
      this.#observer?.disconnect();
    };
  }

  #draw(stretch: Stretch | undefined): void {
    if (stretch) stretch.drawn = true;
  }

  #moved(entries: IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const stretch = this.#places.get(target)!;
      if (isIntersecting) this.#near.add(stretch);
      else this.#near.delete(stretch);
    }
    this.#hurry();
  }

  /** One in each frame: a reader who flies past draws nothing that is out of sight again. */
  #hurry(): void {
    if (this.#hurrying || this.#near.size === 0) return;
    this.#hurrying = true;
    requestAnimationFrame(() => {
      this.#hurrying = false;
      const [stretch] = this.#near;
      if (!stretch) return;
      this.#near.delete(stretch);
      if (!stretch.drawn) flushSync(() => this.#draw(stretch));
      this.#hurry();
    });
  }

  #plan(): void {
    if (!this.#going || this.#planned) return;
    this.#planned = true;
    const idle = window.requestIdleCallback ?? ((run: IdleRequestCallback) => setTimeout(() => run({ didTimeout: true, timeRemaining: () => 0 }), 30));
    idle((deadline) => {
      this.#planned = false;
      let took = 0;
      do {
        const stretch = this.#going && this.stretches.find((one) => !one.drawn);
        if (!stretch) return;
        const begun = performance.now();
        flushSync(() => this.#draw(stretch));
        took = performance.now() - begun;
        // As many as the browser has time for: one on a slow device, several on a fast one.
      } while (deadline.timeRemaining() > took);
      this.#plan();
    });
  }
}

/** About how high a block will be, in pixels, in a column that holds that many letters in a line. */
export function heightOf(provision: Provision, letters: number): number {
  if (isContainer(provision)) return 60;
  const lines = (words: string | null) => (words ? Math.ceil(words.length / letters) : 0);
  const beneath = (one: Provision): number =>
    one.children.reduce((sum, child) => sum + 29 * lines(child.text) + 10 + beneath(child), 0);
  return 80 + 24 * lines(provision.heading) + 29 * lines(provision.text) + beneath(provision);
}

/** How many letters stand in a line of the act; the inner width would make the browser lay out the page to tell it. */
const lettersInLine = (): number => (window.outerWidth < 752 ? (window.outerWidth - 36) / 8.4 : 62);
