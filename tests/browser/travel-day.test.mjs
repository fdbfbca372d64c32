// The day of travel, as somebody at the door reads it: one small screen, without a network, on a wrong clock, when nobody comes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, freshWindow, hear, openBrowser, overflow, signIn, smallTargets } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const OUT = '/trips/trp_kari_tomorrow';
/** The day before, the morning of it, and the times that are told. */
const EVENING = '2026-11-23T18:02:00Z';
const MORNING = '2026-11-24T06:40:00Z';
const LATE = '2026-11-24T07:31:00Z';

const plain = text => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ');
const main = async page => plain(await page.locator('main').innerText());

/** Somebody is signed in at `now`; the window's own clock is `wrong` milliseconds away from it. */
async function startedWindow(now, { persona = /^Kari/, wrong = 0, ...shape } = {}) {
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  await services.put('/dev/clock', { now: '2026-11-23T09:00:00Z' });
  await services.put('/dev/reset');
  await services.put('/dev/clock', { now });
  const page = await freshWindow(browser, services, { width: 360, height: 640, reset: 'sealed', ...shape });
  await page.clock.install({ time: new Date(Date.parse(now) + wrong) });
  await page.reload();
  await page.locator('h1').waitFor();
  await signIn(page, services, persona);
  page.setDefaultTimeout(15_000);
  return page;
}

const pickUp = (kind, at) => services.put(`/dev${OUT}/pick-up`, { kind, at });

