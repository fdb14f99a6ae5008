import { request } from '$lib/api/request';
import type { Account, Role, SessionAnswer } from '$lib/api/types';

/** Who is signed in. `undefined` until the server has said, `null` for nobody. */
class Session {
  account = $state<Account | null | undefined>(undefined);

  async load(): Promise<void> {
    try {
      this.account = (await request<SessionAnswer>('/api/session')).account;
    } catch {
      // Reading needs no account: without an answer the page is read as by nobody.
      this.account ??= null;
    }
  }

  /** @param remember whether the session outlives the browser; not on a computer that others use */
  async signIn(email: string, password: string, remember = false): Promise<void> {
    const body = { email, password, remember };
    this.account = (await request<SessionAnswer>('/api/session', { method: 'POST', body })).account;
  }

  async signOut(): Promise<void> {
    await request<void>('/api/session', { method: 'DELETE' });
    this.account = null;
  }

  /** Whether the signed-in person holds a role in a municipality. */
  is(role: Role, municipality: string): boolean {
    return this.account?.roles.some((one) => one.role === role && one.municipality === municipality) ?? false;
  }
}

export const session = new Session();

const door = (page: string) => (back: string) => (back === '/' ? page : `${page}?povratak=${encodeURIComponent(back)}`);

/** The sign-in page, which leads back to where the reader was. */
export const signInPath = door('/prijava');

/** The same of registration: whoever is new here also wants to go on with what was begun. */
export const registrationPath = door('/registracija');
