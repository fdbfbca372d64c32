// A case after it was sent, by keyboard: what was decided and why, what the office needs, withdrawing, complaining, and how all of it goes wrong.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import * as acting from './support/acting.mjs';
import { choose, done, focused, heading, large, main, press, said, speak, whole } from './support/acting.mjs';
import { hear, openBrowser, overflow } from './support/window.mjs';
import { pdf } from './support/claiming.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const PARTLY = '/claims/clm_kari_partly';
const DOCUMENTS = '/claims/clm_kari_documents';
const COMPLAINTS = '/v1/claims/{claim_id}/complaints';
const WITHDRAW = '/v1/claims/{claim_id}/withdraw';

const startedWindow = shape => acting.startedWindow(browser, services, shape);
const goWrong = (path, fault, times) => acting.goWrong(services, path, fault, times);
const box = (page, text) => page.locator('#claim-outcome .ds-heading', { hasText: text }).waitFor({ timeout: 60_000 });
const works = (claim, step) => services.put(`/dev/claims/clm_${claim}/steps`, step);
const tag = (page, text) => page.locator('.trip__tags .ds-tag', { hasText: text }).waitFor();
const put = async (bytes, query = '') => assert.ok((await fetch(`${services.window}/bridge/files${query}`, { method: 'POST', body: bytes })).ok);
const saved = async () => (await fetch(`${services.window}/bridge/saved`)).json();

for (const shape of [{ width: 390, height: 844 }, { width: 320, height: 640, dark: true }]) {
  test(`Scenario 18: a decision says in one sentence what was asked for and granted, and line by line why, at ${shape.width} px`, async () => {
    const page = await startedWindow(shape);
    await visit(page, PARTLY);
    await heading(page, /^Reisestøtte for reisen 9\. september 2026$/);
    await tag(page, 'Delvis innvilget');
    const text = await main(page);
    assert.match(text, /Saksnummer\s+\S{4}-\S{4}/);
    assert.match(text, /Det er søkt om 504 kr, og 42 kr er innvilget: egenandelen er 342 kr, og saksbehandleren har ikke godtatt 120 kr\./);
    assert.match(text, /En saksbehandler avgjorde søknaden fredag 13\. november/);
    assert.match(text, /Saksbehandleren skriver\s+Ingen har bekreftet at du måtte bruke bil/);
    assert.match(text, /Bompenger[\s\S]*Søkt om 120 kr[\s\S]*0 kr[\s\S]*Innvilget i alt\s+42 kr/);
    assert.match(text, /Hvorfor[\s\S]*§\s\d/);
    assert.match(text, /Du kan klage til og med fredag 11\. desember 2026\. Det er 18 dager igjen\./);
    assert.match(text, /Hva har skjedd[\s\S]*Søknaden ble sendt[\s\S]*Søknaden kom fram[\s\S]*Søknaden ble avgjort/);
    await whole(page, 'the case');
    await large(page);
    assert.deepEqual(await overflow(page), []);
    await done(page);
  });
}

test('every state is told in words in three languages, with what happens next', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  const states = [
    ['kari_paid', /Utbetalt[\s\S]*Pengene er sendt\./, /Utbetalt[\s\S]*Pengane er sende\./, /Paid[\s\S]*The money has been sent\./],
    ['kari_documents', /Vi trenger noe fra deg[\s\S]*Send det senest torsdag 3\. desember/, /Vi treng noko frå deg/, /We need something from you/],
    ['kari_nothing', /Ferdig, ingenting å betale ut/, /Ferdig, ingenting å betale ut/, /Closed, nothing to pay out/],
    ['kari_withdrawn', /Trukket[\s\S]*Ingen ser på den/, /Trekt[\s\S]*Ingen ser på han/, /Withdrawn[\s\S]*Nobody is looking at it/],
  ];
  for (const [at, language] of ['Bokmål', 'Nynorsk', 'English'].entries()) {
    if (at > 0) await speak(page, language);
    for (const [claim, ...words] of states) {
      await visit(page, `/claims/clm_${claim}`);
      await page.locator('.case').waitFor();
      assert.match(await main(page), words[at], claim);
      await whole(page, `${claim} in ${language}`);
    }
  }
  await done(page);
});

