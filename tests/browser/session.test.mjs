// The lock and its warning, where somebody is signed in, and who has looked at what.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, enter, freshWindow, hear, openBrowser, overflow, signIn, smallTargets } from './support/window.mjs';
import { trips, visit } from './support/screens.mjs';

const shapes = [{ width: 320, height: 640, dark: true }, { width: 390, height: 844 }, { width: 1280, height: 900 }];
const soon = 'sealed&idle=9000&warning=7000';
let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
beforeEach(async () => { await services.put('/dev/reset'); });
after(async () => { await browser?.close(); services?.stop(); });

const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();
const focused = page => page.evaluate(() => document.activeElement?.innerText.trim());
const faults = async page => [...await axe(page), ...await overflow(page), ...await smallTargets(page), ...page.faults.splice(0)];

test('before the lock a dialog asks whether somebody is there, and Escape says yes', async () => {
  const page = await freshWindow(browser, services, { reset: soon });
  await signIn(page, services, /^Kari/);
  const link = page.locator('main a[href^="/trips/"]').first();
  await link.focus();
  const dialog = page.getByRole('alertdialog', { name: 'Er du fortsatt her?' });
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /Appen låses kl\. \d\d:\d\d/);
  assert.equal(await focused(page), 'Fortsett');
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Lås appen');
  assert.ok(await dialog.isVisible(), 'to move within the dialog is no answer');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.ok(await link.evaluate(node => node === document.activeElement), 'the focus is back');
  await dialog.waitFor();
  assert.ok(await link.isVisible(), 'the app is still open when it asks the next time');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('whoever does not answer is locked out, and neither back nor an address gets past it', async () => {
  const page = await freshWindow(browser, services, { reset: soon });
  await signIn(page, services, /^Kari/);
  await visit(page, '/trips');
  const [path] = await trips(page);
  await visit(page, path);
  const private_ = ['Ullevål', 'Kari', path.split('/').at(-1)];
  await heading(page, 'Appen er låst');
  const shown = () => page.evaluate(() => document.documentElement.outerHTML + document.title);
  const leaks = async where => private_.filter(text => where.includes(text));
  assert.deepEqual(await leaks(await shown()), []);
  await page.goBack();
  await heading(page, 'Appen er låst');
  assert.deepEqual(await leaks(await shown()), []);
  for (const address of [path, '/trips', '/persons', '/sessions', '/']) {
    await page.goto(services.window + address);
    await heading(page, 'Appen er låst');
    assert.deepEqual(await leaks(await shown()), [], address);
  }
  const answers = await page.evaluate(async trip => {
    const asked = { get_home: { look: 'kept' }, get_trip: { look: 'kept', trip }, list_persons: { look: 'kept' }, list_trips: { look: 'kept', period: 'coming', after: null } };
    return Promise.all(Object.entries(asked).map(([name, args]) => window.__TAURI_INTERNALS__.invoke(name, { args }).then(out => `${name}: ${JSON.stringify(out)}`, problem => problem)));
  }, path.split('/').at(-1));
  assert.deepEqual(answers, Array(4).fill('signed_out'));

  await services.reset('keep');
  await page.goto(services.window + path);
  await heading(page, 'Appen er låst');
  await enter(page, services, /^Kari/);
  await page.waitForFunction(to => location.pathname === to, path);
  await heading(page, /Til /);
  await page.context().close();
});

test('the lock is by hand as well, and signing out from there leaves the device empty', async () => {
  const page = await freshWindow(browser, services, { reset: 'sealed' });
  await signIn(page, services, /^Kari/);
  await visit(page, '/more');
  await page.getByRole('button', { name: 'Lås appen' }).focus();
  await page.keyboard.press('Enter');
  await heading(page, 'Appen er låst');
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await heading(page, 'Du er logget ut');
  await page.getByText('Det appen visste om deg, er fjernet fra denne enheten.').waitFor();
  await services.reset('keep');
  await page.goto(services.window);
  await heading(page, 'Logg inn');
  await page.context().close();
});

/** Signs the persona in on a second device, which is gone afterwards. */
async function elsewhere(persona) {
  const other = await services.another();
  const page = await freshWindow(browser, other);
  await signIn(page, other, persona);
  return { page, other };
}

for (const shape of shapes) {
  test(`sessions and the access log hold at ${shape.width} px`, async () => {
    const { page: there, other } = await elsewhere(/^Siri/);
    const page = await freshWindow(browser, services, shape);
    await signIn(page, services, /^Siri/);
    await page.getByText('Emil Liksom').click();
    await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
    await heading(page, 'Hjem');
    await visit(page, '/sessions');
    const cards = page.locator('main li');
    await cards.nth(1).waitFor();
    const found = [...await faults(page)];
    assert.equal(await cards.filter({ hasText: 'Denne enheten' }).count(), 1);
    await page.getByRole('button', { name: /^Logg ut enheten ?: .+, Sist brukt / }).first().click();
    await page.waitForFunction(() => document.activeElement.innerText === 'Skal denne enheten logges ut?');
    found.push(...await faults(page));
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await page.waitForFunction(() => /^Logg ut enheten/.test(document.activeElement.innerText));
    await visit(page, '/persons');
    await page.getByRole('button', { name: 'Vis hva som har skjedd' }).click();
    await page.locator('#accesses li').first().waitFor();
    assert.match(await page.locator('#accesses').innerText(), /Siri .* så på /);
    found.push(...await faults(page));
    assert.deepEqual(found, []);
    await there.context().close();
    other.stop();
    await page.context().close();
  });
}

test('another device is signed out from here, and says so there', async () => {
  const { page: there, other } = await elsewhere(/^Kari/);
  const page = await freshWindow(browser, services);
  await signIn(page, services, /^Kari/);
  await visit(page, '/sessions');
  const cards = page.locator('main li');
  await cards.nth(1).waitFor();
  const before = await cards.count();
  const heard = await hear(page);
  await page.getByRole('button', { name: /^Logg ut enheten ?: / }).first().click();
  await page.getByRole('button', { name: 'Logg ut enheten', exact: true }).click();
  await page.waitForFunction(count => document.querySelectorAll('main li').length === count, before - 1);
  assert.ok((await heard()).includes('status: Enheten er logget ut.'));
  await heading(there, 'Du er logget ut');
  await there.getByText('avsluttet fra en annen enhet').waitFor();
  assert.ok(!(await there.locator('html').innerHTML()).includes('Ullevål'));
  await there.context().close();
  other.stop();
  await page.context().close();
});

test('signing out everywhere is asked about, done, and without the service said to be unknown', async () => {
  const page = await freshWindow(browser, services);
  await signIn(page, services, /^Kari/);
  await visit(page, '/sessions');
  await page.locator('main li').first().waitFor();
  await services.killApi();
  const all = page.getByRole('button', { name: 'Logg ut overalt', exact: true });
  const yes = page.getByRole('button', { name: 'Ja, logg ut overalt' });
  await all.click();
  await yes.click();
  await page.getByRole('heading', { name: 'Vi vet ikke om du ble logget ut overalt' }).waitFor();
  assert.deepEqual(await axe(page), []);
  await services.reviveApi();
  await page.locator('#everywhere').getByRole('button', { name: 'Oppdater' }).click();
  await all.click();
  await yes.click();
  await heading(page, 'Du er logget ut');
  await page.waitForFunction(() => location.pathname === '/');
  await page.context().close();
});
