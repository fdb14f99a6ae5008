import { language } from '$lib/i18n/language.svelte';
import { Problem } from './problem';

export type Options = {
  method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  query?: Record<string, string | number | null | undefined>;
  /** Sent as JSON; a Blob or string goes as it is, with `contentType`. */
  body?: unknown;
  contentType?: string;
  ifMatch?: string;
  signal?: AbortSignal;
  fetch?: typeof fetch;
};

/**
 * Asks the API. Throws a {@link Problem} for every answer that is not a success and when nothing answers;
 * an aborted request throws the abort itself.
 */
export async function request<Answer>(path: string, options: Options = {}): Promise<Answer> {
  const method = options.method ?? 'GET';
  const headers = new Headers({ 'Accept-Language': language.current, Accept: 'application/json' });
  // Without this header the server refuses unsafe requests that carry the session cookie (CSRF).
  if (method !== 'GET') headers.set('X-Requested-With', 'participation');
  if (options.ifMatch) headers.set('If-Match', options.ifMatch);
  const raw = options.contentType !== undefined;
  if (options.body !== undefined) headers.set('Content-Type', options.contentType ?? 'application/json');
  const response = await send(options.fetch ?? fetch, url(path, options.query), {
    method,
    headers,
    signal: options.signal,
    credentials: 'same-origin',
    body:
      options.body === undefined
        ? undefined
        : raw
          ? (options.body as BodyInit)
          : JSON.stringify(options.body),
  });
  if (!response.ok) throw await Problem.from(response);
  if (response.status === 204) return undefined as Answer;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

async function send(via: typeof fetch, address: string, init: RequestInit): Promise<Response> {
  try {
    return await via(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, 'offline', '');
  }
}

export function url(path: string, query?: Options['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
