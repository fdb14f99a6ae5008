import { fine, openDebate, write } from './debate';
import { accessible, openDesk, withSecondModerator } from './desk';
import { expect, test } from './journey';

test('Two moderators at one queue: what is taken is seen, what was decided first stands, and the rest is decided at once', async ({ enter, as }) => {
  const [citizen, second] = [await as('citizen'), await as('neighbour')];
  const debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: два модератора');
  const texts = ['Јефтине гуме, зовите!', 'Јефтини акумулатори, зовите!', 'Јефтине фелне, зовите!', 'Тезге нека буду покривене.'];
  const ids: string[] = [];
  for (const text of texts) ids.push(await write(citizen, debate, { eId: 'art_1', text }));
  for (const id of ids) await fine(second.post(`/api/contributions/${id}/reports`, { data: { reason: 'spam' } }));

  await withSecondModerator(await as('administrator'), async () => {
    const page = await enter('moderator');
    const { queue, decision, item } = await openDesk(page, ids[3]);
    await expect(item(texts[0]!)).toBeVisible();

    // A claim of the other arrives by itself.
    await fine(second.post('/api/municipalities/kosjeric/moderation/claims', { data: { duties: [ids[0]] } }));
    await expect(item(texts[0]!)).toContainText(/Преузето: .+, до \d/);

    // The other is faster: nothing is overwritten, and what was written stays.
    await page.keyboard.press('o');
    const why = decision.getByRole('textbox', { name: 'Образложење' });
    await why.fill('На тему је.');
    await fine(second.post(`/api/contributions/${ids[3]}/off-topic`, { data: { rule: '4', reason: 'Не говори о радном времену.' } }));
    await expect(decision.getByRole('status').filter({ hasText: 'Случај се у међувремену променио' })).toContainText('Не говори о радном времену.');
    await expect(decision.getByRole('radio', { name: 'Скини ознаку «ван теме»' })).toBeVisible();
    await expect(why).toHaveValue('На тему је.');

    // One of the three is decided by the other while they are being chosen.
    const box = (text: string) => queue.getByRole('checkbox', { name: new RegExp(text) });
    await box(texts[0]!).check();
    await box(texts[2]!).click({ modifiers: ['Shift'] });
    await expect(decision.getByRole('heading', { name: 'Одлука о 3 прилога' })).toBeVisible();
    await accessible(page);
    await decision.getByRole('radio', { name: /^Уклони/ }).check();
    await decision.getByRole('combobox', { name: 'Правило' }).selectOption('5');
    await decision.getByRole('textbox', { name: 'Образложење' }).fill('Огласи за робу.');
    await page.route('**/moderation/decisions', async (route) => {
      await fine(second.post(`/api/contributions/${ids[1]}/hide`, { data: { rule: '5', reason: 'Продаја акумулатора.' } }));
      await route.continue();
    });
    await page.keyboard.press('Control+Enter');
    await expect(decision.getByRole('heading', { name: 'Шта је урађено' })).toBeFocused();
    await expect(decision).toContainText('2 решена, о 1 је неко већ одлучио');
    await expect(decision.getByRole('listitem').filter({ hasText: texts[1]! })).toContainText('Продаја акумулатора.');
    await expect(item(texts[0]!)).toHaveCount(0);

    await queue.getByRole('button', { name: /^Поништи/ }).first().click();
    await expect(item(texts[0]!)).toBeVisible();
    await expect(item(texts[2]!)).toBeVisible();
    await expect(item(texts[1]!)).toHaveCount(0);
  });
});
