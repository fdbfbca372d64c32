// What is taken out of the app: a calendar entry that a foreign library reads, and a trip slip to print or save.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { startServices } from './support/services.mjs';
import { axe, freshWindow, hear, openBrowser, overflow, signIn, smallTargets } from './support/window.mjs';
import { tabTo } from './support/calculation.mjs';
import { trips, visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const TRIP = '/trips/trp_kari_tomorrow';
const plain = text => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ');
const main = async page => plain(await page.locator('main').innerText());
const whole = async (page, what) => assert.deepEqual([...await axe(page), ...await overflow(page), ...await smallTargets(page)], [], what);
const done = async page => { assert.deepEqual(page.faults, []); await page.context().close(); };
const says = async word => assert.ok((await fetch(`${services.window}/bridge/saving?says=${word}`, { method: 'POST' })).ok);
const saved = async () => (await fetch(`${services.window}/bridge/saved`)).json();

async function startedWindow({ persona = /^Kari/, now = '2026-11-23T09:00:00Z', ...shape } = {}) {
  await services.put('/dev/clock', { now });
  await services.put('/dev/reset');
  const page = await freshWindow(browser, services, { reset: 'sealed', ...shape });
  await signIn(page, services, persona);
  return page;
}

async function pressSave(page, heading) {
  await tabTo(page, 'main .actions .ds-button[data-variant=primary]');
  await page.keyboard.press('Enter');
  await page.locator('main .ds-alert .ds-heading, main p', { hasText: heading }).first().waitFor();
}

/** The one event of a file, read by a library that is not ours, with the zone that the file brings. */
function read({ text }) {
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(!text.replaceAll('\r\n', '').match(/[\r\n]/));
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent');
  assert.equal(events.length, 1);
  const [event] = events;
  const value = name => event.getFirstPropertyValue(name);
  const instant = name => new Date(new ICAL.Event(event)[name].toUnixTime() * 1000).toISOString();
  return { event, value, instant, names: event.getAllProperties().map(property => property.name) };
}

async function savedFrom(page, path = `${TRIP}/calendar`) {
  await visit(page, path);
  await pressSave(page, /^Kalenderfilen er lagret/);
  return read(await saved());
}

for (const shape of [{ width: 390, height: 844 }, { width: 320, height: 640, dark: true }]) {
  test(`a trip is put into the calendar by keyboard at ${shape.width} px`, async () => {
    const page = await startedWindow(shape);
    await visit(page, TRIP);
    await page.getByRole('link', { name: 'Legg reisen i kalenderen' }).waitFor();
    await tabTo(page, 'main a[href$="/calendar"]');
    await page.keyboard.press('Enter');
    await page.locator('main h1', { hasText: 'Legg reisen i kalenderen' }).waitFor();
    await page.getByText('Hva skal stå?').waitFor();
    assert.ok(await page.locator('#calendar-what-0').isChecked() && await page.locator('#calendar-reminder-0').isChecked());
    await whole(page, 'the choice');

    const heard = await hear(page);
    await pressSave(page, /^Kalenderfilen er lagret$/);
    await page.waitForFunction(() => !document.querySelector('main .ds-button[aria-busy]'));
    assert.match((await heard()).map(plain).join(), /status: Kalenderfilen er lagret/);
    assert.match(await page.evaluate(() => document.activeElement.innerText), /Lagre kalenderfil/);
    await whole(page, 'saved');
    const file = await saved();
    assert.equal(file.name, 'reise.ics');
    const { event, value, instant } = read(file);
    assert.deepEqual([instant('startDate'), instant('endDate')], ['2026-11-24T07:10:00.000Z', '2026-11-24T08:05:00.000Z']);
    assert.deepEqual([value('summary'), value('status'), value('class')], ['Reise', 'CONFIRMED', 'PRIVATE']);
    assert.equal(event.getFirstSubcomponent('valarm').getFirstPropertyValue('trigger').toString(), '-PT1H');
    // T8: whoever sees the calendar learns neither where, nor for what, nor whose.
    assert.doesNotMatch(file.text, /Fjordvik|LOCATION|Kari|Pasientreiser|trp_|per_/);

    await tabTo(page, '#calendar-what-0');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, '#calendar-reminder-0');
    await page.keyboard.press('ArrowDown');
    await pressSave(page, /^Kalenderfilen er lagret$/);
    const named = read(await saved());
    assert.match(named.value('summary'), /^Reise til Fjordvik/);
    assert.ok(named.value('location') && named.value('uid') === value('uid'));
    const trigger = named.event.getFirstSubcomponent('valarm').getFirstPropertyValue('trigger');
    assert.equal(trigger.toJSDate().toISOString(), '2026-11-23T17:00:00.000Z');
    await done(page);
  });
}

