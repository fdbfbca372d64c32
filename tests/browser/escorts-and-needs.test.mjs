// Who goes along and what is needed on the way, by keyboard alone: scenarios 11 and 12, saved, refused, unknown, offline.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, freshWindow, hear, openBrowser, overflow, signIn, smallTargets } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const KARI = '/trips/trp_kari_tomorrow';
const ADA = '/trips/trp_ada_alone';
const NORA = '/trips/trp_nora_out';
const ESCORTS = '/v1/trips/{trip_id}/escorts';
const MEASURES = '/v1/trips/{trip_id}/needs/measures';
const SETTLING = '/v1/outcomes/{key}/settle';
const shapes = [{ width: 390, height: 844 }, { width: 320, height: 640, dark: true }];

const plain = text => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ');
const main = async page => plain(await page.locator('main').innerText());
const heading = (page, text) => page.locator('main h1', { hasText: text }).waitFor();
const box = (page, text) => page.locator('#trip-outcome .ds-heading', { hasText: text }).waitFor({ timeout: 60_000 });
const saved = (page, text) => page.locator('.loaded .ds-alert[data-color="success"]', { hasText: text }).waitFor({ timeout: 30_000 });
/** Waits until what has the focus says `text`. */
const focused = (page, text) => page.waitForFunction(
  source => new RegExp(source).test((document.activeElement?.innerText ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ')),
  text.source,
);
/** Waits until `text` was said to a screen reader. */
async function said(heard, text) {
  for (let looks = 0; looks < 400; looks += 1) {
    if ((await heard()).map(plain).join().includes(text)) return;
    await new Promise(next => setTimeout(next, 50));
  }
  assert.fail(`${text} was not said, but: ${(await heard()).join()}`);
}

async function startedWindow({ persona = /^Kari/, child, ...shape } = {}) {
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  await services.put('/dev/clock', { now: '2026-11-23T09:00:00Z' });
  await services.put('/dev/reset');
  const page = await freshWindow(browser, services, { reset: 'sealed', ...shape });
  await signIn(page, services, persona);
  page.setDefaultTimeout(15_000);
  if (child) {
    await visit(page, '/persons');
    await page.getByText(child).first().click();
    await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
    await page.getByText(/Du ser reisene til/).waitFor();
  }
  return page;
}

/** Lets something go wrong with the next requests to a template. */
async function goWrong(path, fault, times = 1) {
  const answer = await fetch(`${services.api}/dev/faults`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ method: 'POST', path, times, fault }),
  });
  assert.ok(answer.ok, await answer.text());
}

