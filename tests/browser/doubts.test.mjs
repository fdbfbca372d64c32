// What cannot be right about a trip, or is unlikely to be: said plainly wherever the trip stands, with whom to call, and never corrected by guess.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as acting from './support/acting.mjs';
import { choose, done, main, speak, whole } from './support/acting.mjs';
import { startServices } from './support/services.mjs';
import { openBrowser } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const OUT = '/trips/trp_kari_tomorrow';
const HOME = '/trips/trp_kari_tomorrow_home';
const IMPOSSIBLE = '/trips/trp_kari_impossible';
const startedWindow = shape => acting.startedWindow(browser, services, { width: 320, height: 640, ...shape });
const pickUp = (trip, when) => services.put(`/dev${trip}/pick-up`, { kind: 'promised', ...when });

/** Books a trip as a practitioner would; its address. */
async function book(stated) {
  const answer = await fetch(`${services.api}/dev/trips`, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      attested_by: 'doctor', ground: 'health', directions: ['outbound'],
      from: { label: 'Eksempelveien 12, Fjordvik' }, to: { label: 'Fjordvik sykehus' }, ...stated,
    }),
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  return `/trips/${(await answer.json()).trips[0].id}`;
}

/** The trip in the list. */
const card = (page, trip) => page.locator('main li, main article').filter({ has: page.locator(`a[href="${trip}"]`) }).last();

for (const [name, trip, when, reasons] of [
  ['a pick-up after the arrival', OUT, { at: '2026-11-24T08:10:00Z' }, ['Hentetiden er etter at du skulle vært framme.']],
  ['a pick-up after the treatment has begun', OUT, { at: '2026-11-24T08:31:00Z' },
    ['Hentetiden er etter at du skulle vært framme.', 'Hentetiden er etter at timen din begynner.']],
  ['a way home before the treatment', HOME, { at: '2026-11-24T08:00:00Z' }, ['Hjemreisen er satt til før timen din begynner.']],
  ['a window that ends before it begins', OUT, { from: '2026-11-24T07:20:00Z', to: '2026-11-24T07:10:00Z' }, ['Vi fikk en tid som slutter før den begynner.']],
  ['an arrival after the treatment has begun', IMPOSSIBLE, null, ['Du kommer fram etter at timen din begynner.']],
]) {
  test(`Scenario 3: ${name} is said with the phone and the number, and never shown as the time`, async () => {
    const page = await startedWindow();
    if (when) await pickUp(trip, when);
    await visit(page, trip);
    await page.getByRole('heading', { name: 'Hentetiden kan ikke stemme' }).waitFor();
    const text = await main(page);
    for (const reason of reasons) assert.ok(text.includes(reason), text);
    assert.match(text, /Ring 05515 og oppgi rekvisisjon \d+\. Spør hvilken tid som er riktig\./);
    assert.equal(await page.locator('.trip-pick-up__time').count(), 0);
    assert.doesNotMatch(text, /00:00/);
    await whole(page, name);
    await visit(page, '/trips');
    await card(page, trip).getByText('Hentetiden kan ikke stemme').waitFor();
    await whole(page, 'the list');
    await done(page);
  });
}

test('two trips at the same time are said at both, with the phone', async () => {
  const page = await startedWindow();
  const other = await book({ person: 'per_kari', pick_up: '2026-11-24T08:20:00+01:00', appointment: '2026-11-24T09:00:00+01:00' });
  for (const trip of [OUT, other]) {
    await visit(page, '/trips');
    await card(page, trip).getByText('Det er bestilt en annen reise til samme tid.').waitFor();
    await visit(page, trip);
    await page.getByText('Noe ved reisen bør sjekkes').waitFor();
    assert.match(await main(page), /Det er bestilt en annen reise til samme tid\.[\s\S]*Ring 05515 og oppgi rekvisisjon \d+/);
    await whole(page, trip);
  }
  // A trip that is over before the other begins is beside it.
  await pickUp(other, { at: '2026-11-24T08:05:00Z' });
  await visit(page, other);
  await page.getByText('kl. 09:05').first().waitFor();
  assert.doesNotMatch(await main(page), /Det er bestilt en annen reise/);
  await done(page);
});

for (const [language, seat, alone] of [
  ['Bokmål', 'Det er ikke bestilt barnesete. Barn under 135 cm eller 36 kg skal sikres i bilen.', 'Barn under skolealder reiser ikke alene.'],
  ['Nynorsk', 'Det er ikkje bestilt barnesete. Barn under 135 cm eller 36 kg skal sikrast i bilen.', 'Barn under skulealder reiser ikkje aleine.'],
  ['English', 'No child seat is booked. Children below 135 cm or 36 kg must be secured in the car.', 'Children below school age do not travel alone.'],
]) {
  test(`Scenario 11: a child below school age without a seat, and one who is booked alone, in ${language}`, async () => {
    const page = await startedWindow({ persona: /^Marte/, dark: true });
    const trip = await book({ person: 'per_ada', pick_up: '2026-11-26T08:20:00+01:00', escorts: { count: 1 } });
    await choose(page, 'Ada Oppspinn');
    if (language !== 'Bokmål') await speak(page, language);
    await visit(page, '/trips');
    await card(page, trip).getByText(seat).waitFor();
    await card(page, '/trips/trp_ada_alone').getByText(alone).waitFor();
    await visit(page, trip);
    await page.getByText(seat).waitFor();
    assert.ok(!(await main(page)).includes(alone), 'with an escort');
    await whole(page, language);
    await done(page);
  });
}
