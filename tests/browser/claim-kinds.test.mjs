// Claims of every kind: a ground for exemption that is kept only with consent, several trips, late and too late, and a person instead of a program.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import * as acting from './support/acting.mjs';
import { done, main, press, whole } from './support/acting.mjs';
import { answer, arrived, begin, goOn, heading, review, row, says, send, sentSince, trip } from './support/claiming.mjs';
import { calculate } from './support/calculation.mjs';
import { openBrowser } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const startedWindow = shape => acting.startedWindow(browser, services, shape);
const REVIEW = /^Se over svarene$/;

/** Says whether the ground may be kept, and goes on. */
async function consent(page, name) {
  await heading(page, /^Kan vi lagre hvorfor du slipper egenandel\?$/);
  const left = new URL(page.url()).pathname;
  const radio = page.getByRole('radio', { name });
  await radio.focus();
  await page.keyboard.press('Space');
  await press(page, /^Neste$/);
  await arrived(page, left);
}

test('another ground than the card counts only with consent, which is asked for, changed, and taken back after sending', async () => {
  const page = await startedWindow({ persona: /^Ola/ });
  await begin(page);
  await answer(page, { ...trip, 'exemption.1': 'Godkjent yrkesskade' }, { until: 'consent' });
  await heading(page, /^Kan vi lagre hvorfor du slipper egenandel\?$/);
  assert.match(await main(page), /Grunnen kan si noe om helsen din\. Derfor lagres den bare hvis du sier ja\./);
  await press(page, /^Neste$/);
  await page.locator('.ds-validation-message').waitFor();
  await whole(page, 'not chosen');
  await consent(page, /^Nei, ikke lagre den/);
  await heading(page, /^Du får 42 kr/);
  await visit(page, '/claims/new/review');
  assert.match(await row(page, 'Grunn til å slippe egenandel'), /^Den lagres ikke, og teller ikke/);
  await press(page, /^Endre Grunn til å slippe egenandel/);
  await consent(page, /^Ja, grunnen kan lagres/);
  await heading(page, REVIEW);
  assert.match(await row(page, 'Grunn til å slippe egenandel'), /^Den lagres med søknaden/);
  assert.match(await row(page, 'Resultat'), /384 kr/);
  await whole(page, 'the review');
  await send(page);
  await heading(page, /^Søknaden er sendt/);
  await press(page, /^Se saken$/);
  await says(page, /Samtykke\s+Søknaden sier hvorfor det ikke skal betales egenandel/);
  await press(page, /^Trekk samtykket$/);
  await heading(page, /^Trekke samtykket$/);
  await whole(page, 'taking it back');
  await press(page, /^Ja, trekk samtykket$/);
  await page.locator('#claim-outcome .ds-heading', { hasText: 'Samtykket er trukket' }).waitFor();
  await press(page, /^Se saken$/);
  await says(page, /Samtykket ble trukket/);
  assert.equal(await page.getByRole('link', { name: 'Trekk samtykket' }).count(), 0);
  assert.doesNotMatch(await main(page), /[Yy]rkesskade/);
  await whole(page, 'the case without it');
  await done(page);
});

test('several trips are claimed for at once: chosen in a list, answered as the last time, one sum and one case', async () => {
  const page = await startedWindow({ persona: /^Amina/, width: 320, height: 640 });
  const had = await sentSince(services);
  await visit(page, '/travel-support');
  await press(page, /^Søk for flere reiser samtidig$/);
  await heading(page, /^Hvilke reiser vil du søke for\?$/);
  await press(page, /^Neste$/);
  await says(page, /Velg minst én reise\./);
  const trips = page.locator('input[id^=claim-trip-]');
  for (let at = 0; at < 3; at += 1) {
    await trips.nth(at).focus();
    await page.keyboard.press('Space');
  }
  await whole(page, 'which trips');
  await press(page, /^Neste$/);
  await heading(page, /^Var det som forrige gang\?$/);
  await whole(page, 'the same as last time');
  await press(page, /^Ja, bruk de samme svarene$/);
  await heading(page, REVIEW);
  const text = await main(page);
  for (const number of [1, 2, 3]) assert.match(text, new RegExp(`Reise ${number}`));
  assert.equal((text.match(/Fjordvik sykehus/g) ?? []).length, 3);
  await whole(page, 'the review');
  await send(page);
  await heading(page, /^Søknaden er sendt/);
  assert.equal((await sentSince(services, had)).length, 1);
  await press(page, /^Se saken$/);
  await heading(page, /^Reisestøtte for 3 reiser$/);
  await visit(page, '/travel-support');
  await says(page, /Det er ingen reiser å søke for nå\./);
  await done(page);
});

test('Scenario 15: trips on both sides of New Year each go by the rate and the user fee of their own day, to the last øre', async () => {
  const page = await startedWindow({ persona: /^Frode/, asOf: '2026-01-20T09:00:00Z' });
  await begin(page);
  await answer(page, { ...trip, 'date.1.1': '30.12.25', card: 'Nei' });
  await visit(page, '/claims/new/review');
  await press(page, /^Legg til en reise$/);
  await answer(page, { 'like-first.2': 'Ja', 'date.2.1': '3.1.26', card: 'Nei', 'card-from': '1.1.26' }, { until: 'review' });
  await visit(page, '/claims/new/answer');
  // 2 × (186 − 171) kr, and 2 × 192 kr with the card that counts from New Year on.
  await heading(page, /^Du får 414 kr/);
  const amounts = await page.locator('.answer .sum').first().locator('dd').allInnerTexts();
  const ore = amounts.map(text => Math.round(parseFloat(acting.plain(text).replace(/\s/g, '').replace('−', '-').replace(',', '.')) * 100));
  const sum = ore.pop();
  assert.equal(ore.reduce((one, other) => one + other, 0), sum, amounts.join());
  assert.equal(sum, 41_400);
  await whole(page, 'the answer');
  await done(page);
});

