import { SvelteSet } from 'svelte/reactivity';
import { follow, followedHere, type FollowedKind, unfollow } from './api';

/** What the reader follows in one debate: asked once for all its buttons. */
export class Here {
  #asked: Promise<void> | null = null;
  #followed = new SvelteSet<string>();
  #stopped = new SvelteSet<string>();
  known = $state(false);

  constructor(readonly consultation: string) {}

  /** Asks the server, the first time. */
  load(): Promise<void> {
    return (this.#asked ??= followedHere(this.consultation).then(
      (here) => {
        if (here.consultation) this.#followed.add(key('consultation', ''));
        for (const eId of here.provisions) this.#followed.add(key('provision', eId));
        for (const id of here.contributions) this.#followed.add(key('contribution', id));
        for (const id of here.stopped) this.#stopped.add(id);
        this.known = true;
      },
      () => {
        // Without an answer there is no button; the next one asks again.
        this.#asked = null;
      },
    ));
  }

  /** Own contributions are followed until that is stopped, others from when it is begun. */
  follows(kind: FollowedKind, subject: string, own: boolean): boolean {
    return own ? !this.#stopped.has(subject) : this.#followed.has(key(kind, subject));
  }

  async toggle(kind: FollowedKind, subject: string, own: boolean): Promise<boolean> {
    const begin = !this.follows(kind, subject, own);
    await (begin ? follow : unfollow)(kind, this.consultation, subject);
    if (own) this.#stopped[begin ? 'delete' : 'add'](subject);
    else this.#followed[begin ? 'add' : 'delete'](key(kind, subject));
    return begin;
  }
}

const key = (kind: FollowedKind, subject: string) => `${kind} ${subject}`;
const debates = new Map<string, Here>();

/** The one of that debate and person, whichever button asks. */
export function hereOf(consultation: string, reader: string): Here {
  const name = `${consultation} ${reader}`;
  let here = debates.get(name);
  if (!here) debates.set(name, (here = new Here(consultation)));
  return here;
}
