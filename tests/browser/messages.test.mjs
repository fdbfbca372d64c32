// What the service tells: in the list, aloud, on Home, without the network, and to whom.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { done, heading, main, plain, said, startedWindow, whole } from './support/acting.mjs';
import { startServices } from './support/services.mjs';
import { freshWindow, hear, openBrowser, signIn } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const started = shape => startedWindow(browser, services, shape);
const move = (id, at) => services.put(`/dev/trips/${id}/pick-up`, { kind: 'promised', at, said_by: 'carrier' });
const step = (id, body) => services.put(`/dev/trips/${id}/steps`, body);
const nav = page => page.getByRole('link', { name: /^Meldinger/ });
const lines = async page => (await page.locator('main .messages li').allInnerTexts()).map(text => plain(text).replace(/\s+/g, ' '));
const notices = async () => Number(await (await fetch(`${services.window}/bridge/notices`)).text());
const TAXI = 'trp_kari_tomorrow';

/** Waits until so many messages of the list say `text`. */
const told = (page, text, count) => page.waitForFunction(({ text, count }) => [...document.querySelectorAll('main .messages li')]
  .filter(line => line.innerText.replace(/[\u2066-\u2069]/g, '').replace(/[\u00a0\s]+/g, ' ').includes(text)).length === count, { text, count }, { timeout: 60_000 });

/** Waits until the list has so many messages. */
const has = (page, count) => page.waitForFunction(count => document.querySelectorAll('main .messages li').length === count, count, { timeout: 60_000 });

test('a new pick-up time is a message: said once, counted, read with the old time and its source, and then no longer new', async () => {
  const page = await started();
  await visit(page, '/messages');
  assert.match(await main(page), /Det er ingen meldinger\./);
  await whole(page, 'no messages');
  await notices();
  const heard = await hear(page);
  await move(TAXI, '2026-11-24T06:55:00Z');
  await has(page, 1);
  await said(heard, 'Ny melding: Ny hentetid, 24. november');
  assert.equal((await heard()).map(plain).filter(text => text.includes('Ny melding')).length, 1);
  assert.match((await lines(page))[0], /^Ny Ny, ulest: Ny hentetid, 24\. november i dag kl\. 10:\d\d$/);
  assert.equal(await notices(), 1);
  await nav(page).getByText('1', { exact: true }).waitFor();
  assert.match(plain(await nav(page).innerText()), /én ulest/);
  await whole(page, 'one message');

  await visit(page, '/');
  await page.getByRole('link', { name: 'Én ny melding' }).click();
  await page.getByRole('link', { name: /Ny, ulest: Ny hentetid, 24\. november/ }).click();
  await heading(page, /^Ny hentetid$/);
  const text = await main(page);
  assert.match(text, /Mottatt i dag kl\. 10:\d\d/);
  assert.match(text, /Hentetiden er tirsdag 24\. november kl\. 07:55\./);
  assert.match(text, /Før var den tirsdag 24\. november kl\. \d\d:\d\d\./);
  assert.match(text, /Transportøren sa dette i dag kl\. 10:\d\d\./);
  assert.match(await page.title(), /^Ny hentetid – /);
  await whole(page, 'the message');
  await page.waitForFunction(() => !document.querySelector('.nav__count'));
  await page.getByRole('link', { name: 'Se reisen' }).click();
  await page.locator('main').getByText('kl. 07:55').first().waitFor();
  await visit(page, '/messages');
  assert.match((await lines(page))[0], /^Ny hentetid, 24\. november/);
  await visit(page, '/');
  assert.equal(await page.locator('main').getByText('ny melding').count(), 0);
  await done(page);
});

test('Scenario 1: without the network the messages stand with their age, also after a cold start', async () => {
  const page = await started();
  await move(TAXI, '2026-11-24T06:55:00Z');
  await visit(page, '/messages');
  await has(page, 1);
  await services.killApi();
  await services.reset('keep');
  await page.goto(`${services.window}/messages`);
  await page.locator('.kept-notice').waitFor();
  await has(page, 1);
  // Until the service has been asked in vain, the page says when it last looked.
  await page.locator('main').getByText('Lagret').first().waitFor();
  // By the clock of the device, which no test sets.
  assert.match(await main(page), /Lagret\s+\S.* kl\. \d\d:\d\d/);
  await whole(page, 'kept messages');
  await page.locator('main .messages a').click();
  await heading(page, /^Ny hentetid$/);
  assert.match(await main(page), /kl\. 07:55/);
  await services.reviveApi();
  await page.locator('.kept-notice').waitFor({ state: 'detached', timeout: 60_000 });
  page.faults.splice(0);
  await done(page);
});

