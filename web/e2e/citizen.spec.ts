import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { card, type Debate, margin, openDebate, openPlace, write } from './debate';
import { expect, test } from './journey';

let debate: Debate;
test.beforeAll(async ({ as }) => {
  debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: грађанка');
});

const password = 'четири тихе зелене јабуке';
const box = (page: Page) => margin(page).getByRole('textbox', { name: /Шта мислите/ });

test('What a new citizen wrote before she had an account is there when she comes back registered', async ({ page }) => {
  const words = 'Понедељком долазе сељаци из Тубића.';
  await openPlace(page, debate, 'art_1__para_2');
  await box(page).fill(words);
  await expect(margin(page)).toContainText('Сачували смо ваш текст');

  await page.reload();
  await expect(box(page)).toHaveValue(words);

  await margin(page).getByRole('button', { name: 'Пријави се и објави' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Пријава' })).toBeVisible();
  await page.getByRole('link', { name: 'Отворите налог' }).click();
  await page.getByRole('textbox', { name: 'Адреса е-поште' }).fill(`${randomUUID()}@primer.example`);
  await page.getByRole('textbox', { name: 'Име које се приказује' }).fill('Милица Пијачна');
  await page.getByRole('textbox', { name: 'Лозинка' }).fill(password);
  await page.getByRole('button', { name: 'Отвори налог' }).click();

  await expect(page).toHaveURL(new RegExp(`${debate.path}.*#art_1__para_2$`));
  await expect(margin(page).getByRole('heading', { level: 2 })).toHaveText('Члан 1. Предмет одлуке, став 2.');
  await expect(box(page)).toHaveValue(words);
  await margin(page).getByRole('radio', { name: 'За', exact: true }).check();
  await margin(page).getByRole('button', { name: 'Објави' }).click();

  const published = card(page, words);
  await expect(published).toContainText('Милица Пијачна');
  await expect(published.getByText('за', { exact: true })).toBeVisible();
  await expect(box(page)).toHaveValue('');
  await page.reload();
  await expect(card(page, words)).toHaveCount(1);
  await expect(box(page)).toHaveValue('');
});

test('A citizen replies to another, and the reply stands beneath', async ({ enter, as }) => {
  await write(await as('neighbour'), debate, { eId: 'art_4__para_2', text: 'Ко плаћа посуде за отпад?' });
  const page = await enter('citizen');
  await openPlace(page, debate, 'art_4');
  const question = margin(page).getByRole('article').filter({ hasText: 'Ко плаћа посуде за отпад?' }).first();
  await question.getByRole('button', { name: 'Одговори' }).click();
  await question.getByRole('textbox', { name: /^Одговор за:/ }).fill('Пише у члану 4: вршилац.');
  await question.getByRole('button', { name: 'Објави' }).click();
  await expect(question.getByRole('article').filter({ hasText: 'Пише у члану 4: вршилац.' })).toHaveCount(1);
  await page.reload();
  await question.getByRole('button', { name: '1 одговор' }).click();
  await expect(question.getByRole('article')).toContainText('Пише у члану 4: вршилац.');
});

test('A citizen makes a titled proposal about the whole draft', async ({ enter }) => {
  const page = await enter('citizen');
  await openPlace(page, debate, 'whole');
  await box(page).focus();
  await margin(page).getByRole('radio', { name: 'Предлог', exact: true }).check();
  await margin(page).getByRole('textbox', { name: 'Назив предлога' }).fill('Пијачни дан и средом поподне');
  await margin(page).getByRole('textbox', { name: 'Опис предлога' }).fill('Запослени не стижу пре 15 часова.');
  await margin(page).getByRole('button', { name: 'Објави' }).click();
  const proposal = card(page, 'Запослени не стижу пре 15 часова.');
  await expect(proposal.getByRole('heading', { name: 'Пијачни дан и средом поподне' })).toBeVisible();
  await expect(proposal.getByText('предлог', { exact: true })).toBeVisible();
});

test('A citizen proposes another wording, and everybody sees which words differ', async ({ enter }) => {
  const page = await enter('citizen');
  await openPlace(page, debate, 'art_3__para_1');
  await box(page).focus();
  await margin(page).getByRole('radio', { name: 'Предлог измене' }).check();
  const wording = margin(page).getByRole('textbox', { name: 'Нови текст одредбе' });
  await expect(wording).toHaveValue('Тезга се издаје на годину дана.');
  await wording.fill('Тезга се издаје на три године.');
  const difference = margin(page).getByRole('group', { name: 'Разлика према нацрту' });
  await expect(difference.getByRole('insertion')).toContainText('три');
  await expect(difference.getByRole('deletion').first()).toBeVisible();
  await margin(page).getByRole('textbox', { name: 'Образложење' }).fill('Годину дана је кратко за улагање.');
  await margin(page).getByRole('button', { name: 'Објави' }).click();

  const reader = await enter('nobody');
  await openPlace(reader, debate, 'art_3__para_1');
  await margin(reader).getByRole('tab', { name: 'Предлози измена' }).click();
  const proposed = card(reader, 'Годину дана је кратко за улагање.');
  await expect(proposed.getByRole('insertion')).toContainText('три');
  await expect(proposed.getByRole('deletion').first()).toContainText('годину');
});

test('A citizen votes, changes the vote and takes it back', async ({ enter, as }) => {
  await write(await as('neighbour'), debate, { eId: 'art_2__para_1__point_2', text: 'Закупац може бити и задруга.' });
  const page = await enter('citizen');
  await openPlace(page, debate, 'art_2');
  const other = card(page, 'Закупац може бити и задруга.');
  const [agree, disagree] = [other.getByRole('button', { name: /^Слажем се/ }), other.getByRole('button', { name: /^Не слажем се/ })];
  await agree.click();
  await expect(agree).toHaveAccessibleName('Слажем се 1');
  await page.reload();
  await expect(agree).toHaveAttribute('aria-pressed', 'true');
  await disagree.click();
  await expect(agree).toHaveAccessibleName('Слажем се 0');
  await expect(disagree).toHaveAccessibleName('Не слажем се 1');
  await disagree.click();
  await expect(disagree).toHaveAccessibleName('Не слажем се 0');
  await page.reload();
  await expect(disagree).toHaveAttribute('aria-pressed', 'false');
});

test('A citizen edits, and both wordings stay public', async ({ enter, as }) => {
  await write(await as('citizen'), debate, { eId: 'art_5__para_1', text: 'Инспекција долази ретко.' });
  const page = await enter('citizen');
  await openPlace(page, debate, 'art_5');
  await card(page, 'Инспекција долази ретко.').getByRole('button', { name: 'Измени' }).click();
  const dialog = page.getByRole('dialog', { name: 'Измени' });
  await dialog.getByRole('textbox').fill('Инспекција долази једном месечно.');
  await dialog.getByRole('button', { name: 'Сачувај измену' }).click();
  await expect(dialog).toBeHidden();
  await expect(card(page, 'Инспекција долази једном месечно.')).toBeVisible();

  const reader = await enter('nobody');
  await openPlace(reader, debate, 'art_5');
  await card(reader, 'Инспекција долази једном месечно.').getByRole('button', { name: /^измењено/ }).click();
  const history = reader.getByRole('dialog', { name: 'Како је текст гласио' });
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await expect(history.getByRole('listitem').first()).toContainText('Инспекција долази ретко.');
  await expect(history.getByRole('deletion')).toContainText('ретко');
  await expect(history.getByRole('insertion')).toContainText('једном месечно');
});

test('A citizen withdraws, and only the trace of it stays', async ({ enter, as }) => {
  await write(await as('citizen'), debate, { eId: 'art_7__para_1', text: 'Ово сам погрешно разумела.' });
  const page = await enter('citizen');
  await openPlace(page, debate, 'art_7');
  await card(page, 'Ово сам погрешно разумела.').getByRole('button', { name: 'Повуци' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Повуци прилог' }).click();
  await expect(margin(page)).toContainText('аутор је повукао овај прилог');
  await page.reload();
  await expect(margin(page)).toContainText('аутор је повукао овај прилог');
  await expect(margin(page)).not.toContainText('погрешно разумела');
});
