// Every screen, light and dark, narrow and wide: axe, reflow, targets, titles.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, freshWindow, openBrowser, overflow, signIn, smallTargets } from './support/window.mjs';
import { signedIn, signedOut, trips, visit } from './support/screens.mjs';

const shapes = [
  { width: 320, height: 640, dark: true },
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
  { width: 1280, height: 900, dark: true },
];
let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

/** What is wrong with the screen that is shown. */
async function faults(page, name) {
  const found = [...await axe(page), ...await overflow(page), ...await smallTargets(page), ...page.faults.splice(0)];
  const { heading, title, headings, lang } = await page.evaluate(() => ({
    heading: document.querySelector('h1')?.innerText.replace(/\s+/g, ' ').trim(),
    title: document.title, headings: document.querySelectorAll('h1').length, lang: document.documentElement.lang,
  }));
  const plain = text => (text ?? '').replace(/[\u2066-\u2069\u00a0]/g, c => (c === '\u00a0' ? ' ' : '')).replace(/\s+/g, ' ');
  if (headings !== 1) found.push(`${headings} first-level headings`);
  if (!plain(title).startsWith(plain(heading))) found.push(`the title "${title}" does not begin with "${heading}"`);
  if (lang !== 'nb') found.push(`lang is "${lang}"`);
  return found.map(fault => `${name}: ${fault}`);
}

for (const shape of shapes) {
  const label = `${shape.width} px, ${shape.dark ? 'dark' : 'light'}`;

  test(`signed-out screens hold at ${label}`, async () => {
    const found = [];
    for (const screen of signedOut) {
      const page = await freshWindow(browser, services, shape);
      await screen.open(page);
      found.push(...await faults(page, screen.name));
      await page.context().close();
    }
    assert.deepEqual(found, []);
  });

  test(`signed-in screens hold at ${label}`, async () => {
    const found = [];
    for (const persona of new Set(signedIn.map(screen => screen.persona))) {
      const page = await freshWindow(browser, services, shape);
      await signIn(page, services, persona);
      for (const screen of signedIn.filter(screen => screen.persona === persona)) {
        await visit(page, screen.path);
        found.push(...await faults(page, screen.name));
      }
      await page.context().close();
    }
    assert.deepEqual(found, []);
  });

  test(`every kind of trip holds at ${label}`, async () => {
    const found = [];
    for (const persona of [/^Kari/, /^Ond/]) {
      const page = await freshWindow(browser, services, shape);
      await signIn(page, services, persona);
      await visit(page, '/trips');
      found.push(...await faults(page, `trips of ${persona}`));
      for (const path of await trips(page)) {
        await visit(page, path);
        found.push(...await faults(page, path));
      }
      await page.context().close();
    }
    assert.deepEqual(found, []);
  });
}