/** Tabs to what is called `name`, as somebody without a mouse does. */
async function tabTo(page, name) {
  const is = await page.evaluateHandle(source => {
    const name = new RegExp(source);
    return () => {
      const node = document.activeElement;
      const label = node?.getAttribute('aria-label') ?? node?.labels?.[0]?.innerText ?? node?.innerText ?? '';
      return name.test(label.replace(/[\u2066-\u2069]/g, '').replace(/[\u00a0\s]+/g, ' ').trim());
    };
  }, name.source);
  for (let stops = 0; stops < 120; stops += 1) {
    if (await is.evaluate(check => check())) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`no stop is called ${name}; the page says ${await main(page)}`);
}
async function press(page, name, key = 'Enter') { await tabTo(page, name); await page.keyboard.press(key); }
async function write(page, name, text) {
  await tabTo(page, name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Nothing that axe, a narrow window or a thumb would object to, also with text twice as large. */
async function whole(page, what) {
  const small = (await smallTargets(page)).filter(text => !text.startsWith('A ""'));
  assert.deepEqual([...await axe(page), ...await overflow(page), ...small], [], what);
  const large = await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
  assert.deepEqual(await overflow(page), [], `${what}, text at 200 %`);
  await large.evaluate(style => style.remove());
}
const done = async page => { assert.deepEqual(page.faults, []); await page.context().close(); };

for (const shape of shapes) {
  test(`scenario 11: a small child alone, and a seat for nobody knows what weight, at ${shape.width} px`, async () => {
    const page = await startedWindow({ persona: /^Marte/, child: 'Ada Oppspinn', ...shape });
    for (const path of ['/', '/trips', ADA]) {
      await visit(page, path);
      await page.getByText('Barn under skolealder reiser ikke alene').first().waitFor();
      assert.match(await main(page), /Barnesetet er bestilt uten at barnets vekt er oppgitt/, path);
      await whole(page, path);
    }
    assert.match(await main(page), /Ring 05515 og oppgi rekvisisjon \d+/);
    await visit(page, `${ADA}/escorts`);
    await heading(page, /^Ledsager på reisen for .*Ada/);
    await page.getByText('Det er ikke godkjent noen ledsager').waitFor();
    await press(page, /^Slik er reglene for ledsager$/);
    const rules = await main(page);
    assert.match(rules, /Barn under skolealder reiser aldri alene/);
    assert.match(rules, /Skolebarn under 12 år[\s\S]*Pasientreiser avgjør/);
    assert.match(rules, /Barn fra 12 år[\s\S]*Pasientreiser vurderer hver reise/);
    assert.match(rules, /På fly gjelder egne krav/);
    assert.match(rules, /Kilde: Pasientreisers side for behandlere, 2\. august 2022/);
    await whole(page, 'no escort');

    await visit(page, ADA);
    await press(page, /^Oppgi vekt og høyde$/);
    await heading(page, /^Behov på reisen for .*Ada/);
    await page.getByLabel('Vekt i kilo').waitFor();
    assert.match(await main(page), /Barn under 135 cm eller 36 kg skal alltid bruke godkjent sikring/);
    await whole(page, 'needs');
    await write(page, /^Vekt i kilo$/, '14,5');
    await press(page, /^Lagre vekt og høyde/);
    await page.getByText('Skriv vekten i hele kilo').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'child-weight');
    await whole(page, 'not whole kilograms');
    const heard = await hear(page);
    await write(page, /^Vekt i kilo$/, '14');
    await press(page, /^Lagre vekt og høyde/);
    await said(heard, 'Vekt og høyde er lagret.');
    await saved(page, /av en forelder|av deg/);
    await focused(page, /^Behov på reisen/);
    assert.match(await main(page), /Barnesete for et barn på 14 kg og 98 cm/);
    assert.match(await main(page), /Du eller en som handler for deg, sa dette i dag kl\. 10:00/);
    await whole(page, 'saved');
    await visit(page, ADA);
    await page.getByText('Barn under skolealder reiser ikke alene').waitFor();
    assert.doesNotMatch(await main(page), /Barnesetet er bestilt uten/);
    await done(page);
  });

  test(`scenario 12: an escort is named, changed and taken off, and a second one needs a reason, at ${shape.width} px`, async () => {
    const page = await startedWindow(shape);
    await visit(page, KARI);
    await press(page, /^Se eller endre ledsager$/);
    await heading(page, /^Ledsager på reisen$/);
    await page.getByLabel('Navn').waitFor();
    assert.equal(await page.getByLabel('Navn').inputValue(), 'Ola Eksempel');
    await whole(page, 'one escort');

    await press(page, /^Én ledsager$/, 'ArrowDown');
    await page.getByText('Det er ikke godkjent to ledsagere').waitFor();
    const two = await main(page);
    assert.match(two, /Skal to være med, må behandleren begrunne det/);
    assert.match(two, /Ledsageren må trenges på selve reisen/);
    assert.match(two, /Ledsageren betaler ikke egenandel\. Kilde: Pasientreiseforskriften § 24/);
    assert.match(two, /Ring 05515 og oppgi rekvisisjon/);
    assert.equal(await page.getByRole('button', { name: 'Lagre ledsager' }).count(), 0);
    await whole(page, 'two escorts');

    await page.keyboard.press('ArrowUp');
    await page.getByLabel('Navn').waitFor();
    await write(page, /^Telefon$/, 'ring meg');
    await press(page, /^Lagre ledsager$/);
    await page.getByText('Skriv telefonnummeret med tall').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'escort-phone');
    await whole(page, 'no phone number');
    const heard = await hear(page);
    await write(page, /^Telefon$/, '900 00 000');
    await write(page, /^Navn$/, 'Åse Eksempel').catch(async () => page.getByLabel('Navn').fill('Åse Eksempel'));
    await press(page, /^Lagre ledsager$/);
    await said(heard, 'Ledsager er lagret.');
    await saved(page, /av deg/);
    await focused(page, /^Ledsager på reisen$/);
    await whole(page, 'saved');
    await visit(page, KARI);
    await page.getByText('Åse Eksempel').waitFor();
    assert.match(await main(page), /Åse Eksempel.*90000000/);

    await visit(page, `${KARI}/escorts`);
    await page.getByLabel('Navn').waitFor();
    await press(page, /^Én ledsager$/, 'ArrowUp');
    await page.getByText('Plassen som er bestilt, blir stående').waitFor();
    await press(page, /^Lagre ledsager$/);
    await saved(page, /av deg/);
    assert.doesNotMatch(await main(page), /Åse Eksempel/);
    await done(page);
  });
}

