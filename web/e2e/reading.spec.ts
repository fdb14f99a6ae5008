import { card, demoDebate, margin, type Debate } from './debate';
import { expect, test } from './journey';

test.describe('Reading without an account', () => {
  let debate: Debate;
  test.beforeAll(async ({ as }) => {
    debate = await demoDebate(await as('citizen'));
  });

  test('A reader finds her municipality, the debate, an article and what people say of it', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox', { name: 'Нађите град или општину' }).fill('kosjer');
    await page.getByRole('link', { name: 'Косјерић' }).click();
    await expect(page).toHaveURL(/\/kosjeric$/);
    await page.getByRole('link', { name: debate.title }).click();
    await expect(page.getByRole('heading', { level: 1, name: debate.title })).toBeVisible();
    await expect(page.getByRole('button', { name: /Објави/ })).toBeHidden();

    await page.getByRole('button', { name: 'Члан 9. Време пражњења' }).click();
    await expect(margin(page).getByRole('heading', { level: 2, name: /Члан 9\./ })).toBeFocused();
    const said = card(page, 'Код нас у Тубићима камион дође једном у десет дана');
    await expect(said).toContainText('против');
    await expect(said.getByRole('strong')).toHaveText('Прво да се испуни оно што већ пише');
  });

  test('The contents lead to an article, and the margin follows', async ({ page }) => {
    await page.goto(debate.path);
    const contents = page.getByRole('navigation', { name: 'Садржај' });
    await contents.getByRole('link', { name: 'Члан 28.' }).click();
    await expect(page.getByRole('region', { name: /^Члан 28\./ })).toBeInViewport();
    await expect(margin(page).getByRole('heading', { level: 2, name: /Члан 28\./ })).toBeVisible();
    await expect(margin(page)).toContainText('Модератор је уклонио овај прилог');
    await expect(margin(page)).toContainText('Правило 1');
    await expect(margin(page)).not.toContainText('лењивци');
  });

  test('A link to a provision opens the text there, with the talk about it', async ({ page }) => {
    await page.goto(`${debate.path}?v=1#art_18__para_2__point_3`);
    await expect(margin(page).getByRole('heading', { level: 2 })).toHaveText('Члан 18. Садња испред зграда, став 2. тачка 3)');
    await expect(card(page, 'Педесет центиметара је прениско')).toBeVisible();
    await expect(page.getByRole('region', { name: /^Члан 18\./ })).toBeInViewport();
  });

  test('A link to a contribution shows that contribution first', async ({ page, as }) => {
    const answer = await (await as('citizen')).get(`/api/consultations/${debate.id}/contributions?eId=art_9&kind=comment`);
    const [one] = ((await answer.json()) as { items: { id: string }[] }).items;
    await page.goto(`${debate.path}#c-${one!.id}`);
    await expect(margin(page).getByRole('article').first()).toContainText('Код нас у Тубићима');
  });

  test('Without JavaScript the title, the text of the act and the tags for previews are there', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(debate.path);
    await expect(page).toHaveTitle(`${debate.title} – Општина Косјерић`);
    await expect(page.getByRole('heading', { level: 1, name: debate.title })).toBeVisible();
    await expect(page.getByText('Посуде се празне најмање два пута недељно', { exact: false })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Члан 28.' })).toBeVisible();
    const tag = (name: string) => page.locator(`meta[property="${name}"]`);
    await expect(tag('og:title')).toHaveAttribute('content', `${debate.title} – Општина Косјерић`);
    await expect(tag('og:description')).not.toHaveAttribute('content', '');
    await expect(tag('og:url')).toHaveAttribute('content', new RegExp(`${debate.path}$`));
    await context.close();
  });

  test('An address that leads nowhere says so and leads back', async ({ page }) => {
    await page.goto('/nigde-takvog-mesta');
    await expect(page.getByRole('heading', { name: 'Ова страница не постоји' })).toBeVisible();
    await page.getByRole('link', { name: 'На почетну страницу' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Јавне расправе у градовима и општинама' })).toBeVisible();
  });
});
