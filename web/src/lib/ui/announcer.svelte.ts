/** What a screen reader should say without the focus moving. */
class Announcements {
  polite = $state('');
  assertive = $state('');
}

export const announcements = new Announcements();

export function announce(message: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  // The same words twice in a row would stay silent: an empty text in between makes them a change.
  announcements[urgency] = '';
  setTimeout(() => {
    announcements[urgency] = message;
  }, 60);
}
