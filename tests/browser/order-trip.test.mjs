// Booking a trip on a travel certificate, by keyboard alone: the list of what one may travel on, the order, and every way it can fail.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import * as acting from './support/acting.mjs';
import { box, done, focused, heading, main, press, said, whole } from './support/acting.mjs';
import { hear, openBrowser, overflow } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const ORDER = '/order/aut_kari_taxi';
const TRIPS = '/v1/persons/{person_id}/trips';
const SETTLING = '/v1/outcomes/{key}/settle';

const startedWindow = shape => acting.startedWindow(browser, services, shape);
const goWrong = (path, fault, times) => acting.goWrong(services, path, fault, times);

/** Writes into the field that the focus comes to next. */
async function type(page, field, text) {
  await page.locator(`#${field}`).focus();
  await page.keyboard.type(text);
}

/** Fills the form with the keyboard and looks the order over. */
async function lookOver(page, { isHome = false, home = /^Eksempelveien 12/, place = /^Fjordvik sykehus$/, day = '27.11.2026', clock = '10:15' } = {}) {
  await page.getByRole('button', { name: 'Se over bestillingen' }).waitFor();
  await press(page, /^Til behandling$/, isHome ? 'ArrowDown' : 'Space');
  if (place) await press(page, place, 'Space');
  await page.getByText(/^Eksempelveien|^Liksomgata/).first().waitFor();
  await press(page, home, 'Space');
  await type(page, 'order-day', day);
  await type(page, 'order-clock', clock);
  await press(page, /^Se over bestillingen$/);
  await page.getByRole('heading', { name: 'Stemmer dette?' }).waitFor();
  await focused(page, /^Stemmer dette\?$/);
}

test('requisitions and certificates say what they give, until when, and whom to ask for another', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await visit(page, '/trips');
  await press(page, /^Rekvisisjoner og reiseattester$/);
  await heading(page, /^Rekvisisjoner og reiseattester$/);
  await page.getByText('6 reiser, hver én vei').waitFor();
  const text = await main(page);
  assert.match(text, /Reiseattest for tilrettelagt transport[\s\S]*Av Legekontoret Sentrum/);
  assert.match(text, /Den første dagen som kan bestilles nå, er tirsdag 24\. november\. Den må bestilles før i dag kl\. 13:00\./);
  assert.match(text, /Reiseattest for bil[\s\S]*På denne bestilles ingenting/);
  assert.match(text, /Det er ingen dager igjen som kan bestilles på denne/);
  assert.match(text, /Rekvisisjon 9\d{11}/);
  assert.match(text, /Trengs det en ny\?[\s\S]*behandleren[\s\S]*Ring 05515/);
  assert.equal(await page.getByRole('link', { name: 'Bestill en reise' }).count(), 1, 'only the one that holds');
  await whole(page, 'the list');
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
  assert.deepEqual(await overflow(page), []);
  await done(page);
});

for (const shape of [{ width: 390, height: 844 }, { width: 320, height: 640, dark: true }]) {
  test(`a trip is booked by keyboard, with a receipt and the way to it, at ${shape.width} px`, async () => {
    const page = await startedWindow(shape);
    await page.getByRole('link', { name: 'Bestill en reise' }).waitFor();
    await press(page, /^Bestill en reise$/);
    await heading(page, /^Bestille en reise$/);
    await whole(page, 'the form');
    await lookOver(page);
    const text = await main(page);
    assert.match(text, /Gjelder\s+Kari Eksempel[\s\S]*Til behandling[\s\S]*Eksempelveien 12, Fjordvik[\s\S]*Fjordvik sykehus[\s\S]*fredag 27\. november[\s\S]*10:15/);
    assert.match(text, /Hentetiden er ikke satt ennå/);
    assert.match(text, /Bestillingen må være sendt før torsdag 26\. november kl\. 13:00/);
    await whole(page, 'the review');
    const large = await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    assert.deepEqual(await overflow(page), []);
    await large.evaluate(style => style.remove());

    const heard = await hear(page);
    await press(page, /^Ja, bestill reisen$/);
    await box(page, /^Bestillingen er mottatt$/);
    await focused(page, /^Bestillingen er mottatt$/);
    await said(heard, 'Vi sender');
    assert.match(await main(page), /I dag kl\. 10:00, av deg\. Kvittering \S+[\s\S]*Pasientreisekontoret ser på den først/);
    assert.equal(await page.getByRole('button', { name: 'Ja, bestill reisen' }).count(), 0);
    await whole(page, 'the receipt');

    await press(page, /^Se reisen$/);
    await heading(page, /^Til Fjordvik sykehus/);
    const shown = await main(page);
    assert.match(shown, /Til vurdering/);
    assert.doesNotMatch(shown, /00:00/);
    await whole(page, 'the trip');
    // The office plans it, and the page follows.
    const trip = new URL(page.url()).pathname.split('/').pop();
    await services.put(`/dev/trips/${trip}/steps`, { step: 'plan' });
    await page.locator('.trip__tags, .ds-tag', { hasText: 'Bestilt' }).first().waitFor();
    await visit(page, '/authorisations');
    await page.getByText('5 reiser, hver én vei').waitFor();
    await done(page);
  });
}

