import { type HubConnection, HubConnectionBuilder, HttpTransportType, LogLevel } from '@microsoft/signalr';

/** The hub by whatever gets through where WebSockets do not: events sent by the server, else long polling. */
export const negotiated = (path: string): HubConnection =>
  new HubConnectionBuilder()
    .withUrl(path, { transport: HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling })
    .configureLogging(LogLevel.None)
    .build();