test('Scenario 18: a complaint is written in three steps, and one whose answer is lost is neither lost nor sent twice', async () => {
  const page = await startedWindow();
  await visit(page, PARTLY);
  await heading(page, /^Reisestøtte for/);
  await press(page, /^Klag på vedtaket$/);
  await heading(page, /^Hva er du uenig i\?$/);
  assert.match(await main(page), /Steg 1 av 3/);
  await whole(page, 'what');
  await press(page, /^Neste$/);
  await page.getByText('Velg minst én ting du er uenig i.').waitFor();
  await press(page, /^Bompenger|^2 × Bompenger/, 'Space');
  await press(page, /^Neste$/);
  await heading(page, /^Fortell hvorfor$/);
  await focused(page, /^Fortell hvorfor$/);
  await whole(page, 'why');
  await press(page, /^Neste$/);
  await page.getByText('Skriv hvorfor du er uenig').waitFor();

  const heard = await hear(page);
  await page.locator('#complaint-why').fill('a'.repeat(3_900));
  assert.match(await main(page), /100 tegn igjen/);
  assert.deepEqual((await heard()).filter(text => text.includes('tegn')), [], 'nothing is counted aloud far from the end');
  await page.locator('#complaint-why').fill('a'.repeat(3_960));
  await said(heard, '40 tegn igjen');
  await page.locator('#complaint-why').fill('a'.repeat(4_001));
  await press(page, /^Neste$/);
  await page.getByText('Teksten er for lang. Den kan ha 4 000 tegn.').waitFor();
  await page.locator('#complaint-why').fill('Det går ingen buss før klokka ti.');
  await press(page, /^Neste$/);
  await heading(page, /^Se over klagen$/);
  assert.match(await main(page), /Klagen gjelder[\s\S]*Bompenger[\s\S]*Det går ingen buss før klokka ti\./);
  await whole(page, 'the review');

  await goWrong(COMPLAINTS, { kind: 'drop_after_send' }, 1000);
  await press(page, /^Send klagen$/);
  await box(page, /^Vi vet ikke om klagen er sendt$/);
  await focused(page, /^Vi vet ikke om klagen er sendt$/);
  assert.match(await main(page), /Trykk igjen for å få vite det\. Det blir ikke gjort to ganger\.[\s\S]*Det går ingen buss før klokka ti/);
  await whole(page, 'unknown');
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  await goWrong(COMPLAINTS, { kind: 'drop_after_commit' }, 1000);
  await press(page, /^Send klagen$/);
  // The answer is lost, and the case itself shows that the complaint is there.
  await box(page, /^Klagen er sendt$/);
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  const text = await main(page);
  assert.match(text, /Nummeret er \S+[\s\S]*Kontoret skal se på vedtaket på nytt/);
  assert.equal(await page.getByRole('button', { name: 'Send klagen' }).count(), 0);
  await whole(page, 'the receipt');
  await press(page, /^Se saken$/);
  await tag(page, 'Klagen er sendt');
  assert.equal(((await main(page)).match(/Klagen ble sendt/g) ?? []).length, 1, 'one complaint');
  assert.equal(await page.getByRole('link', { name: 'Klag på vedtaket' }).count(), 0);
  await done(page);
});

test('Scenario 18: the case follows what the office does: taken up, upheld, sent on', async () => {
  const page = await startedWindow({ persona: /^Amina/ });
  await visit(page, '/claims/clm_amina_complaint');
  await tag(page, 'Kontoret ser på klagen');
  await works('amina_complaint', { step: 'uphold', answer: 'Ingen har bekreftet at du måtte bruke bil.' });
  await tag(page, 'Kontoret holder fast på vedtaket');
  assert.match(await main(page), /Kontoret svarer\s+Ingen har bekreftet at du måtte bruke bil\./);
  await works('amina_complaint', { step: 'forward' });
  await tag(page, 'Klagen er hos Statsforvalteren');
  assert.match(await main(page), /Statsforvalteren avgjør saken, og det er endelig\.[\s\S]*Klagen ble sendt videre til Statsforvalteren/);
  await whole(page, 'sent on');
  await done(page);
});

test('a decision that was changed after a complaint stands first, and the one before stays', async () => {
  const page = await startedWindow({ persona: /^Siri/ });
  await choose(page, 'Meg selv');
  await visit(page, '/claims/clm_siri_changed');
  await tag(page, 'Vedtaket er endret etter klagen');
  const text = await main(page);
  assert.match(text, /saksbehandleren har vurdert at dette gis|Saksbehandleren har vurdert at dette gis/);
  assert.match(text, /Tidligere vedtak[\s\S]*Vedtaket fra/);
  await press(page, /^Vedtaket fra/);
  await page.getByText('saksbehandleren har ikke godtatt').first().waitFor();
  await whole(page, 'changed');
  await large(page);
  assert.deepEqual(await overflow(page), []);
  await done(page);
});

test('what the office needs stands on the overview, is enclosed once, and can be done without', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await visit(page, '/travel-support');
  await page.getByText('Vi trenger noe fra deg').first().waitFor();
  await visit(page, DOCUMENTS);
  await press(page, /^Send det vi trenger$/);
  await heading(page, /^Vi trenger noe fra deg$/);
  await page.locator('main').getByText('Fristen er').first().waitFor();
  assert.match(await main(page), /Fristen er torsdag 3\. desember 2026\.[\s\S]*Bekreftelse på at du trenger bil/);
  await whole(page, 'what is needed');
  await press(page, /^Send svaret$/);
  await page.getByText('Legg ved en fil, eller kryss av for at du ikke får tak i det').waitFor();
  await whole(page, 'lacking');

  await put(Buffer.from('This is no picture.'));
  await press(page, /^Legg ved/);
  await page.locator('main').getByText('Denne typen fil kan vi ikke ta imot.').waitFor();
  const heard = await hear(page);
  await put(pdf());
  await press(page, /^Legg ved/);
  await page.locator('main').getByText('Filen er sendt.').first().waitFor();
  await said(heard, 'Filen er sendt.');
  await press(page, /^Send svaret$/);
  await box(page, /^Svaret er sendt$/);
  await whole(page, 'answered');
  await press(page, /^Se saken$/);
  await tag(page, 'Hos saksbehandler');
  assert.equal(((await main(page)).match(/Bekreftelse på at du trenger bil, PDF/g) ?? []).length, 1);
  await works('kari_documents', { step: 'decide' });
  await tag(page, /innvilget/i);
  await done(page);
});

