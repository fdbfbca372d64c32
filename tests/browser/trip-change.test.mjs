// Changing a trip: at once, through the office, by phone, refused and unknown; places by address and by search.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as acting from './support/acting.mjs';
import { box, done, focused, heading, main, press, said, whole } from './support/acting.mjs';
import { startServices } from './support/services.mjs';
import { visit } from './support/screens.mjs';
import { hear, openBrowser, overflow } from './support/window.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const BOOKED = '/trips/trp_kari_tomorrow';
const ASKED = '/trips/trp_kari_requested';
const HOME = '/trips/trp_kari_tomorrow_home';
const CHANGES = '/v1/trips/{trip_id}/changes';
const SETTLING = '/v1/outcomes/{key}/settle';

const startedWindow = shape => acting.startedWindow(browser, services, shape);
const double = 'html { font-size: 200% !important }';

/** Chooses the `at`th thing to change. */
async function choose(page, at) {
  await page.locator(`#changing-what-${at}`).waitFor();
  await page.locator(`#changing-what-${at}`).focus();
  await page.keyboard.press('Space');
}

/** Writes a day and a time, and goes on to the look at it. */
async function toMoment(page, day, clock) {
  await page.locator('#changing-day').fill(day);
  await page.locator('#changing-clock').fill(clock);
  await press(page, /^Se over endringen$/);
}

/** Has a new time of treatment ready to be sent. */
async function ready(page, path = BOOKED) {
  await visit(page, `${path}/change`);
  await choose(page, 0);
  await toMoment(page, '25.11.2026', '10:15');
  await focused(page, /^Se over før du sender$/);
}

for (const shape of [{ width: 390, height: 844 }, { width: 320, height: 640, dark: true }]) {
  test(`a treatment is moved at once by keyboard at ${shape.width} px, and its old time stays to be seen`, async () => {
    const page = await startedWindow(shape);
    await visit(page, ASKED);
    await press(page, /^Endre reisen$/);
    await heading(page, /^Endre reisen$/);
    await press(page, /^Se over endringen$/);
    await page.getByText('Velg hva du vil endre.').nth(0).waitFor();
    await press(page, /^Tid for behandlingen$/, 'Space');
    await page.getByText('Nå:').waitFor();
    await whole(page, 'the form');
    await toMoment(page, '31.2.2027', '25:00');
    await page.getByText('Skriv en dag som finnes').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'changing-day');
    await whole(page, 'no time');
    await toMoment(page, '18.12.2026', '13:30');
    await focused(page, /^Se over før du sender$/);
    assert.match(await main(page), /Til Fjordvik.* fredag 18\. desember|Til Fjordvik/);
    assert.match(await main(page), /Tid for behandlingen: fra .*14:00 til .*13:30/);
    await whole(page, 'the look at it');
    await press(page, /^Send endringen$/);
    await box(page, /^Reisen er endret$/);
    await focused(page, /^Reisen er endret$/);
    assert.match(await main(page), /I dag kl\. 10:00, av deg\. Kvittering \S+/);
    await whole(page, 'changed');
    await visit(page, ASKED);
    await page.getByText('Endringer du har bedt om').waitFor();
    assert.match(await main(page), /Endret med en gang\./);
    await whole(page, 'the trip');
    await done(page);
  });
}

test('what the carrier has is asked for, is not shown as changed, and is approved or declined by the office', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await ready(page);
  await press(page, /^Send endringen$/);
  await box(page, /^Vi har fått ønsket ditt\. Reisen er ikke endret ennå\.$/);
  assert.equal(await page.locator('#trip-outcome .ds-heading', { hasText: /^Reisen er endret/ }).count(), 0);
  await page.getByText('Reisen står som før til kontoret har svart.').waitFor();
  await whole(page, 'asked for');
  await visit(page, BOOKED);
  await page.getByText('Du har bedt om en endring').waitFor();
  assert.match(await main(page), /08:10/, 'the promised time stands');
  await whole(page, 'the trip, waiting');
  await visit(page, `${BOOKED}/change`);
  await page.getByText('Kontoret har ikke svart på forrige endring.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Se over endringen' }).count(), 0);
  await whole(page, 'one waits already');

  await visit(page, BOOKED);
  await page.getByText('Du har bedt om en endring').waitFor();
  await services.put('/dev/trips/trp_kari_tomorrow/change', { approved: false });
  await page.getByText(/Ikke godkjent .* Reisen ble som før\./).waitFor({ timeout: 30_000 });
  assert.equal(await page.getByText('Du har bedt om en endring').count(), 0);

  await ready(page);
  await press(page, /^Send endringen$/);
  await box(page, /^Vi har fått ønsket ditt/);
  await services.put('/dev/trips/trp_kari_tomorrow/change', { approved: true });
  await visit(page, BOOKED);
  await page.getByText(/^Godkjent /).waitFor({ timeout: 30_000 });
  assert.match(await main(page), /10:15/);
  await whole(page, 'approved');
  await done(page);
});

