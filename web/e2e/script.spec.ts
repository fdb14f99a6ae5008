import type { Page } from '@playwright/test';
import { type Debate, openDebate, write } from './debate';
import { expect, test } from './journey';

const cyrillic = 'Његош је љут. Пишите на писарница@косјерић.срб, види https://косјерић.срб/одлуке и `наредба`.';
const latin = 'Odjednom su džakovi puni. Vidi https://participacija.city/nacrt i [naš sajt](https://kosjeric.rs/sajt), fajl `plan ulica`.';
let debate: Debate;
let written: string;

test.beforeAll(async ({ as }) => {
  debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: писмо');
  await write(await as('citizen'), debate, { eId: 'art_1', text: cyrillic });
  written = await write(await as('neighbour'), debate, { eId: 'art_1', text: latin });
});

const choose = (page: Page, name: string) => page.getByRole('group').getByRole('button', { name }).click();
const act = (page: Page) => page.getByRole('region', { name: /(Предмет одлуке|Predmet odluke)/ });
const said = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words, hasNot: page.getByRole('article') });

test('A reader chooses Latin: the page, the act and what others wrote follow, addresses and code stay, and the choice is kept', async ({ page }) => {
  await page.goto(`${debate.path}#art_1`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'sr-Cyrl');
  await choose(page, 'Srpski, latinica');
  const inLatin = async () => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'sr-Latn');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nacrt odluke o gradskoj pijaci: pismo');
    await expect(page).toHaveTitle('Nacrt odluke o gradskoj pijaci: pismo – Opština Kosjerić');
    await expect(act(page)).toContainText('Ovom odlukom uređuje se rad gradske pijace u Kosjeriću.');
    const one = said(page, 'Njegoš je ljut.');
    await expect(one).toContainText('Pišite na писарница@косјерић.срб, vidi https://косјерић.срб/одлуке i наредба.');
    await expect(one.getByRole('link', { name: 'https://косјерић.срб/одлуке' })).toHaveAttribute('href', /^https:\/\/(косјерић\.срб|xn--)/);
    await expect(one.locator('code')).toHaveText('наредба');
    await expect(said(page, 'Odjednom su džakovi puni.')).toBeVisible();
  };
  await inLatin();
  await page.reload();
  await inLatin();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Javne rasprave u gradovima i opštinama');
});

test('A reader of Cyrillic sees Latin in Cyrillic, but no address, no code and no link that shows where it leads', async ({ page, as }) => {
  await page.goto(`${debate.path}#art_1`);
  const one = said(page, 'Одједном су џакови пуни.');
  await expect(one).toContainText('Види https://participacija.city/nacrt и наш сајт, фајл plan ulica.');
  await expect(one.getByRole('link', { name: 'https://participacija.city/nacrt' })).toHaveAttribute('href', 'https://participacija.city/nacrt');
  await expect(one.getByRole('link', { name: 'наш сајт' })).toHaveAttribute('href', 'https://kosjeric.rs/sajt');
  await expect(one.locator('code')).toHaveText('plan ulica');
  await choose(page, 'Srpski, latinica');
  await choose(page, 'Српски, ћирилица');
  await expect(one).toContainText('наш сајт');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sr-Cyrl');
  // Shown in another script and kept as typed.
  const kept = await (await as('citizen')).get(`/api/contributions/${written}`);
  expect(((await kept.json()) as { text: string }).text).toBe(latin);
});

test('An English reader gets an English page around texts as they were written, and finds it so again', async ({ page }) => {
  await page.goto(`${debate.path}#art_1`);
  await choose(page, 'English');
  const inEnglish = async () => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Нацрт одлуке о градској пијаци: писмо');
    await expect(act(page)).toContainText('Овом одлуком уређује се рад градске пијаце у Косјерићу.');
    await expect(said(page, 'Njegoš')).toHaveCount(0);
    await expect(said(page, 'Његош је љут.')).toBeVisible();
    await expect(said(page, 'Odjednom su džakovi puni.')).toBeVisible();
    // The letters of what is Serbian are Serbian ones, also on an English page.
    await expect(act(page)).toHaveAttribute('lang', 'sr-Cyrl');
  };
  await inEnglish();
  await page.reload();
  await inEnglish();
});
