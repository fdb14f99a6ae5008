import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { actText, type Debate, demoDebate, fine, openDebate, publishSecond, town, write } from './debate';
import { expect, test } from './journey';
import { look, open, turnTo } from './looking';
import type { Person } from './people';

/** Both scripts, on a phone and on a desk; all views of a script are reached without loading again. In dark the colours alone differ: one view shows them. */
const scripts = [
  { language: 'sr-Cyrl', widths: [360, 1280] },
  { language: 'sr-Latn', widths: [1280, 360] },
] as const;
const schemes = ['light', 'dark'] as const;

let demo: Debate;
let own: Debate;
let two: Debate;
let draft: string;
let reported: string;

test.describe('Every page, in both scripts, on a phone and on a desk, in light and in dark', () => {
  test.beforeAll(async ({ as }) => {
    const [officer, citizen, neighbour] = [await as('officer'), await as('citizen'), await as('neighbour')];
    demo = await demoDebate(citizen);
    own = await openDebate(officer, 'Нацрт одлуке о градској пијаци: приступачност');
    reported = await write(citizen, own, { eId: 'art_1', text: 'Ово је оглас: продајем расад.' });
    await fine(neighbour.post(`/api/contributions/${reported}/reports`, { data: { reason: 'spam', explanation: 'Оглас.' } }));
    const seen = await write(neighbour, own, { eId: 'art_2', text: 'Телефон комшије је 031 555 333.' });
    await fine((await as('moderator')).post(`/api/contributions/${seen}/hide`, { data: { rule: '2', reason: 'Туђи лични подаци.' } }));
    two = await openDebate(officer, 'Нацрт одлуке о градској пијаци: две верзије');
    const passage = { exact: 'отворена', prefix: '', suffix: '', start: 10, end: 18 };
    await write(citizen, two, { eId: 'art_1__para_2', text: 'Нека ради и понедељком.', passage });
    await write(citizen, two, { eId: 'art_3__para_2', text: 'Право првенства нека остане.' });
    await publishSecond(officer, two);
    draft = randomUUID();
    await fine(
      officer.put(`/api/consultations/${draft}`, {
        data: {
          municipality: town,
          kind: 'general-act',
          title: 'Нацрт у припреми',
          summary: 'Још се пише.',
          legalBasis: '',
          startsAt: new Date(Date.now() + 86_400_000).toISOString(),
          endsAt: new Date(Date.now() + 3 * 86_400_000).toISOString(),
        },
      }),
    );
    await fine(officer.put(`/api/consultations/${draft}/act/draft`, { data: actText(), headers: { 'Content-Type': 'text/plain' } }));
  });

  const pages: [string, Person | 'nobody', () => string, ((page: Page) => Promise<void>)?][] = [
    ['The front page', 'nobody', () => '/'],
    ['A municipality', 'nobody', () => `/${town}`],
    ['The debate, read by nobody in particular', 'nobody', () => demo.path],
    ['A thread with stances, votes and an amendment', 'nobody', () => `${demo.path}?v=1#art_9`],
    ['A tombstone', 'nobody', () => `${demo.path}?v=1#art_28`, openSheet],
    ['Writing a comment', 'citizen', () => `${own.path}#art_1`, write_],
    ['Proposing an amendment', 'citizen', () => `${own.path}#art_3__para_1`, amend],
    ['Quoting a sentence', 'citizen', () => `${own.path}#art_1__para_1`, quote],
    ['Proposing to delete a provision', 'citizen', () => `${own.path}#art_4__para_1`, remove],
    ['A quotation whose provision was edited', 'nobody', () => `${two.path}?v=2#art_1__para_2`, openSheet],
    ['What was said of deleted provisions', 'nobody', () => `${two.path}#brisane-odredbe`],
    ['An earlier version', 'nobody', () => `${two.path}/act/art_4?version=1`],
    ['The versions of a draft, compared', 'nobody', () => `${two.path}/verzije?od=1&do=2&sve=1`, sideBySide],
    ['A draft with one version', 'nobody', () => `${own.path}/verzije`],
    ['What a search finds', 'nobody', () => demo.path, search],
    ['Signing in', 'nobody', () => '/prijava'],
    ['Registration with mistakes', 'nobody', () => '/registracija', refuse],
    ['A new password', 'nobody', () => '/nalog/lozinka'],
    ['The confirmation of an address', 'nobody', () => '/nalog/potvrda'],
    ['The account', 'citizen', () => '/nalog'],
    ['The notices', 'neighbour', () => '/obavestenja'],
    ['The settings of notifications', 'citizen', () => '/obavestenja/podesavanja'],
    ['The statement on accessibility', 'nobody', () => '/pristupacnost'],
    ['The page on personal data', 'nobody', () => '/podaci-o-licnosti'],
    ['The page on the source', 'nobody', () => '/otvoreni-kod'],
    ['A page that does not exist', 'nobody', () => '/nigde/takve/strane'],
    ['A page that needs an account', 'nobody', () => `/${town}/sto`],
    ['A page that needs a role', 'citizen', () => `/${town}/moderacija`],
    ['The officer’s desk', 'officer', () => `/${town}/sto`],
    ['A new consultation', 'officer', () => `/${town}/sto/nova`],
    ['A draft with its structure and warnings', 'officer', () => `/${town}/sto/${draft}`],
    ['An open consultation at the desk', 'officer', () => `/${town}/sto/${own.id}`],
    ['The moderation queue', 'moderator', () => `/${town}/moderacija`, decide],
    ['One case', 'moderator', () => `/${town}/moderacija/${reported}`],
    ['The settings', 'administrator', () => `/${town}/podesavanja`],
  ];

  for (const [name, who, path, prepare] of pages) {
    test(`${name}: nothing stands in anybody’s way`, async ({ enter }) => {
      const page = await enter(who);
      // What was being written is kept on the device: here every page begins anew.
      await page.addInitScript(() => location.protocol.startsWith('http') && localStorage.clear());
      for (const { language, widths } of scripts) {
        const { hostname } = new URL(process.env.PARTICIPATION_ADDRESS ?? '');
        await page.context().addCookies([{ name: 'participation-language', value: language, domain: hostname, path: '/' }]);
        await turnTo(page, { width: widths[0], scheme: 'light' });
        await open(page, path());
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await prepare?.(page);
        for (const width of widths)
          for (const scheme of schemes) {
            if (scheme === 'dark' && (language !== 'sr-Cyrl' || width !== 1280)) continue;
            await turnTo(page, { width, scheme });
            await look(page, `${language}, ${width} px, ${scheme}`, scheme);
          }
      }
    });
  }
});

