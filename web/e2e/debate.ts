import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { type APIRequestContext, type APIResponse, expect, type Page } from '@playwright/test';

/** The municipality in which the demo accounts hold their roles. */
export const town = 'kosjeric';
const day = 24 * 60 * 60 * 1000;

export type Debate = { id: string; title: string; path: string };

export const actText = () => readFileSync(join(import.meta.dirname, 'acts/odluka_o_pijaci.txt'), 'utf8');

/** An open debate on an act of six articles, or another, for one journey alone. */
export async function openDebate(
  officer: APIRequestContext,
  title: string,
  { act = actText(), type = 'text/plain', summary = 'Уређује се рад градске пијаце.' }: { act?: string; type?: string; summary?: string } = {},
): Promise<Debate> {
  const id = randomUUID();
  await fine(
    officer.put(`/api/consultations/${id}`, {
      data: {
        municipality: town,
        kind: 'general-act',
        title,
        summary,
        legalBasis: '',
        startsAt: new Date(Date.now() - day).toISOString(),
        endsAt: new Date(Date.now() + 30 * day).toISOString(),
      },
    }),
  );
  await fine(officer.put(`/api/consultations/${id}/act/draft`, { data: act, headers: { 'Content-Type': type } }));
  await fine(officer.post(`/api/consultations/${id}/publish`));
  return { id, title, path: `/${town}/${id}` };
}

/** The draft as the council changes it: a rule edited, one deleted, an article inserted so that those after it move. */
const secondText = () =>
  actText()
    .replace('осим понедељка, од 6 до 15 часова', 'осим недеље, од 6 до 16 часова')
    .replace('Закупац који сам производи храну има првенство.\n\n', '')
    .replace('Чистоћа\n\nЧлан 4.', 'Пијачни дан\n\nЧлан 4.\n\nСтока се продаје четвртком на сточној пијаци.\n\nЧистоћа\n\nЧлан 5.')
    .replace('Надзор\n\nЧлан 5.', 'Надзор\n\nЧлан 6.');

/** Publishes that as the second version. */
export async function publishSecond(officer: APIRequestContext, debate: Debate, note = 'Према примедбама.'): Promise<void> {
  await fine(officer.put(`/api/consultations/${debate.id}/act/draft`, { data: secondText(), headers: { 'Content-Type': 'text/plain' } }));
  await fine(officer.post(`/api/consultations/${debate.id}/act/publish`, { data: { note } }));
}

export type Written = { text: string; eId?: string; parent?: string; kind?: string; title?: string; stance?: string; proposedText?: string; passage?: object };

/** Writes a contribution over the API and answers its id. */
export async function write(author: APIRequestContext, debate: Debate, written: Written): Promise<string> {
  const id = randomUUID();
  await fine(author.put(`/api/contributions/${id}`, { data: { consultation: debate.id, kind: 'comment', ...written } }));
  return id;
}

/** The demo debate, which the server opens by itself. */
export async function demoDebate(reader: APIRequestContext): Promise<Debate> {
  const answer = await fine(reader.get(`/api/municipalities/${town}/consultations?status=open&limit=100`));
  const { items } = (await answer.json()) as { items: { id: string; title: string }[] };
  const found = items.find((one) => one.title.includes('одржавању чистоће'));
  if (!found) throw new Error('The demo debate is not open.');
  return { id: found.id, title: found.title, path: `/${town}/${found.id}` };
}

export async function fine(asked: Promise<APIResponse>): Promise<APIResponse> {
  const answer = await asked;
  if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()}: ${await answer.text()}`);
  return answer;
}

/** The margin beside the text, with what was written about the chosen place. */
export const margin = (page: Page) => page.getByRole('complementary', { name: 'Прилози' });

/** The card of the contribution that says this. */
export const card = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words, hasNot: page.getByRole('article') });

/** Opens a debate at a place, and waits until its margin stands and the page follows the debate. */
export async function openPlace(page: Page, debate: Debate, eId: string): Promise<void> {
  // Within an open debate the address would only change behind #, and nothing would load.
  await page.goto('about:blank');
  // The answer to «Follow»: from here on nothing is missed.
  const following = page
    .waitForEvent('websocket', (socket) => socket.url().includes('/live'))
    .then((socket) => socket.waitForEvent('framereceived', ({ payload }) => String(payload).includes('"type":3')));
  await page.goto(`${debate.path}#${eId}`);
  await expect(margin(page).getByRole('heading', { level: 2 })).toBeVisible();
  await following;
}
