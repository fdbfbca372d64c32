// What belongs to a claim stays with it however slowly it is kept, and Home says how old it is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { done, main, press, startedWindow } from './support/acting.mjs';
import { startServices } from './support/services.mjs';
import { openBrowser } from './support/window.mjs';
import { answer, begin, heading, picture, row, withToll } from './support/claiming.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

/** Holds the next call of a command back until it is let go. */
async function hold(page, command) {
  let letGo;
  const gate = new Promise(done => { letGo = done; });
  await page.route(`**/ipc/${command}`, async route => { await gate; await route.continue(); }, { times: 1 });
  return letGo;
}

test('a file that arrives after its page was left is seen where everything is looked over, and taken out it is gone', async () => {
  const page = await startedWindow(browser, services, { persona: /^Ola/ });
  await begin(page);
  await answer(page, withToll);
  await visit(page, '/claims/new/review');
  assert.match(await row(page, 'Vedlegg'), /^0 av/);
  await press(page, /^Endre Vedlegg$/);
  await heading(page, /^Kvitteringer og vedlegg$/);
  await picture(services);
  const arrives = await hold(page, 'add_receipt');
  await press(page, /^Velg fil/);
  await press(page, /^Se over og send$/);
  await heading(page, /^Se over svarene$/);
  assert.match(await row(page, 'Vedlegg'), /^0 av/);
  arrives();
  await page.locator('.review__row dd', { hasText: /1 av/ }).waitFor();
  await press(page, /^Endre Vedlegg$/);
  const files = page.locator('.claiming__files li');
  await files.first().waitFor();
  assert.equal(await files.count(), 1);
  await press(page, /^Slett/);
  const goes = await hold(page, 'remove_receipt');
  await press(page, /^Se over og send$/);
  await heading(page, /^Se over svarene$/);
  assert.match(await row(page, 'Vedlegg'), /^0 av/);
  goes();
  await page.reload();
  await heading(page, /^Se over svarene$/);
  assert.match(await row(page, 'Vedlegg'), /^0 av/);
  await done(page);
});

test('Home says when the service last told what waits and what can be claimed', async () => {
  const page = await startedWindow(browser, services);
  await visit(page, '/travel-support');
  await page.locator('#support-sent').waitFor();
  await visit(page, '/');
  const link = page.locator('main a', { hasText: /Send det vi trenger|Vi trenger noe/ }).first();
  await link.waitFor();
  await page.locator('section[aria-labelledby=home-claims] .as-of__text, .ds-alert .as-of__text', { hasText: /^Sist oppdatert/ }).first().waitFor();
  assert.match(await main(page), /Sist oppdatert/);
  await done(page);
});
