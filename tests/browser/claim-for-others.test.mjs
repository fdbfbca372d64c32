// Claiming for a child: whom each page names, what must be confirmed from 12 years on, and who may not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import * as acting from './support/acting.mjs';
import { choose, done, main, press, whole } from './support/acting.mjs';
import { answer, begin, file, heading, pdf, row, says, send, sentSince, trip } from './support/claiming.mjs';
import { openBrowser } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const startedWindow = shape => acting.startedWindow(browser, services, shape);
const ATTENDANCE = /Bekreftelse på oppmøte fra behandleren/;

/** The answer for a trip of this child. */
async function answered(page, name) {
  await choose(page, name);
  await begin(page);
  const asked = await answer(page, trip, {
    see: async station => {
      assert.match(await main(page), new RegExp(`Du søker for ${name}\\.`), station);
      assert.match(acting.plain(await page.title()), new RegExp(name), station);
    },
  });
  for (const known of ['for-whom', 'age', 'card', 'exemption.1']) assert.ok(!asked.includes(known), `${known} is asked`);
  await heading(page, /^Du får 384 kr/);
}

test('a parent claims for a child of 13 with a confirmation of attendance, and every page names the child', async () => {
  const page = await startedWindow({ persona: /^Siri/ });
  await answered(page, 'Emil Liksom');
  assert.match(await main(page), ATTENDANCE);
  await whole(page, 'the answer');
  await press(page, /^Legg ved kvitteringer$/);
  await heading(page, /^Kvitteringer og vedlegg$/);
  await says(page, ATTENDANCE);
  await file(services, pdf());
  await press(page, /^Velg fil/);
  await page.locator('.claiming__file').waitFor();
  await whole(page, 'the files');
  await press(page, /^Se over og send$/);
  await heading(page, /^Se over svarene$/);
  assert.equal(await row(page, 'Gjelder'), 'Emil Liksom');
  assert.match(await row(page, 'Vedlegg'), /^1 av 1 vedlegg/);
  assert.match(await main(page), /Du får svar med en gang du sender/);
  await whole(page, 'the review');
  await send(page, /^Send søknaden for Emil Liksom$/);
  await heading(page, /^Søknaden er sendt\. Du får 384 kr/);
  await whole(page, 'sent');
  const [sent, ...more] = (await sentSince(services)).filter(claim => claim.person_id.includes('emil'));
  assert.ok(sent && more.length === 0, 'one claim of the child');
  // A parent's own overview knows nothing of it.
  await choose(page, 'Meg selv');
  await visit(page, '/travel-support');
  await page.getByRole('heading', { name: 'Sendt' }).waitFor();
  assert.equal(await page.locator(`a[href*="${sent.id}"]`).count(), 0);
  await visit(page, `/claims/${sent.id}`);
  await page.locator('.ds-alert').first().waitFor();
  assert.doesNotMatch(await main(page), /Saksnummer|384/);
  page.faults.length = 0;
  await done(page);
});

test('without the confirmation a claim for a child of 13 can be sent, and it is said who answers and why', async () => {
  const page = await startedWindow({ persona: /^Siri/, width: 320, height: 640 });
  await answered(page, 'Emil Liksom');
  await visit(page, '/claims/new/review');
  await says(page, /En saksbehandler må se på søknaden før du får svar\.[\s\S]*Dette er ikke lagt ved: Bekreftelse på oppmøte/);
  await send(page, /^Send søknaden for Emil Liksom$/);
  await heading(page, /^Søknaden er sendt$/);
  await press(page, /^Se saken$/);
  await says(page, /Mottatt[\s\S]*Dette er ikke lagt ved: Bekreftelse på oppmøte fra behandleren/);
  await whole(page, 'the case');
  await done(page);
});

test('for a child under 12 nobody must confirm the attendance', async () => {
  const page = await startedWindow({ persona: /^Siri/ });
  await answered(page, 'Nora Liksom');
  assert.doesNotMatch(await main(page), ATTENDANCE);
  await press(page, /^Se over og send$/);
  await heading(page, /^Se over svarene$/);
  assert.match(await main(page), /Du får svar med en gang du sender/);
  await send(page, /^Send søknaden for Nora Liksom$/);
  await heading(page, /^Søknaden er sendt\. Du får 384 kr/);
  await done(page);
});

test('a claim that was begun for one child is not seen, gone on with or sent for another', async () => {
  const page = await startedWindow({ persona: /^Siri/ });
  await choose(page, 'Emil Liksom');
  await begin(page);
  await answer(page, trip, { until: 'kind.1' });
  await page.locator('#claim-kept', { hasText: /kryptert/ }).waitFor();
  for (const other of ['Nora Liksom', 'Meg selv']) {
    await choose(page, other);
    await visit(page, '/travel-support');
    await page.getByRole('button', { name: 'Legg til en reise' }).waitFor();
    assert.doesNotMatch(await main(page), /Påbegynt/, other);
    await visit(page, '/claims/new/review');
    await says(page, /Du har ingen påbegynt søknad/);
    await whole(page, `nothing begun for ${other}`);
  }
  await choose(page, 'Emil Liksom');
  await visit(page, '/travel-support');
  await press(page, /^Fortsett på søknaden$/);
  await heading(page, /^Hvor er behandlingen\?$/);
  await done(page);
});

test('whoever acts on a power of attorney claims for that person by name, and learns nothing of the account', async () => {
  const page = await startedWindow({ persona: /^Solveig/ });
  const had = await sentSince(services);
  await choose(page, /^Leif/);
  await begin(page);
  await answer(page, { ...trip, 'card': 'Nei' });
  await visit(page, '/claims/new/review');
  await heading(page, /^Se over svarene$/);
  assert.match(await row(page, 'Gjelder'), /^Leif/);
  assert.match(await row(page, 'Konto'), /^Pengene går til personens egen konto\./);
  await whole(page, 'the review');
  await send(page, /^Send søknaden for Leif/);
  await heading(page, /^Søknaden er sendt/);
  assert.equal((await sentSince(services, had)).length, 1);
  await done(page);
});
