import type { Page } from '@playwright/test';
import { card, type Debate, margin, openDebate, openPlace, publishSecond, write } from './debate';
import { expect, test } from './journey';

const note = 'Према примедбама: радно време, сточна пијаца и право првенства.';
const edited = 'Понедељком долазе сељаци из Тубића.';
const moved = 'Закупац да чисти и стазе.';
const removed = 'Право првенства је једино добро у овој одлуци.';

const start = (words: string) => 'Пијаца је отворена сваког дана осим понедељка, од 6 до 15 часова.'.indexOf(words);
const quoted = (exact: string) => ({ exact, prefix: '', suffix: '', start: start(exact), end: start(exact) + exact.length });

test.describe('A debate whose draft got a second version', () => {
  let debate: Debate;
  let first: Debate;
  test.beforeAll(async ({ as }) => {
    const [officer, citizen] = [await as('officer'), await as('citizen')];
    debate = await openDebate(officer, 'Нацрт одлуке о градској пијаци: верзије');
    await write(citizen, debate, { eId: 'art_1__para_2', text: edited, passage: quoted('отворена сваког дана') });
    await write(citizen, debate, { eId: 'art_1__para_2', text: 'Петнаест часова је рано.', passage: quoted('осим понедељка') });
    await write(citizen, debate, { eId: 'art_4__para_1', text: moved });
    await write(citizen, debate, { eId: 'art_3__para_2', text: removed });
    await publishSecond(officer, debate, note);
    first = await openDebate(officer, 'Нацрт одлуке о градској пијаци: једна верзија');
  });

  const versions = (language = '') => `${debate.path}/verzije${language}`;
  const comparison = (page: Page) => page.getByRole('region', { name: 'Верзија 1 и верзија 2' });
  const row = (page: Page, name: RegExp) => comparison(page).getByRole('article', { name });

  test('A reader sees which versions there are and what changed, by provision and by word', async ({ page }) => {
    await openPlace(page, debate, 'art_1');
    await page.getByRole('link', { name: 'Верзије нацрта и преузимање' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Верзије нацрта' })).toBeVisible();
    await expect(page.getByText(note)).toBeVisible();
    const changed = row(page, /^Члан 1\. став 2\. измењено/);
    await expect(changed.getByRole('deletion').first()).toHaveText(/брисано: понедељка/);
    await expect(changed.getByRole('insertion').first()).toHaveText(/додато: недеље/);
    await expect(row(page, /^Члан 3\. став 2\. брисано/)).toContainText('Члан 3. став 2. више не постоји.');
    await expect(row(page, /^Члан 4\. Пијачни дан додато/)).toBeVisible();
    await expect(row(page, /^Члан 5\. Чистоћа премештено/)).toContainText('Члан 4. је сада Члан 5.');
    // What only follows its article to another number is not told again.
    await expect(row(page, /^Члан 5\. став 1\./)).toHaveCount(0);
    await expect(row(page, /непромењено/)).toHaveCount(0);
    await comparison(page).getByRole('checkbox', { name: 'Прикажи и непромењено' }).check();
    await expect(row(page, /^Члан 2\. Значење израза непромењено/)).toBeVisible();
    await expect(row(page, /^Члан 5\. став 1\./)).toContainText('Закупац чисти простор око тезге после рада.');
  });

  test('Side by side each version has its own words, and a phone has one column', async ({ page, enter }) => {
    await page.goto(versions());
    await comparison(page).getByRole('radio', { name: 'Упоредо' }).check();
    const changed = row(page, /^Члан 1\. став 2\. измењено/);
    const sides = changed.getByRole('paragraph').filter({ hasText: 'Пијаца је отворена' });
    await expect(sides).toHaveCount(2);
    await expect(sides.nth(0)).toContainText('понедељка');
    await expect(sides.nth(0)).not.toContainText('недеље,');
    await expect(sides.nth(1)).toContainText('недеље');
    await expect(sides.nth(1)).not.toContainText('понедељка');
    const phone = await enter('nobody', { viewport: { width: 360, height: 740 } });
    await phone.goto(versions());
    await expect(row(phone, /^Члан 1\. став 2\. измењено/)).toBeVisible();
    await expect(comparison(phone).getByRole('radio', { name: 'Упоредо' })).toHaveCount(0);
  });

  test('By keys a reader goes from change to change, on a Cyrillic keyboard too', async ({ page }) => {
    await page.goto(versions());
    await expect(row(page, /^Члан 1\. став 2\. измењено/)).toBeVisible();
    await page.keyboard.press('n');
    await expect(row(page, /^Члан 1\. став 2\. измењено/).getByRole('heading')).toBeFocused();
    await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'н', code: 'KeyN' })));
    await expect(row(page, /^Члан 3\. став 2\. брисано/).getByRole('heading')).toBeFocused();
    await page.keyboard.press('p');
    await expect(row(page, /^Члан 1\. став 2\. измењено/).getByRole('heading')).toBeFocused();
    await comparison(page).getByRole('button', { name: 'Следећа измена' }).click();
    await expect(row(page, /^Члан 3\. став 2\. брисано/).getByRole('heading')).toBeFocused();
  });

  test('A comment stays with its provision and says what became of it, with the way to the difference', async ({ page }) => {
    await openPlace(page, debate, 'art_1__para_2');
    const one = card(page, edited);
    await expect(one).toContainText('Текст одредбе је после овог прилога измењен.');
    await one.getByRole('link', { name: 'Шта је измењено' }).click();
    await expect(row(page, /^Члан 1\. став 2\. измењено/).getByRole('heading')).toBeFocused();

    await openPlace(page, debate, 'art_5');
    await expect(card(page, moved)).toContainText('Писано уз: Члан 4. став 1. Та одредба је сада Члан 5. став 1.');
    await expect(page.getByRole('button', { name: /^1 прилог ?, Члан 5\. Чистоћа/ })).toBeVisible();
  });

  test('Quoted words stay marked where they stand, and say so where they are no more', async ({ page }) => {
    await openPlace(page, debate, 'art_1__para_2');
    const words = page.getByRole('region', { name: /^Члан 1\./ }).getByRole('mark');
    await expect(words).toHaveText(['отворена сваког дана']);
    await expect(card(page, edited).getByRole('blockquote')).toHaveText('отворена сваког дана');
    await expect(card(page, 'Петнаест часова је рано.')).toContainText('Означених речи у одредби више нема.');
  });

  test('What was said of a deleted provision is listed by itself, and leads to the text it was said of', async ({ page }) => {
    await openPlace(page, debate, 'art_1');
    await expect(page.getByText('1 прилог је написан уз одредбу које у овом тексту више нема.')).toBeVisible();
    await page.getByRole('button', { name: 'Прикажи их' }).click();
    await expect(margin(page).getByRole('heading', { level: 2 })).toHaveText('Прилози уз брисане одредбе');
    const one = card(page, removed);
    await expect(one).toContainText('Писано уз: Члан 3. став 2. (верзија 1). Те одредбе у нацрту више нема.');
    await one.getByRole('link', { name: 'Тадашњи текст' }).click();
    await expect(page.getByText('Читате верзију 1, која више није последња.')).toBeVisible();
    await expect(page.getByText('Ове одредбе у последњој верзији нема.')).toBeVisible();
    await expect(card(page, removed)).toBeVisible();
    await expect(margin(page).getByRole('textbox')).toHaveCount(0);
  });

  test('A link to a provision leads to the version in which it stood, and from there to where it is now', async ({ page }) => {
    await page.goto(`${debate.path}/act/art_4?version=1`);
    await expect(page.getByRole('region', { name: 'Члан 4. Чистоћа' })).toBeInViewport();
    await expect(page.getByText('Ова одредба је у последњој верзији Члан 5.')).toBeVisible();
    await page.getByRole('link', { name: 'Пређи на њу' }).click();
    await expect(page.getByRole('region', { name: 'Члан 5. Чистоћа' })).toBeInViewport();
    await expect(page.getByText('Читате верзију 1')).toHaveCount(0);
    await page.goto(`${debate.path}/act/art_3__para_2`);
    await expect(page.getByText('Читате верзију 1')).toBeVisible();
    await page.goto(`${debate.path}/act/art_99`);
    await expect(page.getByRole('heading', { name: 'Ова страница не постоји' })).toBeVisible();
  });

  test('A debate with one version says so, and offers it as files', async ({ page }) => {
    await page.goto(`${first.path}/verzije`);
    await expect(page.getByText('Објављена је само једна верзија.')).toBeVisible();
    const files = page.getByRole('list', { name: 'Преузмите верзију 1' });
    for (const name of ['Документ (DOCX)', 'За штампу (HTML)', 'Akoma Ntoso (XML)']) await expect(files.getByRole('link', { name })).toBeVisible();
  });
});

test('A reader with the page open is told of a new version, and sees what changed', async ({ enter, as }) => {
  const officer = await as('officer');
  const debate = await openDebate(officer, 'Нацрт одлуке о градској пијаци: нова верзија');
  const reader = await enter('nobody');
  await openPlace(reader, debate, 'art_1');
  await publishSecond(officer, debate, note);
  const told = reader.getByRole('status').filter({ hasText: 'Објављена је новија верзија нацрта.' });
  await expect(told.getByRole('link', { name: 'Шта је измењено' })).toHaveAttribute('href', `${debate.path}/verzije?od=1&do=2`);
  await told.getByRole('button', { name: 'Прикажи најновију' }).click();
  await expect(reader.getByRole('region', { name: 'Члан 4. Пијачни дан' })).toBeVisible();
});
