// What a screen reader meets where something is done with a trip, in every language, reached by keyboard alone.
// The trees are in snapshots/; `TREES=write node --test tests/browser/trees.test.mjs` writes them anew.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, freshWindow, openBrowser, signIn } from './support/window.mjs';
import { visit } from './support/screens.mjs';
import { pressByKeyboard, sameTree, tabTo } from './support/trees.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const LANGUAGES = [['nb', 'Bokmål'], ['nn', 'Nynorsk'], ['en', 'English']];
const OUT = '/trips/trp_kari_tomorrow';
const MAIN_BUTTON = 'main .actions button[data-variant="primary"]';

/** The clock stands where it stood in every tree; it runs on from there. */
const clock = () => services.put('/dev/clock', { now: '2026-11-23T09:00:05Z' });

async function startedWindow(persona, language) {
  await clock();
  await services.put('/dev/reset');
  const page = await freshWindow(browser, services, { reset: 'sealed' });
  page.setDefaultTimeout(15_000);
  await signIn(page, services, persona);
  await visit(page, '/settings');
  await page.getByRole('radio', { name: language, exact: true }).check({ force: true });
  await page.locator(`html[lang=${language === 'English' ? 'en' : language === 'Nynorsk' ? 'nn' : 'nb'}]`).waitFor();
  return page;
}

async function done(page) {
  assert.deepEqual([page.faults, await axe(page)], [[], []]);
  await page.context().close();
}

for (const [lang, language] of LANGUAGES) {
  test(`cancelling and undoing are read out as before in ${lang}`, async () => {
    const page = await startedWindow(/^Kari/, language);
    await clock();
    await visit(page, `${OUT}/cancel`);
    await page.locator(MAIN_BUTTON).waitFor();
    await sameTree(page, `cancel.${lang}`);
    await clock();
    await pressByKeyboard(page, MAIN_BUTTON);
    await page.locator('main .trip-action__undo').waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await sameTree(page, `cancelled.${lang}`);
    await pressByKeyboard(page, MAIN_BUTTON);
    await page.locator('main .trip-action__undo').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await done(page);
  });

  test(`confirming is read out as before in ${lang}`, async () => {
    const page = await startedWindow(/^Kari/, language);
    await clock();
    await visit(page, '/');
    await pressByKeyboard(page, 'main a[href$="/confirm"]');
    await page.locator(MAIN_BUTTON).waitFor();
    await sameTree(page, `confirm.${lang}`);
    await clock();
    await pressByKeyboard(page, MAIN_BUTTON);
    await page.locator('#trip-outcome .ds-heading').waitFor();
    await sameTree(page, `confirmed.${lang}`);
    await done(page);
  });

  test(`who goes along is read out as before in ${lang}`, async () => {
    const page = await startedWindow(/^Kari/, language);
    await clock();
    await visit(page, `${OUT}/escorts`);
    await page.locator('#escort-name').waitFor();
    await sameTree(page, `escorts.${lang}`);
    await tabTo(page, '#escort-name');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Åse Eksempel');
    await clock();
    await pressByKeyboard(page, MAIN_BUTTON);
    await page.locator('main .ds-alert[data-color="success"]').waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await sameTree(page, `escorts-saved.${lang}`);
    // With two who are not approved: the reason and the phone, and no button.
    await tabTo(page, 'main input[type=radio]');
    await page.keyboard.press('ArrowDown');
    await page.locator('main').getByText('05515').first().waitFor();
    await page.waitForFunction(css => !document.querySelector(css), MAIN_BUTTON);
    await sameTree(page, `escorts-second.${lang}`);
    await done(page);
  });

  test(`switching to a child is read out as before in ${lang}`, async () => {
    const page = await startedWindow(/^Siri/, language);
    await clock();
    await visit(page, '/persons');
    await page.locator('main input[type=radio]').first().waitFor();
    await sameTree(page, `persons.${lang}`);
    // Tab leads to the one that is chosen, the arrow to the next: a child.
    await tabTo(page, 'main input[type=radio]');
    await page.keyboard.press('ArrowDown');
    await pressByKeyboard(page, MAIN_BUTTON);
    await page.waitForFunction(() => document.title.includes('Liksom') && document.activeElement?.tagName === 'H1');
    await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"]'));
    await sameTree(page, `switched.${lang}`);
    await done(page);
  });
}

