// T35: the trips of somebody whose address is protected, who learns when and by what, and no place.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { axe, freshWindow, openBrowser, overflow, signIn } from './support/window.mjs';
import { trips, visit } from './support/screens.mjs';

const widths = [320, 390];
const withheld = 'Stedene på denne reisen vises ikke her';
let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

/** What a person reads, and what is read out to them. */
const words = page => page.evaluate(() => [document.title, document.body.innerText,
  ...[...document.querySelectorAll('[aria-label]')].map(node => node.getAttribute('aria-label'))]
  .join('\n').replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' '));

/** What is wrong with the words: a place that nobody may learn, or a sentence around none. */
const faults = text => [/Kanari/, /\b(Fra|Til|fra|til) *(\n|$| til\b|\.|,)/].flatMap(pattern => {
  const found = text.replace(/^(Fra|Til)\n/gm, '').match(pattern);
  return found ? [`"${found[0]}" in: ${text}`] : [];
});

for (const width of widths) {
  test(`no place is said, and no sentence stands around none, at ${width} px`, async () => {
    const page = await freshWindow(browser, services, { width, height: 844 });
    await signIn(page, services, /^Hilde/);
    await visit(page, '/trips');
    assert.deepEqual([...await axe(page), ...await overflow(page), ...faults(await words(page))], []);
    const paths = await trips(page);
    assert.equal(paths.length, 2);
    for (const path of ['/', ...paths]) {
      await visit(page, path);
      const text = await words(page);
      assert.deepEqual([...await axe(page), ...await overflow(page), ...faults(text)], [], path);
      assert.match(text, /Stedet vises ikke her/, path);
      assert.equal(text.includes(withheld), path !== '/', path);
      if (path !== '/') assert.match(text, /Adressen din er beskyttet/, path);
    }
    await page.context().close();
  });
}
