import { goto } from '$app/navigation';

/** The authorization server's pages are not pages of this client, although their path looks like one. */
export const isServerPage = (path: string) => path.startsWith('/connect/');

/** Leads back to where somebody came from to sign in, with everything read anew. */
export function goBack(path: string) {
  if (isServerPage(path)) location.replace(path);
  else void goto(path, { replaceState: true, invalidateAll: true });
}