/** Nothing that axe, a narrow window or a thumb would object to. */
async function whole(page, what) {
  await page.evaluate(() => window.scrollTo(0, 0));
  const small = (await smallTargets(page)).filter(text => !text.startsWith('A ""'));
  assert.deepEqual([...await axe(page), ...await overflow(page), ...small], [], what);
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** Each part of the first screen: where it begins and ends, and where the part of the window ends that nothing covers. */
const boxes = page => page.evaluate(() => {
  window.scrollTo(0, 0);
  const parts = {
    time: '.trip-pick-up__time', place: '.trip-pick-up__place', source: '.trip-pick-up__source', state: '.trip__tags .ds-tag', now: '.travel-day__now',
    phone: '.travel-day__call .ds-button', reference: '.travel-day__call p', appointment: '.travel-day__appointment', afterwards: '.trip > .loaded > .action-link',
    waiting: '.trip-waiting', report: '.trip-waiting .ds-button',
  };
  const nav = document.querySelector('.nav');
  const free = nav.hasAttribute('data-sticky') ? nav.getBoundingClientRect().top : window.innerHeight;
  const all = Object.entries(parts).map(([name, selector]) => [name, document.querySelector(selector)?.getBoundingClientRect()]);
  return { free, parts: Object.fromEntries(all.filter(([, box]) => box).map(([name, box]) => [name, { top: box.top, bottom: box.bottom, width: box.width }])) };
});

const done = async page => { assert.deepEqual(page.faults, []); await page.context().close(); };

for (const dark of [false, true]) {
  test(`everything needed at the door stands on one screen of 360 × 640${dark ? ' in the dark' : ''}`, async () => {
    const page = await startedWindow(MORNING, { dark });
    await page.getByRole('heading', { name: /^Reisen i dag$/ }).waitFor();
    await visit(page, OUT);
    await page.getByRole('heading', { level: 1, name: /^Til Fjordvik.* i dag$/ }).waitFor();
    await page.locator('.travel-day__now').waitFor();
    const { free, parts } = await boxes(page);
    for (const part of ['time', 'place', 'source', 'state', 'now', 'phone', 'reference', 'appointment', 'afterwards']) {
      assert.ok(parts[part], `${part} is there`);
      assert.ok(parts[part].top >= 0 && parts[part].bottom <= free, `${part} is seen without scrolling: ${JSON.stringify(parts[part])} of ${free}`);
    }
    const size = await page.locator('.trip-pick-up__time').evaluate(node => parseFloat(getComputedStyle(node).fontSize));
    assert.ok(size >= 48, `the time is ${size} px`);
    assert.match(await main(page), /Nå: 07:40/);
    await whole(page, 'the day');
    await done(page);
  });
}

test('the time now moves from minute to minute, and nobody is told', async () => {
  const page = await startedWindow(MORNING);
  await visit(page, OUT);
  await page.getByText('Nå: 07:40').waitFor();
  const heard = await hear(page);
  assert.equal(await page.locator('.travel-day__now').evaluate(node => node.closest('[aria-live], [role=status], [role=alert], [role=timer]') === null), true);
  await page.clock.runFor(61_000);
  await page.getByText('Nå: 07:41').waitFor();
  assert.deepEqual((await heard()).filter(text => text.includes('07:4')), []);
  await done(page);
});

test('Scenario 1: time offline: the time with its age, place, reference, and nothing that says the car is on its way', async () => {
  const page = await startedWindow(EVENING);
  await visit(page, OUT);
  await page.getByText('08:10').first().waitFor();
  await services.killApi();
  try {
    await services.reset('keep');
    await page.goto(services.window);
    await page.getByText('Du ser det vi hentet').waitFor();
    await visit(page, OUT);
    await page.getByText('Du ser det vi hentet').waitFor();
    const text = await main(page);
    assert.match(text, /kl\. 08:10/);
    assert.match(text, /Eksempelveien 12/);
    assert.match(text, /rekvisisjon/i);
    assert.doesNotMatch(text, /på vei til|Bilen står|Nå: /);
    await whole(page, 'offline');
    await page.context().close();
  } finally {
    await services.reviveApi();
  }
});

test('Scenario 1: what is old news of the car is told as the last that is known', async () => {
  const page = await startedWindow(MORNING);
  await services.put(`/dev${OUT}/steps`, { step: 'assign', vehicle: { number: 'L-204', operator: 'Fjordvik Taxi' } });
  await services.put(`/dev${OUT}/steps`, { step: 'approach' });
  await visit(page, OUT);
  await page.getByText('Transporten er på vei til deg.').waitFor();
  await services.killApi();
  try {
    await page.getByText('Sist vi visste: På vei').waitFor();
    assert.doesNotMatch(await main(page), /Transporten er på vei til deg/);
    await page.context().close();
  } finally {
    await services.reviveApi();
  }
});

test('Scenario 2: time changed: the new time and the old one stand on the day, and it is said', async () => {
  const page = await startedWindow(MORNING);
  await visit(page, OUT);
  await page.getByText('Nå: 07:40').waitFor();
  const heard = await hear(page);
  await pickUp('promised', '2026-11-24T06:55:00Z');
  await page.getByText('kl. 07:55').first().waitFor();
  await page.getByText('Før: kl. 08:10').first().waitFor();
  for (let looks = 0; looks < 100 && !(await heard()).some(text => plain(text).includes('07:55')); looks += 1) await new Promise(next => setTimeout(next, 50));
  assert.ok((await heard()).some(text => plain(text).includes('07:55')), (await heard()).join());
  assert.match(new URL(page.url()).pathname, /trp_kari_tomorrow$/);
  await whole(page, 'moved');
  await done(page);
});

test('Scenario 3: no time or nonsense time is said on the day, and never 00:00', async () => {
  const page = await startedWindow(MORNING);
  await pickUp('promised', '2026-11-24T12:00:00Z');
  await visit(page, OUT);
  await page.getByText('Ring 05515').first().waitFor();
  await page.locator('.trip-pick-up[data-weight="impossible"]').waitFor();
  assert.equal(await page.locator('.trip-pick-up__time').count(), 0);
  assert.doesNotMatch(await main(page), /00:00/);
  await whole(page, 'nonsense');
  await done(page);
});

test('Scenario 4: car is late: how late, the call, the number, what to keep, and the time stamp of still waiting', async () => {
  const page = await startedWindow(LATE);
  await visit(page, OUT);
  await page.getByRole('heading', { name: 'Har transporten ikke kommet?' }).waitFor();
  assert.match(await main(page), /Du skulle hentes kl\. 08:10\. Nå er klokka 08:31, 21 minutter etter\./);
  const { free, parts } = await boxes(page);
  for (const part of ['time', 'place', 'source', 'state', 'now', 'phone', 'reference', 'waiting', 'report', 'appointment', 'afterwards']) {
    assert.ok(parts[part], `${part} is there`);
    assert.ok(parts[part].bottom <= free, `${part} is seen without scrolling: ${JSON.stringify(parts[part])} of ${free}`);
  }
  assert.match(await main(page), /Ta vare på kvitteringen\. Vi kan ikke love at det blir dekket\./);
  await whole(page, 'late');
  await page.getByRole('button', { name: 'Meld at du fortsatt venter' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Du har meldt at du venter.').waitFor();
  assert.match(await main(page), /I dag kl\. 08:31, av deg\. Kvittering \S+/);
  await whole(page, 'said');
  await page.getByRole('link', { name: 'Se reglene når transporten ikke kommer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Rettigheter på reisen' }).waitFor();
  await done(page);
});

for (const [days, name] of [[3, 'ahead'], [-3, 'behind']]) {
  test(`Scenario 4: a device clock that is three days ${name} makes nothing late`, async () => {
    const page = await startedWindow(MORNING, { wrong: days * 86_400_000 });
    await visit(page, OUT);
    await page.getByText('Nå: 07:40').waitFor();
    assert.equal(await page.getByText('Har transporten ikke kommet?').count(), 0);
    await services.put('/dev/clock', { now: LATE });
    await page.getByRole('button', { name: /^Oppdater/ }).click();
    await page.getByText('21 minutter etter').waitFor();
    await done(page);
  });
}

test('whoever waits with a child reads the name of the child, never "you"', async () => {
  const page = await startedWindow('2026-11-23T09:00:00Z', { persona: /^Siri/ });
  await visit(page, '/persons');
  await page.getByText('Nora Liksom').first().click();
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await page.getByText(/Du ser reisene til .*Nora/).waitFor();
  await visit(page, '/trips');
  const path = await page.locator('main a[href^="/trips/trp"]').first().getAttribute('href');
  await services.put(`/dev${path}/pick-up`, { kind: 'promised', at: '2026-11-23T08:39:00Z' });
  await visit(page, path);
  await page.getByRole('button', { name: /^Meld at .*Nora Liksom.* fortsatt venter$/ }).waitFor();
  const text = await main(page);
  assert.match(text, /Nora Liksom skulle hentes kl\. 09:39\. Nå er klokka 10:00, 21 minutter etter\./);
  assert.doesNotMatch(text, /Du skulle hentes|at du venter/);
  await page.getByRole('button', { name: /^Meld at .*Nora/ }).click();
  await page.getByText(/Det er meldt at .*Nora Liksom.* venter\./).waitFor();
  await whole(page, 'for Nora');
  await done(page);
});

test('taking a cancellation back is no longer offered on an open page once its time has passed', async () => {
  const page = await startedWindow('2026-11-23T09:00:00Z');
  await visit(page, `${OUT}/cancel`);
  await page.getByRole('button', { name: /^Ja, avbestill reisen$/ }).click();
  await page.getByText('Du kan angre til kl. 10:10').waitFor();
  await visit(page, OUT);
  await page.getByRole('button', { name: 'Angre avbestillingen' }).waitFor();
  await page.clock.runFor('11:00');
  await page.getByText('Fristen for å angre gikk ut kl. 10:10.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Angre avbestillingen' }).count(), 0);
  await done(page);
});

for (const shape of [{ width: 320, height: 640 }, { width: 320, height: 640, dark: true, text: '200%' }]) {
  test(`the day holds at 320 px${shape.text ? ' with text twice as large' : ''}`, async () => {
    const page = await startedWindow(LATE, shape);
    await visit(page, OUT);
    await page.getByRole('heading', { name: 'Har transporten ikke kommet?' }).waitFor();
    if (shape.text) await page.evaluate(size => { document.documentElement.style.fontSize = size; }, shape.text);
    await whole(page, 'narrow');
    await done(page);
  });
}
