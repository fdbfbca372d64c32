// The calculator: what a trip gives, by the keyboard alone and on every kind of screen.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, enter, freshWindow, hear, openBrowser, overflow, smallTargets } from './support/window.mjs';
import { visit } from './support/screens.mjs';
import { arrived, calculate, give, goOn, shownQuestion, tabTo } from './support/calculation.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
beforeEach(async () => { await services.put('/dev/clock', { now: '2026-03-01T12:00:00Z' }); });
after(async () => { await browser?.close(); services?.stop(); });

/** A window at the first page of the calculator, nobody signed in. */
async function calculator(shape = {}, language) {
  const page = await freshWindow(browser, services, shape);
  if (language) await page.getByRole('radio', { name: language, exact: true }).check({ force: true });
  await page.locator('main button').first().click();
  await page.locator('nav a[href="/calculator"]').click();
  await page.waitForFunction(() => location.pathname === '/calculator' && document.querySelector('main .actions'));
  if (shape.css) await page.addStyleTag({ content: shape.css });
  return page;
}

const plain = text => text.replace(/\s+/g, ' ').trim();
const heading = async page => plain(await page.locator('h1').innerText());
const rows = page => page.locator('.answer .sum').first().locator('.sum__row').evaluateAll(all => all.map(row => row.innerText.replace(/\s+/g, ' ').trim()));
const ore = text => Math.round(parseFloat(text.replace('−', '-').replace(/[^\d,.-]/g, '').replace(',', '.')) * 100);

/** The lines and the sum of the answer; fails if they do not fit. */
async function sums(page) {
  const amounts = await page.locator('.answer .sum').first().locator('dd').evaluateAll(all => all.map(one => one.innerText.replace(/\s/g, '')));
  const [sum, ...lines] = amounts.map(ore).reverse();
  assert.equal(lines.reduce((one, other) => one + other, 0), sum, amounts.join());
  return sum;
}

const far = {
  'distance.1.1': '350', 'paid.1': ['Bompenger', 'Bilferge', 'Parkering'], 'car-need.1': 'Ja, behandleren',
  'toll.1': { out: '60', home: '60', receipt: true }, 'ferry.1': { out: '145', home: '145' }, 'parking.1': { out: '90', receipt: true },
};

