/** What a link in a mail carries in its fragment: browsers send that part to no server. */
export type MailLink = { id: string; token: string };

export function mailLink(hash: string): MailLink | null {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const id = values.get('id') ?? '';
  const token = values.get('token') ?? '';
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id) && token !== '' ? { id, token } : null;
}
