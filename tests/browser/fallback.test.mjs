// What stands on the page where the window's program cannot run.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { openBrowser } from './support/window.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const broken = [
  { name: 'scripts are switched off', context: { javaScriptEnabled: false } },
  { name: 'WebAssembly is removed', script: () => { delete globalThis.WebAssembly; } },
  { name: 'the program is missing', missing: '**/app_bg.wasm' },
  { name: 'the glue is missing', missing: '**/app.js' },
  { name: 'the boot script is missing', missing: '**/boot.js' },
];

for (const { name, context, script, missing } of broken) {
  test(`${name}: the page says whom to call, in three languages`, async () => {
    const device = await browser.newContext(context);
    const page = await device.newPage();
    if (script) await page.addInitScript(script);
    if (missing) await page.route(missing, route => route.abort());
    await page.goto(services.window);
    for (const language of ['nb', 'nn', 'en']) {
      const phone = page.locator(`section[lang=${language}] a[href="tel:05515"]`);
      await phone.waitFor({ state: 'visible' });
      assert.equal(await phone.innerText(), '05515');
    }
    await device.close();
  });
}

for (const event of ['error', 'unhandledrejection']) {
  test(`a program that traps (${event}) leaves no page that looks alive`, async () => {
    const page = await browser.newPage();
    await page.goto(services.window);
    await page.locator('main h1').waitFor();
    await page.evaluate(name => {
      const trap = new WebAssembly.RuntimeError('unreachable');
      const promise = Promise.resolve();
      dispatchEvent(name === 'error' ? new ErrorEvent(name, { error: trap }) : new PromiseRejectionEvent(name, { promise, reason: trap }));
    }, event);
    await page.locator('section[lang=nb] a[href="tel:05515"]').waitFor({ state: 'visible' });
    assert.equal(await page.locator('nav, button').count(), 0);
    await page.close();
  });
}

test('an ordinary failed request does not take the page away', async () => {
  const page = await browser.newPage();
  await page.goto(services.window);
  await page.locator('main h1').waitFor();
  await page.evaluate(() => dispatchEvent(new ErrorEvent('error', { error: new TypeError('no') })));
  assert.equal(await page.locator('#fallback').count(), 0);
  await page.close();
});
