import { card, fine, openDebate, openPlace, write } from './debate';
import { accessible, openDesk } from './desk';
import { expect, test } from './journey';

test('An appeal is not for who decided: an officer reads both sides and takes the decision back', async ({ enter, as }) => {
  const citizen = await as('citizen');
  const debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: приговор');
  const text = 'Навео сам шта пише у записнику са седнице.';
  const id = await write(citizen, debate, { eId: 'art_2', text });
  await fine((await as('moderator')).post(`/api/contributions/${id}/hide`, { data: { rule: '1', reason: 'Вређа одборнике.' } }));
  await fine(citizen.post(`/api/contributions/${id}/appeal`, { data: { text: 'Нисам вређао, цитирао сам записник.' } }));

  const moderator = await enter('moderator');
  const own = await openDesk(moderator);
  await own.item('Нисам вређао').click();
  await expect(own.decision).toContainText('О овом приговору одлучује неко други');
  await expect(own.decision).toContainText('Вређа одборнике.');
  await expect(own.decision.getByRole('radio')).toHaveCount(0);

  const officer = await enter('officer');
  const { decision, item } = await openDesk(officer);
  await item('Нисам вређао').click();
  await expect(item('Нисам вређао')).toContainText('Приговор на уклањање');
  await expect(decision).toContainText('Нисам вређао, цитирао сам записник.');
  await expect(decision).not.toContainText(text);
  await accessible(officer);
  await officer.keyboard.press('p');
  await expect(decision.getByRole('radio', { name: 'Усвоји приговор' })).toBeChecked();
  await decision.getByRole('textbox', { name: 'Образложење' }).fill('Цитат записника није увреда.');
  await officer.keyboard.press('Control+Enter');
  await expect(item('Нисам вређао')).toHaveCount(0);
  // Who decided first sees it go, and why.
  await expect(own.item('Нисам вређао')).toHaveCount(0);
  await expect(own.decision).toContainText('Цитат записника није увреда.');

  const reader = await enter('nobody');
  await openPlace(reader, debate, 'art_2');
  await expect(card(reader, text)).toBeVisible();
});