test('a schoolchild is not left alone by its parents, who are told whom to ask, and a child may have two', async () => {
  const page = await startedWindow({ persona: /^Siri/, child: 'Nora Liksom', width: 320, height: 640 });
  await visit(page, `${NORA}/escorts`);
  await page.getByLabel('Navn').waitFor();
  await press(page, /^Én ledsager$/, 'ArrowDown');
  await page.getByText('Barn under 18 år kan også ha rett til to ledsagere').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.getByText('Du kan ikke velge dette her').waitFor();
  assert.match(await main(page), /Skolebarn under 12 år skal ha med noen/);
  assert.equal(await page.getByRole('button', { name: /Lagre ledsager/ }).count(), 0);
  await whole(page, 'a child alone');
  await done(page);
});

test('what was written outlives a refusal, and is saved when it is sent anew', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await visit(page, `${KARI}/escorts`);
  await page.getByLabel('Navn').waitFor();
  await write(page, /^Navn$/, 'Per Eksempel');
  await goWrong(ESCORTS, { kind: 'delay', ms: 5000 });
  await press(page, /^Lagre ledsager$/);
  await services.put('/dev/trips/trp_kari_tomorrow/sharing', { shared: true });
  await box(page, /^Ledsager er ikke lagret/);
  await focused(page, /^Ledsager er ikke lagret/);
  assert.match(await main(page), /Reisen er endret etter at du så den/);
  assert.equal(await page.locator('.ds-alert[data-color="success"]').count(), 0);
  await whole(page, 'refused');
  await press(page, /^Velg på nytt$/);
  await page.getByLabel('Navn').waitFor();
  assert.equal(await page.getByLabel('Navn').inputValue(), 'Per Eksempel');
  await press(page, /^Lagre ledsager$/);
  await saved(page, /av deg/);
  await done(page);
});

test('a lost answer is unknown, never saved, and settles by itself', async () => {
  const page = await startedWindow({ persona: /^Siri/, child: 'Nora Liksom', width: 320, height: 640 });
  await visit(page, `${NORA}/needs`);
  await page.getByLabel('Vekt i kilo').waitFor();
  await write(page, /^Vekt i kilo$/, '27');
  await goWrong(MEASURES, { kind: 'drop_after_commit' }, 1000);
  await goWrong(SETTLING, { kind: 'status', status: 502 }, 1000);
  await press(page, /^Lagre vekt og høyde/);
  await box(page, 'Vi vet ikke om vekt og høyde er lagret');
  assert.equal(await page.locator('.ds-alert[data-color="success"]').count(), 0);
  assert.equal(await page.getByRole('button', { name: /Lagre/ }).count(), 0);
  await whole(page, 'unknown');
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  await box(page, /^Vekt og høyde er lagret/);
  await page.getByText('Barnesete for et barn på 27 kg').waitFor();
  await whole(page, 'settled');
  page.faults.splice(0);
  await page.context().close();
});

test('what never arrived is not saved, and what was written is still there', async () => {
  const page = await startedWindow();
  await visit(page, `${KARI}/escorts`);
  await page.getByLabel('Navn').waitFor();
  await write(page, /^Navn$/, 'Per Eksempel');
  await goWrong(ESCORTS, { kind: 'drop_after_send' }, 1000);
  await press(page, /^Lagre ledsager$/);
  await box(page, /^Ledsager er ikke lagret/);
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  await press(page, /^Velg på nytt$/);
  await page.getByLabel('Navn').waitFor();
  assert.equal(await page.getByLabel('Navn').inputValue(), 'Per Eksempel');
  page.faults.splice(0);
  await page.context().close();
});

test('a vehicle that is assigned leaves the phone where the form was', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await services.put('/dev/trips/trp_kari_tomorrow/steps', { step: 'assign', vehicle: { number: 'T-1234' } });
  await visit(page, `${KARI}/escorts`);
  await page.getByText('Transportøren har fått oppdraget').waitFor();
  assert.match(await main(page), /Ring 05515 og oppgi rekvisisjon/);
  assert.equal(await page.getByLabel('Navn').count(), 0);
  await whole(page, 'by phone');
  await done(page);
});