test('Scenario 16: the deadline is counted, a late claim says what it risks and asks for the reason, and what was answered stays', async () => {
  const page = await startedWindow({ persona: /^Amina/, width: 320, height: 640 });
  await visit(page, '/travel-support');
  const card = page.locator('.trip-card', { hasText: /29\. mai/ });
  await card.waitFor();
  assert.match(acting.plain(await card.innerText()), /Søk senest \S* ?30\. november.*Det er 7 dager igjen\./);
  await whole(page, 'before the deadline');
  await card.getByRole('button', { name: /^Regn ut/ }).focus();
  await page.keyboard.press('Enter');
  await heading(page, /^Var det som forrige gang\?$/);
  await press(page, /^Nei, jeg svarer på nytt$/);
  await answer(page, trip, { until: 'kind.1' });
  await page.locator('#claim-kept', { hasText: /kryptert/ }).waitFor();
  // The deadline passes, and the program starts again.
  await services.put('/dev/clock', { now: '2026-12-01T09:00:00Z' });
  await services.reset('keep');
  await page.goto(services.window);
  await page.locator('main h1').waitFor();
  page.faults.length = 0;
  await visit(page, '/travel-support');
  await press(page, /^Fortsett på søknaden$/);
  await arrived(page, '/travel-support');
  const asked = await answer(page, { ...trip, late: 'Jeg kunne ikke søke før' });
  assert.ok(asked.includes('late') && !asked.includes('mode.1.1'), asked.join());
  await heading(page, /^En saksbehandler må vurdere dette$/);
  await visit(page, '/claims/new/review');
  await says(page, /Fristen for å søke var [\s\S]*Du kan søke likevel\. En saksbehandler ser på grunnen du har oppgitt, og kan si nei\./);
  await whole(page, 'late');
  await send(page);
  await heading(page, /^Søknaden er sendt$/);
  await done(page);
});

test('Scenario 16: a trip in the list whose deadline has passed says so, and that the answer may be no', async () => {
  const page = await startedWindow({ persona: /^Amina/, now: '2026-12-01T09:00:00Z' });
  await visit(page, '/travel-support');
  await says(page, /Fristen var \S* ?30\. november[^.]*\. Du kan søke likevel, men må si hvorfor det er sent\. Du kan få nei\./);
  await whole(page, 'the overview');
  await done(page);
});

test('after three years nothing is offered to be sent, and the rule is named', async () => {
  const page = await startedWindow({ persona: /^Ola/ });
  const had = await sentSince(services);
  await begin(page);
  await answer(page, { ...trip, 'date.1.1': '10.10.23', card: 'Nei', late: 'En annen grunn' });
  await heading(page, /^Du har ikke rett til reisestøtte for denne reisen$/);
  const text = await main(page);
  assert.match(text, /Det er mer enn 3 år siden reisen\. Da er det for sent\./);
  assert.doesNotMatch(text, /Du kan sende søknaden likevel/);
  await whole(page, 'the answer');
  await visit(page, '/claims/new/review');
  await heading(page, REVIEW);
  await says(page, /Det er mer enn tre år siden reisen\. Da er det for sent\./);
  assert.equal(await page.getByRole('button', { name: 'Send søknaden' }).count(), 0);
  assert.doesNotMatch(await main(page), /Du kan søke likevel|Du får svar med en gang/);
  await whole(page, 'the review');
  assert.deepEqual(await sentSince(services, had), []);
  // Another day can be said, and then it is sent.
  await press(page, /^Endre Dag/);
  await arrived(page, '/claims/new/review');
  await page.locator('#field-first').fill('10.11.26');
  await goOn(page);
  await answer(page, trip, { until: 'review' });
  await send(page);
  await heading(page, /^Søknaden er sendt\. Du får 42 kr/);
  await done(page);
});

test('whoever wants a person to decide says so where it is sent, and no program answers', async () => {
  const page = await startedWindow({ persona: /^Ola/ });
  const had = await sentSince(services);
  await review(page);
  await says(page, /Du får svar med en gang du sender/);
  await press(page, /^Jeg vil at en person avgjør, ikke et program/, 'Space');
  await says(page, /En saksbehandler må se på søknaden før du får svar/);
  assert.doesNotMatch(await main(page), /Du får svar med en gang/);
  await page.locator('#claim-kept', { hasText: /kryptert/ }).waitFor();
  await whole(page, 'opted out');
  await send(page);
  await heading(page, /^Søknaden er sendt$/);
  const [sent] = await sentSince(services, had);
  assert.equal(sent.state, 'received');
  assert.ok(sent.because.includes('opted_out'), sent.because.join());
  await press(page, /^Se saken$/);
  await says(page, /Mottatt/);
  await done(page);
});

test('Scenario 13: 64 km each way in 2024 are reckoned line by line by the rates of that year, called an estimate, and what a person must judge is said', async () => {
  const page = await startedWindow({ persona: /^Ola/, asOf: '2025-01-15T09:00:00Z' });
  await visit(page, '/calculator');
  await calculate(page, { 'date.1.1': '10.12.24', 'distance.1.1': '64' });
  await says(page, /Dette er et anslag\./);
  const lines = await page.locator('.answer .sum').first().locator('.sum__row').allInnerTexts();
  const said = lines.map(line => acting.plain(line).replace(/\s+/g, ' ')).join(' | ');
  assert.match(said, /^2 × 64 km × 3 kr per km § 21.* 384 kr \| 2 × Egenandel § 24.* −342 kr \| Sum 42 kr$/);
  await whole(page, 'the answer');
  await done(page);
});
