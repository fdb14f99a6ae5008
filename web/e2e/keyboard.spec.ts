import type { Page } from '@playwright/test';
import { type Debate, margin, openDebate, openPlace } from './debate';
import { expect, test } from './journey';

let debate: Debate;
test.beforeAll(async ({ as }) => {
  debate = await openDebate(await as('officer'), 'Нацрт одлуке о градској пијаци: тастатура');
});

/** Presses a key until what is meant has the focus; it must be seen on every stop of the way. */
async function goTo(page: Page, role: 'button' | 'link' | 'textbox' | 'tab' | 'radio', name: RegExp, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press(key);
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) continue;
    expect(await seen(page), `the focus is seen on ${await focused.evaluate((one) => one.outerHTML.slice(0, 120))}`).toBe(true);
    if ((await page.getByRole(role, { name }).and(focused).count()) > 0) return;
  }
  throw new Error(`No ${role} ${name} was reached by ${key}.`);
}

/** Whether the focused element, or the label that stands for it, carries an outline, a shadow or a border of focus. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement!;
    return [focused, focused.closest('label'), focused.parentElement].some((one) => {
      if (!one) return false;
      const style = getComputedStyle(one);
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    });
  });

test('By keyboard alone a citizen skips the header, opens a thread, takes a stance, writes and sends', async ({ enter }) => {
  const page = await enter('citizen');
  await page.goto(debate.path, { waitUntil: 'networkidle' });
  // The page that the server filled makes room for ours, and takes a focus that was in it along.
  await expect(page.locator('#prerendered')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Пређи на садржај' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await goTo(page, 'button', /^Коментаришите: Члан 1\. став 2\./);
  await page.keyboard.press('Enter');
  await expect(margin(page).getByRole('heading', { level: 2 })).toBeFocused();
  await goTo(page, 'textbox', /Шта мислите/);
  await page.keyboard.type('Тастатуром је написано.');
  await goTo(page, 'radio', /^За$/);
  await page.keyboard.press('Space');
  await goTo(page, 'button', /^Објави$/);
  await page.keyboard.press('Enter');
  await expect(margin(page).getByRole('article').filter({ hasText: 'Тастатуром је написано.' })).toContainText('за');
});

test('By keyboard alone the script changes and the sorting follows the arrows', async ({ page }) => {
  await openPlace(page, debate, 'art_1');
  await goTo(page, 'button', /^Srpski, latinica$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Nacrt/);
  await goTo(page, 'tab', /^Najpodržaniji$/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Najnoviji' })).toBeFocused();
  await expect(page.getByRole('tab', { name: 'Najnoviji' })).toHaveAttribute('aria-selected', 'true');
});

test('On a phone Escape closes the sheet, and the focus is back where it was', async ({ enter }) => {
  const page = await enter('citizen', { viewport: { width: 360, height: 740 } });
  await page.goto(debate.path, { waitUntil: 'networkidle' });
  const opener = page.getByRole('button', { name: /Члан 3\. Закуп тезге/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Прилози за изабрану одредбу' });
  await expect(sheet.getByRole('heading', { level: 2, name: /Члан 3\./ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('A dialog takes the focus, keeps it, and gives it back', async ({ enter }) => {
  const page = await enter('neighbour');
  await openPlace(page, debate, 'art_1');
  const opener = page.getByRole('button', { name: 'Пријави' }).first();
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Пријава модератору' });
  await expect(dialog).toBeVisible();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(() => document.activeElement !== document.body && !document.activeElement?.closest('dialog'));
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});