test('Scenario 9: with two children only the chosen child\'s messages are shown, and its name is on the page', async () => {
  const page = await started({ persona: /^Siri/ });
  await move('trp_nora_out', '2026-11-24T06:55:00Z');
  await step('trp_emil_school', { step: 'call_off' });
  const choose = async name => {
    await visit(page, '/persons');
    await page.getByText(name).first().click();
    await page.evaluate(() => { window.before = true; });
    await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
    await page.waitForFunction(() => !window.before);
    await page.getByText(new RegExp(`Du ser reisene til .*${name.split(' ')[0]}`)).waitFor();
  };
  for (const [name, other, line] of [['Nora Liksom', 'Emil', /hentetid/i], ['Emil Liksom', 'Nora', /Reisen er avlyst/]]) {
    await choose(name);
    await visit(page, '/messages');
    await has(page, 1);
    assert.match((await lines(page))[0], line);
    await page.locator('main .messages a').click();
    await page.getByText(`Gjelder ${name}.`).or(page.getByText(new RegExp(`Gjelder .*${name}`))).first().waitFor();
    const text = await main(page);
    assert.doesNotMatch(text, new RegExp(other));
    assert.doesNotMatch(text, /\bdu\b/i, 'no sentence calls the child "you"');
    assert.match(plain(await page.title()), new RegExp(name));
  }
  await done(page);
});

test('whoever has not confirmed is reminded a day and three hours before 13:00 on the last working day, once each', async () => {
  await services.put('/dev/clock', { now: '2026-11-23T09:00:00Z' });
  await services.put('/dev/reset');
  // The minibus goes on Sunday, so that Friday is the day.
  await services.put('/dev/clock', { now: '2026-11-27T08:30:00Z' });
  const page = await freshWindow(browser, services, { reset: 'sealed' });
  await signIn(page, services, /^Kari/);
  await visit(page, '/messages');
  const reminder = 'Husk å bekrefte reisen, 29. november';
  await told(page, reminder, 1);
  // A claim of hers has waited for documents for half of the time by then.
  await told(page, 'Husk å sende dokumentasjon', 1);
  await has(page, 2);
  const heard = await hear(page);
  await services.put('/dev/clock', { now: '2026-11-27T09:00:00Z' });
  await told(page, reminder, 2);
  await said(heard, `Ny melding: ${reminder}`);
  for (const now of ['2026-11-27T11:59:00Z', '2026-11-27T12:30:00Z']) await services.put('/dev/clock', { now });
  await visit(page, '/');
  await visit(page, '/messages');
  await told(page, reminder, 2);
  await has(page, 3);
  await page.locator('main .messages a').filter({ hasText: 'Husk å bekrefte reisen' }).first().click();
  await heading(page, /^Husk å bekrefte reisen$/);
  assert.match(await main(page), /Da meldingen kom, var reisen ikke bekreftet\.\s+Fristen er fredag 27\. november kl\. 13:00\./);
  await done(page);
});

for (const [language, title, words] of [['Nynorsk', 'Meldingar', /Ny hentetid, 24\. november/], ['English', 'Messages', /New pick-up time, 24 November/]]) {
  test(`messages in ${language} hold at 320 px with text at 200 %, in the dark too`, async () => {
    const page = await started({ width: 320, height: 640, dark: true });
    await visit(page, '/settings');
    await page.getByRole('radio', { name: language }).check({ force: true });
    await move(TAXI, '2026-11-24T06:55:00Z');
    await visit(page, '/messages');
    await has(page, 1);
    await heading(page, new RegExp(`^${title}$`));
    assert.match((await lines(page))[0], words);
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    await whole(page, 'the list');
    await page.locator('main .messages a').click();
    await page.locator('main .trip-source').waitFor();
    await whole(page, 'the message');
    await visit(page, '/settings');
    await whole(page, 'the settings');
    await done(page);
  });
}

test('S61: each notice is switched by its name and keyboard, and stays off', async () => {
  const page = await started();
  await visit(page, '/settings');
  const details = page.getByRole('switch', { name: /^Vis detaljer i varsler/ });
  assert.equal(await details.isChecked(), false);
  const pickUp = page.getByRole('switch', { name: 'Varsel om ny hentetid' });
  assert.equal(await pickUp.isChecked(), true);
  await pickUp.focus();
  const heard = await hear(page);
  await page.keyboard.press('Space');
  await said(heard, 'Varslene er endret');
  await visit(page, '/messages');
  await visit(page, '/settings');
  assert.equal(await pickUp.isChecked(), false);
  await notices();
  await visit(page, '/messages');
  await move(TAXI, '2026-11-24T06:55:00Z');
  await has(page, 1);
  assert.equal(await notices(), 0, 'told in the window, not outside');
  await done(page);
});