test('a lost answer is unknown, never changed, and settles by itself', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await ready(page);
  await acting.goWrong(services, CHANGES, { kind: 'drop_after_commit' }, 1000);
  await acting.goWrong(services, SETTLING, { kind: 'status', status: 502 }, 1000);
  await press(page, /^Send endringen$/);
  await box(page, 'Vi vet ikke om reisen er endret');
  await focused(page, /^Vi vet ikke om reisen er endret/);
  assert.match(await main(page), /fikk ikke svar[\s\S]*Appen spør tjenesten[\s\S]*05515/);
  assert.equal(await page.getByRole('button', { name: /endring|prøv/i }).count(), 0);
  assert.equal(await page.locator('.ds-alert[data-color="success"]').count(), 0);
  await whole(page, 'unknown');
  const heard = await hear(page);
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  await box(page, /^Vi har fått ønsket ditt/);
  await said(heard, 'Reisen er ikke endret ennå');
  page.faults.splice(0);
  await page.context().close();
});

test('a trip that changed meanwhile is refused, and what was typed is still there', async () => {
  const page = await startedWindow();
  await ready(page);
  await acting.goWrong(services, CHANGES, { kind: 'delay', ms: 5000 });
  await press(page, /^Send endringen$/);
  await services.put('/dev/trips/trp_kari_tomorrow/pick-up', { kind: 'promised', at: '2026-11-24T07:20:00Z' });
  await box(page, /^Vi fikk ikke endret reisen/);
  assert.match(await main(page), /Reisen er endret etter at du så den[\s\S]*05515/);
  await whole(page, 'a stale version');
  await press(page, /^Velg på nytt$/);
  await page.locator('#changing-day').waitFor();
  assert.equal(await page.locator('#changing-day').inputValue(), '25.11.2026');
  assert.equal(await page.locator('#changing-clock').inputValue(), '10:15');
  await done(page);
});

test('an impossible time is refused by the service, with the reason and the phone', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await visit(page, `${HOME}/change`);
  await choose(page, 0);
  await toMoment(page, '24.11.2026', '09:30');
  await press(page, /^Send endringen$/);
  await box(page, /^Vi fikk ikke endret reisen/);
  assert.match(await main(page), /Tiden kan ikke stemme[\s\S]*05515/);
  await whole(page, 'impossible');
  await done(page);
});

test('another place is searched for on a press, heard, chosen and sent', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await visit(page, `${ASKED}/change`);
  await choose(page, 1);
  await page.getByText('Havnegata 3, Fjordvik').waitFor();
  assert.match(await main(page), /Arbeidssted/);
  await press(page, /^Se over endringen$/);
  await page.getByText('Velg et sted.').waitFor();
  await page.getByText('Et annet sted').click();
  const heard = await hear(page);
  await page.locator('#changing-place-search').fill('rådhus');
  await page.keyboard.press('Enter');
  await said(heard, '1 sted passer');
  await whole(page, 'found');
  await page.getByText('Fjordvik rådhus').first().click();
  await press(page, /^Se over endringen$/);
  await focused(page, /^Se over før du sender$/);
  assert.match(await main(page), /Sted: fra Eksempelveien 12, Fjordvik til Fjordvik rådhus, Torget 1, Fjordvik/);
  await press(page, /^Send endringen$/);
  await box(page, /^Reisen er endret$/);
  const requests = await (await fetch(`${services.api}/dev/requests`)).text();
  assert.ok(!/rådhus|r%C3%A5dhus/i.test(requests), 'no word of a search stands in an address');
  await done(page);
});

test('what cannot be changed here has its reason and the phone where the form would be', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  for (const [trip, why] of [['trp_kari_minibus', 'Andre reiser i samme bil'], ['trp_kari_flight', 'Med denne reisemåten']]) {
    await visit(page, `/trips/${trip}/change`);
    await page.getByText(why).waitFor();
    assert.match(await main(page), /Ring 05515 og oppgi rekvisisjon/);
    assert.equal(await page.locator('#changing-what-0').count(), 0);
    await whole(page, why);
  }
  await services.put('/dev/clock', { now: '2026-11-23T12:00:00Z' });
  await visit(page, `${BOOKED}/change`);
  await page.getByText('Fristen er gått ut').waitFor();
  await done(page);
});

test('nobody with a protected address is offered a place', async () => {
  const page = await startedWindow({ persona: /^Hilde/ });
  await visit(page, '/trips/trp_hilde_out/change');
  await page.locator('#changing-what-0').waitFor();
  assert.equal(await page.locator('#changing-what-1').count(), 0);
  await whole(page, 'protected');
  await done(page);
});

test('whoever acts for a child sees the name in heading and button', async () => {
  const page = await startedWindow({ persona: /^Siri/ });
  await visit(page, '/persons');
  await page.getByText('Nora Liksom').first().click();
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await page.getByText(/Du ser reisene til .*Nora/).waitFor();
  await visit(page, '/trips/trp_nora_out/change');
  await heading(page, /^Endre reisen for .*Nora/);
  await choose(page, 1);
  await page.getByText('Neslia 15, Nesbygd').click();
  await press(page, /^Se over endringen$/);
  await press(page, /^Send endringen for .*Nora/);
  await box(page, /^Vi har fått ønsket ditt/);
  await page.getByText('av en forelder').first().waitFor();
  await done(page);
});

test('nothing sticks out with text at 200 %', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await page.addStyleTag({ content: double });
  await ready(page);
  assert.deepEqual(await overflow(page), []);
  await press(page, /^Rett på det$/);
  await choose(page, 1);
  await page.getByText('Havnegata 3, Fjordvik').waitFor();
  assert.deepEqual(await overflow(page), []);
  await done(page);
});
