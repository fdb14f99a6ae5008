import { card, type Debate, fine, margin, openDebate, openPlace, town, write } from './debate';
import { accessible, openDesk } from './desk';
import { expect, test } from './journey';

test('A moderator goes through the queue by keys, hides with rule and reason, and takes it back', async ({ enter, as }) => {
  const [citizen, neighbour] = [await as('citizen'), await as('neighbour')];
  const debate: Debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: модерација');
  const words = ['Први прилог за ред.', 'Други прилог: продајем трактор, јефтино!', 'Трећи прилог за ред.'];
  for (const text of words) {
    const id = await write(citizen, debate, { eId: 'art_3', text });
    await fine(neighbour.post(`/api/contributions/${id}/reports`, { data: { reason: 'spam', explanation: 'Молим погледајте.' } }));
  }
  const page = await enter('moderator');
  const { queue, decision, item } = await openDesk(page);
  await expect(item(words[2]!)).toBeVisible();

  // j goes down and k up, until the second of ours is on the desk.
  const current = queue.locator('[aria-current="true"]');
  const most = (await queue.getByRole('link').count()) + 1;
  for (let step = 0; step < most && !(await current.innerText()).includes(words[1]!); step++) {
    const before = (await current.getAttribute('id'))!;
    await page.keyboard.press('j');
    await expect(current).not.toHaveId(before);
  }
  await page.keyboard.press('k');
  await expect(item(words[1]!)).not.toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('j');
  await expect(item(words[1]!)).toHaveAttribute('aria-current', 'true');
  await expect(decision).toContainText('Молим погледајте.');
  await expect(decision).toContainText('Случај је код вас до');

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Пречице на тастатури' });
  await expect(help).toContainText('Уклони');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await page.keyboard.press('h');
  await expect(decision.getByRole('radio', { name: 'Уклони', exact: true })).toBeChecked();
  const why = decision.getByRole('textbox', { name: 'Образложење' });
  await expect(why).toBeFocused();
  // In a field keys only write.
  await page.keyboard.type('jk');
  await expect(item(words[1]!)).toHaveAttribute('aria-current', 'true');
  await why.fill('');
  await decision.getByRole('combobox', { name: 'Правило' }).selectOption('4');
  await decision.getByRole('button', { name: 'Донеси одлуку' }).click();
  await expect(decision.getByRole('alert')).toContainText('Упишите образложење.');
  await why.fill('Оглас за продају не припада расправи.');
  await accessible(page);
  await why.press('Control+Enter');
  await expect(item(words[1]!)).toHaveCount(0);

  const author = await enter('citizen');
  await author.goto('/obavestenja');
  const notice = author.getByRole('article').filter({ hasText: 'Оглас за продају не припада расправи.' });
  await expect(notice.getByRole('heading', { name: 'Ваш прилог је уклоњен' })).toBeVisible();
  await expect(notice).toContainText('Правило 4');
  await notice.getByRole('link', { name: 'Отвори место у расправи' }).click();
  await expect(margin(author)).toContainText('Образложење: Оглас за продају не припада расправи.');
  await expect(margin(author)).not.toContainText('трактор');

  await expect(queue.getByRole('button', { name: /^Поништи/ })).toBeVisible();
  await page.keyboard.press('u');
  await expect(card(author, words[1]!)).toBeVisible();
  await author.goto('/obavestenja');
  await expect(author.getByRole('heading', { name: 'Ваш прилог је враћен' }).first()).toBeVisible();
  // The reports that the decision had settled wait again.
  await expect(item(words[1]!)).toBeVisible();
});

test('A reader reports, and the case arrives on the open desk by itself', async ({ enter, as }) => {
  const debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: пријава');
  await write(await as('neighbour'), debate, { eId: 'art_1', text: 'Ово треба да види модератор.' });
  const moderator = await enter('moderator');
  await moderator.goto(`/${town}/moderacija`, { waitUntil: 'networkidle' });
  const citizen = await enter('citizen');
  await openPlace(citizen, debate, 'art_1');
  await card(citizen, 'Ово треба да види модератор.').getByRole('button', { name: 'Пријави' }).click();
  const dialog = citizen.getByRole('dialog', { name: 'Пријава модератору' });
  await dialog.getByRole('radio', { name: 'Нешто друго' }).check();
  await dialog.getByRole('button', { name: 'Пошаљи пријаву' }).click();
  await expect(citizen.getByText('Хвала. Модератори су обавештени.')).toBeVisible();
  const queue = moderator.getByRole('region', { name: 'Списак случајева' });
  await expect(queue.getByRole('link').filter({ hasText: 'Ово треба да види модератор.' })).toBeVisible();
});

test('A citizen who finds the desk’s address is told why it is not for her', async ({ enter }) => {
  const page = await enter('citizen');
  await page.goto(`/${town}/moderacija`);
  await expect(page.getByRole('heading', { level: 1, name: 'Немате право на ову страницу' })).toBeVisible();
});
