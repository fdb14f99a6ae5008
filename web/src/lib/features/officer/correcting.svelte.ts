import { keep, recall } from '$lib/kept';
import { type ActDraft, correctAct } from './api';
import type { Correction } from './corrections';
import { Places } from './places';

type Step = { correction: Correction; before: Places; draft: ActDraft };

/**
 * Corrections that are gathered and looked at before they are stored. Each goes by the addresses that the one before it left, so what
 * is taken back is always the last, or all from one on: the rest would speak of provisions that are others by then.
 */
export class Correcting {
  steps = $state.raw<Step[]>([]);
  busy = $state(false);
  readonly #storage: string;

  constructor(
    readonly consultation: string,
    readonly stored: ActDraft,
  ) {
    this.#storage = `officer:corrections:${consultation}`;
  }

  get draft(): ActDraft {
    return this.steps.at(-1)?.draft ?? this.stored;
  }

  get corrections(): Correction[] {
    return this.steps.map(({ correction }) => correction);
  }

  /** Asks the server what would come of one more. Throws its refusal; then nothing has changed. */
  async add(correction: Correction): Promise<void> {
    await this.#alone(async () => {
      const draft = await correctAct(this.consultation, [...this.corrections, correction], true, this.stored.version);
      this.steps = [...this.steps, { correction, before: new Places(this.draft.provisions), draft }];
      this.#keep();
    });
  }

  /** Takes back all from this one on. */
  undo(from: number): void {
    this.steps = this.steps.slice(0, from);
    this.#keep();
  }

  async save(): Promise<ActDraft> {
    return this.#alone(async () => {
      const draft = await correctAct(this.consultation, this.corrections, false, this.stored.version);
      this.undo(0);
      return draft;
    });
  }

  /** What was gathered before the page was left, as far as it still can be made. */
  async resume(): Promise<void> {
    for (const correction of recall<Correction[]>(this.#storage) ?? []) await this.add(correction);
  }

  async #alone<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    this.busy = true;
    try {
      return await work();
    } finally {
      this.busy = false;
    }
  }

  #keep(): void {
    keep(this.#storage, this.steps.length > 0 ? this.corrections : null);
  }
}

/** Whether corrections wait on this device. */
export const waiting = (consultation: string): boolean => recall<Correction[]>(`officer:corrections:${consultation}`) !== null;