test('60 km each way by car give 42 kr, and the way there is said once for each change', async () => {
  const page = await calculator();
  const heard = await hear(page);
  const asked = await calculate(page);
  assert.equal(await heading(page), 'Du kan trolig få 42 kr');
  assert.equal(await sums(page), 4200);
  assert.deepEqual(asked.filter(question => /acute|car-need|minimum-fare|outside|late/.test(question)), []);
  const said = await heard();
  assert.ok(said.includes('status: Så langt 42 kroner.'), said.join('\n'));
  assert.equal(new Set(said).size, said.length, `twice: ${said}`);
  assert.match(await page.locator('main').innerText(), /Dette er et anslag\. Ingenting blir lagret eller sendt\./);
  assert.match(await page.locator('main').innerText(), /Pasientreiser bruker sin egen beregning av veien/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('9,9 km that were not acute give no right, and the rule is named', async () => {
  const page = await calculator();
  const asked = await calculate(page, { 'distance.1.1': '9,9' });
  assert.equal(await heading(page), 'Du har trolig ikke rett til reisestøtte for denne reisen');
  assert.match(await page.locator('[aria-labelledby=answer-why]').innerText(), /9,9\s*km[\s\S]*§\s8/);
  assert.ok(asked.includes('acute.1') && asked.includes('car-need.1'), asked.join());
  await page.context().close();
});

test('350 km with attestation, toll, ferry and parking give 2 398 kr', async () => {
  const page = await calculator();
  await calculate(page, far);
  assert.equal(await heading(page), 'Du kan trolig få 2 398 kr');
  assert.equal(await sums(page), 239800);
  assert.equal((await rows(page)).length, 6);
  await page.context().close();
});

test('the same in English', async () => {
  const page = await calculator({}, 'English');
  await calculate(page, { 'distance.1.1': '9.9' }, { language: 'en' });
  assert.equal(await heading(page), 'You probably have no right to travel support for this trip');
  await page.locator('.given').last().locator('summary').click();
  await page.getByRole('link', { name: /^Change answer\s+How far is it/ }).click();
  await arrived(page, '/calculator/answer');
  assert.equal(await page.locator('#field-first').inputValue(), '9,9');
  await page.locator('#field-first').fill('60');
  await page.locator('h1').focus();
  await goOn(page);
  const open = { 'minimum-fare.1': 'No', 'paid.1': [], 'exemption.1': 'No', 'special.1': [], 'escorts.1': 'No' };
  for (let question = shownQuestion(page); question !== 'answer'; question = shownQuestion(page)) {
    await give(page, open[question]);
    await goOn(page);
  }
  assert.match(await heading(page), /42\.?0?0?$/);
  await page.context().close();
});

test('what is wrong stands in a summary that takes the focus, leads to the field, and goes', async () => {
  const page = await calculator();
  await calculate(page, {}, { until: 'distance.1.1' });
  await tabTo(page, '#field-first');
  await page.keyboard.type('langt');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('.ds-error-summary'));
  assert.deepEqual(await axe(page), []);
  const summary = page.locator('.ds-error-summary');
  assert.match(plain(await summary.innerText()), /^Du må rette 1 ting før du kan gå videre Kilometer må være et tall, for eksempel 42 eller 9,9\.$/);
  assert.equal(plain(await page.locator('#wrong-first').innerText()), 'Kilometer må være et tall, for eksempel 42 eller 9,9.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'field-first');
  assert.equal(await page.locator('#field-first').getAttribute('aria-invalid'), 'true');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('60');
  await page.keyboard.press('Tab');
  await summary.waitFor({ state: 'detached' });
  assert.equal(await page.locator('#wrong-first').count(), 0);
  await page.context().close();
});

test('a point that may mean thousands is refused, with what to write instead', async () => {
  const page = await calculator();
  await calculate(page, {}, { until: 'distance.1.1' });
  await tabTo(page, '#field-first');
  await page.keyboard.type('1.234');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('.ds-error-summary'));
  assert.equal(plain(await page.locator('#wrong-first').innerText()), 'Skriv tallet uten punktum, for eksempel 1234 eller 1,5.');
  await page.locator('#field-first').fill('1234');
  await goOn(page);
  assert.equal(shownQuestion(page), 'way-home.1');
  await page.context().close();
});

test('an escort who was away for long is asked about food and nights in words of their own', async () => {
  const page = await calculator();
  const asked = await calculate(page, {
    'escorts.1': 'Ja, én', 'escort-basis.1.1': 'Behandleren', 'escort-more.1.1': ['Er borte i mer enn 12 timer'],
    'escort-time-away.1.1': '13', 'escort-meals.1.1': 'Nei', 'escort-stay-more.1.1': [],
  });
  assert.ok(asked.includes('escort-time-away.1.1') && !asked.includes('time-away.1'), asked.join());
  assert.equal(await heading(page), 'Du kan trolig få 326 kr');
  assert.equal(await sums(page), 32600);
  await page.context().close();
});

test('back and forward go by question, and nothing is lost on the way', async () => {
  const page = await calculator();
  await calculate(page, {}, { until: 'mode.1.1' });
  await page.goBack();
  await page.waitForFunction(() => location.pathname.endsWith('/date.1.1') && document.querySelector('#field-first'));
  assert.equal(await page.locator('#field-first').inputValue(), '10.02.2026');
  await page.getByRole('link', { name: 'Tilbake' }).click();
  await page.waitForFunction(() => location.pathname.endsWith('/card') && document.querySelector('form'));
  assert.ok(await page.getByRole('radio', { name: 'Nei' }).isChecked());
  await page.goForward();
  await page.goForward();
  await page.waitForFunction(() => location.pathname.endsWith('/mode.1.1') && document.querySelector('form'));
  // What is answered is not asked again.
  await page.goBack();
  await page.waitForFunction(() => location.pathname.endsWith('/date.1.1') && document.querySelector('form'));
  await page.getByRole('button', { name: 'Neste' }).click();
  await page.waitForFunction(() => location.pathname.endsWith('/mode.1.1'));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('answers go with whoever signs in, and are gone with them', async () => {
  await services.put('/dev/reset');
  const page = await calculator();
  await calculate(page, {}, { until: 'date.1.1' });
  await page.locator('nav a').first().click();
  await enter(page, services, /^Kari/);
  await page.locator('main a[href="/calculator"]').click();
  await page.getByRole('button', { name: 'Fortsett der du var' }).click();
  await page.waitForFunction(() => location.pathname.endsWith('/date.1.1'));
  await visit(page, '/more');
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await page.getByRole('heading', { level: 1, name: 'Du er logget ut' }).waitFor();
  await page.locator('nav a[href="/calculator"]').click();
  await page.getByRole('button', { name: 'Begynn' }).waitFor();
  const left = await page.evaluate(() => [typeof history.state, { ...localStorage }, { ...sessionStorage }]);
  assert.deepEqual(left, ['number', {}, {}]);
  await page.context().close();
});

test('every kind of answer says what it rests on and what to do next', async () => {
  const kinds = [
    { named: { 'distance.1.1': '50' }, heading: /^Du får trolig 0 kr$/, has: ['answer-reckoned', 'answer-why', 'answer-changes', 'answer-deadlines'] },
    { named: { 'place-county.1': 'Vet ikke' }, heading: /^En saksbehandler må vurdere dette$/, has: ['answer-judged', 'answer-pending', 'answer-why'] },
  ];
  for (const kind of kinds) {
    const page = await calculator();
    await calculate(page, kind.named);
    assert.match(await heading(page), kind.heading);
    for (const part of kind.has) assert.equal(await page.locator(`#${part}`).count(), 1, `${kind.heading}: ${part}`);
    for (const folded of ['Dette bygger svaret på', 'Dette har vi ikke spurt om']) assert.equal(await page.locator('summary', { hasText: folded }).count(), 1, folded);
    assert.deepEqual(await axe(page), []);
    await page.context().close();
  }
  const page = await calculator();
  await calculate(page, {}, { until: 'way-home.1' });
  await visit(page, '/calculator/answer');
  assert.match(await heading(page), /^Vi mangler \d+ opplysning/);
  await page.locator('[aria-labelledby=answer-missing] a').first().click();
  await page.waitForFunction(() => document.querySelector('form.question'));
  await page.context().close();
});

test('what would change the answer leads to its question, and the answer changes', async () => {
  const page = await calculator();
  await calculate(page);
  const change = page.locator('.changes__item', { hasText: 'frikort' });
  assert.match(plain(await change.innerText()), /Da får du 384 kr\./);
  await change.getByRole('link', { name: /^Endre svar\s+Har du frikort/ }).click();
  await arrived(page, '/calculator/answer');
  await give(page, 'Ja');
  await goOn(page);
  await give(page, '1.1.26');
  await goOn(page);
  assert.equal(await heading(page), 'Du kan trolig få 384 kr');
  await page.context().close();
});

test('another trip like the first asks for its day and adds to the sum', async () => {
  const page = await calculator();
  await calculate(page);
  await page.getByRole('button', { name: 'Legg til en reise' }).click();
  await arrived(page, '/calculator/answer');
  await give(page, 'Ja');
  await goOn(page);
  await give(page, '17.2.26');
  await goOn(page);
  assert.equal(await heading(page), 'Du kan trolig få 84 kr');
  assert.equal(await sums(page), 8400);
  await page.context().close();
});

test('as many trips as can be calculated are said before one more is asked for', async () => {
  const page = await calculator();
  await calculate(page);
  const another = page.getByRole('button', { name: 'Legg til en reise' });
  for (let trips = 1; trips < 20; trips += 1) {
    assert.equal(await page.getByText('Du kan regne på 20 reiser om gangen.').count(), 0);
    await another.click();
    await arrived(page, '/calculator/answer');
    await visit(page, '/calculator/answer');
  }
  await page.getByText('Du kan regne på 20 reiser om gangen.').waitFor();
  assert.equal(await another.count(), 0);
  await page.getByRole('button', { name: 'Fjern den siste reisen' }).click();
  await visit(page, '/calculator/answer');
  assert.equal(await another.count(), 1);
  await page.context().close();
});

test('hours and minutes are a group with a name', async () => {
  const page = await calculator();
  await calculate(page, { ...far, 'long-away.1': 'Ja' }, { until: 'time-away.1' });
  const group = page.getByRole('group', { name: await heading(page) });
  assert.equal(await group.getByRole('textbox').count(), 2);
  assert.deepEqual(await axe(page), []);
  await page.context().close();
});

test('a print has the answer and every answer given, and no buttons', async () => {
  const page = await calculator({ width: 1280, height: 900 });
  await calculate(page);
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['nav', '.actions', '.back', '.help']) assert.ok(!await page.locator(gone).first().isVisible(), gone);
  assert.ok(await page.locator('.given__row').first().isVisible());
  assert.ok(await page.locator('.answer .sum').first().isVisible());
  await page.context().close();
});

const shapes = [
  { label: '320 px, dark', width: 320, height: 640, dark: true },
  { label: '1280 px', width: 1280, height: 900 },
  { label: '390 px, text at 200 %', width: 390, height: 844, css: 'html { font-size: 200% !important }', isText: true },
];
for (const shape of shapes) {
  test(`every question and the answer hold at ${shape.label}`, async () => {
    const page = await calculator(shape);
    const found = [];
    const see = async name => {
      const faults = [...await axe(page), ...await overflow(page), ...shape.isText ? [] : await smallTargets(page), ...page.faults.splice(0)];
      found.push(...faults.map(fault => `${name}: ${fault}`));
    };
    await see('start');
    await calculate(page, far, { see });
    await see('answer');
    for (const summary of await page.locator('summary').all()) await summary.click();
    await see('answer, unfolded');
    assert.deepEqual(found, []);
    await page.context().close();
  });
}
