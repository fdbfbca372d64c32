// Trips that a person organises themselves: saving, before, during, after, and forgetting.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, enter, freshWindow, hear, openBrowser, overflow, signIn, smallTargets } from './support/window.mjs';
import { calculate } from './support/calculation.mjs';
import { fillOwnTrip, visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const heading = (page, text) => page.locator('main h1', { hasText: text }).waitFor();
const plain = text => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ');
const main = async page => plain(await page.locator('main').innerText());
const save = page => page.getByRole('button', { name: 'Lagre reisen' }).click();

/** A window in which somebody is signed in, and the day that many days from the service's today. */
async function startedWindow(reset = 'sealed', persona = /^Kari/) {
  await services.put('/dev/clock', { now: '2026-11-23T09:00:00Z' });
  await services.put('/dev/reset');
  const page = await freshWindow(browser, services, { reset });
  await signIn(page, services, persona);
  page.setDefaultTimeout(10_000);
  return page;
}

async function saved(page, trip = {}) {
  await visit(page, '/own-trips/new');
  await fillOwnTrip(page, trip);
  await save(page);
  await heading(page, /^Egen reise til/);
}

test('a trip that is saved stands on Home and among the trips, after a new start as well', async () => {
  const page = await startedWindow();
  await visit(page, '/trips');
  await page.getByText('Du har ikke lagret noen egne reiser.').waitFor();
  await page.getByRole('link', { name: 'Legg til en egen reise' }).click();
  await heading(page, 'Legg til en egen reise');
  const heard = await hear(page);
  await fillOwnTrip(page);
  await save(page);
  await heading(page, /Kanariøya sykehus onsdag 2\. desember/);
  assert.ok((await heard()).some(said => said.includes('Reisen er lagret')), (await heard()).join());
  for (const path of ['/', '/trips']) {
    await visit(page, path);
    const card = page.locator('.trip-card', { hasText: 'Kanariøya sykehus' });
    await card.waitFor();
    assert.match(plain(await card.innerText()), /Egen reise/);
  }
  await services.reset('keep');
  // The window that waits for news is told that the program has ended.
  page.faults.splice(0);
  await page.goto(services.window);
  await page.getByRole('link', { name: /Se reisen til .*Kanariøya sykehus.*egen reise/ }).click();
  await heading(page, /Kanariøya sykehus/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('what is wrong in the form is said beside it, and nothing that was written is lost', async () => {
  const page = await startedWindow();
  await visit(page, '/own-trips/new');
  await fillOwnTrip(page, { to: '', day: '31.2.2027', clock: '25:00', far: 'langt' });
  await save(page);
  const wrong = await page.locator('.ds-validation-message').allInnerTexts();
  assert.equal(wrong.length, 4, wrong.join());
  assert.equal(await page.evaluate(() => document.activeElement.id), 'own-to');
  assert.deepEqual(await axe(page), []);
  assert.equal(await page.getByLabel('Hvilken dag har du time?').inputValue(), '31.2.2027');
  await fillOwnTrip(page, { day: '2.12.2030' });
  await save(page);
  assert.match(plain((await page.locator('.ds-validation-message').allInnerTexts()).join()), /Skriv en dag fra .* til /);
  await fillOwnTrip(page);
  await save(page);
  await heading(page, /^Egen reise til/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('before: what each way may give, what is not known, and whom to ask', async () => {
  const page = await startedWindow();
  await saved(page);
  const text = await main(page);
  for (const part of ['Egen bil', 'Buss, tog eller båt', 'Drosje', 'Spør før du reiser', 'Ta vare på', 'Søk senest', 'minner deg ikke']) {
    assert.ok(text.includes(part), `${part} in ${text}`);
  }
  assert.match(text, /Ring 05515|Ring \d/);
  assert.equal(await page.locator('.trip-phase[aria-current]').innerText().then(text => text.startsWith('Før')), true);
  await page.getByRole('button', { name: 'Svar på resten og regn ut' }).click();
  await page.waitForFunction(() => location.pathname.startsWith('/calculator'));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('on the day it is calm, and afterwards it asks how one travelled and says until when to claim', async () => {
  const page = await startedWindow();
  await saved(page, { to: 'Rikshospitalet', day: '23.11.2026' });
  await page.getByText('I dag skal du til').waitFor();
  assert.match(await page.locator('.trip-phase[aria-current]').innerText(), /^Under/);
  assert.deepEqual(await axe(page), []);

  await saved(page, { day: '20.11.2026' });
  await page.getByRole('heading', { name: 'Reiste du slik?' }).waitFor();
  assert.match(await main(page), /Søk senest torsdag 20\. mai 2027/);
  assert.deepEqual(await axe(page), []);
  const path = await page.evaluate(() => location.pathname);
  for (const list of ['/', '/trips']) {
    await visit(page, list);
    await page.getByText(/Søk om reisestøtte senest .*20\. mai 2027/).waitFor();
  }
  await visit(page, path);
  await page.getByRole('button', { name: 'Ja, slik reiste jeg' }).click();
  await page.getByText('Du har bekreftet at du reiste slik').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('two windows do not undo each other, and what was written stays', async () => {
  const page = await startedWindow();
  await saved(page);
  const path = await page.evaluate(() => location.pathname);
  const other = await page.context().newPage();
  await other.goto(`${services.window}${path}/edit`);
  await other.getByLabel('Hvor skal du?').waitFor();
  await visit(page, `${path}/edit`);
  await fillOwnTrip(page, { to: 'Rikshospitalet' });
  await save(page);
  await heading(page, /Rikshospitalet/);
  await fillOwnTrip(other, { to: 'Radiumhospitalet' });
  await save(other);
  await other.getByRole('heading', { name: 'Reisen er endret i et annet vindu' }).waitFor();
  assert.equal(await other.getByLabel('Hvor skal du?').inputValue(), 'Radiumhospitalet');
  assert.deepEqual(await axe(other), []);
  await other.getByRole('button', { name: 'Lagre det som står her' }).click();
  await heading(other, /Radiumhospitalet/);

  await page.getByRole('button', { name: 'Slett reisen' }).click();
  await page.locator('#own-delete .ds-alert').getByRole('button', { name: 'Slett reisen' }).click();
  await page.getByRole('heading', { name: 'Reisen er endret i et annet vindu' }).waitFor();
  await page.context().close();
});

test('what was calculated signed out comes along through the sign-in, and the trip goes back to the calculation', async () => {
  await services.put('/dev/clock', { now: '2026-11-23T09:00:00Z' });
  const page = await freshWindow(browser, services, { reset: 'sealed' });
  page.setDefaultTimeout(10_000);
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await page.getByRole('button', { name: /^Logg inn/ }).waitFor();
  await visit(page, '/calculator');
  await calculate(page, { 'date.1.1': '20.11.26', 'distance.1.1': '61' });
  assert.match(await main(page), /Ingenting blir lagret mens du er logget ut/);
  await page.getByRole('link', { name: 'Logg inn for å lagre reisen' }).click();
  await heading(page, 'Logg inn');
  await enter(page, services, /^Kari/);
  await heading(page, 'Legg til en egen reise');
  assert.match(await main(page), /svarene fra beregningen/);
  assert.equal(await page.locator('#own-far').inputValue(), '61');
  assert.equal(await page.locator('#own-day').inputValue(), '20.11.2026');
  await page.locator('#own-to').fill('Ullevål');
  await save(page);
  await heading(page, /^Egen reise til .*Ullevål/);
  assert.match(await main(page), /Du kan trolig få/);
  await page.getByRole('link', { name: 'Endre reisen' }).first().click();
  await heading(page, 'Endre den egne reisen');
  await page.locator('#own-home-2').check({ force: true });
  await save(page);
  await heading(page, /^Egen reise til .*Ullevål/);
  await page.getByRole('button', { name: 'Svar på resten og regn ut' }).click();
  await page.waitForFunction(() => location.pathname === '/calculator/way-home.1');
  await page.getByRole('radio', { name: /^Samme dag/ }).check({ force: true });
  await page.getByRole('button', { name: 'Neste' }).click();
  await page.waitForFunction(() => location.pathname === '/calculator/answer');
  await page.getByRole('link', { name: 'Lagre svarene i den egne reisen' }).click();
  await heading(page, 'Endre den egne reisen');
  await save(page);
  await heading(page, /^Egen reise til .*Ullevål/);
  assert.match(await main(page), /Du kan trolig få/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a calculation of something else goes on where it was after an own trip is changed', async () => {
  const page = await startedWindow();
  await saved(page);
  const path = await page.evaluate(() => location.pathname);
  await visit(page, '/calculator');
  await calculate(page, {}, { until: 'date.1.1' });
  await visit(page, `${path}/edit`);
  await fillOwnTrip(page, { to: 'Rikshospitalet' });
  await save(page);
  await heading(page, /Rikshospitalet/);
  await visit(page, '/calculator');
  await page.getByRole('button', { name: 'Fortsett der du var' }).click();
  await page.waitForFunction(() => location.pathname.endsWith('/date.1.1'));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('whoever leaves while a trip is saved is told, and stays where they are', async () => {
  const page = await startedWindow();
  await visit(page, '/own-trips/new');
  await fillOwnTrip(page);
  const heard = await hear(page);
  let go;
  const held = new Promise(release => { go = release; });
  await page.route('**/save_own_trip', async route => { await held; await route.continue(); });
  await save(page);
  await page.locator('nav a[href="/more"]').click();
  await page.locator('main h1', { hasText: /^Mer$/ }).waitFor();
  const kept = page.waitForResponse('**/save_own_trip');
  go();
  await kept;
  await page.waitForTimeout(500);
  assert.ok((await heard()).some(said => said.includes('Reisen er lagret')), (await heard()).join());
  assert.equal(await page.evaluate(() => location.pathname), '/more');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('deleting asks first, by keyboard as well', async () => {
  const page = await startedWindow();
  await saved(page);
  const heard = await hear(page);
  await page.getByRole('button', { name: 'Slett reisen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Vil du slette den egne reisen til .*Kanariøya/ }).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.getByRole('button', { name: 'Avbryt' }).press('Enter');
  await page.waitForFunction(() => document.activeElement.innerText === 'Slett reisen');
  await page.keyboard.press('Enter');
  await page.locator('#own-delete .ds-alert').getByRole('button', { name: 'Slett reisen' }).press('Enter');
  await heading(page, 'Reiser');
  await page.getByText('Du har ikke lagret noen egne reiser.').waitFor();
  assert.ok((await heard()).some(said => said.includes('Reisen er slettet')), (await heard()).join());
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('an own trip belongs to the person it was saved for', async () => {
  const page = await startedWindow('sealed', /^Siri/);
  const choose = async name => {
    await visit(page, '/persons');
    await page.getByRole('radio', { name }).first().check({ force: true });
    await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
    await page.locator('main h1', { hasNotText: /på vegne av|Hvem/ }).waitFor();
  };
  await choose(/foreldreansvar/);
  await visit(page, '/own-trips/new');
  const name = plain(await page.locator('#person-banner').innerText());
  const first = name.match(/til (\S+)/)[1];
  assert.ok((await main(page)).includes(`Reisen lagres for ${first}`), await main(page));
  await fillOwnTrip(page);
  await save(page);
  await heading(page, /^Egen reise til/);
  await page.getByRole('button', { name: 'Slett reisen' }).click();
  await page.getByRole('heading', { name: new RegExp(`Vil du slette .*${first}`) }).waitFor();
  await choose(/^Meg selv|selv/);
  await visit(page, '/trips');
  await page.getByText('Du har ikke lagret noen egne reiser.').waitFor();
  await page.context().close();
});

test('locked it is shut, and signed out it is gone', async () => {
  const page = await startedWindow();
  await saved(page);
  const path = await page.evaluate(() => location.pathname);
  await visit(page, '/more');
  await page.getByRole('button', { name: 'Lås appen' }).click();
  await heading(page, 'Appen er låst');
  await page.goto(services.window + path);
  await heading(page, 'Appen er låst');
  assert.doesNotMatch(await page.content(), /Kanari/);
  const answers = await page.evaluate(async trip => {
    const asked = { list_own_trips: { person: null }, show_own_trip: { person: null, trip }, delete_own_trip: { person: null, stamp: { trip, version: 1 } } };
    return Promise.all(Object.entries(asked).map(([name, args]) => window.__TAURI_INTERNALS__.invoke(name, { args }).then(() => name, problem => problem)));
  }, path.split('/').at(-1));
  assert.deepEqual(answers, Array(3).fill('signed_out'));
  await enter(page, services, /^Kari/);
  await heading(page, /Kanariøya/);
  await visit(page, '/more');
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await heading(page, /Logg inn|logget ut/);
  await enter(page, services, /^Kari/);
  await visit(page, '/trips');
  await page.getByText('Du har ikke lagret noen egne reiser.').waitFor();
  await page.context().close();
});

test('without a keychain, and for a protected address, it says how long the trip is remembered', async () => {
  for (const [reset, persona, text] of [['', /^Kari/, 'kan ikke lagre noe trygt'], ['sealed', /^Hilde/, 'Adressen er beskyttet']]) {
    const page = await startedWindow(reset, persona);
    await visit(page, '/own-trips/new');
    assert.ok((await main(page)).includes(text), await main(page));
    await page.context().close();
  }
});

test('a device that fails keeps the form, and says whom to call', async () => {
  const page = await startedWindow();
  await visit(page, '/own-trips/new');
  await fillOwnTrip(page);
  const failed = { problem: { unexpected: { incident: 'A1B2C3' } } };
  await page.route('**/save_own_trip', route => route.fulfill({ json: failed }));
  await save(page);
  await page.locator('#own-trouble .ds-alert').waitFor();
  const text = await main(page);
  for (const part of ['Reisen er ikke lagret', 'står fortsatt her', 'A1B2C3', 'Ring']) assert.ok(text.includes(part), part);
  assert.equal(await page.getByLabel('Hvor skal du?').inputValue(), 'Kanariøya sykehus');
  assert.deepEqual(await axe(page), []);
  await page.context().close();
});

for (const shape of [{ width: 320, height: 640, dark: true }, { width: 390, height: 844 }, { width: 1280, height: 900 }]) {
  for (const language of ['nb', 'nn', 'en']) {
    test(`the pages hold at ${shape.width} px in ${language}`, async () => {
      await services.put('/dev/clock', { now: '2026-11-23T09:00:00Z' });
      await services.put('/dev/reset');
      const page = await freshWindow(browser, services, { ...shape, reset: 'sealed' });
      await signIn(page, services, /^Kari/);
      await visit(page, '/own-trips/new');
      await fillOwnTrip(page);
      await save(page);
      await heading(page, /^Egen reise til/);
      const path = await page.evaluate(() => location.pathname);
      await visit(page, '/settings');
      const names = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };
      await page.getByRole('radio', { name: names[language] }).check({ force: true });
      const found = [];
      for (const to of ['/trips', '/own-trips/new', path, `${path}/edit`]) {
        await visit(page, to);
        await page.waitForTimeout(100);
        for (const fault of [...await axe(page), ...await overflow(page), ...await smallTargets(page)]) found.push(`${to}: ${fault}`);
      }
      assert.deepEqual([...found, ...page.faults], []);
      await page.context().close();
    });
  }
}
