import axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

export type Scheme = 'light' | 'dark';
export type View = { width: number; scheme: Scheme };

const rules: axe.RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** Beside those of WCAG also what axe holds to be good practice. */
export const everyRule = null;

/** Opens an address anew and waits until our page has taken the place of the one that the server filled, and asks for nothing more. */
export async function open(page: Page, path: string): Promise<void> {
  // Another address in between: a change of the part behind # alone would not load the page again.
  await page.goto('about:blank');
  await page.goto(path, { waitUntil: 'networkidle' });
  await expect(page.locator('#prerendered')).toHaveCount(0);
}

/** Turns an open page to a view, without loading it again. */
export async function turnTo(page: Page, { width, scheme }: View): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
}

/** Nothing in the page as it is shown now stands in anybody’s way: it breaks no rule, and nothing has to be scrolled to the side. */
export async function look(page: Page, view: string, scheme: Scheme = 'light'): Promise<void> {
  await page.evaluate(async () => {
    // Articles far from the window are not laid out: here all are, or what lies over what would be measured wrongly.
    const sheet = new CSSStyleSheet();
    // Colours that are on their way from one scheme to the other are nobody's colours.
    sheet.replaceSync('*, ::before, ::after { content-visibility: visible !important; transition: none !important; animation: none !important; }');
    document.adoptedStyleSheets = [sheet];
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
  // In the dark the same page has other colours and nothing else.
  const found = await broken(page, scheme === 'dark' ? { type: 'rule', values: ['color-contrast'] } : rules);
  expect.soft(found, view).toEqual([]);
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect.soft(wide, `no scrolling to the side: ${view}`).toBeLessThanOrEqual(window!);
}

/** The rules that a page, or a part of it, breaks as far as a machine can test that, with the places; those of WCAG 2.2 AA where nothing else is said. */
export async function broken(page: Page, only: axe.RunOnly | null = rules, within?: string): Promise<string[]> {
  // axe looks into the page where it is told to; we have no pages within pages, into which it would have to be brought as well.
  expect(page.frames()).toHaveLength(1);
  // Once for each load: the views of a page share it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ only, within }) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await run(within ?? document, { ...(only && { runOnly: only }), resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}\n  ${node.failureSummary}`));
    },
    { only, within },
  );
}
