import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { actText, card, type Debate, fine, margin, openDebate, town, write } from './debate';
import { expect, test } from './journey';
import { look, open, turnTo } from './looking';

/** A consultation that is not called yet, with its text as it was read. */
async function draftDebate(officer: APIRequestContext, title: string): Promise<string> {
  const id = randomUUID();
  const day = 86_400_000;
  await fine(
    officer.put(`/api/consultations/${id}`, {
      data: {
        municipality: town, kind: 'general-act', title, summary: 'Уређује се рад пијаце.', legalBasis: '',
        startsAt: new Date(Date.now() + day).toISOString(), endsAt: new Date(Date.now() + 30 * day).toISOString(),
      },
    }),
  );
  await fine(officer.put(`/api/consultations/${id}/act/draft`, { data: actText(), headers: { 'Content-Type': 'text/plain' } }));
  return id;
}

const corrections = (page: Page) => page.getByRole('region', { name: 'Исправке' });
const fix = (page: Page, place: string) => page.getByRole('button', { name: `Исправи: ${place}`, exact: true });
const tools = (page: Page, place: string) => page.getByRole('group', { name: `Исправке: ${place}` });

test('An officer corrects how a text was read, sees each correction before it is stored, and takes one back, by keyboard', async ({ enter, as }) => {
  const id = await draftDebate(await as('officer'), 'Нацрт одлуке о пијаци: исправљање');
  const page = await enter('officer');
  await page.goto(`/${town}/sto/${id}`);
  const found = page.getByRole('main').getByRole('status').filter({ hasText: 'Овако је текст препознат' });
  await expect(found).toContainText('6 чланова');
  await page.getByRole('button', { name: 'Исправи структуру' }).press('Enter');

  // The number that was skipped.
  await fix(page, 'Члан 7.').press('Enter');
  await tools(page, 'Члан 7.').getByRole('button', { name: 'Промени број' }).press('Enter');
  const number = page.getByRole('textbox', { name: 'Нова ознака' });
  await expect(number).toBeFocused();
  await number.fill('Члан 6.');
  await number.press('Enter');
  await expect(corrections(page).getByRole('listitem')).toHaveText([/Члан 7\.: нова ознака Члан 6\./]);
  await expect(page.getByRole('heading', { name: /упозорењ/ })).toHaveCount(0);

  // Two paragraphs that are one, and one that is two.
  await fix(page, 'Члан 3. став 2.').press('Enter');
  await tools(page, 'Члан 3. став 2.').getByRole('button', { name: 'Споји са претходном' }).press('Enter');
  await expect(corrections(page).getByRole('listitem')).toHaveCount(2);
  await expect(fix(page, 'Члан 3. став 2.')).toHaveCount(0);
  await expect(fix(page, 'Члан 3. став 1.')).toBeFocused();
  await page.keyboard.press('Enter');
  await tools(page, 'Члан 3. став 1.').getByRole('button', { name: 'Подели овде' }).press('Enter');
  await expect(page.getByRole('radio', { name: /Закупац који сам производи/ })).toBeChecked();
  // One word on and one back with the slider.
  const slider = page.getByRole('slider');
  await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /^испред речи «који сам/);
  await slider.press('ArrowLeft');
  await page.getByRole('button', { name: 'Примени' }).press('Enter');
  await expect(corrections(page).getByRole('listitem')).toHaveCount(3);
  await expect(fix(page, 'Члан 3. став 2.')).toHaveCount(1);

  // What cannot be done is refused where it was asked for.
  await fix(page, 'Члан 1. став 1.').press('Enter');
  await tools(page, 'Члан 1. став 1.').getByRole('button', { name: 'Споји са претходном' }).press('Enter');
  await expect(tools(page, 'Члан 1. став 1.').getByRole('alert')).toContainText('Пре ове одредбе нема текста');
  await page.keyboard.press('Escape');
  await expect(fix(page, 'Члан 1. став 1.')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(fix(page, 'Члан 1. став 2.')).toBeFocused();

  // They are still there after the page was left, and the last can be taken back.
  await page.reload();
  await expect(corrections(page).getByRole('listitem')).toHaveCount(3);
  await corrections(page).getByRole('button', { name: /^Поништи:/ }).press('Enter');
  await expect(corrections(page).getByRole('listitem')).toHaveCount(2);
  await corrections(page).getByRole('button', { name: 'Сачувај 2 исправке' }).press('Enter');
  await expect(page.getByText('Исправке су сачуване.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Садржај' }).getByRole('button', { name: /^Члан 6\./ })).toBeVisible();
  await expect(found).toContainText('6 чланова');
});

test('A warning leads to the place that it speaks of', async ({ enter, as }) => {
  const id = await draftDebate(await as('officer'), 'Нацрт одлуке о пијаци: упозорења');
  const page = await enter('officer');
  await page.goto(`/${town}/sto/${id}`);
  await page.getByRole('button', { name: /^Прикажи у тексту/ }).first().click();
  const piece = page.locator('.piece:focus');
  await expect(piece).toHaveCount(1);
  await expect(piece).toContainText(/Члан [57]\./);
});

