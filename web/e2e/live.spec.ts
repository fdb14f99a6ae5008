import { card, type Debate, fine, margin, openDebate, openPlace, write } from './debate';
import { expect, test } from './journey';

test.describe('Two browsers', () => {
  let debate: Debate;
  test.beforeAll(async ({ as }) => {
    debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: уживо');
  });

  test('A comment written in one appears in the other without reloading', async ({ enter }) => {
    const reader = await enter('nobody');
    const citizen = await enter('citizen');
    await openPlace(reader, debate, 'art_1');
    await openPlace(citizen, debate, 'art_1');
    await expect(margin(reader)).toContainText('Овде још нико није писао');

    await margin(citizen).getByRole('textbox').fill('Пијаца треба да ради и понедељком.');
    await margin(citizen).getByRole('radio', { name: 'Против' }).check();
    await margin(citizen).getByRole('button', { name: 'Објави' }).click();

    const arrived = card(reader, 'Пијаца треба да ради и понедељком.');
    await expect(arrived).toBeVisible();
    await expect(arrived).toContainText('против');
    await expect(reader.getByRole('button', { name: /^1 прилог ?, Члан 1\./ }).first()).toBeVisible();
    await expect(card(citizen, 'Пијаца треба да ради и понедељком.')).toHaveCount(1);
  });

  test('A vote in one changes the tally in the other', async ({ enter, as }) => {
    await write(await as('citizen'), debate, { eId: 'art_3__para_1', text: 'Година дана је прекратко.' });
    const reader = await enter('nobody');
    const neighbour = await enter('neighbour');
    await openPlace(reader, debate, 'art_3');
    await openPlace(neighbour, debate, 'art_3');
    const seen = card(reader, 'Година дана је прекратко.');
    const voted = card(neighbour, 'Година дана је прекратко.');
    await expect(seen).toContainText('Слажем се 0');

    await voted.getByRole('button', { name: /^Слажем се/ }).click();
    await expect(seen).toContainText('Слажем се 1');
    await voted.getByRole('button', { name: /^Не слажем се/ }).click();
    await expect(seen).toContainText('Слажем се 0');
    await expect(seen).toContainText('Не слажем се 1');
    await voted.getByRole('button', { name: /^Не слажем се/ }).click();
    await expect(seen).toContainText('Не слажем се 0');
  });

  test('What a moderator hides becomes a tombstone with rule and reason, and comes back restored', async ({ enter, as }) => {
    const words = 'Ко ово чита, тај је будала.';
    const id = await write(await as('neighbour'), debate, { eId: 'art_4__para_1', text: words });
    const moderator = await as('moderator');
    const reader = await enter('nobody');
    await openPlace(reader, debate, 'art_4');
    await expect(card(reader, words)).toBeVisible();

    await fine(moderator.post(`/api/contributions/${id}/hide`, { data: { rule: '1', reason: 'Увреда читалаца.' } }));
    await expect(margin(reader)).toContainText('Модератор је уклонио овај прилог');
    await expect(margin(reader)).toContainText('Правило 1');
    await expect(margin(reader)).toContainText('Образложење: Увреда читалаца.');
    await expect(margin(reader)).not.toContainText(words);

    await fine(moderator.post(`/api/contributions/${id}/restore`, { data: { reason: 'Није упућено никоме.' } }));
    await expect(card(reader, words)).toBeVisible();
    await expect(margin(reader)).not.toContainText('Модератор је уклонио');
  });

  test('News waits above the list while somebody is in it, and nothing that is read moves', async ({ enter, as }) => {
    const neighbour = await as('neighbour');
    await write(neighbour, debate, { eId: 'art_5', text: 'Инспекција да долази суботом.' });
    const reader = await enter('nobody');
    await openPlace(reader, debate, 'art_5');
    await margin(reader).getByRole('tab', { name: 'Најновији' }).click();
    const read = card(reader, 'Инспекција да долази суботом.');
    await read.hover();
    const before = await read.boundingBox();

    for (const which of ['Прва', 'Друга', 'Трећа'])
      await write(neighbour, debate, { eId: 'art_5', text: `${which} примедба о надзору.` });

    const news = margin(reader).getByRole('button', { name: '3 нова прилога' });
    await expect(news).toBeVisible();
    await expect(card(reader, 'примедба о надзору')).toHaveCount(0);
    expect((await read.boundingBox())?.y).toBe(before?.y);
    await news.click();
    await expect(card(reader, 'примедба о надзору')).toHaveCount(3);
    await expect(margin(reader).getByRole('article').first()).toContainText('Трећа примедба');
  });

  test('The phase changes in front of the reader when an officer ends the debate', async ({ enter, as }) => {
    const officer = await as('officer');
    const short = await openDebate(officer, 'Нацрт одлуке о градској пијаци: кратка');
    const citizen = await enter('citizen');
    await openPlace(citizen, short, 'art_1');
    await expect(margin(citizen).getByRole('textbox')).toBeVisible();
    await fine(officer.post(`/api/consultations/${short.id}/close`, { data: { reason: 'Нацрт је повучен.' } }));
    await expect(margin(citizen)).toContainText('Расправа је завршена');
    await expect(margin(citizen).getByRole('textbox')).toHaveCount(0);
    await expect(citizen.getByText('Разлог: Нацрт је повучен.')).toBeVisible();
  });
});

test('A connection cut in the middle of 200 comments loses nothing, doubles nothing and keeps their order', async ({ enter, as }) => {
  const debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: прекид');
  const writers = [await as('citizen'), await as('neighbour')];
  const say = async (from: number, to: number) => {
    for (let number = from; number <= to; number++)
      await write(writers[number % 2]!, debate, { eId: 'art_2', text: `Примедба број ${number}.` });
  };
  const reader = await enter('nobody');
  await openPlace(reader, debate, 'art_2');
  await margin(reader).getByRole('tab', { name: 'Најновији' }).click();
  await expect(margin(reader)).toContainText('Овде још нико није писао');

  await say(1, 60);
  await expect(card(reader, 'Примедба број 60.')).toBeVisible();
  const writing = say(61, 140);
  await reader.context().setOffline(true);
  await writing;
  await expect(card(reader, 'Примедба број 140.')).toHaveCount(0);
  await reader.context().setOffline(false);
  await say(141, 200);

  await expect(card(reader, 'Примедба број 200.')).toBeVisible();
  const everyOne = Array.from({ length: 200 }, (_, at) => `Примедба број ${200 - at}.`);
  const shown = margin(reader).getByRole('article').getByText(/^Примедба број \d+\.$/);
  await expect(shown).toHaveText(everyOne);
  await expect(reader.getByRole('button', { name: /^200 прилога ?, Члан 2\./ }).first()).toBeVisible();
});

test('Where no WebSocket gets through, what is written still arrives by itself', async ({ enter, as }) => {
  const debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: без утичнице');
  const reader = await enter('nobody');
  await reader.routeWebSocket(/\/live$/, (socket) => socket.close());
  const joined = reader.waitForResponse((answer) => answer.url().includes('/live?id=') && answer.status() === 200);
  await reader.goto(`${debate.path}#art_1`);
  await expect(margin(reader)).toContainText('Овде још нико није писао');
  await joined;
  await write(await as('citizen'), debate, { eId: 'art_1', text: 'Стигло је и без утичнице.' });
  await expect(card(reader, 'Стигло је и без утичнице.')).toBeVisible();
});