test('that something cannot be had is said with what it means', async () => {
  const page = await startedWindow();
  await visit(page, `${DOCUMENTS}/answer`);
  await heading(page, /^Vi trenger noe fra deg$/);
  await press(page, /^Jeg får ikke tak i det/, 'Space');
  await page.getByText('Da avgjør saksbehandleren uten dette.').waitFor();
  await whole(page, 'without');
  await press(page, /^Send svaret$/);
  await box(page, /^Svaret er sendt$/);
  await press(page, /^Se saken$/);
  await tag(page, 'Hos saksbehandler');
  assert.match(await main(page), /Dette går det ikke an å skaffe:\s+Bekreftelse på at du trenger bil/);
  await done(page);
});

test('a claim is withdrawn on a page of its own, and what failed is not said to be done', async () => {
  const page = await startedWindow({ persona: /^Leif/ });
  await visit(page, '/claims/clm_leif_received');
  await tag(page, 'Mottatt');
  assert.match(await main(page), /Søkeren vil at en person avgjør, ikke et program/);
  await press(page, /^Trekk søknaden$/);
  await heading(page, /^Trekke søknaden$/);
  assert.match(await main(page), /Dette tar tilbake søknaden om reisestøtte/);
  await whole(page, 'withdraw');
  await goWrong(WITHDRAW, { kind: 'drop_after_send' }, 1000);
  await press(page, /^Ja, trekk søknaden$/);
  await box(page, /^(Søknaden er ikke trukket|Vi vet ikke om søknaden er trukket)$/);
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  await press(page, /^Ja, trekk søknaden$/);
  await box(page, /^Søknaden er trukket$/);
  await press(page, /^Se saken$/);
  await tag(page, 'Trukket');
  assert.equal(await page.getByRole('link', { name: 'Trekk søknaden' }).count(), 0);
  await done(page);
});

test('a claim that a case worker has begun on cannot be withdrawn while the page is open', async () => {
  const page = await startedWindow({ persona: /^Leif/ });
  await visit(page, '/claims/clm_leif_received/withdraw');
  await page.getByRole('button', { name: 'Ja, trekk søknaden' }).waitFor();
  await works('leif_received', { step: 'take_up' });
  await page.getByText('Søknaden kan ikke trekkes nå.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Ja, trekk søknaden' }).count(), 0);
  await whole(page, 'not now');
  await done(page);
});

test('without a network the case is there with its age, and nothing is offered that would be sent later', async () => {
  const page = await startedWindow();
  await visit(page, PARTLY);
  await tag(page, 'Delvis innvilget');
  await services.killApi();
  try {
    await visit(page, `${PARTLY}/complain`);
    await heading(page, /^Hva er du uenig i\?$/);
    await press(page, /^Noe annet$/, 'Space');
    await press(page, /^Neste$/);
    await page.locator('#complaint-why').fill('Avstanden er lengre.');
    await press(page, /^Neste$/);
    await page.getByText('Appen sender aldri noe senere av seg selv.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Send klagen' }).count(), 0);
    assert.match(await main(page), /Avstanden er lengre\./);
    await whole(page, 'offline');
  } finally {
    await services.reviveApi();
  }
  await done(page);
});

test('a parent sees the case of a child by name, and a foreign case is not found', async () => {
  const page = await startedWindow({ persona: /^Siri/ });
  await choose(page, /^Nora/);
  await visit(page, '/claims/clm_nora_paid');
  await tag(page, 'Utbetalt');
  assert.match(await page.title(), /^Reisestøtte for reisen .* – Nora Liksom – /);
  await whole(page, 'the case of a child');
  for (const foreign of ['/claims/clm_kari_partly', '/claims/clm_nowhere']) {
    await visit(page, foreign);
    await page.locator('.ds-alert').first().waitFor();
    assert.doesNotMatch(await main(page), /Delvis|Saksnummer/, foreign);
  }
  await done(page);
});

test('the decision and the receipt are saved as pages', async () => {
  const page = await startedWindow();
  await visit(page, PARTLY);
  await press(page, /^Lagre vedtaket$/);
  await page.getByRole('heading', { name: 'Filen er lagret' }).waitFor();
  const file = await saved();
  assert.ok(file, 'a file');
  await whole(page, 'saved');
  await done(page);
});
