// Nothing of one person is left in the window when another is signed in or chosen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { enter, freshWindow, openBrowser, signIn } from './support/window.mjs';
import { trips, visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

/** The texts of the page that stand for its person: names of places, and trips. */
const canaries = async page => {
  await visit(page, '/trips');
  const paths = await trips(page);
  assert.ok(paths.length, 'there is something to look for');
  const names = await page.locator('main h3').allInnerTexts();
  return [...paths.map(path => path.split('/').at(-1)), ...names.map(name => name.split('\n').at(-1))];
};

/** Everything in the window that can hold a text. */
async function held(page) {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const inPage = await page.evaluate(async () => JSON.stringify({
    markup: document.documentElement.outerHTML, title: document.title, state: history.state, name: window.name,
    local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie,
    databases: await indexedDB.databases(), caches: await caches.keys(),
  }));
  await cdp.detach();
  return JSON.stringify(nodes) + inPage;
}

async function assertGone(page, texts) {
  const all = await held(page);
  assert.deepEqual(texts.filter(text => all.includes(text)), []);
}

/** Marks the running program, which a window that starts anew does not have any more. */
const mark = page => page.evaluate(() => { window.before = true; });
const isAnew = page => page.waitForFunction(() => !window.before);

test('signing out and in as somebody else starts the window anew, in the language and colours that were chosen', async () => {
  const page = await freshWindow(browser, services, { reset: 'sealed' });
  await signIn(page, services, /^Kari/);
  await visit(page, '/settings');
  await page.getByRole('radio', { name: 'Mørke' }).check({ force: true });
  await page.waitForFunction(() => document.documentElement.dataset.colorScheme === 'dark');
  const kari = [...await canaries(page), 'Kari'];
  await visit(page, '/more');
  await mark(page);
  await page.getByRole('button', { name: 'Logg ut', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Du er logget ut' }).waitFor();
  await isAnew(page);
  await assertGone(page, kari);
  await mark(page);
  await enter(page, services, /^Leif/);
  await isAnew(page);
  await page.locator('main a[href^="/trips/"]').first().waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.colorScheme), 'dark');
  await assertGone(page, kari.filter(text => text.startsWith('trp_') || text === 'Kari'));
  for (let back = 0; back < 3; back += 1) {
    await page.goBack().catch(() => {});
    await page.locator('main h1').waitFor();
    await assertGone(page, kari.filter(text => text === 'Kari'));
  }
  await page.context().close();
});

test('another person is shown by a window that has started anew, with nothing of the one before, also while the service is slow', async () => {
  const page = await freshWindow(browser, services, { reset: 'sealed' });
  await signIn(page, services, /^Siri/);
  const choose = async name => {
    await visit(page, '/persons');
    await page.getByText(name).first().click();
    await mark(page);
    await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
    await isAnew(page);
    await page.locator('main h1').waitFor();
  };
  await choose('Emil Liksom');
  await page.getByText(/Du ser reisene til .*Emil/).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  assert.match(await page.title(), /^Hjem – Emil Liksom/);
  const emil = (await canaries(page)).filter(text => text.startsWith('trp_'));
  let slow = true;
  await page.route('**/ipc/get_home', async route => { while (slow) await new Promise(next => setTimeout(next, 50)); await route.continue(); });
  await choose(/Meg selv/);
  await assertGone(page, [...emil, 'Emil']);
  slow = false;
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"]'));
  await assertGone(page, [...emil, 'Emil']);
  await page.context().close();
});
