import type { Page } from '@playwright/test';
import { card, fine, margin, openDebate, openPlace, town, write } from './debate';
import { expect, test } from './journey';
import { broken } from './looking';

/** What is new on a page; the rest of it is looked at elsewhere. */
const accessible = async (page: Page, part: string) =>
  expect(await broken(page, undefined, part)).toEqual([]);
const beside = 'aside[aria-label="Прилози"]';

test('An officer has everything looked at first; the author sees that it waits, and the debate sees it once it is approved', async ({ enter, as }) => {
  const debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: преглед пре објављивања');
  const reader = await enter('neighbour');
  await openPlace(reader, debate, 'art_4');
  await expect(margin(reader).getByRole('textbox', { name: 'Шта мислите о овом члану?' })).toBeVisible();

  const officer = await enter('officer');
  await officer.goto(`/${town}/sto/${debate.id}`);
  const mode = officer.getByRole('region', { name: 'Кад модератори гледају прилоге' });
  await mode.getByRole('radio', { name: 'Пре објављивања, за све' }).check();
  await mode.getByRole('button', { name: 'Промени начин' }).click();
  await expect(mode.getByRole('alert')).toContainText('образложење');
  await mode.getByRole('textbox', { name: 'Образложење промене' }).fill('Много увреда у току викенда.');
  await mode.getByRole('button', { name: 'Промени начин' }).click();
  await expect(mode.getByText('Пре објављивања, за све сада')).toBeVisible();
  await accessible(officer, '#mode');

  const author = await enter('citizen');
  await openPlace(author, debate, 'art_4');
  const words = margin(author).getByRole('textbox', { name: 'Шта мислите о овом члану?' });
  await words.fill('Чишћење нека плати општина.');
  await expect(margin(author)).toContainText('Ваш прилог ће бити видљив кад га модератор прегледа, најкасније за 24 сата.');
  // The debate that was open all the time learned it without being loaded again.
  await margin(reader).getByRole('textbox', { name: 'Шта мислите о овом члану?' }).focus();
  await expect(margin(reader)).toContainText('Ваш прилог ће бити видљив кад га модератор прегледа');
  const stored = author.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/api/contributions/'));
  await margin(author).getByRole('button', { name: 'Објави' }).click();
  const id = (await stored).url().split('/').at(-1)!;
  await expect(card(author, 'Чишћење нека плати општина.')).toContainText('Чека да га модератор прегледа. Видите га само ви.');
  await expect(card(author, 'Чишћење нека плати општина.')).toContainText(/Рок: .*године у/);
  await accessible(author, `#c-${id}`);
  await expect(card(reader, 'Чишћење нека плати општина.')).toHaveCount(0);

  await fine((await as('moderator')).post(`/api/contributions/${id}/approve`, { data: {} }));
  await expect(card(reader, 'Чишћење нека плати општина.')).toBeVisible();
  await expect(card(author, 'Чишћење нека плати општина.')).not.toContainText('Чека да га модератор');
});

test('Decisions arrive in the open debate: a passage, a mark, a lock and a mute, each with what can be done about it', async ({ enter, as }) => {
  const debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: одлуке уживо');
  const [citizen, moderator] = [await as('citizen'), await as('moderator')];
  const decide = (path: string, data: object) => fine(moderator.post(path, { data }));
  const number = await write(citizen, debate, { eId: 'art_1', text: 'Позовите га на 064 123 456 пре подне.' });
  const road = await write(citizen, debate, { eId: 'art_1', text: 'А пут до Скакаваца?' });
  const page = await enter('citizen');
  await openPlace(page, debate, 'art_1');
  await expect(card(page, '064 123 456')).toBeVisible();
  await expect(card(page, 'Скакаваца')).toBeVisible();

  await decide(`/api/contributions/${number}/redact`, { rule: '3', reason: 'Туђи број телефона.', passages: [{ field: 'text', exact: '064 123 456' }] });
  const redacted = page.locator(`#c-${number}`);
  await expect(redacted.locator('mark')).toHaveText(/део који је модератор уклонио: \[уклоњено\]/);
  await expect(redacted).not.toContainText('064');
  await redacted.getByText('Модератор је уклонио део текста.').click();
  await expect(redacted).toContainText('Образложење: Туђи број телефона.');

  await decide(`/api/contributions/${road}/off-topic`, { rule: '4', reason: 'Пут није тема.' });
  const marked = page.locator(`#c-${road}`);
  await expect(marked).toContainText('Модератор је означио да прилог није о теми.');
  // Nobody loses what is before the eyes; who comes later finds it folded.
  await expect(marked).toContainText('А пут до Скакаваца?');
  await accessible(page, beside);

  await decide(`/api/consultations/${debate.id}/locks`, { eId: 'art_1', rule: '1', reason: 'Разговор је прешао у препирку.' });
  await expect(margin(page)).toContainText('Разговор о овој одредби је закључан');
  await expect(margin(page).getByRole('textbox')).toHaveCount(0);
  await decide(`/api/contributions/${road}/sanctions`, { kind: 'mute', days: 2, rule: '1', reason: 'Поновљене увреде.' });
  await openPlace(page, debate, 'art_2');
  await expect(margin(page)).toContainText('Писање у овој расправи вам је ускраћено до');
  await expect(margin(page).getByRole('link', { name: 'Приговор' })).toHaveAttribute('href', `/obavestenja#n-${road}`);
  await openPlace(page, debate, 'art_1');
  await expect(marked).not.toContainText('А пут до Скакаваца?');
  await marked.getByRole('button', { name: 'Прикажи прилог' }).click();
  await expect(marked).toContainText('А пут до Скакаваца?');
});

test('A text that many sent stands once, with everybody who sent it', async ({ enter, as }) => {
  const debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: исти текст');
  const text = 'Тражимо да се закупнина за мале произвођаче не повећава пре краја године, јер они једва састављају крај с крајем.';
  for (const who of ['citizen', 'neighbour', 'administrator'] as const) await write(await as(who), debate, { eId: 'art_3', text });
  await write(await as('neighbour'), debate, { eId: 'art_3', text: 'Закупнина може да се плаћа и на рате.' });
  const page = await enter('nobody');
  await expect(async () => {
    await openPlace(page, debate, 'art_3');
    await expect(margin(page)).toContainText('Исти текст послале су 3 особе', { timeout: 2_000 });
  }).toPass();
  await expect(margin(page).getByRole('article')).toHaveCount(2);
  await margin(page).getByRole('button', { name: 'прикажи све' }).click();
  await expect(margin(page).getByRole('group', { name: 'Сви који су послали исти текст' }).getByRole('listitem')).toHaveCount(3);
  await accessible(page, beside);
});
