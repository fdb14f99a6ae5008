import { gzipSync } from 'node:zlib';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { demoDebate, margin } from './debate';
import { expect, test } from './journey';

const limit = 100_000;

test('A first visit to a debate fetches at most 100 kB of gzipped JavaScript, live included', async ({ page, as }) => {
  const debate = await demoDebate(await as('citizen'));
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body());
  });
  const following = page.waitForEvent('websocket', (socket) => socket.url().endsWith('/live'));
  await page.goto(`${debate.path}?v=1#art_9`, { waitUntil: 'networkidle' });
  await following;
  await expect(margin(page).getByRole('article').first()).toBeVisible();
  const bodies = await Promise.all(scripts.values());
  const sizes = bodies.map((body) => gzipSync(body, { level: 9 }).length);
  const total = sizes.reduce((sum, one) => sum + one, 0);
  console.log(`${total} bytes of gzipped JavaScript in ${sizes.length} files on the first load of a debate`);
  // The live connection is among them, or the measure would be of less than what a reader fetches.
  expect(bodies.some((body) => body.includes('HubConnection'))).toBe(true);
  expect(total).toBeLessThanOrEqual(limit);
});

test('The debate page as the README shows it', async ({ enter, as }, information) => {
  const page = await enter('nobody', { viewport: { width: 1360, height: 1240 } });
  const debate = await demoDebate(await as('citizen'));
  await page.goto(`${debate.path}?v=1#art_9`, { waitUntil: 'networkidle' });
  await page.goto(debate.path, { waitUntil: 'networkidle' });
  // Chosen by hand, a place keeps its margin wherever the page is scrolled to.
  await page.getByRole('link', { name: 'Предлози о целом нацрту' }).click();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.evaluate(() => document.fonts.ready);
  await expect(page.getByRole('heading', { level: 1, name: debate.title })).toBeVisible();
  await expect(margin(page).getByRole('article').first()).toBeVisible();
  // Written into the checkout only when asked for: a run of the tests leaves it as it was.
  const folder = process.env.PARTICIPATION_SCREENSHOT === '1' ? resolve(import.meta.dirname, '../../docs') : information.outputDir;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, 'debate.png'), animations: 'disabled' });
});