test('What citizens proposed becomes the next version, comments go with their provisions, and the text says whom it comes from', async ({ enter, as }) => {
  const [officer, citizen, neighbour] = [await as('officer'), await as('citizen'), await as('neighbour')];
  const debate: Debate = await openDebate(officer, 'Нацрт одлуке о пијаци: следећа верзија');
  const lease = await write(citizen, debate, { eId: 'art_3__para_1', kind: 'amendment', text: 'Година је кратка.', proposedText: 'Тезга се издаје на три године.' });
  await fine(neighbour.put(`/api/contributions/${lease}/ballot`, { data: { value: 1 } }));
  await fine(
    citizen.put(`/api/contributions/${randomUUID()}`, {
      data: { consultation: debate.id, eId: 'art_4__para_1', kind: 'amendment', operation: 'insert-before', text: 'Прво ред, па чистоћа.', proposedText: 'Закупац се придржава реда на пијаци.' },
    }),
  );
  await write(neighbour, debate, { eId: 'art_4__para_2', text: 'Посуде нека буду и код излаза.' });
  await write(neighbour, debate, { eId: 'art_3__para_1', text: 'И ја мислим да је година мало.' });

  const page = await enter('officer');
  await page.goto(`/${town}/sto/${debate.id}`);
  await page.getByRole('link', { name: 'Припреми следећу верзију' }).click();
  const theCase = page.getByRole('region', { name: 'Предлог измене' });
  await page.getByRole('button', { name: /Година је кратка/ }).click();
  await expect(theCase.getByRole('group', { name: 'Предложени текст' }).getByRole('insertion')).toContainText('три године');
  await theCase.getByRole('button', { name: 'Унеси у нацрт' }).click();
  await expect(theCase).toContainText('Члан 3. став 1. сада гласи:');
  await page.getByRole('button', { name: /Прво ред, па чистоћа/ }).click();
  await theCase.getByRole('button', { name: 'Унеси у нацрт' }).click();
  await expect(theCase).toContainText('Члан 4. став 1. сада гласи:');
  // Back, and once more: the first stays what it is.
  await theCase.getByRole('button', { name: 'Врати', exact: true }).click();
  await expect(theCase.getByRole('button', { name: 'Унеси у нацрт' })).toBeVisible();
  await theCase.getByRole('button', { name: 'Унеси у нацрт' }).click();
  await expect(theCase).toContainText('Члан 4. став 1. сада гласи:');

  const draft = page.getByRole('region', { name: 'Нацрт следеће верзије' });
  await draft.getByRole('button', { name: 'Наведи прилоге: Члан 3. став 1.' }).click();
  const sources = page.getByRole('dialog', { name: 'Шта је утицало: Члан 3. став 1.' });
  await sources.getByRole('checkbox', { name: /година мало/ }).check();
  await sources.getByRole('button', { name: 'Наведи 1 прилог' }).click();
  await expect(draft).toContainText('1 наведен прилог.');

  const publishing = page.getByRole('region', { name: 'Објављивање' });
  await publishing.getByRole('button', { name: 'Прикажи разлике' }).click();
  await expect(publishing.getByRole('insertion').first()).toContainText('три');
  await publishing.getByRole('button', { name: 'Објави нову верзију' }).click();
  await expect(publishing.getByRole('alert')).toContainText('Упишите шта је промењено.');
  await publishing.getByRole('textbox', { name: 'Шта је промењено' }).fill('Дужи закуп и ред на пијаци.');
  await publishing.getByRole('button', { name: 'Објави нову верзију' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Верзије нацрта' })).toBeVisible();
  await expect(page.getByText('Дужи закуп и ред на пијаци.')).toBeVisible();

  const reader = await enter('nobody');
  await reader.goto(`${debate.path}#art_4__para_3`);
  await expect(card(reader, 'Посуде нека буду и код излаза.')).toBeVisible();
  await expect(card(reader, 'Посуде нека буду и код излаза.')).toContainText('Та одредба је сада Члан 4. став 3.');
  await reader.getByRole('link', { name: 'Како је настало' }).click();
  await expect(reader.getByRole('heading', { level: 1, name: 'Како је настало' })).toBeVisible();
  const lines = reader.getByRole('region', { name: 'Члан 3. став 1.' });
  await expect(lines).toContainText('Предлог измене заменио је текст');
  await expect(lines).toContainText('Уважен коментар');
  await expect(reader.getByRole('region', { name: 'Члан 4. став 1.' })).toContainText('Предлог измене додао је текст');
  await lines.getByRole('link', { name: /^Отвори прилог: Предлог измене/ }).click();
  await expect(margin(reader)).toContainText('Година је кратка.');
});

test('A moderator puts a contribution whose provision was deleted at another, and everybody reads why', async ({ enter, as }) => {
  const officer = await as('officer');
  const debate = await openDebate(officer, 'Нацрт одлуке о пијаци: везивање');
  await write(await as('citizen'), debate, { eId: 'art_4__para_2', text: 'Ко празни посуде недељом?' });
  const next = actText().replace('Отпад се одлаже у посуде које обезбеђује вршилац.\n\n', '');
  await fine(officer.put(`/api/consultations/${debate.id}/act/draft`, { data: next, headers: { 'Content-Type': 'text/plain' } }));
  await fine(officer.post(`/api/consultations/${debate.id}/act/publish`, { data: { note: 'Без посуда.' } }));

  const page = await enter('moderator');
  await page.goto(`${debate.path}#brisane-odredbe`);
  await card(page, 'Ко празни посуде недељом?').getByRole('button', { name: 'Вежи за одредбу' }).click();
  const dialog = page.getByRole('dialog', { name: 'Вежи за одредбу' });
  await dialog.getByRole('button', { name: 'Вежи', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Изаберите одредбу.');
  await dialog.getByRole('searchbox').fill('cisti prostor');
  await dialog.getByRole('radio', { name: /^Члан 4\. став 1\./ }).check();
  await dialog.getByRole('textbox', { name: 'Зашто припада овде' }).fill('О чистоћи се сада говори у овом ставу.');
  await dialog.getByRole('button', { name: 'Вежи', exact: true }).click();
  await expect(dialog).toBeHidden();

  const reader = await enter('nobody');
  await reader.goto(`${debate.path}#art_4__para_1`);
  await expect(card(reader, 'Ко празни посуде недељом?')).toContainText('Разлог: О чистоћи се сада говори у овом ставу.');
});

test.describe('The pages for the next version, in both scripts, on a phone and on a desk', () => {
  let debate: Debate;
  let draft: string;

  test.beforeAll(async ({ as }) => {
    const [officer, citizen] = [await as('officer'), await as('citizen')];
    debate = await openDebate(officer, 'Нацрт одлуке о пијаци: приступачност верзија');
    draft = await draftDebate(officer, 'Нацрт одлуке о пијаци: приступачност исправки');
    const [one, two] = [
      await write(citizen, debate, { eId: 'art_3__para_1', kind: 'amendment', text: 'Година је кратка.', proposedText: 'Тезга се издаје на три године.' }),
      await write(citizen, debate, { eId: 'art_5__para_1', kind: 'amendment', text: 'И комунална милиција.', proposedText: 'Надзор врше комунална инспекција и комунална милиција.' }),
    ];
    await write(citizen, debate, { eId: 'art_4__para_2', kind: 'amendment', text: 'Посуде су јавни посао.', proposedText: 'Отпад се одлаже у посуде које обезбеђује општина.' });
    await fine(officer.post(`/api/consultations/${debate.id}/act/draft/amendments/${one}`));
    await fine(officer.post(`/api/consultations/${debate.id}/act/publish`, { data: { note: 'Дужи закуп.' } }));
    await fine(officer.post(`/api/consultations/${debate.id}/act/draft/amendments/${two}`));
  });

  const desk = () => `/${town}/sto/${debate.id}/verzija`;
  const pages: [string, 'officer' | 'nobody', () => string, (page: Page) => Promise<void>][] = [
    ['Correcting a structure', 'officer', () => `/${town}/sto/${draft}`, async (page) => {
      await page.locator('#begin-correcting').click();
      await page.locator('[data-fix="art_3__para_2"]').click();
      await page.getByRole('button', { name: /^(Подели овде|Podeli ovde)$/ }).click();
    }],
    ['An amendment that waits', 'officer', desk, async (page) => {
      await page.locator('[data-amendment]').first().click();
      await page.getByRole('button', { name: /^(Прикажи разлике|Prikaži razlike)$/ }).click();
      await expect(page.getByRole('insertion').first()).toBeVisible();
    }],
    ['An amendment in the draft', 'officer', desk, async (page) => {
      await page.getByRole('radio', { name: /^(У нацрту|U nacrtu)/ }).check();
      await page.locator('[data-amendment]').first().click();
    }],
    ['Naming what shaped a provision', 'officer', desk, async (page) => {
      await page.getByRole('button', { name: /^(Наведи прилоге|Navedi priloge): / }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    }],
    ['How a text came about', 'nobody', () => `${debate.path}/trag`, async () => undefined],
  ];

  for (const [name, who, path, prepare] of pages)
    test(`${name}: nothing stands in anybody’s way`, async ({ enter }) => {
      for (const language of ['sr-Cyrl', 'sr-Latn']) {
        const page = await enter(who);
        const { hostname } = new URL(process.env.PARTICIPATION_ADDRESS ?? '');
        await page.context().addCookies([{ name: 'participation-language', value: language, domain: hostname, path: '/' }]);
        await turnTo(page, { width: 1280, scheme: 'light' });
        await open(page, path());
        await prepare(page);
        for (const width of [1280, 360]) {
          await turnTo(page, { width, scheme: 'light' });
          await look(page, `${language}, ${width} px`);
        }
      }
    });
});
