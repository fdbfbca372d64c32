// Long lists stay short in the page; focus and words follow "show more".
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { freshWindow, hear, openBrowser, signIn } from './support/window.mjs';
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
  await page.getByRole('button', { name: 'Vis fra begynnelsen', exact: true }).click();
  await page.locator('#coming-trips > [aria-posinset="1"]').waitFor();
  assert.equal(await cards(page).count(), 50, 'the beginning comes back');
  await page.context().close();
});

test('an open list follows what changes on any of its pages, and keeps its pages, the focus and its place', async () => {
  await services.put('/dev/reset');
  await services.put('/dev/seed-trips', { person: 'per_ola', count: 160 });
  const page = await freshWindow(browser, services);
  await signIn(page, services, /^Ola/);
  await visit(page, '/trips');
  const more = page.getByRole('button', { name: 'Vis flere', exact: true });
  for (const shown of [100, 150]) {
    await more.click();
    await cards(page).nth(shown - 1).waitFor();
  }
  const paths = await cards(page).locator('a').evaluateAll(links => links.map(link => link.getAttribute('href')));
  const link = cards(page).nth(120).locator('a');
  await link.focus();
  await link.evaluate(node => node.scrollIntoView({ block: 'center' }));
  const place = () => cards(page).nth(119).locator('a').evaluate(node => Math.round(node.getBoundingClientRect().top));
  const before = await place();
  const asked = [];
  page.on('request', request => { if (request.url().endsWith('/list_trips')) asked.push(request.postDataJSON().args.look); });
  const heard = await hear(page);
  for (const [at, clock] of [[2, '05:11'], [120, '05:22'], [60, '05:33']]) {
    const card = cards(page).nth(at);
    const day = await card.locator('time').getAttribute('datetime');
    await services.put(`/dev${paths[at]}/pick-up`, { kind: 'promised', at: `${day.slice(0, 10)}T0${clock.slice(1)}:00Z`, said_by: 'carrier' });
    await card.getByText(/kl\. 0[67]:\d\d/).waitFor();
    assert.equal(await cards(page).count(), 150, `after a change at ${at}`);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), paths[120]);
    assert.equal(await place(), before, `after a change at ${at}`);
  }
  assert.deepEqual([...new Set(asked)], ['kept'], 'the pages that are open come from what is kept');
  assert.equal((await heard()).filter(text => text.includes('Ny hentetid')).length, 3);
  const now = await cards(page).locator('a').evaluateAll(links => links.map(link => link.getAttribute('href')));
  assert.deepEqual(now, paths);
  await more.click();
  await cards(page).nth(159).waitFor();
  assert.equal(await cards(page).count(), 160);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
