import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { actText, card, type Debate, fine, margin, openDebate, openPlace, town, write } from './debate';
import { expect, test } from './journey';

/** What would run in a page that took words for HTML; `where` tells which field let it through. */
const script = (where: string) =>
  `<script>window.ran = '${where}'</script><img src="/x" onerror="window.ran = '${where}'"><svg onload="window.ran = '${where}'">`;
const links =
  '[кликни](javascript:window.ran=1) <javascript:window.ran=1> [овде](data:text/html,<script>window.ran=1</script>) ' +
  '[скок](https://primer.example/" onmouseover="window.ran=1)';
const name = 'Мара" onclick="window.ran=1';
let debate: Debate;
let commented: string;

test.beforeAll(async ({ as, playwright }) => {
  const act = actText()
    .replace('Чистоћа', `Чистоћа ${script('heading')}`)
    .replace('после рада.', `после рада. ${script('act')}\u202e.аверп`);
  debate = await openDebate(await as('officer'), `Нацрт одлуке: злонамерни текст ${script('title')}`, { act, summary: script('summary') });
  const [citizen, stranger] = [await as('citizen'), await register(playwright.request, name)];
  commented = await write(stranger, debate, { eId: 'art_1', text: `Коментар странца ${script('comment')} ${links}` });
  await write(citizen, debate, { kind: 'proposal', title: `Предлог ${script('proposal')}`, text: script('proposal text') });
  await write(citizen, debate, {
    kind: 'amendment', eId: 'art_3__para_1', text: 'Образложење измене.', proposedText: `Тезга ${script('wording')} се издаје.`,
  });
  await fine(citizen.post(`/api/contributions/${commented}/reports`, { data: { reason: 'other', explanation: `Пријава ${script('report')}` } }));
  const hidden = await write(citizen, debate, { eId: 'art_5', text: `Ово ће бити уклоњено ${script('hidden')}` });
  await fine((await as('moderator')).post(`/api/contributions/${hidden}/hide`, { data: { rule: '1', reason: `Разлог ${script('reason')}` } }));
});

async function register(request: { newContext: (options: object) => Promise<APIRequestContext> }, displayName: string): Promise<APIRequestContext> {
  const stranger = await request.newContext({ baseURL: process.env.PARTICIPATION_ADDRESS, extraHTTPHeaders: { 'X-Requested-With': 'participation' } });
  const [email, password] = [`${randomUUID()}@primer.example`, 'четири тихе зелене јабуке'];
  await fine(stranger.post('/api/accounts', { data: { email, password, displayName } }));
  await fine(stranger.post('/api/session', { data: { email, password } }));
  return stranger;
}

/** Nothing ran, nothing is there that could run, and what was written is there to read. */
async function holds(page: Page, ...words: string[]): Promise<void> {
  for (const one of words) await expect(page.locator('body')).toContainText(one);
  const found = await page.evaluate(() => ({
    ran: (window as { ran?: unknown }).ran,
    scripts: [...document.querySelectorAll('main script, header script, body img')].map((one) => one.outerHTML),
    handlers: [...document.querySelectorAll('body *')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on'))).map((one) => one.outerHTML),
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((one) => one.href).filter((href) => !/^(https?|mailto):/.test(href)),
  }));
  expect(found).toEqual({ ran: undefined, scripts: [], handlers: [], links: [] });
}

/** An English page shows texts as they were written, so that each can be found letter by letter. */
async function asWritten(page: Page, path: string, heading = /Нацрт одлуке: злонамерни текст/): Promise<void> {
  const { hostname } = new URL(process.env.PARTICIPATION_ADDRESS ?? '');
  await page.context().addCookies([{ name: 'participation-language', value: 'en', domain: hostname, path: '/' }]);
  await page.goto('about:blank');
  await page.goto(path);
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
}

test('In the debate the texts of title, summary, act, comment, name and link are texts', async ({ page }) => {
  await asWritten(page, `${debate.path}#art_1`);
  await holds(page, script('title'), script('summary'), script('act'), script('heading'), script('comment'), name);
  // A mark that turns the direction of writing would let a provision read as another.
  expect(await page.locator('body').innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  const said = card(page, 'Коментар странца');
  await said.getByText('кликни').click();
  await said.getByText('скок').hover();
  await holds(page);
});

test('A proposal’s title, an amendment’s wording and a moderator’s reason are texts', async ({ page }) => {
  await asWritten(page, `${debate.path}#whole`);
  await holds(page, script('proposal'), script('proposal text'));
  await asWritten(page, `${debate.path}?v=1#art_3__para_1`);
  // Amended words are taken apart and marked one by one.
  await expect(card(page, 'Образложење измене.').getByRole('insertion').filter({ hasText: 'onerror' })).toHaveCount(1);
  await holds(page);
  await asWritten(page, `${debate.path}?v=1#art_5`);
  await holds(page, script('reason'));
});

test('In the reader’s script, where every text is taken apart and put together again, nothing runs', async ({ page }) => {
  await openPlace(page, debate, 'art_1');
  await holds(page, 'Коментар странца');
  await page.getByRole('group').getByRole('button', { name: 'Srpski, latinica' }).click();
  await holds(page, 'Komentar stranca', script('comment'), script('act'));
});

test('What a search finds, what is printed and the list of debates hold texts', async ({ page }) => {
  await asWritten(page, `${debate.path}#art_1`);
  await page.evaluate(() => { window.print = () => undefined; });
  await page.getByRole('button', { name: 'Print the draft with notes' }).click();
  await expect(page.getByText('Notes', { exact: true })).toBeAttached();
  await page.getByRole('searchbox').fill('странца');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /“странца”/ })).toBeVisible();
  await holds(page, script('comment'));
  await page.getByRole('searchbox').fill('<img src=x onerror=window.ran=2>');
  await page.getByRole('searchbox').press('Enter');
  await holds(page, '<img src=x onerror=window.ran=2>');
  await asWritten(page, `/${town}`);
  await holds(page, script('title'));
});

test('On the moderator’s desk a report and what it speaks of are texts', async ({ enter }) => {
  const page = await enter('moderator');
  await asWritten(page, `/${town}/moderacija`, /./);
  await page.getByRole('link').filter({ hasText: 'Коментар странца' }).first().click();
  await holds(page, script('comment'), script('report'), name);
});

test('What the server itself writes into the page for readers without JavaScript is text', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(debate.path);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(script('title'));
  const raw = await (await context.request.get(debate.path)).text();
  expect(raw).not.toContain('<script>window.ran');
  expect(raw).not.toContain('<img src="/x"');
  await context.close();
});

test('Marks that turn the direction of writing are refused in what people write, with what to do', async ({ enter, as }) => {
  const page = await enter('citizen');
  await openPlace(page, debate, 'art_2');
  await margin(page).getByRole('textbox', { name: /Шта мислите/ }).fill('Ово није \u202eоносну\u202c примедба.');
  await margin(page).getByRole('button', { name: 'Објави' }).click();
  await expect(margin(page).getByRole('alert')).toContainText('невидљиве управљачке знакове');
  const answer = await (await as('citizen')).get(`/api/consultations/${debate.id}/contributions?eId=art_2`);
  expect(((await answer.json()) as { items: unknown[] }).items).toEqual([]);
});
