// The real window in Chromium: opening it, signing in, and looking at it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './services.mjs';

const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

export const openBrowser = () => chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

/** A fresh device: signed out, settings as delivered. Errors of the page fail the test through `page.faults`. `reset` is the kind of device, as the bridge has it. */
export async function freshWindow(browser, services, { width = 390, height = 844, dark = false, reset = '', ...context } = {}) {
  await services.reset(reset);
  const device = await browser.newContext({
    viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', bypassCSP: true, ...context,
  });
  const page = await device.newPage();
  page.faults = [];
  page.on('pageerror', error => page.faults.push(String(error)));
  page.on('console', message => { if (message.type() === 'error') page.faults.push(message.text()); });
  page.on('dialog', dialog => { page.faults.push(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
  await page.goto(services.window);
  await page.locator('h1').waitFor();
  return page;
}

/** Goes from Welcome to the persona's first page, through the persona page in a second tab. */
export async function signIn(page, services, persona) {
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await enter(page, services, persona);
}

/** Signs in from a page that asks for it. */
export async function enter(page, services, persona) {
  await page.getByRole('button', { name: /^Logg inn/ }).click();
  const address = await openedAddress(services);
  const tab = await page.context().newPage();
  await tab.goto(address);
  await tab.getByRole('button', { name: persona }).click();
  await tab.waitForURL(/127\.0\.0\.1:\d+\/callback/);
  await tab.close();
  await page.locator('main h1', { hasNotText: /Logg inn|Appen er låst|Du er logget ut/ }).waitFor();
}

/** Keeps what the live regions say from now on until the window starts anew; gives a function that reads it. */
export async function hear(page) {
  const heard = await page.evaluateHandle(() => {
    const said = [];
    for (const region of document.querySelectorAll('.ds-sr-only:is([role=status], [role=alert])')) {
      new MutationObserver(() => {
        const text = region.innerText.replace(/[\u2066-\u2069]/g, '').trim();
        if (text) said.push(`${region.getAttribute('role')}: ${text}`);
      }).observe(region, { childList: true, subtree: true, characterData: true });
    }
    return said;
  });
  return () => heard.jsonValue();
}

export async function openedAddress(services) {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`${services.window}/bridge/opened`);
    const address = answer.ok ? (await answer.text()).trim() : '';
    if (address.startsWith('http')) return address;
    await new Promise(next => setTimeout(next, 50));
  }
  throw new Error('no address was opened');
}

/** Until nothing moves any more: a colour on its way from one state to the next is neither of them. */
const atRest = page => page.evaluate(() => Promise.allSettled(document.getAnimations()
  .filter(one => Number.isFinite(one.effect?.getComputedTiming().endTime))
  .map(one => one.finished)));

/** What axe finds, as lines; unexplained doubts count too. */
export async function axe(page) {
  await atRest(page);
  await page.evaluate(axeSource);
  const found = await page.evaluate(tags => window.axe.run(document, { runOnly: tags }), axeTags);
  return found.violations.map(v => `${v.id} (${v.help}): ${v.nodes.map(node => node.html).slice(0, 2).join(' | ')}`);
}

/** Whatever sticks out of the page to the right, outside regions that scroll by themselves. */
export const overflow = page => page.evaluate(() => {
  const edge = document.documentElement.clientWidth;
  const out = document.documentElement.scrollWidth > edge ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
  for (const node of document.querySelectorAll('body *')) {
    const box = node.getBoundingClientRect();
    const hidden = box.width <= 1 || node.closest('.skip-link, .visually-hidden, [hidden], .ds-sr-only, .ds-skip-link');
    if (!hidden && box.right > edge + 1) out.push(`${node.tagName} ${node.className} ends at ${Math.round(box.right)}`);
  }
  return out.slice(0, 5);
});

/** Things to press that are smaller than 44 × 44 CSS px; links inside running text are exempt. What a press reaches counts, not the box. */
export const smallTargets = page => page.evaluate(() => {
  const reach = (node, across, down) => {
    node.scrollIntoView({ block: 'center' });
    const box = node.getBoundingClientRect();
    const own = [node, ...(node.labels ?? []), ...(node.type === 'radio' ? [node.closest('.ds-field')] : [])];
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const hits = at => { const hit = document.elementFromPoint(x + at * across, y + at * down); return own.some(part => part && (part === hit || part.contains(hit))); };
    let size = 0;
    for (const sign of [-1, 1]) { let at = 0; while (at < 60 && hits(sign * at)) at += 1; size += at; }
    return size;
  };
  return [...document.querySelectorAll('a, button, input, select, summary')]
    .filter(node => node.getClientRects().length && !node.closest('p, dd, .skip-link, .ds-skip-link') && !node.disabled)
    .map(node => ({ node, width: reach(node, 1, 0), height: reach(node, 0, 1) }))
    .filter(({ width, height }) => width < 44 || height < 44)
    .map(({ node, width, height }) => `${node.tagName} "${node.innerText}" takes presses over ${width} × ${height}`);
});
