// Long lists stay short in the page; focus and words follow "show more".
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { freshWindow, openBrowser, signIn } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const cards = page => page.locator('main li:has(a[href^="/trips/"])');

test('ten thousand trips are at most 1,500 elements, and more come fifty at a time', async () => {
  await services.put('/dev/reset');
  await services.put('/dev/seed-trips', { person: 'per_ola', count: 10_000 });
  const page = await freshWindow(browser, services);
  await signIn(page, services, /^Ola/);
  await visit(page, '/trips');
  await cards(page).nth(49).waitFor();
  assert.equal(await cards(page).count(), 50);
  assert.ok(await page.evaluate(() => document.querySelectorAll('*').length) <= 1_500);

  await page.getByRole('button', { name: 'Vis flere', exact: true }).click();
  await cards(page).nth(99).waitFor();
  const focused = await page.evaluate(() => [...document.querySelectorAll('main li:has(a[href^="/trips/"])')]
    .findIndex(card => card.contains(document.activeElement)));
  assert.equal(focused, 50, 'the focus is on the first new card');

  for (let shown = 100; shown < 400; shown += 50) {
    const last = await cards(page).last().locator('a').getAttribute('href');
    await page.getByRole('button', { name: 'Vis flere', exact: true }).click();
    await page.waitForFunction(before => [...document.querySelectorAll('main li a[href^="/trips/"]')].at(-1).getAttribute('href') !== before, last);
  }
  assert.equal(await cards(page).count(), 300, 'beyond 300 cards the oldest leave the page');
  const first = await cards(page).first().getAttribute('aria-posinset');
  assert.equal(first, '101');
  await page.context().close();
});
