import { request } from '$lib/api/request';
import type { MailLink } from './mail-link';

const post = (path: string, body: unknown) => request<void>(path, { method: 'POST', body });

export const register = (body: { email: string; password: string; displayName: string; website?: string }) => post('/api/accounts', body);

/** Sends the mail again; without an address, to whoever is signed in. Answers the same whether there is such an account. */
export const sendConfirmation = (email?: string) => post('/api/accounts/confirmation', { email });
export const confirmAddress = (link: MailLink) => post('/api/accounts/confirm', link);
export const askForNewPassword = (email: string) => post('/api/accounts/password/forgotten', { email });
export const setNewPassword = (link: MailLink, password: string) => post('/api/accounts/password/reset', { ...link, password });