test('the way home is booked from the earliest pick-up, and the next order warns of a trip like it', async () => {
  const page = await startedWindow();
  for (const expected of [0, 1]) {
    await visit(page, '/trips');
    await visit(page, ORDER);
    await lookOver(page, { isHome: true, clock: '14:30' });
    assert.match(await main(page), /Hjem fra behandling[\s\S]*Hentes tidligst\s+(kl\. )?14:30/);
    const alike = page.getByRole('heading', { name: 'Det er alt en reise samme vei denne dagen' });
    assert.equal(await alike.count(), expected);
    if (expected) break;
    await press(page, /^Ja, bestill reisen$/);
    await box(page, /^Bestillingen er mottatt$/);
  }
  await whole(page, 'a trip like it');
  await press(page, /^Endre bestillingen$/);
  await page.getByRole('button', { name: 'Se over bestillingen' }).waitFor();
  assert.equal(await page.locator('#order-day').inputValue(), '27.11.2026');
  await done(page);
});

test('after 13:00 the day before it is said why, with the phone and no button', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await visit(page, ORDER);
  await lookOver(page, { day: '24.11.2026' });
  await press(page, /^Endre bestillingen$/);
  await services.put('/dev/clock', { now: '2026-11-23T12:00:00Z' });
  await press(page, /^Se over bestillingen$/);
  await page.getByText('Fristen gikk ut i dag kl. 13:00').waitFor();
  assert.match(await main(page), /Ring 05515/);
  assert.equal(await page.getByRole('button', { name: 'Ja, bestill reisen' }).count(), 0);
  await whole(page, 'too late');
  await done(page);
});

test('a deadline that passes while the page is open is refused by the service, and nothing is booked', async () => {
  const page = await startedWindow();
  await visit(page, ORDER);
  await lookOver(page, { day: '24.11.2026' });
  await services.put('/dev/clock', { now: '2026-11-23T12:00:00Z' });
  await press(page, /^Ja, bestill reisen$/);
  await box(page, /^Reisen er ikke bestilt$/);
  assert.match(await main(page), /Fristen gikk ut i dag kl\. 13:00[\s\S]*Ring 05515/);
  await whole(page, 'refused');
  await visit(page, '/authorisations');
  await page.getByText('6 reiser, hver én vei').waitFor();
  await done(page);
});

test('a certificate that is used up offers nothing, and says so', async () => {
  const page = await startedWindow({ persona: /^Leif/ });
  await visit(page, '/authorisations');
  await page.getByText('Reiseattesten er brukt opp.').waitFor();
  await whole(page, 'used up');
  await visit(page, '/order');
  await page.getByText('Det er ingen reiseattest som det kan bestilles på her nå').waitFor();
  assert.match(await main(page), /Ring 05515/);
  assert.equal(await page.getByRole('button', { name: /bestill/i }).count(), 0);
  await whole(page, 'nothing to book on');
  await done(page);
});

test('whoever has no certificate is told so, and Home has no way to booking', async () => {
  const page = await startedWindow({ persona: /^Ola/ });
  await visit(page, '/authorisations');
  await page.getByText('Her er det ingen rekvisisjoner eller reiseattester').waitFor();
  await whole(page, 'nothing');
  await visit(page, '/');
  assert.equal(await page.getByRole('link', { name: 'Bestill en reise' }).count(), 0);
  await done(page);
});

test('what is missing in the form is said, and the focus goes there', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await visit(page, ORDER);
  await page.getByRole('button', { name: 'Se over bestillingen' }).waitFor();
  const heard = await hear(page);
  await press(page, /^Se over bestillingen$/);
  const wrong = text => page.locator('.ds-validation-message', { hasText: text }).waitFor();
  await wrong('Velg hvilken vei reisen går.');
  await said(heard, 'Velg hvilken vei reisen går.');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'order-direction-0');
  await whole(page, 'a direction is missing');
  await page.keyboard.press('Space');
  await press(page, /^Se over bestillingen$/);
  await wrong('Velg hvor behandlingen er.');
  await press(page, /^Fjordvik sykehus$/, 'Space');
  await press(page, /^Se over bestillingen$/);
  await wrong('Velg et sted.');
  await press(page, /^Eksempelveien 12/, 'Space');
  await press(page, /^Se over bestillingen$/);
  await wrong('Skriv en dag som finnes');
  await whole(page, 'a day is missing');
  await done(page);
});

