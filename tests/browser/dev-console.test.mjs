// The page on which developers play the other side: by keyboard alone, axe in all its states.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, openBrowser, overflow } from './support/window.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

async function console_(width, colorScheme) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  await page.goto(`${services.api}/dev/console`);
  return page;
}

const tomorrow = '#trp_kari_tomorrow';
const article = page => page.locator('article', { has: page.locator(tomorrow) });

/** Presses Tab until the focus is on the button for `act` of the trip. */
async function tabTo(page, act) {
  for (let stops = 0; stops < 2000; stops += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(([id, act]) => {
      const node = document.activeElement;
      return node.value === act && !!node.closest('article')?.querySelector(id);
    }, [tomorrow, act]);
    if (found) return;
  }
  throw new Error(`no stop for ${act}`);
}

test('a step is taken by keyboard alone, and one that does not fit says why', async () => {
  const page = await console_(1280, 'light');
  await page.locator(tomorrow).focus();
  await tabTo(page, 'assign');
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.equal(ring, 'solid');
  await Promise.all([page.waitForURL(/done=assign/), page.keyboard.press('Enter')]);
  assert.match(await page.title(), /^assign – /);
  assert.match(await article(page).innerText(), /assigned/);

  // The page is older than the trip: the same step again.
  const path = '/dev/trips/trp_kari_tomorrow/steps';
  await services.put(path, { step: 'approach' });
  await tabTo(page, 'approach');
  await Promise.all([page.waitForURL(/console\/trips$/), page.keyboard.press('Enter')]);
  assert.match(await page.getByRole('alert').innerText(), /out of step \(state: approaching\)/);
  await page.context().close();
});

test('axe finds nothing, and nothing sticks out, whatever was pressed', async () => {
  const faults = async page => [...await axe(page), ...await overflow(page)];
  const wide = await console_(1280, 'dark');
  assert.deepEqual(await faults(wide), [], '1280 px, dark');
  await wide.context().close();

  const page = await console_(320, 'light');
  for (const [name, press] of [
    ['a day begun', () => article(page).locator('button[value=calm]').click()],
    ['refused', () => page.getByRole('button', { name: 'Requisition', exact: true }).click()],
  ]) {
    await press();
    await page.waitForLoadState();
    assert.deepEqual(await faults(page), [], `${name} at 320 px, light`);
    assert.equal(await page.locator('h1').count(), 1);
  }
  assert.match(await page.getByRole('alert').innerText(), /no time/);
  await page.context().close();
});
