import { gzipSync } from 'node:zlib';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { demoDebate, margin } from './debate';
import { expect, test } from './journey';

const limit = 100 * 1024;

test('A first visit to a debate fetches at most 100 kB of gzipped JavaScript, live included', async ({ page, as }) => {
  const debate = await demoDebate(await as('citizen'));
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.set(response.url(), response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto(`${debate.path}?v=1#art_9`, { waitUntil: 'networkidle' });
  await expect(margin(page).getByRole('article').first()).toBeVisible();
  const sizes = await Promise.all(scripts.values());
  const total = sizes.reduce((sum, one) => sum + one, 0);
  console.log(`${(total / 1024).toFixed(1)} kB of gzipped JavaScript in ${sizes.length} files on the first load of a debate`);
  expect(sizes.length).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(limit);
});

test('The debate page as the README shows it', async ({ enter, as }, information) => {
  const page = await enter('nobody', { viewport: { width: 1360, height: 1240 } });
  const debate = await demoDebate(await as('citizen'));
  await page.goto(`${debate.path}?v=1#art_9`, { waitUntil: 'networkidle' });
  await page.goto(debate.path, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Члан 2. Значење израза' }).scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.evaluate(() => document.fonts.ready);
  await expect(page.getByRole('heading', { level: 1, name: debate.title })).toBeVisible();
  await expect(margin(page).getByRole('article').first()).toBeVisible();
  // Written into the checkout only when asked for: a run of the tests leaves it as it was.
  const folder = process.env.PARTICIPATION_SCREENSHOT === '1' ? resolve(import.meta.dirname, '../../docs') : information.outputDir;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, 'debate.png'), animations: 'disabled' });
});
