import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { type Debate, fine, town } from './debate';
import { broken } from './looking';
import { people } from './people';

/** The desk with one case open: where the list stands, and where the case does. */
export async function openDesk(page: Page, id?: string) {
  await page.goto(`/${town}/moderacija${id ? `?slucaj=${id}` : ''}`);
  const queue = page.getByRole('region', { name: 'Списак случајева' });
  const decision = page.getByRole('region', { name: 'Одлука', exact: true });
  await expect(decision.getByRole('heading', { level: 2 })).toBeVisible();
  return { queue, decision, item: (words: string) => queue.getByRole('link').filter({ hasText: words }) };
}

/** Everything is looked at before anybody else reads it, or nothing is. */
export const chooseMode = (officer: APIRequestContext, debate: Debate, mode: 'before-publication' | 'after-publication') =>
  fine(officer.put(`/api/consultations/${debate.id}/mode`, { data: { mode, reason: 'Договор са модераторима.' } }));

/** The neighbour moderates too, until the end of what is done meanwhile. */
export async function withSecondModerator(administrator: APIRequestContext, then: () => Promise<void>): Promise<void> {
  const roles = `/api/municipalities/${town}/roles`;
  await fine(administrator.post(`${roles}/moderator`, { data: { email: people.neighbour } }));
  const { items } = (await (await fine(administrator.get(roles))).json()) as { items: { citizen: string; role: string; displayName: string }[] };
  const moderators = items.filter((one) => one.role === 'moderator');
  try {
    await then();
  } finally {
    await fine(administrator.delete(`${roles}/moderator/${moderators.at(-1)!.citizen}`));
  }
}

/** As automatic rules can tell: the page keeps to WCAG 2.2 AA. */
export async function accessible(page: Page): Promise<void> {
  expect(await broken(page)).toEqual([]);
}
