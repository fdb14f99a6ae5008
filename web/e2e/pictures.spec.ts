import { randomUUID } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { fine, town } from './debate';
import { expect, test } from './journey';
import { broken, everyRule } from './looking';

/** A map of zones in three greys. */
function map(): string {
  const [width, height] = [480, 240];
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.from([0, ...Array.from({ length: width }, (_, x) => (x < 160 ? 90 : x < 320 ? 150 : 210))])));
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
    const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
    ends[0].writeUInt32BE(data.length);
    ends[1].writeUInt32BE(crc32(body));
    return Buffer.concat([ends[0], body, ends[1]]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const file = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
  return `data:image/png;base64,${file.toString('base64')}`;
}

test('A picture of the document is described by the officer, together with a title that was missed, and everybody sees it at its place', async ({ enter, as }) => {
  const officer = await as('officer');
  const id = randomUUID();
  const day = 86_400_000;
  const title = 'Нацрт одлуке о зонама: слике';
  await fine(
    officer.put(`/api/consultations/${id}`, {
      data: {
        municipality: town, kind: 'general-act', title, summary: 'Уређују се зоне.', legalBasis: '',
        startsAt: new Date(Date.now() - day).toISOString(), endsAt: new Date(Date.now() + 30 * day).toISOString(),
      },
    }),
  );
  const act = `<p>Члан 1.</p><p>Зоне паркирања су:</p><p>1) прва;</p><img src="${map()}"><p>2) друга;</p><p>3) трећа.</p><p>Члан 2.</p><p>Ова одлука ступа на снагу осмог дана.</p>`;
  await fine(officer.put(`/api/consultations/${id}/act/draft`, { data: act, headers: { 'Content-Type': 'text/html; charset=utf-8' } }));

  const page = await enter('officer');
  await page.goto(`/${town}/sto/${id}`);
  await page.getByRole('listitem').filter({ hasText: 'Слика 1 нема опис' }).getByRole('button', { name: /^Прикажи у тексту/ }).click();
  await expect(page.locator('.piece:focus').getByRole('img', { name: 'Слика без описа' })).toBeVisible();

  await page.getByRole('button', { name: 'Исправи структуру' }).click();
  await page.getByRole('button', { name: /^Исправи: .*тачка 1\) напомена$/ }).click();
  await page.getByRole('button', { name: 'Опиши слику' }).click();
  await page.getByRole('textbox', { name: 'Шта слика приказује' }).fill('Мапа три зоне паркирања у центру града');
  await page.getByRole('button', { name: 'Примени' }).click();
  await expect(page.getByRole('img', { name: 'Мапа три зоне паркирања у центру града' })).toBeVisible();

  await page.getByRole('button', { name: 'Исправи назив акта' }).click();
  await page.getByRole('textbox', { name: 'Назив акта' }).fill('ОДЛУКА О ЗОНАМА ПАРКИРАЊА');
  await page.getByRole('button', { name: 'Примени' }).click();
  await expect(page.getByRole('heading', { name: 'ОДЛУКА О ЗОНАМА ПАРКИРАЊА' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Исправи назив акта' })).toBeFocused();
  await expect(page.getByText('Слика 1 нема опис')).toHaveCount(0);
  expect(await broken(page, everyRule)).toEqual([]);
  await page.getByRole('button', { name: 'Сачувај 2 исправке' }).click();
  await expect(page.getByText('Исправке су сачуване.')).toBeVisible();

  // Whoever corrects a draft that somebody else has changed is told so.
  await page.getByRole('button', { name: 'Исправи структуру' }).click();
  await fine(officer.post(`/api/consultations/${id}/act/draft/corrections`, { data: { corrections: [{ op: 'edit-words', eId: 'art_2__para_1', text: 'Ова одлука ступа на снагу сутра.' }] } }));
  await page.getByRole('button', { name: 'Исправи назив акта' }).click();
  await page.getByRole('button', { name: 'Примени' }).click();
  await expect(page.getByText('Неко је у међувремену већ нешто изменио.')).toBeVisible();

  await fine(officer.post(`/api/consultations/${id}/publish`));
  const reader = await enter('nobody');
  await reader.goto(`/${town}/${id}`);
  // The page that the server filled shows it too, until ours takes its place.
  await expect(reader.locator('#prerendered')).toHaveCount(0);
  const picture = reader.getByRole('img', { name: 'Мапа три зоне паркирања у центру града' });
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480);
  // Between the first point and the second.
  await expect(reader.locator('#art_1__para_1__point_1').getByRole('img')).toHaveCount(1);
  expect(await broken(reader, everyRule)).toEqual([]);
});
