import { fine, openDebate, openPlace, write, card } from './debate';
import { accessible, chooseMode, openDesk } from './desk';
import { expect, test } from './journey';

test('What is held loses a passage by keys alone, waits on, and is published', async ({ enter, as }) => {
  const [citizen, officer] = [await as('citizen'), await as('officer')];
  const debate = await openDebate(officer, 'Нацрт одлуке о градској пијаци: задржано');
  await chooseMode(officer, debate, 'before-publication');
  const id = await write(citizen, debate, { eId: 'art_2', text: 'Лопови сте, а тезге на пијаци су прескупе.' });
  await chooseMode(officer, debate, 'after-publication');
  const page = await enter('moderator');
  const { decision, item } = await openDesk(page, id);
  await expect(item('Лопови сте')).toContainText('Чека преглед пре објаве');
  await expect(decision).toContainText('Знаци нежељеног садржаја');

  await page.keyboard.press('d');
  const text = decision.getByRole('textbox', { name: 'Текст' });
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+Home');
  for (const _letter of 'Лопови сте,') await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(decision.locator('.preview')).toHaveText('[уклоњено] а тезге на пијаци су прескупе.');
  await accessible(page);
  await decision.getByRole('combobox', { name: 'Правило' }).selectOption('1');
  await decision.getByRole('textbox', { name: 'Образложење' }).fill('Увреда. Примедба о ценама остаје.');
  await page.keyboard.press('Control+Enter');
  await expect(decision).toContainText('Део је уклоњен.');
  await expect(item('[уклоњено] а тезге')).toHaveAttribute('aria-current', 'true');

  // The author's words are read only when asked for.
  await expect(decision).not.toContainText('Лопови сте');
  await decision.getByRole('button', { name: 'Прикажи изворни текст' }).click();
  await expect(decision.getByRole('region', { name: 'Изворни текст' })).toContainText('Лопови сте, а тезге');

  await page.keyboard.press('o');
  await expect(decision.getByRole('button', { name: 'Донеси одлуку' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(item('а тезге на пијаци')).toHaveCount(0);
  const reader = await enter('nobody');
  await openPlace(reader, debate, 'art_2');
  await expect(card(reader, '[уклоњено] а тезге на пијаци су прескупе.')).toBeVisible();
});

test('A contribution is moved, its thread locked, its author muted and let write again, and erased only after a typed word', async ({ enter, as }) => {
  const citizen = await as('citizen');
  const debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: друге одлуке');
  const id = await write(citizen, debate, { eId: 'art_1', text: 'Ово је о накнадама, не о времену рада.' });
  const page = await enter('moderator');
  await page.goto(`/kosjeric/moderacija/${id}`);
  const reason = page.getByRole('textbox', { name: 'Образложење' });
  const decide = page.getByRole('button', { name: 'Донеси одлуку' });
  const choose = async (name: string) => {
    const others = page.locator('details').filter({ has: page.getByText('Друге одлуке', { exact: true }) });
    if ((await others.getAttribute('open')) === null) await others.locator('summary').click();
    await page.getByRole('radio', { name, exact: true }).check();
  };

  await choose('Премести');
  await page.getByRole('searchbox').fill('члан 3');
  await page.getByRole('radio', { name: /^Члан 3/ }).first().check();
  await reason.fill('Говори о накнади из члана 3.');
  await decide.click();
  await expect(page.getByRole('status').filter({ hasText: 'Прилог је премештен.' })).toBeVisible();
  await expect(page.getByText('члан 3', { exact: false }).first()).toBeVisible();

  await choose('Закључај разговор');
  await page.getByRole('combobox', { name: 'Правило' }).selectOption('1');
  await reason.fill('Разговор је прешао у свађу.');
  await decide.click();
  await expect(page.getByText('Разговор је закључан.').first()).toBeVisible();

  await choose('Ускрати писање');
  await page.getByRole('textbox', { name: 'Колико дана' }).fill('100');
  await page.getByRole('combobox', { name: 'Правило' }).selectOption('1');
  await reason.fill('Понавља увреде и после опомене.');
  await decide.click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Упишите број дана од 1 до 90.');
  await page.getByRole('textbox', { name: 'Колико дана' }).fill('3');
  await decide.click();
  await choose('Врати право писања');
  expect((await citizen.put(`/api/contributions/${crypto.randomUUID()}`, { data: { consultation: debate.id, kind: 'comment', text: 'И ово.' } })).status()).toBe(403);
  await reason.fill('Договорено са аутором.');
  await decide.click();
  await expect(page.getByRole('status').filter({ hasText: 'Аутор поново може да пише.' })).toBeVisible();

  await choose('Обриши по закону');
  await expect(page.getByText('Само кад закон налаже')).toBeVisible();
  await page.getByRole('textbox', { name: 'Основ у закону' }).fill('Решење Повереника, чл. 30 ЗЗПЛ.');
  await page.getByRole('combobox', { name: 'Правило' }).selectOption('3');
  await reason.fill('Подаци трећег лица.');
  await decide.click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('упишите реч');
  await accessible(page);
  await page.getByRole('textbox', { name: 'Потврда' }).fill('ОБРИШИ');
  await decide.click();
  await expect(page.getByText('Трајно обрисано по закону.')).toBeVisible();
  await expect(page.getByText('Ово је о накнадама')).toHaveCount(0);
  await fine(citizen.get(`/api/contributions/${id}`));
});
