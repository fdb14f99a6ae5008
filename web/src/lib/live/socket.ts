import { HubConnection, type HubConnectionBuilder, type ITransport, JsonHubProtocol, NullLogger } from '@microsoft/signalr';

/**
 * The hub over one WebSocket, opened at once: no negotiation, so any node may answer, and none of the library's other
 * transports are fetched. The hub protocol itself is the library's.
 */
export function overSocket(path: string): HubConnection {
  // What the library's own builder calls; it is not among the types that it publishes.
  const { create } = HubConnection as unknown as { create: (...parts: unknown[]) => ReturnType<HubConnectionBuilder['build']> };
  const address = new URL(path, location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  return create(new SocketConnection(address.href), NullLogger.instance, new JsonHubProtocol());
}

/** A connection as the library's hub wants it. */
class SocketConnection {
  readonly features = {};
  onreceive: ITransport['onreceive'] = null;
  onclose: ITransport['onclose'] = null;
  #socket: WebSocket | undefined;

  constructor(readonly baseUrl: string) {}

  start(): Promise<void> {
    return new Promise((opened, failed) => {
      const socket = new WebSocket(this.baseUrl);
      socket.onopen = () => {
        this.#socket = socket;
        opened();
      };
      socket.onmessage = ({ data }) => this.onreceive?.(data as string);
      socket.onclose = () => {
        failed(new Error('The WebSocket did not open.'));
        this.#ended();
      };
    });
  }

  async send(data: string): Promise<void> {
    if (this.#socket?.readyState !== WebSocket.OPEN) throw new Error('The WebSocket is not open.');
    this.#socket.send(data);
  }

  async stop(error?: Error): Promise<void> {
    this.#socket?.close();
    // A socket without a network says only much later that it has closed.
    this.#ended(error);
  }

  #ended(error?: Error): void {
    if (!this.#socket) return;
    this.#socket.onclose = this.#socket.onmessage = null;
    this.#socket = undefined;
    this.onclose?.(error);
  }
}
