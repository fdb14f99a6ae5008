import type { Page } from '@playwright/test';
import { card, type Debate, margin, openDebate, openPlace } from './debate';
import { expect, test } from './journey';

let debate: Debate;
test.beforeAll(async ({ as }) => {
  debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: цитати');
});

const box = (page: Page) => margin(page).getByRole('textbox', { name: /(Шта мислите|Šta mislite)/ });

/** Selects words in the act, as a hand with a mouse does. */
const select = (page: Page, provision: string, words: string) =>
  page.evaluate(
    ([provision, words]) => {
      const span = document.querySelector(`[data-of="${provision}"]`)!;
      const node = [...span.childNodes].find((one) => one.nodeType === Node.TEXT_NODE && one.textContent!.includes(words!))!;
      span.dispatchEvent(new Event('selectstart', { bubbles: true }));
      const at = node.textContent!.indexOf(words!);
      document.getSelection()!.setBaseAndExtent(node, at, node, at + words!.length);
    },
    [provision, words],
  );

test('A citizen selects words, comments on them, and everybody sees which they are', async ({ enter }) => {
  const page = await enter('citizen');
  await openPlace(page, debate, 'art_4');
  await select(page, 'art_1__para_2', 'ког дана осим понедељ');
  await page.getByRole('button', { name: 'Коментариши означено' }).click();
  await expect(margin(page).getByRole('heading', { level: 2 })).toHaveText('Члан 1. Предмет одлуке, став 2.');
  await expect(margin(page).getByRole('blockquote')).toHaveText('сваког дана осим понедељка');
  await expect(box(page)).toBeFocused();
  await box(page).fill('Понедељком се пијаца пере, нека остане.');
  await margin(page).getByRole('button', { name: 'Објави' }).click();
  await expect(card(page, 'Понедељком се пијаца пере').getByRole('blockquote')).toHaveText('сваког дана осим понедељка');

  const reader = await enter('nobody');
  await openPlace(reader, debate, 'art_1');
  const marked = reader.getByRole('region', { name: /^Члан 1\./ }).locator('mark');
  await expect(marked).toHaveText(['сваког дана осим понедељка']);
  // What only a screen reader says around it is in the tree of accessibility.
  await expect(marked).toMatchAriaSnapshot('- mark: /цитирано у прилогу. сваког дана осим понедељка крај цитата/');
});

test('Words selected in Latin are quoted from the Cyrillic original', async ({ enter }) => {
  const page = await enter('neighbour');
  await openPlace(page, debate, 'art_4');
  await page.getByRole('group').getByRole('button', { name: 'Srpski, latinica' }).click();
  const latin = page.getByRole('complementary', { name: 'Prilozi' });
  await select(page, 'art_4__para_1', 'čisti prostor oko tezge');
  await page.getByRole('button', { name: 'Komentariši označeno' }).click();
  await expect(latin.getByRole('blockquote')).toHaveText('čisti prostor oko tezge');
  await latin.getByRole('textbox', { name: /Šta mislite/ }).fill('A ko čisti prolaze?');
  const sent = page.waitForRequest((request) => request.method() === 'PUT' && request.url().includes('/api/contributions/'));
  await latin.getByRole('button', { name: 'Objavi' }).click();
  expect(((await sent).postDataJSON() as { passage: { exact: string } }).passage.exact).toBe('чисти простор око тезге');
  await expect(latin.getByRole('article').getByRole('blockquote')).toHaveText('čisti prostor oko tezge');
});

test('Without a mouse a citizen quotes a sentence from a list, and takes the quotation back', async ({ enter }) => {
  const page = await enter('citizen');
  await openPlace(page, debate, 'art_2__para_1__point_2');
  await box(page).focus();
  await margin(page).getByRole('button', { name: 'Цитирај део' }).press('Enter');
  const choice = margin(page).getByRole('region', { name: 'Које речи цитирате?' });
  await expect(choice).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(choice.getByRole('button', { name: 'закупац је лице које користи тезгу;' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(margin(page).getByRole('blockquote')).toHaveText('закупац је лице које користи тезгу;');
  await margin(page).getByRole('button', { name: 'Уклони цитат' }).click();
  await expect(margin(page).getByRole('blockquote')).toHaveCount(0);
});

test('An amendment says whether it replaces, inserts or deletes, and shows it so', async ({ enter }) => {
  const page = await enter('citizen');
  await openPlace(page, debate, 'art_5');
  await box(page).focus();
  await margin(page).getByRole('radio', { name: 'Предлог измене' }).check();
  await margin(page).getByRole('radio', { name: 'Додај после' }).check();
  await expect(margin(page).getByRole('textbox', { name: 'Текст нове одредбе' })).toHaveValue('');
  await margin(page).getByRole('textbox', { name: 'Текст нове одредбе' }).fill('Инспекција о надзору извештава једном годишње.');
  await margin(page).getByRole('textbox', { name: 'Образложење' }).fill('Да се зна шта је рађено.');
  await margin(page).getByRole('button', { name: 'Објави' }).click();
  const inserted = card(page, 'Да се зна шта је рађено.');
  await expect(inserted).toContainText('После ове одредбе додати:');
  await expect(inserted.getByRole('insertion')).toContainText('Инспекција о надзору извештава једном годишње.');
  await expect(inserted.getByRole('deletion')).toHaveCount(0);

  await openPlace(page, debate, 'art_3__para_2');
  await box(page).focus();
  await margin(page).getByRole('radio', { name: 'Предлог измене' }).check();
  await margin(page).getByRole('radio', { name: 'Бриши' }).check();
  await expect(margin(page).getByRole('deletion')).toContainText('Закупац који сам производи храну има првенство.');
  await margin(page).getByRole('textbox', { name: 'Образложење' }).fill('Првенство никоме не треба.');
  await margin(page).getByRole('button', { name: 'Објави' }).click();
  const deleted = card(page, 'Првенство никоме не треба.');
  await expect(deleted).toContainText('Ову одредбу брисати:');
  await expect(deleted.getByRole('deletion')).toContainText('Закупац који сам производи храну има првенство.');
  await expect(deleted.getByRole('insertion')).toHaveCount(0);
});
