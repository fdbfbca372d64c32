// Text at 200 %, larger text from the settings, spacing as WCAG 1.4.12 has it, and a language that is longer.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { programs, root, startServices } from './support/services.mjs';
import { axe, freshWindow, openBrowser, overflow, signIn } from './support/window.mjs';
import { trips, visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const double = 'html { font-size: 200% !important }';
const spacing = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';

async function walk(page, found, name) {
  for (const path of ['/', '/trips', '/messages', '/more', '/settings', '/contact', '/privacy', '/about', '/persons']) {
    await visit(page, path);
    found.push(...(await overflow(page)).map(fault => `${name} ${path}: ${fault}`));
  }
  await visit(page, '/trips');
  for (const path of await trips(page)) {
    await visit(page, path);
    found.push(...(await overflow(page)).map(fault => `${name} ${path}: ${fault}`));
  }
}

for (const [name, css] of [['text at 200 %', double], ['wide spacing', spacing]]) {
  for (const width of [320, 390]) {
    test(`nothing sticks out with ${name} at ${width} px`, async () => {
      const page = await freshWindow(browser, services, { width, height: 844 });
      await signIn(page, services, /^Kari/);
      await page.addStyleTag({ content: css });
      const found = [];
      await walk(page, found, name);
      assert.deepEqual(found, []);
      await page.context().close();
    });
  }
}

test('a language with accents and longer words holds, and no sentence escapes it', async () => {
  const words = execFileSync(join(programs, 'examples/pseudo'), ['locales/en'], { cwd: root, encoding: 'utf8' });
  const page = await freshWindow(browser, services, { width: 320, height: 640 });
  await page.route('**/locales/nb.ftl', route => route.fulfill({ body: words, contentType: 'text/plain; charset=utf-8' }));
  await page.reload();
  const proceed = page.locator('main button').first();
  await proceed.waitFor();
  const found = [...await overflow(page), ...await axe(page)];
  const plain = await page.evaluate(() => document.querySelector('main').innerText.split('\n')
    .filter(line => /[a-z]{4,}/i.test(line) && !/[^\x00-\x7f]/.test(line)));
  assert.deepEqual({ found, plain }, { found: [], plain: [] });
  await page.context().close();
});
