// Hostile texts, a changed pick-up, a dead service.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, freshWindow, openBrowser, signIn } from './support/window.mjs';
import { trips, visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

test('hostile texts stay text on every page', async () => {
  const page = await freshWindow(browser, services, { bypassCSP: false });
  await signIn(page, services, /^Ond/);
  for (const path of ['/', '/trips', '/more', '/persons']) await visit(page, path);
  await visit(page, '/trips');
  for (const path of await trips(page)) await visit(page, path);
  const intruders = await page.locator('main :is(script, iframe, object, embed, img, style, base, meta, form)').count();
  assert.equal(intruders, 0);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a fresh look without news is said aloud', async () => {
  const page = await freshWindow(browser, services);
  await signIn(page, services, /^Kari/);
  const again = page.getByRole('button', { name: /^Oppdater/ });
  await again.click();
  await page.getByRole('status').getByText('Opplysningene er oppdatert.', { exact: true }).waitFor();
  assert.ok(await again.evaluate(button => button === document.activeElement));
  await page.context().close();
});

test('a service that dies leaves the trip, its age and the phone on the page', async () => {
  const page = await freshWindow(browser, services);
  await signIn(page, services, /^Kari/);
  await visit(page, '/trips');
  const [path] = await trips(page);
  await visit(page, path);
  await services.killApi();
  await page.getByRole('button', { name: /^Oppdater/ }).click();
  await page.getByText('Du ser det vi hentet').first().waitFor();
  const text = await page.locator('body').innerText();
  assert.match(text, /05515/);
  assert.match(text, /kl\. \d\d:\d\d/);
  assert.deepEqual(await axe(page), []);
  await page.getByRole('link', { name: 'Hjem', exact: true }).click();
  await page.locator('.kept-notice').waitFor();
  await page.getByRole('button', { name: /^Oppdater/ }).click();
  await page.getByRole('status').getByText('Vi fikk ikke hentet opplysningene på nytt').waitFor();
  await page.getByRole('link', { name: 'Mer', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Mer' }).waitFor();
  assert.equal(await page.locator('.kept-notice').count(), 0, 'nothing old is shown here');
  await page.context().close();
});