test('scenario 2: the calendar export carries 07:55 under the same event id', async () => {
  const page = await startedWindow();
  const before = await savedFrom(page);
  await services.put('/dev/trips/trp_kari_tomorrow/pick-up', { kind: 'promised', at: '2026-11-24T06:55:00Z' });
  const moved = await savedFrom(page);
  assert.equal(moved.instant('startDate'), '2026-11-24T06:55:00.000Z');
  assert.equal(moved.value('dtstart').toString(), '2026-11-24T07:55:00');
  assert.equal(moved.value('uid'), before.value('uid'));
  assert.ok(moved.value('sequence') > before.value('sequence'));
  await done(page);
});

for (const [night, now, at] of [
  ['the first half past two', '2026-10-24T09:00:00Z', '2026-10-25T00:30:00Z'],
  ['the second half past two', '2026-10-24T09:00:00Z', '2026-10-25T01:30:00Z'],
  ['just before the hour that is left out', '2027-03-27T09:00:00Z', '2027-03-28T00:45:00Z'],
  ['just after it', '2027-03-27T09:00:00Z', '2027-03-28T01:15:00Z'],
]) {
  test(`a foreign library finds the instant on a night when the clock changes: ${night}`, async () => {
    const page = await startedWindow({ now });
    await services.put('/dev/trips/trp_kari_tomorrow/pick-up', { kind: 'promised', at });
    const { instant } = await savedFrom(page);
    assert.equal(instant('startDate'), new Date(at).toISOString());
    await done(page);
  });
}

test('a dialog that is closed, and a device that is full, leave nothing and say so', async () => {
  const page = await startedWindow();
  await visit(page, `${TRIP}/calendar`);
  await says('nowhere');
  await pressSave(page, /^Ingen fil er lagret\.$/);
  assert.equal(await page.locator('main .ds-alert').count(), 0);
  await says('full');
  await pressSave(page, /^Filen ble ikke lagret$/);
  await whole(page, 'failed');
  assert.equal(await saved(), null);
  await visit(page, `${TRIP}/slip`);
  await pressSave(page, /^Reiseslippen ble ikke lagret$/);
  await says('nowhere');
  await pressSave(page, /^Ingen fil er lagret\.$/);
  assert.equal(await saved(), null);
  await done(page);
});

test('a cancelled trip takes its entry away, and an impossible time is in no calendar', async () => {
  const page = await startedWindow();
  const off = await savedFrom(page, '/trips/trp_kari_called_off/calendar');
  assert.equal(off.value('status'), 'CANCELLED');
  assert.equal(off.event.getFirstSubcomponent('valarm'), null);
  await visit(page, '/trips/trp_kari_impossible/calendar');
  await pressSave(page, /^Hentetiden kan ikke stemme$/);
  assert.equal(await saved(), null);
  await whole(page, 'impossible');
  await done(page);
});

test('T35: nothing of a person with a protected address becomes a file', async () => {
  const page = await startedWindow({ persona: /^Hilde/ });
  await visit(page, '/trips');
  const [path] = await trips(page);
  await visit(page, `${path}/calendar`);
  await pressSave(page, /^Reisen kan ikke legges i kalenderen$/);
  await visit(page, `${path}/slip`);
  await pressSave(page, /^Reiseslippen kan ikke lagres$/);
  assert.doesNotMatch(await main(page), /Kanari/);
  assert.equal(await saved(), null);
  await done(page);
});

test('hostile texts are texts in the calendar and on the slip', async () => {
  const page = await startedWindow({ persona: /^Ond/ });
  await visit(page, '/trips');
  for (const path of await trips(page)) {
    await visit(page, `${path}/calendar`);
    await page.locator('#calendar-what-1').check({ force: true });
    await pressSave(page, /^(Kalenderfilen er lagret|Hentetiden kan ikke stemme|Reisen har ingen dag ennå)$/);
    const file = await saved();
    if (file) assert.ok(read(file).names.every(name => ['uid', 'dtstamp', 'last-modified', 'sequence', 'dtstart', 'dtend', 'transp',
      'status', 'class', 'summary', 'description', 'location'].includes(name)), path);
    await visit(page, `${path}/slip`);
    assert.deepEqual(await overflow(page), [], path);
    await pressSave(page, /^Reiseslippen er lagret$/);
    const slip = await opened(await saved());
    assert.deepEqual(await slip.evaluate(() => [...document.querySelectorAll('main *')].map(node => node.localName)
      .filter(name => !['h1', 'h2', 'p', 'section', 'dl', 'div', 'dt', 'dd'].includes(name))), [], path);
    assert.deepEqual(slip.faults, [], path);
    await slip.context().close();
  }
  await done(page);
});

