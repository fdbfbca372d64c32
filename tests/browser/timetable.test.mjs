// Timetables of the buses for patients: which line, which day, by when to book, and a table that holds on a narrow screen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, freshWindow, hear, openBrowser, overflow, signIn, smallTargets } from './support/window.mjs';
import { tabTo } from './support/calculation.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const plain = text => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ');
const main = async page => plain(await page.locator('main').innerText());
const whole = async (page, what) => assert.deepEqual([...await axe(page), ...await overflow(page), ...await smallTargets(page)], [], what);
const answer = async page => plain(await page.locator('.timetable__answer').innerText());

async function startedWindow(shape = {}) {
  await services.put('/dev/clock', { now: '2026-11-23T09:00:00Z' });
  await services.put('/dev/reset');
  const page = await freshWindow(browser, services, { reset: 'sealed', ...shape });
  await signIn(page, services, /^Kari/);
  await visit(page, '/timetables');
  await page.locator('.timetable').waitFor();
  return page;
}
const done = async page => { assert.deepEqual(page.faults, []); await page.context().close(); };

/** Asks by keyboard whether the bus runs on a day. */
async function ask(page, day, expected) {
  await page.locator('#timetable-day').fill('');
  await tabTo(page, '#timetable-day');
  await page.keyboard.type(day);
  await page.keyboard.press('Enter');
  await page.waitForFunction(source => new RegExp(source).test(
    document.querySelector('main').innerText.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ')), expected.source);
}

for (const shape of [{ width: 390, height: 844 }, { width: 320, height: 640, dark: true }, { width: 1280, height: 900 }]) {
  test(`a line is read by keyboard at ${shape.width} px`, async () => {
    const page = await startedWindow(shape);
    await whole(page, 'today');
    const text = await main(page);
    for (const said of ['Dette er eksempeldata', 'Bussen går mandag 23. november', 'Fristen for å bestille plass var fredag 20. november kl. 13:00',
      'Mandag, tirsdag, onsdag, torsdag, fredag', 'Bestill senest kl. 13:00 siste virkedag før reisen', '20 sitteplasser', '3 bårer',
      'Rutetidene er fra Fjordvik prøveforetak. De ble sist kontrollert mandag 2. november kl. 09:00.', 'Stopper bare når noen har bestilt.'])
      assert.ok(text.includes(said), `${said} in ${text}`);
    const table = page.getByRole('table', { name: /Til behandling: Fjordvik sykehus til Storby sykehus/ });
    assert.deepEqual(await table.getByRole('columnheader').allInnerTexts(), ['Stopp', 'Møt opp', 'Kommer', 'Går']);
    assert.equal(await table.getByRole('rowheader').count(), 4);
    assert.match(plain(await table.getByRole('row').nth(1).innerText()), /Fjordvik sykehus[\s\S]*07:10[\s\S]*07:20/);

    await tabTo(page, '.timetable__table .timetable__jump');
    await page.keyboard.press('Enter');
    assert.match(await page.evaluate(() => document.activeElement.innerText), /Stopper bare når noen har bestilt/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.match(await page.evaluate(() => document.activeElement.innerText), /Bruhaugen/);
    assert.equal(new URL(page.url()).hash, '');

    await page.locator('#timetable-line').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.timetable h2', { hasText: 'Øyvik' }).waitFor();
    assert.match(await main(page), /Mandag, onsdag, fredag[\s\S]*Gjelder fra mandag 17\. august til fredag 18\. juni 2027/);
    await whole(page, 'the other line');
    await done(page);
  });
}

test('whether the bus runs, and until when a seat can be booked, on every kind of day', async () => {
  const page = await startedWindow();
  const heard = await hear(page);
  assert.ok(heard);
  for (const [day, runs, more] of [
    ['24.11.2026', /Bussen går tirsdag 24\. november\./, /Bestill plass senest i dag kl\. 13:00/],
    ['28.11.2026', /Bussen går ikke lørdag 28\. november\. Se hvilke dager den går\./, null],
    ['7.12.2026', /Bussen går mandag 7\. desember\./, /Bestill plass senest fredag 4\. desember kl\. 13:00/],
    ['19.12.2026', /Bussen går lørdag 19\. desember\./, /Ekstra tur lørdagen før jul/],
    ['25.12.2026', /Bussen går ikke fredag 25\. desember\./, /Bussen går ikke i romjulen/],
    ['17.5.2027', /Bussen går ikke mandag 17\. mai 2027\. Det er en helligdag\./, null],
  ]) {
    await ask(page, day, runs);
    if (more) assert.match(await answer(page), more);
    else assert.doesNotMatch(await answer(page), /Bestill|Fristen/);
  }
  await page.locator('#timetable-line').selectOption({ index: 1 });
  await ask(page, '21.6.2027', /Vi vet ikke om bussen går mandag 21\. juni 2027\./);
  assert.match(await answer(page), /Ring 05515 og spør/);
  await ask(page, 'i overmorgen', /Skriv en dag fra/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'timetable-day');
  await whole(page, 'a day that is none');
  await done(page);
});

for (const language of ['Nynorsk', 'English']) {
  test(`the notes are in the language of the app: ${language}`, async () => {
    const page = await startedWindow({ width: 320, height: 640 });
    await visit(page, '/settings');
    const isKept = page.waitForResponse('**/ipc/save_settings');
    await page.getByRole('radio', { name: language, exact: true }).check({ force: true });
    await isKept;
    await visit(page, '/timetables');
    await page.locator('.timetable').waitFor();
    assert.ok((await main(page)).includes({ Nynorsk: 'Stoppar berre når nokon har bestilt.', English: 'Stops only when somebody has booked.' }[language]));
    await whole(page, language);
    await done(page);
  });
}

test('with text at 200 % on a narrow screen the table scrolls by itself, by keyboard too', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await tabTo(page, '.timetable__region');
  const name = await page.evaluate(() => document.getElementById(document.activeElement.getAttribute('aria-labelledby')).innerText);
  assert.match(plain(name), /Til behandling/);
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.activeElement.scrollLeft > 0);
  assert.deepEqual(await axe(page), []);
  await done(page);
});

test('without the network the times are there with their age, and nobody is told who is not signed in', async () => {
  const page = await startedWindow();
  await services.killApi();
  await visit(page, '/');
  await visit(page, '/timetables');
  await page.getByText('Bussen går mandag 23. november').waitFor();
  await page.locator('.as-of__text', { hasText: /10:00/ }).waitFor();
  await services.reviveApi();
  await page.context().close();
});
