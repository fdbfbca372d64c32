// Doing something with a trip in the real window: by keyboard alone, with what goes wrong on the way.
import assert from 'node:assert/strict';
import { visit } from './screens.mjs';
import { axe, freshWindow, overflow, signIn, smallTargets } from './window.mjs';

export const plain = text => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ');
export const main = async page => plain(await page.locator('main').innerText());
/** Waits until what has the focus says `text`: it is given with the next frame. */
export const focused = (page, text) => page.waitForFunction(
  source => new RegExp(source).test((document.activeElement?.innerText ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ')),
  text.source,
);
/** Waits until `text` was said to a screen reader. */
export async function said(heard, text) {
  for (let looks = 0; looks < 100; looks += 1) {
    if ((await heard()).map(plain).join().includes(text)) return;
    await new Promise(next => setTimeout(next, 50));
  }
  assert.fail(`${text} was not said, but: ${(await heard()).join()}`);
}
export const heading = (page, text) => page.locator('main h1', { hasText: text }).waitFor();
export const box = (page, text) => page.locator('#trip-outcome .ds-heading', { hasText: text }).waitFor({ timeout: 60_000 });

/** Tabs to what is called `name` and presses it, as somebody without a mouse does. */
export async function press(page, name, key = 'Enter') {
  const is = await page.evaluateHandle(source => {
    const name = new RegExp(source);
    return () => {
      const node = document.activeElement;
      const label = node?.getAttribute('aria-label') ?? node?.labels?.[0]?.innerText ?? node?.innerText ?? '';
      return name.test(label.replace(/[\u2066-\u2069]/g, '').replace(/[\u00a0\s]+/g, ' ').trim());
    };
  }, name.source);
  for (let stops = 0; stops < 120; stops += 1) {
    if (await is.evaluate(check => check())) { await page.keyboard.press(key); return; }
    await page.keyboard.press('Tab');
  }
  assert.fail(`no stop is called ${name}; the page says ${await main(page)}`);
}

/** Nothing that axe, a narrow window or a thumb would object to. */
export async function whole(page, what) {
  const small = (await smallTargets(page)).filter(text => !text.startsWith('A ""'));
  assert.deepEqual([...await axe(page), ...await overflow(page), ...small], [], what);
}

export const done = async page => { assert.deepEqual(page.faults, []); await page.context().close(); };

/** Somebody who is signed in on a fresh device, on a Monday at 10:00 in Norway. The sample people are as of `asOf`. */
export async function startedWindow(browser, services, { persona = /^Kari/, asOf = '2026-11-23T09:00:00Z', now = asOf, ...shape } = {}) {
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  await services.put('/dev/clock', { now: asOf });
  await services.put('/dev/reset');
  if (now !== asOf) await services.put('/dev/clock', { now });
  const page = await freshWindow(browser, services, { reset: 'sealed', ...shape });
  await signIn(page, services, persona);
  page.setDefaultTimeout(15_000);
  return page;
}

/** Lets something go wrong with the next requests to a template. */
export async function goWrong(services, path, fault, times = 1) {
  const answer = await fetch(`${services.api}/dev/faults`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ method: 'POST', path, times, fault }),
  });
  assert.ok(answer.ok, await answer.text());
}

/** Chooses a language on the settings page, and waits until it is kept. */
export async function speak(page, name) {
  await visit(page, '/settings');
  const kept = page.waitForResponse('**/ipc/save_settings');
  await page.getByRole('radio', { name, exact: true }).check({ force: true });
  await kept;
}

/** Chooses whom the window shows. */
export async function choose(page, name) {
  await visit(page, '/persons');
  await page.getByText(name).first().click();
  await page.evaluate(() => { window.before = true; });
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await page.waitForFunction(() => !window.before);
  await page.locator('main h1').waitFor();
}

/** Text as large as it can be chosen to be. */
export const large = page => page.addStyleTag({ content: 'html { font-size: 200% !important }' });
