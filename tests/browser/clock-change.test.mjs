// The nights on which the clock is changed, and the days around which calendars are odd: what a time is called, until when something can be done, and what is late.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as acting from './support/acting.mjs';
import { box, done, large, main, press, said, speak, whole } from './support/acting.mjs';
import { startServices } from './support/services.mjs';
import { hear, openBrowser } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const TAXI = '/trips/trp_kari_tomorrow';
const MINIBUS = '/trips/trp_kari_minibus';
const startedWindow = shape => acting.startedWindow(browser, services, { width: 320, height: 640, ...shape });
const pickUp = at => services.put(`/dev${TAXI}/pick-up`, { kind: 'promised', at });
const time = now => services.put('/dev/clock', { now });

/** Waits until the page says something that `text` finds. */
const says = (page, text) => page.waitForFunction(
  source => new RegExp(source).test(document.querySelector('main').innerText.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ')), text.source,
);
const late = page => page.getByRole('heading', { name: 'Har transporten ikke kommet?' }).count();

/** Half past two in the night to 25 October 2026, in summer time and an hour later. */
const [FIRST, AGAIN] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'];
const BEFORE_AUTUMN = '2026-10-24T09:00:00Z';
const BEFORE_SPRING = '2027-03-27T09:00:00Z';

test('half past two that comes twice says which one it is, on every page, aloud and in the message', async () => {
  const page = await startedWindow({ asOf: BEFORE_AUTUMN });
  await visit(page, '/settings');
  await pickUp(FIRST);
  for (const path of ['/', '/trips', TAXI, `${TAXI}/cancel`, `${TAXI}/slip`]) {
    await visit(page, path);
    await says(page, /02:30 sommertid/);
    assert.match(await main(page), /søndag 25\. oktober/i, path);
    assert.doesNotMatch(await main(page), /vintertid/, path);
    await whole(page, path);
  }
  await visit(page, TAXI);
  await says(page, /I morgen, søndag 25\. oktober\s+kl\. 02:30 sommertid/);
  const heard = await hear(page);
  await pickUp(AGAIN);
  await says(page, /kl\. 02:30 vintertid[\s\S]*Før: kl\. 02:30 sommertid/);
  await said(heard, '02:30 vintertid');
  await large(page);
  await whole(page, 'both, twice as large');
  await visit(page, '/messages');
  await page.locator('main .messages a').first().click();
  await says(page, /02:30 vintertid[\s\S]*Før var den søndag 25\. oktober kl\. 02:30 sommertid/);
  await done(page);
});

test('in the night on which summer time ends, the time now and what is late go by the right half past two', async () => {
  const page = await startedWindow({ asOf: BEFORE_AUTUMN, now: '2026-10-25T01:10:00Z' });
  await pickUp(AGAIN);
  await visit(page, TAXI);
  await says(page, /Nå: 02:10 vintertid/);
  assert.match(await main(page), /kl\. 02:30 vintertid/);
  assert.equal(await late(page), 0, 'forty minutes after the first one, twenty before this one');
  await whole(page, 'not late');
  await pickUp(FIRST);
  await says(page, /Du skulle hentes kl\. 02:30 sommertid\. Nå er klokka 02:10 vintertid, 40 minutter etter\./);
  await whole(page, 'late');
  await done(page);
});

test('in the night on which summer time begins, an hour is left out and nothing is late by it', async () => {
  const page = await startedWindow({ asOf: BEFORE_SPRING, now: '2027-03-28T00:59:00Z' });
  await pickUp('2027-03-28T01:15:00Z');
  await visit(page, TAXI);
  await says(page, /Nå: 01:59/);
  assert.match(await main(page), /kl\. 03:15/);
  assert.equal(await late(page), 0);
  for (const [now, shown] of [['2027-03-28T01:01:00Z', /Nå: 03:01/], ['2027-03-28T01:36:00Z', /Nå er klokka 03:36, 21 minutter etter\./]]) {
    await time(now);
    await page.getByRole('button', { name: /^Oppdater/ }).click();
    await says(page, shown);
    assert.equal(await late(page), now > '2027-03-28T01:15' ? 1 : 0, now);
  }
  assert.doesNotMatch(await main(page), /sommertid|vintertid/);
  await done(page);
});

test('what is taken back is so until the instant that was said, also over the hour that comes twice', async () => {
  const page = await startedWindow({ asOf: '2026-10-24T09:00:00Z', now: '2026-10-25T00:55:00Z' });
  await visit(page, `${TAXI}/cancel`);
  await press(page, /^Ja, avbestill reisen$/);
  await says(page, /Du kan angre til kl\. 02:05 vintertid/);
  assert.match(await main(page), /I dag kl\. 02:55 sommertid, av deg/);
  await time('2026-10-25T01:04:00Z');
  await press(page, /^Angre avbestillingen$/);
  await says(page, /Angret avbestilling/);
  await done(page);
});

for (const [language, words] of [['Nynorsk', ['sommartid', 'vintertid']], ['English', ['summer time', 'winter time']]]) {
  test(`half past two says which one it is in ${language}`, async () => {
    const page = await startedWindow({ asOf: BEFORE_AUTUMN, dark: true });
    await speak(page, language);
    for (const [at, word] of [[FIRST, words[0]], [AGAIN, words[1]]]) {
      await pickUp(at);
      await visit(page, TAXI);
      await says(page, new RegExp(`02:30 ${word}`));
    }
    await whole(page, language);
    await done(page);
  });
}

for (const [name, asOf, until, trip, when] of [
  ['the Sunday on which summer time ends', '2026-10-19T08:00:00Z', '2026-10-23T11:00:00Z', 'søndag 25. oktober', 'fredag 23. oktober'],
  ['Easter Sunday, on which summer time begins', '2027-03-22T08:00:00Z', '2027-03-24T12:00:00Z', 'søndag 28. mars', 'onsdag 24. mars'],
  ["New Year's Day", '2026-12-26T08:00:00Z', '2026-12-31T12:00:00Z', 'fredag 1. januar 2027', 'torsdag 31. desember'],
  ['the leap day', '2028-02-23T08:00:00Z', '2028-02-28T12:00:00Z', 'tirsdag 29. februar', 'mandag 28. februar'],
]) {
  test(`a trip on ${name} is confirmed until 13:00 on the last working day, and the service decides`, async () => {
    const early = await startedWindow({ asOf });
    await visit(early, `${MINIBUS}/confirm`);
    await says(early, /Bekreft reisen innen/);
    const text = await main(early);
    assert.ok(text.includes(`Bekreft reisen innen ${when} kl. 13:00.`) && text.includes(trip), text);
    await done(early);

    const page = await startedWindow({ asOf, now: new Date(Date.parse(until) - 60_000).toISOString() });
    await visit(page, `${MINIBUS}/confirm`);
    await says(page, /Bekreft reisen innen i dag kl\. 13:00\./);
    await time(until);
    await press(page, /^Ja, bekreft reisen$/);
    await box(page, /^Vi fikk ikke bekreftet reisen/);
    await says(page, /Fristen gikk ut i dag kl\. 13:00\.[\s\S]*Ring 05515 og oppgi rekvisisjon \d+/);
    assert.equal(await page.getByRole('button', { name: 'Ja, bekreft reisen' }).count(), 0);
    await whole(page, 'too late');
    await done(page);
  });
}

test('tomorrow and today are right on the days on which calendars are odd', async () => {
  for (const [now, tomorrow] of [
    ['2028-02-28T09:00:00Z', 'tirsdag 29. februar'], ['2028-02-29T09:00:00Z', 'onsdag 1. mars'],
    ['2026-12-31T09:00:00Z', 'fredag 1. januar 2027'], ['2027-03-27T09:00:00Z', 'søndag 28. mars'],
    // Half an hour before midnight in Norway, summer and winter.
    ['2026-10-24T21:30:00Z', 'søndag 25. oktober'], ['2026-10-25T22:30:00Z', 'mandag 26. oktober'],
  ]) {
    const page = await startedWindow({ asOf: now });
    await visit(page, TAXI);
    await says(page, /I morgen, /);
    assert.ok((await main(page)).includes(`I morgen, ${tomorrow}`), now);
    await done(page);
  }
});
