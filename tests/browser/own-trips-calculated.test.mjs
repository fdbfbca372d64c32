// Own trips and the calculation: saving it, taking distances from them, and losing nothing on the way.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, freshWindow, hear, openBrowser, overflow, signIn } from './support/window.mjs';
import { arrived, calculate, give, goOn, tabTo } from './support/calculation.mjs';
import { fillOwnTrip, visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const heading = (page, text) => page.locator('main h1', { hasText: text }).waitFor();
const plain = text => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
const main = async page => plain(await page.locator('main').innerText());
const save = page => page.getByRole('button', { name: 'Lagre reisen' }).click();
const pathOf = page => page.evaluate(() => location.pathname);
const at = (page, path) => page.waitForFunction(wanted => location.pathname === wanted, path);

async function startedWindow(persona = /^Kari/, shape = {}) {
  await services.put('/dev/clock', { now: '2026-11-23T09:00:00Z' });
  await services.put('/dev/reset');
  const page = await freshWindow(browser, services, { reset: 'sealed', ...shape });
  await signIn(page, services, persona);
  page.setDefaultTimeout(10_000);
  return page;
}

async function saved(page, trip = {}) {
  await visit(page, '/own-trips/new');
  await fillOwnTrip(page, trip);
  await save(page);
  await heading(page, /^Egen reise til/);
  return pathOf(page);
}

/** Has the command layer act for somebody else without this window being told. */
async function chooseElsewhere(page, pick) {
  const other = await page.context().newPage();
  await other.goto(services.window);
  await other.locator('main h1').waitFor();
  await other.evaluate(async which => {
    const call = (name, args) => window.__TAURI_INTERNALS__.invoke(name, { args });
    const { value } = await call('list_persons', { look: 'service' });
    const { id } = value.find(person => (person.basis === 'oneself') === (which === 'oneself'));
    await call('choose_person', { person: id });
  }, pick);
  await other.close();
}

test('what was written for one person is not kept for another who was chosen meanwhile, and not lost', async () => {
  const page = await startedWindow(/^Siri/);
  // This window does not hear of it.
  await page.route('**/await_news', () => {});
  await visit(page, '/persons');
  await page.getByRole('radio', { name: /foreldreansvar/ }).first().check({ force: true });
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await page.locator('#person-banner').waitFor();
  await visit(page, '/own-trips/new');
  await fillOwnTrip(page);
  await chooseElsewhere(page, 'oneself');
  await save(page);
  await page.getByRole('heading', { name: 'Appen viser nå en annen person' }).waitFor();
  assert.equal(await page.locator('#own-to').inputValue(), 'Kanariøya sykehus');
  assert.match(await main(page), /Reisen er ikke lagret\. Det du har skrevet, står fortsatt her\./);
  assert.deepEqual(await axe(page), []);
  await page.getByRole('button', { name: 'Bytt tilbake og lagre' }).click();
  await heading(page, /^Egen reise til/);

  await chooseElsewhere(page, 'oneself');
  await page.getByRole('button', { name: 'Slett reisen' }).click();
  await page.locator('#own-delete .ds-alert').getByRole('button', { name: 'Slett reisen' }).click();
  await page.getByRole('heading', { name: 'Appen viser nå en annen person' }).waitFor();
  assert.match(await main(page), /Den er ikke slettet/);
  await page.context().close();
});

test('several trips of a calculation become an own trip each, with its own day', async () => {
  const page = await startedWindow();
  const heard = await hear(page);
  await visit(page, '/calculator');
  await calculate(page, { 'date.1.1': '1.12.26' });
  await page.getByRole('button', { name: 'Legg til en reise' }).click();
  await arrived(page, '/calculator/answer');
  // Before its day is known nothing can be kept of it.
  await visit(page, '/own-trips/new');
  assert.match(await main(page), /Reise 2 har ingen dag ennå/);
  await page.locator('#own-to').fill('Kanariøya sykehus');
  await save(page);
  await page.locator('#own-trouble').getByRole('heading', { name: 'Reise 2 har ingen dag ennå' }).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.getByRole('link', { name: 'Svar på resten og regn ut' }).click();
  await at(page, '/calculator/like-first.2');
  await arrived(page, '/own-trips/new');
  await give(page, 'Ja');
  await goOn(page);
  await give(page, '8.12.26');
  await goOn(page);
  await page.getByRole('link', { name: 'Lagre som egne reiser' }).click();
  await heading(page, 'Legg til en egen reise');
  assert.match(await main(page), /Beregningen har 2 reiser .*Reise 2: tirsdag 8\. desember 2026/);
  assert.deepEqual([...await axe(page), ...await overflow(page)], []);
  await page.locator('#own-to').fill('Kanariøya sykehus');
  await save(page);
  await heading(page, 'Reiser');
  const cards = page.locator('.trip-card', { hasText: 'Kanariøya sykehus' });
  await cards.nth(1).waitFor();
  const texts = (await cards.allInnerTexts()).map(plain);
  assert.equal(texts.length, 2);
  assert.match(texts[0], /1\. desember/);
  assert.match(texts[1], /8\. desember/);
  assert.ok((await heard()).some(said => said.includes('2 reiser er lagret')), (await heard()).join());
  await cards.nth(1).getByRole('link').click();
  await heading(page, /8\. desember/);
  assert.match(await main(page), /Du kan trolig få 42 kr/);
  assert.match(await main(page), /Søk senest tirsdag 8\. juni 2027/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('another calculation is not replaced before somebody has said so', async () => {
  const page = await startedWindow();
  const path = await saved(page);
  await visit(page, '/calculator');
  await calculate(page, {}, { until: 'date.1.1' });
  const begin = async () => {
    await visit(page, path);
    await page.getByRole('button', { name: 'Svar på resten og regn ut' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.innerText === 'Du har en annen beregning som ikke er lagret');
  };
  await begin();
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.innerText), 'Fortsett med den andre');
  await page.keyboard.press('Enter');
  await at(page, '/calculator/date.1.1');
  await begin();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.innerText), 'Slett den andre, og regn på denne');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.pathname.startsWith('/calculator/') && !location.pathname.endsWith('/date.1.1'));
  await page.locator('form.question').waitFor();
  // What goes on is about this trip now, and nobody is asked again.
  await visit(page, path);
  await page.getByRole('button', { name: 'Svar på resten og regn ut' }).click();
  await page.locator('form.question').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a distance is taken from a trip that is kept, is shown as such, and can be changed', async () => {
  const page = await startedWindow();
  await saved(page, { far: '61' });
  await visit(page, '/calculator');
  await calculate(page, { 'date.1.1': '1.12.26' }, { until: 'distance.1.1' });
  const offer = page.getByRole('button', { name: /^Bruk .*61.*km.*, som til .*Kanariøya sykehus/ });
  await offer.waitFor();
  assert.deepEqual([...await axe(page), ...await overflow(page)], []);
  await tabTo(page, '.saved-distances .ds-button');
  await page.keyboard.press('Enter');
  await at(page, '/calculator/way-home.1');
  await visit(page, '/calculator/answer');
  await page.locator('summary', { hasText: 'Se og endre svarene dine' }).click();
  const row = page.locator('.given__row', { hasText: 'hentet fra en reise du har lagret' });
  assert.match(plain(await row.innerText()), /61 km ?, hentet fra en reise du har lagret/);
  await page.locator('summary', { hasText: 'Dette bygger svaret på' }).click();
  assert.match(await main(page), /Lengden på veien: hentet fra reisen/);
  await row.getByRole('link').click();
  await at(page, '/calculator/distance.1.1');
  assert.equal(await page.locator('#field-first').inputValue(), '61');
  // Going on without a change leaves it where it is from.
  await page.getByRole('button', { name: 'Neste' }).click();
  await at(page, '/calculator/way-home.1');
  await visit(page, '/calculator/answer');
  await page.locator('.given').last().locator('summary').click();
  await row.getByRole('link').click();
  await at(page, '/calculator/distance.1.1');
  await page.locator('#field-first').fill('60');
  await page.getByRole('button', { name: 'Neste' }).click();
  await at(page, '/calculator/way-home.1');
  await visit(page, '/calculator/answer');
  assert.equal(await row.count(), 0);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('where somebody goes is not in the title of the window', async () => {
  const page = await startedWindow();
  const path = await saved(page);
  for (const to of [path, `${path}/edit`]) {
    await visit(page, to);
    await heading(page, /reise/);
    assert.doesNotMatch(await page.title(), /Kanari/);
    assert.match(await page.title(), /(egen|egne) reise/i);
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

for (const problem of ['signed_out', 'access_ended']) {
  test(`what was calculated is gone with the person: ${problem}`, async () => {
    const page = await startedWindow();
    await visit(page, '/calculator');
    await calculate(page, {}, { until: 'date.1.1' });
    await visit(page, '/calculator');
    await page.getByRole('button', { name: 'Fortsett der du var' }).waitFor();
    // The command layer still says that somebody is signed in, so the window does not start anew.
    await page.route('**/list_own_trips', route => route.fulfill({ json: { problem } }));
    await page.evaluate(() => { window.isTheSame = true; });
    await page.locator('nav a[href="/trips"]').click();
    await page.locator('main h1', { hasNotText: 'Reiser' }).waitFor();
    await visit(page, '/calculator');
    await page.getByRole('button', { name: 'Begynn' }).waitFor();
    assert.ok(await page.evaluate(() => window.isTheSame), 'the window has started anew');
    await page.context().close();
  });
}
