// The rights guide: for whom, by keyboard, without a network, in every width.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, freshWindow, openBrowser, overflow, signIn, smallTargets } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const plain = text => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ');
const topics = page => page.locator('details[data-topic]').evaluateAll(lines => lines.map(line => line.dataset.topic));
const open = (page, topic) => page.locator(`details[data-topic="${topic}"] > summary`).click();
const said = async (page, topic) => plain(await page.locator(`details[data-topic="${topic}"]`).innerText());

async function startedWindow(persona, shape = {}) {
  await services.put('/dev/clock', { now: '2026-11-23T09:00:00Z' });
  await services.put('/dev/reset');
  const page = await freshWindow(browser, services, { reset: 'sealed', ...shape });
  await page.clock.install({ time: new Date('2026-11-23T09:00:00Z') });
  if (persona) await signIn(page, services, persona);
  else await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  page.setDefaultTimeout(15_000);
  return page;
}

async function whole(page, what) {
  const small = (await smallTargets(page)).filter(text => !text.startsWith('A ""'));
  assert.deepEqual([...await axe(page), ...await overflow(page), ...small], [], what);
}

const done = async page => { assert.deepEqual(page.faults, []); await page.context().close(); };

test('whoever is not signed in reads every rule, each with its section and its day', async () => {
  const page = await startedWindow(null);
  await visit(page, '/more');
  await page.getByRole('link', { name: 'Rettigheter på reisen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Rettigheter på reisen' }).waitFor();
  const all = await topics(page);
  for (const topic of ['rights-requisition', 'rights-child-below-school', 'rights-escort-of-adult', 'rights-fee', 'rights-complaint']) assert.ok(all.includes(topic), topic);
  assert.equal(await page.getByRole('radio').count(), 0);
  await open(page, 'rights-requisition');
  assert.match(await said(page, 'rights-requisition'), /§ 16[\s\S]*Reglene gjelder fra 1\. januar 2026/);
  await open(page, 'rights-fee');
  assert.match(await said(page, 'rights-fee'), /Egenandelen er 171 kr for hver vei/);
  await open(page, 'rights-complaint');
  assert.match(await said(page, 'rights-complaint'), /4 uker[\s\S]*pasient- og brukerrettighetsloven § 7-5/);
  await open(page, 'rights-order-by');
  assert.match(await said(page, 'rights-order-by'), /kl\. 13:00[\s\S]*2\. august 2022/);
  await whole(page, 'signed out');
  await done(page);
});

test('the lines are those of the person that is chosen, and choosing switches nobody', async () => {
  const page = await startedWindow(/^Siri/);
  await visit(page, '/persons');
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /Hei, .*Siri/ }).waitFor();
  await visit(page, '/rights');
  await page.getByRole('radio').first().waitFor();
  const own = await topics(page);
  assert.ok(own.includes('rights-escort-of-adult') && own.includes('rights-fee'), own.join());
  assert.ok(!own.includes('rights-fee-of-child') && !own.includes('rights-child-below-school'), own.join());
  await page.getByRole('radio', { name: /Nora Liksom/ }).check({ force: true });
  await page.locator('details[data-topic="rights-fee-of-child"]').waitFor();
  const child = await topics(page);
  assert.ok(child.includes('rights-escort-of-child'), child.join());
  assert.ok(!child.includes('rights-fee') && !child.includes('rights-card') && !child.includes('rights-escort-of-adult'), child.join());
  assert.equal(await page.getByText('Du ser reisene til').count(), 0, 'nobody is switched');
  await page.getByRole('radio', { name: /^Alle/ }).check({ force: true });
  await page.locator('details[data-topic="rights-fee"]').waitFor();
  await visit(page, '/');
  await page.getByRole('heading', { level: 1, name: /Hei, .*Siri/ }).waitFor();
  await done(page);
});

test('what may be hidden from a parent shows nothing of card or escort', async () => {
  const page = await startedWindow(/^Siri/);
  await visit(page, '/persons');
  await page.getByText('Emil Liksom').first().click();
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await page.getByText(/Du ser reisene til .*Emil/).waitFor();
  await visit(page, '/rights');
  await page.locator('details[data-topic="rights-attendance-of-youth"]').waitFor();
  const all = await topics(page);
  assert.ok(!all.includes('rights-card-held'), all.join());
  assert.ok(all.includes('rights-escort-costs'), all.join());
  await done(page);
});

test('by keyboard alone a line opens, is read and closes', async () => {
  const page = await startedWindow(/^Kari/);
  await visit(page, '/rights');
  await page.locator('details').first().waitFor();
  for (let stops = 0; stops < 40 && !await page.evaluate(() => document.activeElement?.matches('summary')); stops += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.open), true);
  await page.keyboard.press('Space');
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.open), false);
  await done(page);
});

test('without a network the whole guide is there after a cold start', async () => {
  const page = await startedWindow(/^Kari/);
  await visit(page, '/rights');
  await page.locator('details').first().waitFor();
  const before = (await topics(page)).length;
  await services.killApi();
  try {
    await services.reset('keep');
    await page.goto(`${services.window}`);
    await page.locator('main h1').waitFor();
    await visit(page, '/rights');
    await page.locator('details[data-topic="rights-complaint"]').waitFor();
    assert.ok((await topics(page)).length >= before);
    await open(page, 'rights-not-come');
    assert.match(await said(page, 'rights-not-come'), /Ring 05515[\s\S]*§ 22a/);
    await whole(page, 'offline');
    await page.context().close();
  } finally {
    await services.reviveApi();
  }
});

for (const shape of [{ width: 390, height: 844 }, { width: 320, height: 640, dark: true }, { width: 320, height: 640, text: '200%' }]) {
  test(`the guide with every line open holds at ${shape.width} px${shape.dark ? ' in the dark' : ''}${shape.text ? ' with text twice as large' : ''}`, async () => {
    const page = await startedWindow(/^Siri/, shape);
    await visit(page, '/rights');
    await page.locator('details').first().waitFor();
    if (shape.text) await page.evaluate(size => { document.documentElement.style.fontSize = size; }, shape.text);
    await page.evaluate(() => { for (const line of document.querySelectorAll('details')) line.open = true; });
    await whole(page, 'open');
    await done(page);
  });
}
