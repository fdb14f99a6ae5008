/** A problem that the server answered (RFC 9457), or that kept the request from reaching it. */
export class Problem extends Error {
  /** @param code the stable code; `offline` when the server could not be reached */
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | null = null,
    /** Messages by field, where the shape of the request was refused. */
    readonly errors: Record<string, string[]> = {},
    /** Seconds after which it makes sense to try again (Retry-After). */
    readonly retryAfter: number | null = null,
    readonly body: Record<string, unknown> = {},
  ) {
    super(title);
    this.name = 'Problem';
  }

  get offline(): boolean {
    return this.status === 0;
  }

  static async from(response: Response): Promise<Problem> {
    let body: Record<string, unknown> = {};
    try {
      if (response.headers.get('content-type')?.includes('json')) body = await response.json();
    } catch {
      // An answer that is not JSON (a proxy's page) still has its status.
    }
    const type = typeof body.type === 'string' ? body.type : '';
    const code = type.startsWith('/problems/') ? type.slice('/problems/'.length) : `http-${response.status}`;
    const retry = Number(response.headers.get('retry-after'));
    return new Problem(
      response.status,
      code,
      typeof body.title === 'string' ? body.title : '',
      typeof body.detail === 'string' ? body.detail : null,
      (body.errors as Record<string, string[]> | undefined) ?? {},
      Number.isFinite(retry) && retry > 0 ? retry : null,
      body,
    );
  }
}
