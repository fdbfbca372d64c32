// Claiming travel support: from the overview to "sent".
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, enter, freshWindow, openBrowser, overflow, signIn } from './support/window.mjs';
import { calculate } from './support/calculation.mjs';
import { answer, arrived, file, kept, picture, shownStation, trip, withToll } from './support/claiming.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const plain = text => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ').replace(/\s+/g, ' ').trim();
const main = async page => plain(await page.locator('main').innerText());
const heading = (page, wanted) => page.waitForFunction(([source, isText]) => {
  const found = document.querySelector('main h1')?.innerText.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ') ?? '';
  return isText ? found.includes(source) : new RegExp(source).test(found);
}, typeof wanted === 'string' ? [wanted, true] : [wanted.source, false]);
const button = (page, name) => page.getByRole('button', { name });

async function startedWindow(persona = /^Kari/, shape = {}) {
  await services.put('/dev/clock', { now: '2026-11-23T09:00:00Z' });
  await services.put('/dev/reset');
  const page = await freshWindow(browser, services, { reset: 'sealed', ...shape });
  await signIn(page, services, persona);
  page.setDefaultTimeout(15_000);
  return page;
}

/** Begins a claim for a trip that is in no list. */
async function begun(page) {
  await visit(page, '/travel-support');
  await button(page, 'Legg til en reise').click();
  await arrived(page, '/travel-support');
}

test('Scenario 17: a program that is killed goes on at the same question with every answer, and sends nothing by itself', async () => {
  const page = await startedWindow(/^Ola/);
  await begun(page);
  await answer(page, trip, { until: 'kind.1' });
  await kept(page);
  await services.reset('keep');
  await page.goto(services.window);
  await page.locator('main h1').waitFor();
  // The window that was cut off has said so.
  page.faults.length = 0;
  await visit(page, '/travel-support');
  assert.match(await main(page), /Påbegynt Reisen tirsdag 10\. november 2026/);
  await button(page, 'Fortsett på søknaden').click();
  await arrived(page, '/travel-support');
  assert.equal(shownStation(page), 'kind.1');
  // A window that begins anew in the middle, as after a lock, shows the same question.
  await page.reload();
  await page.locator('form.question').waitFor();
  assert.equal(shownStation(page), 'kind.1');
  page.faults.length = 0;
  await answer(page, trip);
  await heading(page, /^Du får 42 kr/);
  await page.getByRole('link', { name: 'Se over og send' }).click();
  await heading(page, 'Se over svarene');
  assert.match(await main(page), /Avstand 60 km hver vei/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('what was calculated before signing in becomes the claim, and is asked once', async () => {
  await services.put('/dev/clock', { now: '2026-11-23T09:00:00Z' });
  await services.put('/dev/reset');
  const page = await freshWindow(browser, services, { reset: 'sealed' });
  await button(page, 'Fortsett').click();
  await visit(page, '/calculator');
  await calculate(page, { 'date.1.1': '10.11.26' });
  await page.getByRole('link', { name: 'Logg inn for å søke' }).click();
  await enter(page, services, /^Ola/);
  await heading(page, 'Hvor var behandlingen?');
  await answer(page, trip);
  await visit(page, '/claims/new/review');
  assert.match(await main(page), /Avstand 60 km hver vei/);
  await visit(page, '/calculator');
  assert.equal(await button(page, 'Fortsett der du var').count(), 0, 'the calculator has kept the answers');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('Scenario 17: a picture that cannot be read is refused in one plain sentence, and a deleted file can be taken back', async () => {
  const page = await startedWindow(/^Ola/);
  await begun(page);
  await answer(page, withToll);
  await page.getByRole('link', { name: 'Legg ved kvitteringer' }).click();
  await heading(page, 'Kvitteringer og vedlegg');
  const pick = page.getByRole('button', { name: /^Velg fil/ }).first();
  const heic = Buffer.alloc(64);
  heic.write('ftypheic', 4);
  await file(services, heic);
  await pick.click();
  await page.locator('.claiming__trouble', { hasText: 'HEIC' }).first().waitFor();
  assert.match(await main(page), /Bildet er av typen HEIC.*skjermbilde/);
  assert.deepEqual(await axe(page), []);
  await picture(services);
  await pick.click();
  await page.locator('.claiming__file').waitFor();
  await page.getByRole('button', { name: /^Slett/ }).click();
  await page.locator('.claiming__file', { hasText: 'Slettet bilde 1' }).waitFor();
  await button(page, 'Angre').click();
  await page.getByRole('button', { name: /^Slett/ }).click();
  await page.getByRole('link', { name: 'Se over og send' }).click();
  await heading(page, 'Se over svarene');
  await visit(page, '/claims/new/files');
  await page.waitForFunction(() => document.querySelectorAll('.claiming__file').length === 0);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('Scenario 20: whoever has a protected address gets the way on paper and no form', async () => {
  const page = await startedWindow(/^Hilde/);
  for (const path of ['/travel-support', '/claims/new', '/claims/new/trips']) {
    await visit(page, path);
    await page.getByRole('heading', { name: 'Søk på papir' }).waitFor();
    assert.match(await main(page), /Postboks 2864 Kjørbekk, 3702 Skien/, path);
    assert.equal(await page.getByRole('button', { name: /Regn ut|Legg til en reise/ }).count(), 0, path);
    assert.deepEqual([...await axe(page), ...await overflow(page)], [], path);
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
