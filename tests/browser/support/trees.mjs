// The accessibility tree of a page, as it is read out, beside the one that is committed.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './services.mjs';

const folder = join(root, 'tests/browser/snapshots');

/** Without what is different each time: numbers of receipts, the marks around foreign text, what was announced last. */
const steady = tree => tree
  .replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ')
  .replace(/\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/g, 'XXXX-XXXX').replace(/^- status: .*$/m, '- status');

/** Holds the tree of what `locator` finds against the file `name`; with TREES=write it becomes the file. */
export async function sameTree(page, name, locator = 'body') {
  // A page that still looks for news is about to be another one.
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  const is = `${steady(await page.locator(locator).ariaSnapshot())}\n`;
  // The name of a text where the text should stand, as nobody reads it out.
  assert.doesNotMatch(is, /["' ][a-z]+(?:-[a-z0-9]+){2,}(?:"|$)/m, `${name} has texts that are missing`);
  const file = join(folder, `${name}.yml`);
  if (process.env.TREES === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, is);
    return;
  }
  assert.ok(existsSync(file), `${file} is missing: TREES=write node --test tests/browser/trees.test.mjs`);
  assert.equal(is, readFileSync(file, 'utf8'), `${name} is read out otherwise than before`);
}

/** Tabs to what `selector` matches. */
export async function tabTo(page, selector) {
  await page.locator(selector).first().waitFor();
  for (let stops = 0; stops < 120; stops += 1) {
    if (await page.evaluate(css => document.activeElement?.matches(css) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`no stop leads to ${selector}`);
}

/** Tabs to what `selector` matches and presses Enter: nothing is clicked. */
export async function pressByKeyboard(page, selector) {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}