const spoken = { pin: /^\d+ (прилог|prilog)/, write: /(Шта мислите|Šta mislite)/ };

/** On a phone the talk about an article lies in a sheet. */
async function openSheet(page: Page): Promise<void> {
  if (page.viewportSize()!.width > 1000) return;
  await page.getByRole('button', { name: spoken.pin }).last().click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function composer(page: Page) {
  if (page.viewportSize()!.width < 1000)
    await page.getByRole('button', { name: /^(Коментаришите|Komentarišite|\d+ (прилог|prilog)\S*),? ?,? (Члан|Član) [134]\./ }).first().click();
  return page.getByRole('textbox', { name: spoken.write });
}

async function write_(page: Page): Promise<void> {
  const box = await composer(page);
  await box.fill('Пијаца треба да ради и понедељком.');
  await expect(page.getByRole('button', { name: /^(Објави|Objavi)$/ })).toBeVisible();
}

async function amend(page: Page): Promise<void> {
  const box = await composer(page);
  await box.focus();
  await page.getByRole('radio', { name: /^(Предлог измене|Predlog izmene)$/ }).check();
  await page.getByRole('textbox', { name: /(Нови текст|Novi tekst)/ }).fill('Тезга се издаје на три године.');
}

async function quote(page: Page): Promise<void> {
  await (await composer(page)).focus();
  await page.getByRole('button', { name: /^(Цитирај део|Citiraj deo)$/ }).click();
  await expect(page.getByRole('region', { name: /(Које речи|Koje reči)/ })).toBeVisible();
}

async function remove(page: Page): Promise<void> {
  await (await composer(page)).focus();
  await page.getByRole('radio', { name: /^(Предлог измене|Predlog izmene)$/ }).check();
  await page.getByRole('radio', { name: /^(Бриши|Briši)$/ }).check();
  await expect(page.getByRole('deletion').first()).toBeVisible();
}

async function sideBySide(page: Page): Promise<void> {
  await expect(page.getByRole('insertion').first()).toBeVisible();
  const choice = page.getByRole('radio', { name: /^(Упоредо|Uporedo)$/ });
  if ((await choice.count()) > 0) await choice.check();
}

async function search(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('kontejner');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /(Резултати|Rezultati)/ })).toBeVisible();
}

async function refuse(page: Page): Promise<void> {
  await page.getByRole('textbox').first().fill('није адреса');
  await page.getByRole('button', { name: /(Отвори налог|Otvori nalog)/ }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
}

async function decide(page: Page): Promise<void> {
  await page.getByRole('link').filter({ hasText: 'Ово је оглас' }).or(page.getByRole('link').filter({ hasText: 'Ovo je oglas' })).click();
  await page.keyboard.press('2');
  await expect(page.getByRole('combobox')).toBeVisible();
}
