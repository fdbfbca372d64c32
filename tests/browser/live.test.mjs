// A change at the service is on the open page, and said once; what is kept stands where the service cannot be asked.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, freshWindow, hear, openBrowser, signIn } from './support/window.mjs';
import { trips, visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
beforeEach(async () => {
  await services.put('/dev/clock', { now: '2026-11-23T09:00:00Z' });
  await services.put('/dev/reset');
});
after(async () => { await browser?.close(); services?.stop(); });

const moved = 'Ny hentetid';
const move = (path, at) => services.put(`/dev${path}/pick-up`, { kind: 'promised', at, said_by: 'carrier' });

test('a new pick-up time comes to the open trip, is said once with the old one, and the focus stays', async () => {
  const page = await freshWindow(browser, services);
  await signIn(page, services, /^Kari/);
  await visit(page, '/trips');
  const [path] = await trips(page);
  await visit(page, path);
  const heard = await hear(page);
  const again = page.getByRole('button', { name: /^Oppdater/ });
  await again.focus();
  await move(path, '2026-11-24T06:55:00Z');
  await page.locator('main').getByText('kl. 07:55').first().waitFor();
  assert.ok(await again.evaluate(button => button === document.activeElement));
  await again.click();
  await page.getByRole('status').getByText('Ingen endringer').waitFor();
  const said = (await heard()).filter(text => text.includes(moved));
  assert.deepEqual(said.map(text => text.replace(/\d\d:\d\d\.?$/, '…')), ['status: Ny hentetid: klokka 07:55. Før var den …']);
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('on Home and in the list the change is said once, with the name of the trip', async () => {
  const page = await freshWindow(browser, services);
  await signIn(page, services, /^Kari/);
  const link = page.locator('main a[href^="/trips/"]').first();
  const path = (await link.getAttribute('href')).replace(/\/confirm$/, '');
  for (const [where, at, clock] of [['/', '2026-11-24T06:55:00Z', '07:55'], ['/trips', '2026-11-24T06:50:00Z', '07:50']]) {
    await visit(page, where);
    const heard = await hear(page);
    await move(path, at);
    await page.locator('main').getByText(clock).first().waitFor();
    await page.getByRole('button', { name: /^Oppdater/ }).first().click();
    await page.getByRole('status').getByText('Opplysningene er oppdatert.').waitFor();
    const said = (await heard()).filter(text => text.includes(moved));
    assert.equal(said.length, 1, `${where}: ${said}`);
    assert.match(said[0], new RegExp(`^status: .+ 24\\. november\\. Ny hentetid: klokka ${clock}\\. Før var den .*\\d\\d:\\d\\d`));
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a page that is opened again stands at once and is not made anew by an answer that is the same', async () => {
  const page = await freshWindow(browser, services);
  await signIn(page, services, /^Kari/);
  await visit(page, '/trips');
  const heard = await hear(page);
  await page.getByRole('link', { name: 'Hjem', exact: true }).click();
  const link = page.locator('main a[href^="/trips/"]').first();
  const first = await link.elementHandle();
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"]'));
  assert.ok(await first.evaluate(node => node.isConnected));
  assert.deepEqual(await heard(), []);
  await page.context().close();
});

test('a cold start without the service shows the trip with the time of the last contact, and what comes after', async () => {
  const page = await freshWindow(browser, services, { reset: 'sealed' });
  await signIn(page, services, /^Kari/);
  await page.locator('main').getByText('Sist oppdatert').waitFor();
  const path = await page.locator('main a[href^="/trips/"]').first().getAttribute('href');
  await visit(page, path);
  const time = await page.locator('main time').first().innerText();
  await services.killApi();
  await services.reset('keep');
  await page.goto(services.window + path);
  await page.locator('.kept-notice').waitFor();
  const text = await page.locator('main').innerText();
  assert.ok(text.includes(time), `${time} is not in: ${text}`);
  assert.match(text, /Vi får ikke kontakt med tjenesten\. Du ser det vi hentet .*kl\. \d\d:\d\d/);
  assert.match(await page.locator('body').innerText(), /05515/);
  assert.deepEqual(await axe(page), []);
  for (const other of ['/', '/trips']) {
    await visit(page, other);
    await page.locator('.kept-notice').waitFor();
    assert.ok(await page.locator('main a[href^="/trips/"]').count(), other);
  }
  const heard = await hear(page);
  await services.reviveApi();
  await page.locator('.kept-notice').waitFor({ state: 'detached', timeout: 60_000 });
  assert.equal((await heard()).filter(text => text.includes('Vi har kontakt igjen')).length, 1);
  await page.context().close();
});
