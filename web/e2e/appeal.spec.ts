import { fine, margin, openDebate, openPlace, write } from './debate';
import { expect, test } from './journey';
import { broken } from './looking';

test('An author appeals from the place in the debate, follows the appeal, and reads how it ended', async ({ enter, as }) => {
  const debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: приговор');
  const said = await write(await as('citizen'), debate, { eId: 'art_5', text: 'Инспектор спава на послу.' });
  await fine((await as('moderator')).post(`/api/contributions/${said}/hide`, { data: { rule: '1', reason: 'Увреда службеника.' } }));
  const page = await enter('citizen');
  await openPlace(page, debate, 'art_5');
  await margin(page).getByRole('link', { name: 'Приговор' }).click();

  const notice = page.getByRole('article').filter({ hasText: debate.title });
  await expect(notice).toContainText(/Приговор је могућ до .* године\. О њему одлучује друга особа/);
  const why = notice.getByRole('textbox', { name: 'Зашто одлука није исправна?' });
  await notice.getByRole('button', { name: 'Поднеси приговор' }).click();
  await expect(notice.getByRole('alert')).toContainText('Напишите зашто сматрате да одлука није исправна.');
  await why.fill('То је народна изрека, а не увреда.');
  expect(await broken(page, undefined, 'main')).toEqual([]);
  // What is written survives a page that is opened again.
  await page.reload();
  await expect(why).toHaveValue('То је народна изрека, а не увреда.');
  await notice.getByRole('button', { name: 'Поднеси приговор' }).click();
  await expect(notice).toContainText(/Приговорили сте .* О приговору ће бити одлучено до/);
  await expect(why).toHaveCount(0);

  const officer = await as('officer');
  const { items } = (await (await fine((await as('citizen')).get(`/api/contributions/${said}/appeals`))).json()) as { items: { id: string }[] };
  await fine(officer.post(`/api/appeals/${items[0]!.id}/decide`, { data: { outcome: 'upheld', reason: 'Реч је о раду одређене особе.' } }));
  await page.reload();
  const hidden = notice.filter({ has: page.getByRole('heading', { name: 'Ваш прилог је уклоњен' }) });
  await expect(hidden).toContainText('Приговор није усвојен');
  await expect(hidden).toContainText('Образложење: Реч је о раду одређене особе.');
});

test('An appeal that the server does not take is told at the form', async ({ enter, as }) => {
  const debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: повучена одлука');
  const [moderator, citizen] = [await as('moderator'), await as('citizen')];
  const said = await write(citizen, debate, { eId: 'art_5', text: 'Надзора нема.' });
  await fine(moderator.post(`/api/contributions/${said}/off-topic`, { data: { rule: '4', reason: 'Није о теми.' } }));
  const page = await enter('citizen');
  await page.goto(`/obavestenja#n-${said}`);
  const notice = page.locator(`#n-${said}`);
  await notice.getByRole('textbox').fill('Јесте о теми.');
  await fine(moderator.post(`/api/contributions/${said}/on-topic`, { data: { reason: 'Ипак јесте.' } }));
  await notice.getByRole('button', { name: 'Поднеси приговор' }).click();
  await expect(notice.getByRole('alert')).toContainText('Нема одлуке на коју бисте приговорили');
  await expect(notice.getByRole('textbox')).toHaveValue('Јесте о теми.');
});