test('a time that a clock shows twice or never in the night is asked for anew, and not guessed', async () => {
  for (const [asOf, day] of [['2026-10-20T08:00:00Z', '25.10.2026'], ['2027-03-22T08:00:00Z', '28.3.2027']]) {
    const page = await startedWindow({ width: 320, height: 640, asOf });
    await visit(page, ORDER);
    await lookOver(page, { day, clock: '03:00' });
    await press(page, /^Endre bestillingen$/);
    await page.getByRole('button', { name: 'Se over bestillingen' }).waitFor();
    await page.locator('#order-clock').fill('02:30');
    await press(page, /^Se over bestillingen$/);
    await page.locator('.ds-validation-message', { hasText: 'Klokka stilles denne natten' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'order-clock');
    assert.equal(await page.getByRole('heading', { name: 'Stemmer dette?' }).count(), 0);
    await whole(page, day);
    await done(page);
  }
});

test('a lost answer is unknown, never booked twice, and settles by itself with the trip', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await visit(page, ORDER);
  await lookOver(page);
  await goWrong(TRIPS, { kind: 'drop_after_commit' }, 1000);
  await goWrong(SETTLING, { kind: 'status', status: 502 }, 1000);
  await press(page, /^Ja, bestill reisen$/);
  await box(page, 'Vi vet ikke om reisen er bestilt');
  await focused(page, /^Vi vet ikke om reisen er bestilt/);
  assert.equal(await page.getByRole('button', { name: /bestill|prøv/i }).count(), 0);
  assert.equal(await page.locator('.ds-alert[data-color="success"]').count(), 0);
  await whole(page, 'unknown');
  await visit(page, '/');
  await page.getByText('Vi vet ikke om reisen er bestilt').waitFor();
  await whole(page, 'unknown on Home');
  await visit(page, ORDER);
  await page.getByText('Vi vet ikke om reisen er bestilt').waitFor();
  await page.reload();
  await page.getByText('Vi vet ikke om reisen er bestilt').waitFor();
  assert.equal(await page.getByRole('button', { name: /bestill/i }).count(), 0);

  const heard = await hear(page);
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  await box(page, /^Bestillingen er mottatt/);
  assert.match(await main(page), /Kvittering \S+/);
  await said(heard, 'Bestillingen er mottatt');
  await whole(page, 'settled');
  await press(page, /^Se reisen$/);
  await heading(page, /^Til Fjordvik sykehus/);
  await visit(page, '/authorisations');
  await page.getByText('5 reiser, hver én vei').waitFor();
  page.faults.splice(0);
  await page.context().close();
});

test('what never arrived is not booked, and what was filled in is still there', async () => {
  const page = await startedWindow();
  await visit(page, ORDER);
  await lookOver(page);
  await goWrong(TRIPS, { kind: 'drop_after_send' }, 1000);
  await press(page, /^Ja, bestill reisen$/);
  await box(page, /^Reisen er ikke bestilt/);
  assert.match(await main(page), /Ingenting er endret/);
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  await press(page, /^Velg på nytt$/);
  await page.getByRole('button', { name: 'Se over bestillingen' }).waitFor();
  assert.equal(await page.locator('#order-day').inputValue(), '27.11.2026');
  await press(page, /^Se over bestillingen$/);
  await press(page, /^Ja, bestill reisen$/);
  await box(page, /^Bestillingen er mottatt/);
  page.faults.splice(0);
  await page.context().close();
});

test('a parent books for a child, with the name in banner, heading, button and receipt', async () => {
  const page = await startedWindow({ persona: /^Siri/, width: 320, height: 640 });
  await visit(page, '/persons');
  await page.getByText('Nora Liksom').first().click();
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await page.getByText(/Du ser reisene til .*Nora/).waitFor();
  await visit(page, '/order');
  await heading(page, /^Bestille en reise for .*Nora/);
  await lookOver(page, { home: /^Liksomgata 7/, place: null });
  assert.match(await main(page), /Gjelder\s+Nora Liksom/);
  await whole(page, 'for Nora');
  await press(page, /^Ja, bestill reisen for .*Nora/);
  await box(page, /^Bestillingen er mottatt/);
  assert.match(await main(page), /av en forelder\. Gjelder Nora Liksom\. Kvittering \S+/);
  await page.getByText(/Du ser reisene til .*Nora/).waitFor();
  await whole(page, 'booked for Nora');
  await done(page);
});

test('whoever has a protected address books by phone', async () => {
  const page = await startedWindow({ persona: /^Hilde/ });
  await visit(page, '/authorisations');
  await page.getByText('Stedet vises ikke her').first().waitFor();
  assert.doesNotMatch(await main(page), /Fjordvik|Legekontoret/);
  await visit(page, '/order');
  await page.getByText('Adressen er beskyttet').waitFor();
  assert.match(await main(page), /Ring 05515/);
  await whole(page, 'protected');
  await done(page);
});

test('without a connection nothing is booked, and the reason and the phone stand there', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await visit(page, ORDER);
  await lookOver(page);
  await services.killApi();
  await page.getByText('Her kan det ikke bestilles uten nett').waitFor({ timeout: 40_000 });
  assert.equal(await page.getByRole('button', { name: 'Ja, bestill reisen' }).count(), 0);
  assert.match(await main(page), /Ring 05515/);
  await whole(page, 'offline');
  await services.reviveApi();
  await page.getByRole('button', { name: 'Ja, bestill reisen' }).waitFor({ timeout: 40_000 });
  page.faults.splice(0);
  await page.context().close();
});
