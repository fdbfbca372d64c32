// Acting for others: whom a page concerns, what a birthday changes, and what is left when it is over.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, enter, freshWindow, openBrowser, overflow, signIn, smallTargets } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const plain = text => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ');
const main = async page => plain(await page.locator('main').innerText());
const heading = (page, text) => page.locator('main h1', { hasText: text }).waitFor();
const says = (page, text) => page.waitForFunction(
  source => new RegExp(source).test(document.querySelector('main').innerText.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ')), text.source,
);
const done = async page => { assert.deepEqual(page.faults, []); await page.context().close(); };

/** Sample persons have their birthday five months before the day of the reset. */
const BORN = { nora: 2026 - 8, emil: 2026 - 13 };

async function startedWindow({ now = '2026-11-23T09:00:00Z', persona = /^Siri/, ...shape } = {}) {
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  await services.put('/dev/clock', { now: '2026-11-23T09:00:00Z' });
  await services.put('/dev/reset');
  await services.put('/dev/clock', { now });
  const page = await freshWindow(browser, services, { reset: 'sealed', ...shape });
  await signIn(page, services, persona);
  page.setDefaultTimeout(15_000);
  return page;
}

/** Lets something go wrong with every request to a template until it is put right. */
async function goWrong(path, fault) {
  const answer = await fetch(`${services.api}/dev/faults`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ method: 'POST', path, times: 1000, fault }),
  });
  assert.ok(answer.ok, await answer.text());
}

async function choose(page, name) {
  await page.getByText(name).first().click({ timeout: 40_000 });
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
}

/** Nothing that axe, a narrow window or a thumb would object to. */
async function whole(page, what) {
  const small = (await smallTargets(page)).filter(text => !text.startsWith('A ""'));
  assert.deepEqual([...await axe(page), ...await overflow(page), ...small], [], what);
}

/** Everything in the window that can hold a text, but for the address that was asked for. */
async function held(page) {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const inPage = await page.evaluate(() => JSON.stringify({
    markup: document.documentElement.outerHTML, title: document.title, local: { ...localStorage }, session: { ...sessionStorage },
  }));
  return JSON.stringify(nodes) + inPage;
}

test('Scenario 9: two children. Every page, button and receipt names the one, the other is nowhere, and a link to the other asks to switch first', async () => {
  const page = await startedWindow();
  await heading(page, /^Hvem gjelder det\?$/);
  assert.match(await main(page), /Nora Liksom, 8 år[\s\S]*Du har foreldreansvar/);
  assert.match(await main(page), /Emil Liksom, 13 år[\s\S]*Noe kan være skjult fra 12 år/);
  await whole(page, 'the choice');
  await choose(page, 'Nora Liksom');
  await page.getByText(/Du ser reisene til .*Nora/).waitFor();
  for (const path of ['/', '/trips', '/trips/trp_nora_out', '/trips/trp_nora_out/cancel', '/trips/trp_nora_home/ready', '/trips/trp_nora_out/confirm']) {
    await visit(page, path);
    await page.getByText(/Du ser reisene til .*Nora/).waitFor();
    assert.match(plain(await page.title()), /Nora Liksom/, path);
    assert.doesNotMatch(await held(page), /Emil|trp_emil/, path);
  }
  await visit(page, '/trips/trp_nora_home/ready');
  await heading(page, /^Er .*Nora Liksom.* klar for hjemreise/);
  await visit(page, '/trips/trp_nora_out/cancel');
  await heading(page, /^Avbestille reisen for .*Nora/);
  await page.getByRole('button', { name: /^Ja, avbestill reisen for .*Nora/ }).click();
  await heading(page, /^Reisen er avbestilt for .*Nora/);
  await says(page, /av en forelder\. Gjelder Nora Liksom\. Kvittering/);
  assert.doesNotMatch(await held(page), /Emil|trp_emil/, 'the receipt');

  // One that is another child's, one that is hidden from parents, and one that is nobody's.
  const read = [];
  for (const id of ['trp_emil_school', 'trp_emil_hidden', 'trp_nobody']) {
    for (const page_ of ['', '/cancel', '/ready']) {
      await visit(page, `/trips/${id}${page_}`);
      await page.getByRole('heading', { name: 'Vi finner ikke dette' }).waitFor();
      read.push([page_, await main(page), await page.title()].join('\n'));
    }
  }
  assert.equal(new Set(read).size, 3, 'each page says the same of all three');
  await visit(page, '/trips/trp_emil_school');
  await whole(page, 'a link to another');
  page.faults.splice(0);
  await page.getByRole('link', { name: 'Bytt person først' }).click();
  await heading(page, /^Hvem gjelder det\?$/);
  await choose(page, 'Emil Liksom');
  await page.getByText(/Du ser reisene til .*Emil/).waitFor();
  await page.getByText('Neste reise').waitFor();
  await visit(page, '/trips/trp_emil_school');
  await heading(page, /Fjordvik sykehus/);
  await done(page);
});

