import { card, type Debate, fine, margin, openDebate, openPlace } from './debate';
import { expect, test } from './journey';
import { broken } from './looking';

const act = (fee: number) => `# ОДЛУКА О ПИЈАЧНИМ НАКНАДАМА

Члан 1.

Накнаде за закуп тезге износе:

| Врста тезге | Зона | Износ дневно | Износ месечно | Напомена |
|---|---|---|---|---|
| Отворена тезга | прва | ${fee} динара | 2.400 динара | плаћа се унапред |
| Покривена тезга | прва и друга | 180 динара | 3.600 динара | |

Накнаде плаћа закупац.
`;
const type = 'text/markdown';
const table = 'art_1__para_1__table_1';

let debate: Debate;
test.beforeAll(async ({ as }) => {
  debate = await openDebate(await as('officer'), 'Одлука о пијачним накнадама', { act: act(120), type });
});

test('A citizen quotes words of two cells of a row, and the row carries them', async ({ enter }) => {
  const page = await enter('citizen');
  await openPlace(page, debate, 'art_1');
  const rows = page.getByRole('table', { name: 'табела 1' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(2).getByRole('cell').nth(1)).toHaveText('прва и друга', { useInnerText: true });
  await rows.nth(2).getByRole('button', { name: 'Коментаришите: Члан 1. став 1. табела 1 ред 3' }).click();
  await expect(margin(page).getByRole('heading', { level: 2 })).toHaveText('Члан 1., став 1. табела 1 ред 3');

  await page.evaluate((row) => {
    const [, , day, month] = document.querySelectorAll(`[id="${row}"] td`);
    day!.dispatchEvent(new Event('selectstart', { bubbles: true }));
    document.getSelection()!.setBaseAndExtent(day!.firstChild!, 0, month!, month!.childNodes.length);
  }, `${table}__tr_2`);
  await page.getByRole('button', { name: 'Коментариши означено' }).click();
  await expect(margin(page).getByRole('blockquote')).toHaveText('120 динара | 2.400 динара');
  await margin(page).getByRole('textbox', { name: /Шта мислите/ }).fill('Двадесет дана је цео месец?');
  await margin(page).getByRole('button', { name: 'Објави' }).click();
  await expect(card(page, 'Двадесет дана').getByRole('blockquote')).toHaveText('120 динара | 2.400 динара');
  await expect(rows.nth(1).locator('mark')).toHaveText(['120 динара', '2.400 динара']);
});

test('On a phone a broad table scrolls by itself, and breaks no rule of accessibility', async ({ enter }) => {
  const page = await enter('nobody', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await page.goto(`${debate.path}#art_1`);
  const region = page.getByRole('region', { name: 'Члан 1. став 1. табела 1' });
  await region.focus();
  await expect(region).toBeFocused();
  expect(await region.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await broken(page, undefined, '.act')).toEqual([]);
});

test('The comparison of two versions shows a changed row cell by cell', async ({ enter, as }) => {
  const officer = await as('officer');
  await fine(officer.put(`/api/consultations/${debate.id}/act/draft`, { data: act(135), headers: { 'Content-Type': type } }));
  await fine(officer.post(`/api/consultations/${debate.id}/act/publish`, { data: { note: 'Виша накнада.' } }));
  const page = await enter('nobody');
  await page.goto(`${debate.path}/verzije?od=1&do=2`);
  const row = page.getByRole('article', { name: /табела 1 ред 2/ });
  await expect(row.locator('.cells > span')).toHaveCount(5);
  await expect(row.locator('.cells > span').nth(2)).toContainText('динара');
  await expect(row.getByRole('insertion')).toContainText('135');
  await expect(row.getByRole('deletion')).toContainText('120');
});
