// The keyboard alone: every stop visible and ringed, none under the navigation, no trap; focus after each event.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import { freshWindow, openBrowser, signIn } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const active = page => page.evaluate(() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const target = ['radio', 'checkbox'].includes(node.type) ? node.closest('.ds-field') ?? node : node;
  const box = target.getBoundingClientRect();
  const nav = document.querySelector('nav').getBoundingClientRect();
  const style = getComputedStyle(node);
  const inNav = !!node.closest('nav');
  return {
    what: `${node.tagName} ${(node.getAttribute('aria-label') ?? node.innerText ?? node.value ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)}`,
    ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none'
      || getComputedStyle(target).outlineStyle !== 'none' || getComputedStyle(target).boxShadow !== 'none',
    visible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    covered: !inNav && getComputedStyle(document.querySelector('nav')).position === 'sticky'
      && box.bottom > nav.top + 1 && box.top < nav.bottom - 1 && box.right > nav.left && box.left < nav.right,
  };
});

/** The next Tab goes to the first stop of the page. */
const fromTheTop = page => page.evaluate(() => {
  const start = document.createElement('button');
  document.body.prepend(start);
  start.focus();
  start.remove();
  scrollTo(0, 0);
});

/** Presses Tab until the focus leaves the page or comes round. */
async function walk(page, key = 'Tab') {
  const stops = [];
  await fromTheTop(page);
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press(key);
    const stop = await active(page);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

for (const [width, height] of [[320, 640], [390, 844], [430, 700]]) {
  for (const zoom of [100, 200]) {
    test(`every stop is seen at ${width} × ${height}, text ${zoom} %`, async () => {
      const page = await freshWindow(browser, services, { width, height });
      await signIn(page, services, /^Kari/);
      if (zoom !== 100) await page.addStyleTag({ content: `html { font-size: ${zoom}% !important }` });
      const found = [];
      for (const path of ['/', '/trips', '/settings', '/contact']) {
        await visit(page, path);
        const stops = await walk(page);
        if (stops.length < 5) found.push(`${path}: only ${stops.length} stops`);
        for (const stop of stops) {
          if (!stop.visible) found.push(`${path}: ${stop.what} is not visible`);
          if (!stop.ringed) found.push(`${path}: ${stop.what} has no ring`);
          if (stop.covered) found.push(`${path}: ${stop.what} lies under the navigation`);
        }
      }
      assert.deepEqual(found, []);
      await page.context().close();
    });
  }
}

test('the skip link is the first stop and moves focus to the content', async () => {
  const page = await freshWindow(browser, services);
  await signIn(page, services, /^Kari/);
  const [first] = await walk(page);
  assert.match(first.what, /Hopp til innholdet/);
  await fromTheTop(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.ok(await page.evaluate(() => !!document.activeElement?.closest('main')));
  await page.context().close();
});

async function aTripOpenedFromTheList() {
  const page = await freshWindow(browser, services);
  await signIn(page, services, /^Kari/);
  await visit(page, '/trips');
  const link = page.locator('main a[href^="/trips/"]').nth(1);
  const href = await link.getAttribute('href');
  await link.focus();
  // The list may be made anew meanwhile, and the focus stays where it was.
  await page.waitForTimeout(400);
  await page.waitForFunction(to => document.activeElement?.getAttribute('href') === to, href);
  await page.keyboard.press('Enter');
  await page.waitForFunction(to => location.pathname === to && document.activeElement?.tagName === 'H1', href);
  return { page, href };
}

test('a new page has the focus on its heading, and back returns to the link that was used', async () => {
  const { page, href } = await aTripOpenedFromTheList();
  await page.goBack();
  await page.waitForFunction(to => document.activeElement?.getAttribute('href') === to, href);
  await page.context().close();
});

test('back returns to the link that was used, however late the page comes', async () => {
  const { page, href } = await aTripOpenedFromTheList();
  let may_come;
  const held = new Promise(next => { may_come = next; });
  await page.route('**/ipc/list_trips', async route => { await held; await route.continue(); });
  await page.goBack();
  await page.waitForFunction(() => location.pathname === '/trips' && document.activeElement?.tagName === 'H1');
  may_come();
  await page.waitForFunction(to => document.activeElement?.getAttribute('href') === to, href);
  await page.context().close();
});

test('language, text size and colours change at once, are said, and hold by the keyboard alone', async () => {
  const page = await freshWindow(browser, services);
  await signIn(page, services, /^Kari/);
  await visit(page, '/settings');
  const said = await page.evaluateHandle(() => {
    const heard = [];
    new MutationObserver(() => {
      const text = document.querySelector('[role=status]').innerText.trim();
      if (text) heard.push(text);
    }).observe(document.querySelector('[role=status]'), { childList: true, subtree: true, characterData: true });
    return heard;
  });
  await page.getByRole('radio', { name: 'Bokmål' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.documentElement.lang === 'nn');
  await page.getByRole('radio', { name: /Større/ }).focus();
  await page.keyboard.press('Space');
  await page.waitForFunction(() => document.body.dataset.size === 'lg' || document.documentElement.dataset.size === 'lg');
  await page.getByRole('radio', { name: 'Mørke' }).focus();
  await page.keyboard.press('Space');
  await page.waitForFunction(() => document.documentElement.dataset.colorScheme === 'dark');
  const heard = await said.jsonValue();
  assert.ok(heard.some(text => text.includes('nynorsk')), `heard: ${heard}`);
  await page.context().close();
});
