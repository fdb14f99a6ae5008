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

  async signIn(email: string, password: string): Promise<void> {
    await request<unknown>('/api/session', { method: 'POST', body: { email, password } });
    await this.load();
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

/** The sign-in page, which leads back to where the reader was. */
export const signInPath = (back: string) => `/sign-in?return=${encodeURIComponent(back)}`;
