import { fine, openDebate, town, write } from './debate';
import { expect, test } from './journey';
import { broken } from './looking';

test('Anybody reads what moderators decided, by decision and by month, and takes it along as data', async ({ enter, as }) => {
  const debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: евиденција');
  const said = await write(await as('citizen'), debate, { eId: 'art_2', text: 'Тајна реченица о тезги.' });
  await fine((await as('moderator')).post(`/api/contributions/${said}/hide`, { data: { rule: '2', reason: 'Говор мржње.' } }));
  const page = await enter('nobody');
  await page.goto(debate.path);
  await page.getByRole('link', { name: 'Евиденција модерације' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Евиденција модерације' })).toBeVisible();
  const entry = page.getByRole('article').filter({ hasText: 'Прилог је уклоњен' });
  await expect(entry).toContainText('Правило 2: Без говора мржње');
  await expect(entry).toContainText('Образложење: Говор мржње.');
  await expect(page.getByRole('main')).not.toContainText('Тајна реченица');
  const feed = await page.getByRole('link', { name: 'Канал за читаче вести' }).getAttribute('href');
  expect(await page.locator('link[rel=alternate][type="application/atom+xml"]').last().getAttribute('href')).toBe(feed);
  const answer = await page.request.get(feed!);
  expect(answer.headers()['content-type']).toContain('application/atom+xml');
  expect(await answer.text()).toContain('Говор мржње.');
  const check = async () => expect(await broken(page, undefined, 'main')).toEqual([]);
  await check();

  await page.getByRole('link', { name: 'Извештај о модерацији по месецима' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Извештај о модерацији' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Одлуке по месецима' }).getByRole('row')).not.toHaveCount(1);
  await expect(page.getByRole('table', { name: /^По којим правилима/ })).toContainText('Без говора мржње');
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await check();
});

test('An administrator repeals a rule knowingly, promises terms, and turns holding on', async ({ enter, as }) => {
  const administrator = await as('administrator');
  await fine(administrator.put(`/api/municipalities/${town}/rules/7`, { data: { serbian: 'Пишите кратко.', english: 'Be brief.' } }));
  const page = await enter('administrator');
  await page.goto(`/${town}/podesavanja`);
  await page.getByRole('button', { name: 'Укини правило 7' }).click();
  const dialog = page.getByRole('dialog', { name: 'Укинути правило 7?' });
  await expect(dialog).toContainText('Одлуке које су већ донете остају');
  await dialog.getByRole('button', { name: 'Укини правило 7' }).click();
  await expect(page.getByRole('button', { name: 'Укини правило 7' })).toHaveCount(0);

  await page.getByRole('textbox', { name: 'Рок за приговор, дана' }).fill('2');
  const terms = page.locator('form').filter({ has: page.locator('#promise') });
  await terms.getByRole('button', { name: 'Сачувај' }).click();
  await expect(terms.getByRole('alert')).toContainText('Рок за приговор је цео број дана од 3 до 60.');
  await page.getByRole('textbox', { name: 'Рок за приговор, дана' }).fill('15');

  const signals = page.locator('form').filter({ has: page.locator('#weight-links') });
  await expect(signals).toContainText('Ништа се не задржава.');
  await signals.getByRole('checkbox', { name: 'Задржавај прилоге чији је збир велик' }).check();
  await signals.getByRole('textbox', { name: 'Праг: задржава се прилог' }).fill('200');
  await expect(signals).toContainText('ни сви знаци заједно');
  expect(await broken(page, undefined, 'main')).toEqual([]);
  await signals.getByRole('button', { name: 'Сачувај' }).click();
  await expect(page.getByText('Сачувано.')).toBeVisible();
  const now = async () => (await (await fine(administrator.get(`/api/municipalities/${town}/signals`))).json()) as { threshold: number | null };
  expect((await now()).threshold).toBe(200);
  await signals.getByRole('checkbox', { name: 'Задржавај прилоге чији је збир велик' }).uncheck();
  await signals.getByRole('button', { name: 'Сачувај' }).click();
  await expect.poll(async () => (await now()).threshold).toBe(null);
});
