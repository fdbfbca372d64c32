// The parts of the window's program that are loaded when they are first needed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { freshWindow, openBrowser } from './support/window.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const PART = /\/(split|chunk)_[^/]*\.wasm$/;

/** A window past the choice of language, under its own content security policy. */
async function startedWindow() {
  const page = await freshWindow(browser, services, { bypassCSP: false });
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await page.getByRole('button', { name: /^Logg inn/ }).waitFor();
  return page;
}

test('the first pages need no part, and a later page fetches its own from where the program came', async () => {
  const page = await startedWindow();
  await page.reload();
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').map(entry => entry.name));
  await page.getByRole('button', { name: /^Logg inn/ }).waitFor();
  assert.deepEqual((await loaded()).filter(address => PART.test(address)), []);
  await page.goto(new URL('/about', services.window).href);
  await page.locator('main .lead').waitFor();
  const parts = (await loaded()).filter(address => PART.test(address));
  assert.ok(parts.some(address => address.includes('split_')), parts.join());
  for (const part of parts) assert.equal(new URL(part).origin, new URL(services.window).origin);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a part that cannot be fetched says whom to call, and comes when it is asked for again', async () => {
  const page = await startedWindow();
  await page.route(PART, route => route.abort());
  await page.goto(new URL('/about', services.window).href);
  const failure = page.locator('main .ds-alert');
  await failure.waitFor();
  assert.match(await failure.innerText(), /05515/);
  await page.unroute(PART);
  await failure.getByRole('button').first().click();
  await page.locator('main .lead').waitFor();
  assert.equal(await page.locator('main .ds-alert').count(), 0);
  await page.context().close();
});
