import type { Act, Consultation, Contribution, LiveMessage } from '$lib/api/types';
import { blockLabel, partsLabel, placeLabel } from '$lib/features/acts/labels';
import { Coming } from '$lib/features/acts/coming.svelte';
import { Reading } from '$lib/features/acts/reading.svelte';
import { removedPlace, worded } from '$lib/features/acts/tree';
import { text as actWords } from '$lib/features/acts/words';
import { consultation as fetchConsultation } from '$lib/features/consultations/api';
import { type Addresses, Discussion, type Place } from '$lib/features/contributions/discussion.svelte';
import { text as contributionWords } from '$lib/features/contributions/words';
import { isoDay } from '$lib/i18n/dates';
import { debatePath, versionsPath } from '$lib/place-path';

/** One open debate: the act, what is said about it, and where in it the reader is. */
export class Debate {
  consultation = $state<Consultation>()!;
  /** The text of the act, which may still be coming. */
  readonly text: Coming;
  readonly reading = new Reading();
  readonly discussion: Discussion;
  /** The provision that the margin speaks of; null for the whole act. */
  chosen = $state<string | null>(null);
  /** A contribution that the address of the page leads to. */
  linked = $state<Contribution | null>(null);
  /** Someone is writing: the margin stays where it is. */
  writing = $state(false);
  newVersion = $state(false);
  #refresh: ReturnType<typeof setTimeout> | undefined;

  constructor(
    consultation: Consultation,
    readonly act: Act,
    signIn: () => void,
    /** A day, where the municipality has not said otherwise. */
    promiseHours = 24,
  ) {
    this.consultation = consultation;
    this.text = new Coming(consultation.id, act);
    this.discussion = new Discussion(consultation, this.#addresses, signIn, promiseHours);
  }

  /** Whether a newer version stood beside this one when the page was opened. */
  get old(): boolean {
    return this.act.version < (this.act.newest ?? this.act.version);
  }

  get #addresses(): Addresses {
    const { municipality, id } = this.consultation;
    const newest = this.act.newest ?? this.act.version;
    return {
      version: this.old ? this.act.version : null,
      covers: this.#covers,
      nameOf: this.nameOf,
      differences: ({ written, eId }) =>
        `${versionsPath(municipality, id)}?od=${written?.version ?? newest}&do=${newest}#${eId ?? written?.eId ?? ''}`,
      provisions: () => [...this.text.index.values()].map((found) => ({
        eId: found.provision.eId,
        label: placeLabel(found),
        words: [found.provision.heading, found.provision.text].filter(Boolean).join(' '),
      })),
      textThen: ({ written }) => `${debatePath(municipality, id)}?v=${written?.version ?? newest}#${written?.eId ?? 'whole'}`,
    };
  }

  /** Whether the act has this provision: waits for the rest of the act where that has to tell. */
  async has(eId: string): Promise<boolean> {
    if (!this.text.index.has(eId)) await this.text.rest();
    return this.text.index.has(eId);
  }

  get block(): string | null {
    if (this.chosen === removedPlace) return removedPlace;
    return this.chosen === null ? null : (this.text.find(this.chosen)?.block.eId ?? null);
  }

  #covers = (outer: string, inner: string): boolean => {
    if (outer === inner) return true;
    const found = this.text.find(inner);
    return found?.block.eId === outer || (found?.path.some((one) => one.eId === outer) ?? false);
  };

  nameOf = (eId: string | null): string => {
    if (eId === null) return actWords('whole');
    const found = this.text.find(eId);
    return found ? placeLabel(found) : actWords('provision');
  };

  get place(): Place {
    if (this.chosen === removedPlace)
      return { eId: null, block: removedPlace, label: actWords('removedProvisions'), parts: [], worded: [], removed: true };
    const found = this.chosen === null ? undefined : this.text.find(this.chosen);
    if (!found) return { eId: null, block: null, label: actWords('wholeProposals'), parts: [], worded: [] };
    const part = (one: { eId: string }) => this.text.index.get(one.eId)!;
    const named = (eId: string) => ({
      eId,
      provision: part({ eId }).provision,
      label: partsLabel(part({ eId })) || contributionWords('wholeArticle'),
    });
    const beneath = worded(found.block).map((one) => named(one.eId));
    const own = found.path.length > 0 ? partsLabel(found) : '';
    return {
      eId: found.provision.eId,
      block: found.block.eId,
      label: [blockLabel(found.block), own].filter(Boolean).join(', '),
      parts: [named(found.block.eId), ...beneath.filter((one) => one.eId !== found.block.eId)],
      worded: beneath,
    };
  }

  get counts() {
    return this.chosen === removedPlace && this.act.removed ? this.act.removed : this.text.tallies.of(this.chosen);
  }

  /** How much was said of provisions that this version has no more. */
  get removed(): number {
    const { comments, proposals, amendments } = this.act.removed ?? { comments: 0, proposals: 0, amendments: 0 };
    return comments + proposals + amendments;
  }

  /** Applies what happened; only what a message does not carry is asked for. */
  apply = (message: LiveMessage): void => {
    const data = message.data ?? {};
    if (data.counts) Object.assign(this.consultation.counts, data.counts);
    // Messages count at the addresses of the newest version.
    if (data.provision && !this.old) this.text.tallies.set(data.provision.eId, data.provision);
    if (message.type === 'contribution-submitted') this.#countToday(message.at);
    if (message.type === 'act-published') this.newVersion = true;
    if (data.consultation) {
      const { actVersion: _version, ...phase } = data.consultation;
      Object.assign(this.consultation, phase);
    }
    if (message.type.startsWith('thread-')) void this.discussion.learnLocks();
    if (message.contribution) void this.discussion.apply(message);
    // What a message of the consultation itself does not carry: a reason, a corrected title.
    else this.refreshSoon();
  };

  /** Asks for the consultation itself (phase, end, counts), once for a burst of messages. */
  refreshSoon = (): void => {
    clearTimeout(this.#refresh);
    this.#refresh = setTimeout(async () => {
      const fresh = await fetchConsultation(this.consultation.id).catch(() => null);
      if (fresh) Object.assign(this.consultation, fresh);
      this.discussion.consultation = this.consultation;
    }, 700);
  };

  reload = (): void => {
    this.refreshSoon();
    void this.discussion.learnLocks();
    void this.discussion.reload();
  };

  #countToday(at: string): void {
    const days = this.consultation.days;
    const today = days?.find((day) => day.date === isoDay(at));
    if (today) today.contributions++;
    else days?.push({ date: isoDay(at), contributions: 1 });
  }
}
