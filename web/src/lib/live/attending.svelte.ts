import { backoff } from './backoff';
import type { LiveState } from './follow.svelte';

type Connection = import('@microsoft/signalr').HubConnection;

/** A change of the queue, without words and names: what changed is read with the rights of that moment. */
export type DeskMessage = {
  municipality: string;
  duty: string;
  change: 'added' | 'settled' | 'claimed' | 'released';
  claimedBy: string | null;
  claimedUntil: string | null;
};

/**
 * Attends the desk of a municipality: `hear` gets each change while the connection stands, and `reload` is called whenever it stands anew,
 * since there is no feed of what was missed: the queue itself is what is true.
 */
export class Attending {
  state = $state<LiveState>('connecting');
  #connection: Connection | undefined;
  #opened = false;
  #left = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly municipality: string,
    private readonly hear: (message: DeskMessage) => void,
    private readonly reload: () => void,
  ) {
    void this.#connect(0);
  }

  async leave(): Promise<void> {
    this.#left = true;
    clearTimeout(this.#timer);
    await this.#connection?.stop();
  }

  async #connect(attempt: number): Promise<void> {
    if (this.#left) return;
    // Every third time by what gets through where WebSockets do not, until one came through.
    const socket = this.#opened || attempt % 3 !== 2;
    try {
      const connection = socket ? (await import('./socket')).overSocket('/live') : (await import('./negotiated')).negotiated('/live');
      connection.on('queue', (message: DeskMessage) => message.municipality === this.municipality && this.hear(message));
      connection.onclose(() => {
        if (this.#connection === connection) this.#again(0);
      });
      await connection.start();
      this.#connection = connection;
      this.#opened ||= socket;
      if (this.#left) return void connection.stop();
      await connection.invoke('Attend', this.municipality);
      this.state = 'live';
      this.reload();
    } catch {
      const connection = this.#connection;
      this.#connection = undefined;
      void connection?.stop();
      this.#again(attempt);
    }
  }

  #again(attempt: number): void {
    if (this.#left) return;
    if (this.state === 'live' || attempt > 1) this.state = 'interrupted';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#connect(attempt + 1), backoff(attempt));
  }
}
