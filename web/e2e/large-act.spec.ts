import type { Page } from '@playwright/test';
import { type Debate, openDebate } from './debate';
import { expect, test } from './journey';
import { largeText } from './large-text';

/** `npm run large-act` measures; without it nothing here looks at a clock. */
const measuring = process.env.PARTICIPATION_MEASURE === '1';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

let debate: Debate;
test.beforeAll(async ({ as }) => {
  debate = await openDebate(await as('officer'), 'Просторни план општине Косјерић', { act: largeText() });
});

/** Writes down in the page when an article was first seen, and every task that kept the browser busy. */
const watch = () => {
  const measured = { article: 0, ours: 0, tasks: [] as { at: number; took: number }[] };
  (window as { measured?: typeof measured }).measured = measured;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) measured.tasks.push({ at: task.startTime, took: task.duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const [server, ours] = [document.querySelector('#prerendered #art_1'), document.querySelector('section#art_1[aria-label]')];
    // The next frame has painted what this one found.
    if (!measured.article && (server || ours)) requestAnimationFrame(() => { measured.article ||= performance.now(); });
    if (!measured.ours && ours) requestAnimationFrame(() => { measured.ours ||= performance.now(); });
    if (!measured.ours) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

async function scroll(page: Page, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await page.evaluate(() => window.scrollBy(0, 600));
    await page.waitForTimeout(40);
  }
}

test('An act of 750 pages is there to its last article, and every article is drawn where the reader comes', async ({ enter }) => {
  test.slow();
  const page = await enter('nobody', phone);
  const session = await page.context().newCDPSession(page);
  if (measuring) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(watch);
  }
  await page.goto(debate.path);
  await expect(page.locator('section#art_1[aria-label]')).toContainText('у складу са чланом', { timeout: 120_000 });
  if (measuring) await page.waitForTimeout(3_000);
  const begun = await page.evaluate(() => performance.now());
  await scroll(page, 60);
  const ended = await page.evaluate(() => performance.now());
  if (measuring) await report(page, begun, ended);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });

  await page.goto(`${debate.path}?v=1#art_1400`);
  const last = page.getByRole('region', { name: /^Члан 1400\./ });
  await expect(last).toContainText('најкасније за');
  await expect(last).toBeInViewport();
});

test('The contents of an act of 750 pages lead to its last article', async ({ enter }) => {
  test.slow();
  const page = await enter('nobody');
  await page.goto(debate.path);
  const link = page.getByRole('navigation', { name: 'Садржај' }).getByRole('link', { name: /^Члан 1400\./ });
  await link.click();
  await expect(page.getByRole('region', { name: /^Члан 1400\./ })).toBeInViewport();
  await expect(page.getByRole('region', { name: /^Члан 1400\./ })).toContainText('најкасније за');
});

async function report(page: Page, begun: number, ended: number): Promise<void> {
  const measured = await page.evaluate(() => (window as { measured?: { article: number; ours: number; tasks: { at: number; took: number }[] } }).measured!);
  const during = measured.tasks.filter(({ at }) => at >= begun && at <= ended).map(({ took }) => Math.round(took));
  const before = measured.tasks.filter(({ at }) => at < begun).map(({ took }) => Math.round(took));
  console.log(
    `first article after ${Math.round(measured.article)} ms, ours after ${Math.round(measured.ours)} ms; ` +
      `longest task while loading ${Math.max(0, ...before)} ms; while scrolling ${during.length} tasks over 50 ms, the longest ${Math.max(0, ...during)} ms`,
  );
}