test('Scenario 9: what became of something for the one child is not taken for another\'s', async () => {
  const page = await startedWindow();
  await choose(page, 'Nora Liksom');
  await page.getByText(/Du ser reisene til .*Nora/).waitFor();
  await visit(page, '/trips/trp_nora_out/cancel');
  await page.getByRole('button', { name: /^Ja, avbestill reisen/ }).waitFor();
  await goWrong('/v1/persons/{person_id}/cancellations', { kind: 'drop_after_commit' });
  await goWrong('/v1/outcomes/{key}/settle', { kind: 'drop_after_send' });
  await page.getByRole('button', { name: /^Ja, avbestill reisen/ }).click();
  await page.getByText('Vi vet ikke om reisen er avbestilt').waitFor({ timeout: 60_000 });
  await says(page, /Gjelder Nora Liksom\./);
  await whole(page, 'unknown');
  await visit(page, '/persons');
  await choose(page, 'Meg selv');
  await heading(page, /^Hei, .*Siri/);
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  const other = page.locator('main').getByText('Det gjelder en annen person enn den du ser nå.');
  await other.waitFor({ timeout: 40_000 });
  assert.match(await main(page), /Reisen er avbestilt\s+Det gjelder en annen person/);
  assert.doesNotMatch(await held(page), /Nora|trp_nora/);
  await whole(page, 'of another');
  await page.getByRole('button', { name: 'Jeg har lest det' }).click();
  await other.waitFor({ state: 'detached' });
  page.faults.splice(0);
  await done(page);
});

test('Scenario 10: growing up. At 12 and at 16 one is told before what one will not see, and what to arrange', async () => {
  const cases = [
    ['Nora Liksom', BORN.nora + 12, /Nora Liksom fyller 12 år 23\. juni 2030[\s\S]*Fra da kan noen reiser være skjult for deg/],
    ['Emil Liksom', BORN.emil + 16, /Emil Liksom fyller 16 år 23\. juni 2029[\s\S]*Fra da bestemmer Emil Liksom selv[\s\S]*gi deg fullmakt/],
  ];
  for (const [name, year, expected] of cases) {
    const page = await startedWindow({ now: `${year}-05-24T09:00:00Z`, width: 320, height: 640 });
    await heading(page, /^Hvem gjelder det\?$/);
    await says(page, expected);
    await whole(page, `persons, ${name}`);
    await choose(page, name);
    await page.getByText(/Du ser reisene til/).waitFor();
    await says(page, expected);
    await whole(page, `Home, ${name}`);
    await done(page);
    const early = await startedWindow({ now: `${year}-04-01T09:00:00Z` });
    await heading(early, /^Hvem gjelder det\?$/);
    assert.doesNotMatch(await main(early), new RegExp(`${name} fyller`), 'no sooner than it is of use');
    await done(early);
  }
});

const EVE = `${BORN.emil + 16}-06-22T21:55:00Z`;
const BIRTHDAY = `${BORN.emil + 16}-06-22T22:00:30Z`;

async function explained(page) {
  await heading(page, /^Du kan ikke se reisene til .*Emil Liksom.* lenger$/);
  await says(page, /Emil Liksom er fylt 16 år og bestemmer selv\.[\s\S]*Emil Liksom kan gi deg fullmakt\./);
  await says(page, /Reisene til Emil Liksom er slettet fra denne enheten/);
  assert.equal(await page.getByText('Du ser reisene til').count(), 0, 'the banner is gone');
  await page.locator('main').getByRole('button', { name: /^Ring / }).waitFor();
}

