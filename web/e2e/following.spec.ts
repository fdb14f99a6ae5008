import { card, type Debate, openDebate, openPlace, write } from './debate';
import { expect, test } from './journey';

test('A citizen follows a debate and an article, reads what is new, and stops it again', async ({ enter, as }) => {
  const debate: Debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: праћење');
  const page = await enter('citizen');
  await openPlace(page, debate, 'art_3');
  await page.getByRole('button', { name: 'Прати расправу' }).first().click();
  await expect(page.getByRole('button', { name: 'Престани да пратиш расправу' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Прати одредбу' }).click();
  await expect(page.getByRole('button', { name: 'Престани да пратиш одредбу' })).toBeVisible();

  await write(await as('neighbour'), debate, { eId: 'art_3', text: 'Ово се тиче свих који живе код пијаце.' });
  const mine = card(page, 'Ово се тиче свих који живе код пијаце.');
  await mine.getByRole('button', { name: 'Прати одговоре' }).click();
  await expect(mine.getByRole('button', { name: 'Не прати одговоре' })).toBeVisible();

  const news = page.getByRole('region', { name: 'Ново у ономе што пратите' });
  await expect(async () => {
    await page.goto('/obavestenja');
    await expect(news.getByRole('listitem').filter({ hasText: 'праћење' })).toHaveCount(2, { timeout: 2_000 });
  }).toPass();
  await expect(news).toContainText('Члан 3: 1 прилог');
  await expect(news).toContainText('Ово се тиче свих који живе код пијаце.');
  await news.getByRole('link', { name: 'Шта пратим и како ме обавештавате' }).click();

  const replies = page.getByRole('group', { name: 'Одговори на моје прилоге и на прилоге које пратим' });
  await replies.getByRole('combobox', { name: 'Поштом' }).selectOption({ label: 'Једном недељно, понедељком' });
  await page.reload();
  await expect(replies.getByRole('combobox', { name: 'Поштом' })).toHaveValue('weekly');
  const followed = page.getByRole('listitem').filter({ hasText: 'праћење' });
  await expect(followed).toHaveCount(3);
  await followed.filter({ hasText: 'Цела расправа' }).getByRole('button', { name: 'Престани да пратиш' }).click();
  await expect(followed).toHaveCount(2);
});

test('A link from a mail that is not complete says so, without an account and without a script', async ({ enter }) => {
  const page = await enter('nobody', { javaScriptEnabled: false });
  await page.goto('/obavestenja/odjava/nikakav');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Веза није исправна');
  await expect(page.getByRole('link', { name: 'Подешавања обавештења' })).toHaveAttribute('href', '/obavestenja/podesavanja');
});
