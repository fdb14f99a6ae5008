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

const article = (page: Page, number: number) => page.locator(`section#art_${number}[aria-label]`);

test('An act of 750 pages is read from its first article on, before the rest is drawn', async ({ enter, as }) => {
  const sent = await (await (await as('officer')).get(debate.path)).text();
  expect(sent).toContain('id="art_1"');
  expect(sent).not.toContain('id="art_1400"');
  expect(sent).toContain(`/api/consultations/${debate.id}/act/export?format=html`);

  const page = await enter('nobody', phone);
  const session = await page.context().newCDPSession(page);
  if (measuring) {
    // A page of the same place first: what is measured is this page and not how the browser starts.
    await page.goto('/health/live');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(watch);
  }
  await page.goto(debate.path);
  await expect(article(page, 1)).toContainText('у складу са чланом');
  expect(await article(page, 1400).count()).toBe(0);
  if (measuring) await report(page);
});

test('A link leads to the last article of 1,400, and on paper all of them stand', async ({ enter }) => {
  const page = await enter('nobody', phone);
  await page.goto(`${debate.path}?v=1#art_1400`);
  await expect(article(page, 1400)).toContainText('најкасније за');
  await expect(article(page, 1400)).toBeInViewport();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('section.article').count()).toBe(1400);
});

test('The contents of an act of 750 pages lead to its last article', async ({ enter }) => {
  const page = await enter('nobody');
  await page.goto(debate.path);
  await page.getByRole('navigation', { name: 'Садржај' }).locator('a[href="#art_1400"]').click();
  await expect(article(page, 1400)).toBeInViewport();
  await expect(article(page, 1400)).toContainText('најкасније за');
});

type Measured = { server: number; ours: number; tasks: { at: number; took: number }[] };

/** Writes down in the page when the first article was seen, and every task that kept the browser busy. */
const watch = () => {
  const measured: Measured = { server: 0, ours: 0, tasks: [] };
  (window as { measured?: Measured }).measured = measured;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) measured.tasks.push({ at: task.startTime, took: task.duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const [server, ours] = [document.querySelector('#prerendered #art_1'), document.querySelector('section#art_1[aria-label]')];
    // The next frame has painted what this one found.
    if (!measured.server && server) requestAnimationFrame(() => { measured.server ||= performance.now(); });
    if (!measured.ours && ours) requestAnimationFrame(() => { measured.ours ||= performance.now(); });
    if (!measured.ours) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

async function report(page: Page): Promise<void> {
  await page.waitForTimeout(3_000);
  const begun = await page.evaluate(() => performance.now());
  for (let step = 0; step < 60; step++) {
    await page.evaluate(() => window.scrollBy(0, 600));
    await page.waitForTimeout(40);
  }
  const { server, ours, tasks } = await page.evaluate(() => (window as { measured?: Measured }).measured!);
  const longest = (some: Measured['tasks']) => Math.round(Math.max(0, ...some.map(({ took }) => took)));
  console.log(
    `first article after ${Math.round(server || ours)} ms, ours after ${Math.round(ours)} ms; ` +
      `longest task while loading ${longest(tasks.filter(({ at }) => at < begun))} ms, while scrolling ${longest(tasks.filter(({ at }) => at >= begun))} ms`,
  );
}