test('Scenario 10: on the 16th birthday the open page becomes the explanation, with the way back and a phone', async () => {
  const page = await startedWindow({ now: EVE });
  await choose(page, 'Emil Liksom');
  await page.getByText(/Du ser reisene til .*Emil/).waitFor();
  await page.getByRole('button', { name: /^Oppdater/ }).waitFor();
  await services.put('/dev/clock', { now: BIRTHDAY });
  // Here the service's clock has leapt; whatever it answers tells the app, and nobody has
  // to press anything.
  await page.evaluate(() => window.__TAURI_INTERNALS__.invoke('list_persons', { args: { look: 'service' } }));
  await explained(page);
  await whole(page, 'the explanation');
  await page.reload();
  await explained(page);
  await page.getByRole('button', { name: 'Tilbake til dine reiser' }).click();
  await heading(page, /^Hei, .*Siri/);
  assert.doesNotMatch(await held(page), /Emil|trp_emil/);
  await visit(page, '/persons');
  await page.getByText('Nora Liksom').waitFor();
  assert.doesNotMatch(await main(page), /Emil/);
  page.faults.splice(0);
  await done(page);
});

test('Scenario 10: after a cold start on the day it is explained as well, and a link to the child\'s trip is as one to none', async () => {
  const page = await startedWindow({ now: EVE });
  await choose(page, 'Emil Liksom');
  await page.getByText(/Du ser reisene til .*Emil/).waitFor();
  await visit(page, '/trips');
  await page.locator('main h1').waitFor();
  await services.put('/dev/clock', { now: BIRTHDAY });
  await services.reset('keep');
  await page.goto(services.window);
  await explained(page);
  await page.getByRole('button', { name: 'Tilbake til dine reiser' }).click();
  await heading(page, /^Hei, .*Siri/);
  const read = [];
  for (const id of ['trp_emil_school', 'trp_nobody']) {
    await visit(page, `/trips/${id}`);
    await page.getByRole('heading', { name: 'Vi finner ikke dette' }).waitFor();
    read.push(await main(page));
  }
  assert.equal(read[0], read[1]);
  page.faults.splice(0);
  await done(page);
});

test('a ground that is taken away says so in its own words, and never that somebody\'s address is protected', async () => {
  const page = await startedWindow({ persona: /^Solveig/ });
  await choose(page, 'Leif Prøve');
  await page.getByText(/Du ser reisene til .*Leif/).waitFor();
  await services.remove('/dev/representations/per_solveig/per_leif/power_of_attorney');
  await heading(page, /^Du kan ikke se reisene til .*Leif Prøve.* lenger$/);
  await says(page, /Du kan ikke lenger hjelpe Leif Prøve her\. Tjenesten sier ikke hvorfor\./);
  assert.doesNotMatch(await main(page), /[Aa]dresse/);
  await whole(page, 'taken away');
  page.faults.splice(0);
  await done(page);
});

test('somebody with a protected address is told why there is nobody to choose', async () => {
  const page = await startedWindow({ persona: /^Hilde/ });
  await visit(page, '/persons');
  await says(page, /Adressen din er beskyttet\. Da kan du ikke hjelpe andre her/);
  await whole(page, 'protected');
  await done(page);
});

test('Scenario 20: a session that ends in the middle of a cancellation cancels nothing, and the form begins anew after the sign-in', async () => {
  const page = await startedWindow({ persona: /^Kari/ });
  const path = '/trips/trp_kari_tomorrow/cancel';
  await visit(page, path);
  await page.getByText('For syk til å reise').click();
  await services.put('/dev/clock', { now: '2027-11-23T09:00:00Z' });
  await page.getByRole('button', { name: 'Ja, avbestill reisen' }).click();
  await heading(page, /^Du er logget ut$/);
  await services.put('/dev/clock', { now: '2026-11-23T09:05:00Z' });
  const left = (await held(page)).replaceAll(path, '').match(/Kari|Fjordvik|trp_kari/);
  assert.equal(left?.[0], undefined, 'only the address is left, to come back to');
  await fetch(`${services.api}/dev/requests`, { method: 'DELETE' });
  await enter(page, services, /^Kari/);
  await page.waitForFunction(to => location.pathname === to, path);
  await heading(page, /^Avbestille reisen$/);
  await page.getByRole('button', { name: 'Ja, avbestill reisen' }).waitFor();
  const chosen = page.locator('input[name=reason]:checked');
  assert.equal(plain(await chosen.evaluate(node => node.labels[0].innerText)), 'Vil ikke si', 'nothing of the form is left');
  const requests = await (await fetch(`${services.api}/dev/requests`)).text();
  assert.match(requests, /\/v1\/trips\/\{trip_id\}/, 'the trip is read again');
  await visit(page, '/trips/trp_kari_tomorrow');
  await says(page, /Reisen er bestilt/);
  page.faults.splice(0);
  await done(page);
});