/** A saved slip in a browser of its own, without any network and without scripts. */
async function opened(file, shape = { width: 390, height: 844 }) {
  const context = await browser.newContext({ viewport: shape, offline: true });
  const page = await context.newPage();
  page.faults = [];
  page.on('request', request => page.faults.push(request.url()));
  page.on('pageerror', error => page.faults.push(String(error)));
  page.on('console', message => { if (message.type() === 'error') page.faults.push(message.text()); });
  page.on('dialog', dialog => { page.faults.push(dialog.message()); dialog.dismiss(); });
  await page.setContent(file.text);
  return page;
}

for (const language of [null, 'Nynorsk', 'English']) {
  test(`a slip stands by itself in ${language ?? 'Bokmål'}`, async () => {
    const page = await startedWindow({ width: 320, height: 640 });
    if (language) {
      await visit(page, '/settings');
      const isKept = page.waitForResponse('**/ipc/save_settings');
      await page.getByRole('radio', { name: language, exact: true }).check({ force: true });
      await isKept;
    }
    await visit(page, `${TRIP}/slip`);
    await page.locator('.slip').waitFor();
    await whole(page, 'the page');
    const lang = { Nynorsk: 'nn', English: 'en' }[language] ?? 'nb';
    assert.equal(await page.locator('.slip').getAttribute('lang'), lang);
    await pressSave(page, { Nynorsk: /^Reiseslippen er lagra$/, English: /^The trip slip is saved$/ }[language] ?? /^Reiseslippen er lagret$/);
    const file = await saved();
    assert.match(file.name, /^(reiseslipp|trip-slip)\.html$/);
    for (const shape of [{ width: 320, height: 640 }, { width: 1280, height: 900 }]) {
      const slip = await opened(file, shape);
      await slip.addStyleTag({ content: 'html { font-size: 200% }' });
      assert.deepEqual([...await overflow(slip), ...slip.faults], []);
      const text = plain(await slip.locator('main').innerText());
      for (const needed of [/08:10/, /05515/, /2026/, /Fjordvik/]) assert.match(text, needed);
      assert.equal(await slip.evaluate(() => document.documentElement.lang), lang);
      await slip.context().close();
    }
    // The page in the window says the same, line by line.
    const lines = node => node.evaluate(of => [...of.querySelectorAll('dt, dd')].map(part => part.textContent.trim()));
    const slip = await opened(file);
    assert.deepEqual(await lines(page.locator('.slip')), await lines(slip.locator('main')));
    await slip.context().close();
    await done(page);
  });
}

test('a saved slip holds for axe, and says in words what one needs with a dead phone', async () => {
  const page = await startedWindow();
  await visit(page, `${TRIP}/slip`);
  await pressSave(page, /^Reiseslippen er lagret$/);
  const file = await saved();
  assert.match(file.text, /default-src 'none'/);
  assert.doesNotMatch(file.text, /<script|src=|href=|url\(|https?:/);
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 844 } });
  const slip = await context.newPage();
  await slip.setContent(file.text);
  assert.deepEqual(await axe(slip), []);
  const text = plain(await slip.locator('main').innerText());
  for (const needed of ['Tirsdag 24. november 2026', 'Kl. 08:10', 'Pasientreiser sa dette', 'Har transporten ikke kommet?',
    'Ta vare på kvitteringen', 'Dette er det tjenesten sa mandag 23. november 2026 kl. 10:00']) assert.ok(text.includes(needed), `${needed} in ${text}`);
  await context.close();
  await done(page);
});

test('printing shows the slip and nothing of the app around it', async () => {
  const page = await startedWindow();
  await visit(page, `${TRIP}/slip`);
  await page.evaluate(() => { window.printed = 0; window.print = () => { window.printed += 1; }; });
  await tabTo(page, 'main .actions .ds-button[data-variant=secondary]');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => window.printed), 1);
  await page.emulateMedia({ media: 'print' });
  const shown = plain(await page.evaluate(() => document.body.innerText));
  assert.match(shown, /Reiseslipp[\s\S]*Hentetid[\s\S]*08:10[\s\S]*Har transporten ikke kommet\?/);
  assert.doesNotMatch(shown, /Lagre som fil|Skriv ut|Tilbake til reisen|Hjem\n/);
  await done(page);
});

test('without the network what is kept is on the slip, with the time it is from', async () => {
  const page = await startedWindow();
  await visit(page, TRIP);
  await services.killApi();
  await visit(page, `${TRIP}/slip`);
  await page.locator('.slip').waitFor();
  assert.match(await main(page), /08:10[\s\S]*Dette er det tjenesten sa mandag 23\. november 2026 kl\. 10:00/);
  await services.reviveApi();
  await page.context().close();
});
