// What time does to a window that stays open: a new day, a birthday, a service that goes away.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { freshWindow, openBrowser, signIn } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

test('after midnight tomorrow is called today without anybody asking', async () => {
  await services.put('/dev/clock', { now: '2026-11-23T20:00:00Z' });
  await services.put('/dev/reset');
  const page = await freshWindow(browser, services);
  await page.clock.install({ time: new Date('2026-11-23T20:00:00Z') });
  await page.reload();
  await signIn(page, services, /^Kari/);
  await page.getByText('I morgen, tirsdag 24. november').first().waitFor();
  const link = page.locator('main a[href^="/trips/"]').first();
  const href = await link.getAttribute('href');
  await link.focus();
  await services.put('/dev/clock', { now: '2026-11-24T01:00:00Z' });
  await page.clock.fastForward('05:00:00');
  await page.clock.runFor('01:01');
  await page.getByText('I dag, tirsdag 24. november').first().waitFor();
  assert.equal(await page.getByText('I morgen').count(), 0);
  await page.waitForFunction(to => document.activeElement?.getAttribute('href') === to, href);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('on the 16th birthday the child is gone from the window, and another can be chosen', async () => {
  const age = 13;
  await services.put('/dev/clock', { now: '2026-11-23T20:00:00Z' });
  await services.put('/dev/reset');
  // Sample persons have their birthday five months before the day of the reset.
  await services.put('/dev/clock', { now: `${2026 - age + 16}-06-22T21:55:00Z` });
  const page = await freshWindow(browser, services);
  await signIn(page, services, /^Siri/);
  await page.getByText('Emil Liksom').first().click();
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await page.getByText(/Du ser reisene til .*Emil/).waitFor();
  const again = page.getByRole('button', { name: /^Oppdater/ });
  await again.waitFor();
  await services.put('/dev/clock', { now: `${2026 - age + 16}-06-22T22:00:30Z` });
  await again.click();
  await page.getByRole('heading', { level: 1, name: /Du kan ikke se reisene til .*Emil Liksom.* lenger/ }).waitFor();
  assert.equal(await page.getByText('Du ser reisene til').count(), 0, 'the banner is gone');
  await page.getByRole('link', { name: 'Velg hvem det gjelder' }).click();
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /Hei, .*Siri/ }).waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a next page that does not come is said aloud, and the focus stays', async () => {
  await services.put('/dev/clock', { now: '2026-11-23T20:00:00Z' });
  await services.put('/dev/reset');
  await services.put('/dev/seed-trips', { person: 'per_ola', count: 60 });
  const page = await freshWindow(browser, services);
  await signIn(page, services, /^Ola/);
  await visit(page, '/trips');
  await services.killApi();
  const more = page.getByRole('button', { name: 'Vis flere', exact: true });
  await more.click();
  const status = page.getByRole('status');
  await status.getByText('Vi får ikke kontakt med tjenesten').waitFor();
  assert.ok(await more.evaluate(button => button === document.activeElement));

  await status.getByText('Vi får ikke kontakt med tjenesten').waitFor({ state: 'detached' });
  const again = page.getByRole('button', { name: 'Prøv igjen', exact: true });
  await again.click();
  await status.getByText('Vi får ikke kontakt med tjenesten').waitFor();
  assert.ok(await again.evaluate(button => button === document.activeElement));
  await page.context().close();
});
