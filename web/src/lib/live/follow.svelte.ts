import { request } from '$lib/api/request';
import type { AlikeMessage, LiveMessage, Page } from '$lib/api/types';
import { backoff } from './backoff';
import { Sequencer } from './sequencer';

export type LiveState = 'connecting' | 'live' | 'interrupted';
type Connection = import('@microsoft/signalr').HubConnection;

const feed = (consultation: string, after: number) =>
  request<Page<LiveMessage>>(`/api/consultations/${consultation}/feed`, { query: { after, limit: 100 } });

/**
 * Follows one debate: `apply` gets every message after `after` exactly once and in order, whatever the network does.
 * Where the page does not know what it already shows (`after` is null), following begins at the newest and `reload`
 * is called once, for what may have happened in between. SignalR is loaded only here, after the page stands, and more of
 * it than a WebSocket needs only where none gets through.
 */
export class Following {
  state = $state<LiveState>('connecting');
  #sequencer: Sequencer<LiveMessage> | undefined;
  #connection: Connection | undefined;
  /** A WebSocket came through once: then a failure is the network's, not a proxy's that forbids them. */
  #opened = false;
  #filling: Promise<void> | undefined;
  #left = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly consultation: string,
    after: number | null,
    private readonly apply: (message: LiveMessage) => void,
    private readonly reload: () => void,
    /** Numbers of near-identical contributions; they stand outside of the order, and the contributions tell them too. */
    private readonly alike: (message: AlikeMessage) => void = () => undefined,
  ) {
    if (after !== null) this.#sequencer = new Sequencer(after);
    void this.#connect(0);
  }

  async leave(): Promise<void> {
    this.#left = true;
    clearTimeout(this.#timer);
    await this.#connection?.stop();
  }

  async #connect(attempt: number): Promise<void> {
    if (this.#left) return;
    try {
      const socket = this.#opened || attempt % 3 !== 2;
      const connection = await this.#build(socket);
      await connection.start();
      this.#connection = connection;
      this.#opened ||= socket;
      if (this.#left) return void connection.stop();
      await this.#join(connection);
      this.state = 'live';
      await this.#fill();
    } catch {
      // What opened but could not be joined must not go on beside the next one.
      const connection = this.#connection;
      this.#connection = undefined;
      void connection?.stop();
      this.#again(attempt);
    }
  }

  async #join(connection: Connection): Promise<void> {
    const after = this.#sequencer?.applied ?? 0;
    const newest = await connection.invoke<number>('Follow', this.consultation, after);
    if (this.#sequencer) return this.#sequencer.expect(newest);
    this.#sequencer = new Sequencer(newest);
    this.reload();
  }

  #again(attempt: number): void {
    if (this.#left) return;
    if (this.state === 'live' || attempt > 1) this.state = 'interrupted';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#connect(attempt + 1), backoff(attempt));
    // The feed answers over plain HTTP too: where WebSockets are blocked the page still moves on.
    if (attempt > 2) void this.#fill(true);
  }

  async #build(socket: boolean): Promise<Connection> {
    const connection = socket
      ? (await import('./socket')).overSocket('/live')
      : (await import('./negotiated')).negotiated('/live');
    connection.on('changed', (message: LiveMessage) => {
      if (message.consultation !== this.consultation) return;
      this.#take([message]);
      if (this.#sequencer?.missing) void this.#fill();
    });
    connection.on('alike', (message: AlikeMessage) => {
      if (message.consultation === this.consultation) this.alike(message);
    });
    // Own reconnection instead of the library's: it must never end, and each new connection asks what was missed.
    connection.onclose(() => {
      if (this.#connection === connection) this.#again(0);
    });
    return connection;
  }

  #take(messages: LiveMessage[]): void {
    for (const message of this.#sequencer?.take(messages) ?? []) this.apply(message);
  }

  /** Fetches from the feed until nothing lacks; one fetch at a time. */
  #fill(anyway = false): Promise<void> {
    this.#filling ??= this.#fetch(anyway).finally(() => {
      this.#filling = undefined;
    });
    return this.#filling;
  }

  async #fetch(anyway: boolean): Promise<void> {
    const sequencer = this.#sequencer;
    if (!sequencer) return;
    let failures = 0;
    let ask = anyway;
    while ((ask || sequencer.missing) && !this.#left) {
      ask = false;
      const before = sequencer.applied;
      try {
        this.#take((await feed(this.consultation, before)).items);
      } catch {
        failures++;
      }
      if (sequencer.applied > before) failures = 0;
      else if (sequencer.missing) await new Promise((go) => setTimeout(go, backoff(failures)));
    }
  }
}
