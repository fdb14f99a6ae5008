// Pages that lead back to somewhere: going back to them would go round in circles.
const doors = ['/prijava', '/registracija', '/nalog/lozinka', '/nalog/potvrda'];

/**
 * The path that a link asks to return to, if it lies on this site; else the front page. Whatever leads elsewhere
 * (`//evil.example`, `/\evil.example`, `javascript:…`) is refused: a sign-in page must not send people away.
 */
export function ownPath(asked: string | null | undefined, origin: string): string {
  if (!asked?.startsWith('/') || /^\/[/\\]|[\u0000-\u001f\\]/.test(asked)) return '/';
  let address: URL;
  try {
    address = new URL(asked, origin);
  } catch {
    return '/';
  }
  if (address.origin !== origin || doors.some((door) => address.pathname === door)) return '/';
  return address.pathname + address.search + address.hash;
}
