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
