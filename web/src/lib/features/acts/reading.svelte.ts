/** Which block of the act is being read: the first that crosses a band a third down the window. */
export class Reading {
  current = $state<string | null>(null);
  #crossing = new Set<Element>();
  #observer: IntersectionObserver | undefined;

  /** An attachment for each block. */
  watch = (block: Element) => {
    this.#observer ??= new IntersectionObserver((entries) => this.#moved(entries), {
      rootMargin: '-24% 0px -68% 0px',
    });
    this.#observer.observe(block);
    return () => {
      this.#observer?.unobserve(block);
      this.#crossing.delete(block);
    };
  };

  #moved(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      if (entry.isIntersecting) this.#crossing.add(entry.target);
      else this.#crossing.delete(entry.target);
    }
    const first = [...this.#crossing].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1))[0];
    if (first) this.current = first.id;
  }
}
