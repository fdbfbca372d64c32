// How long after somebody changes a pick-up on the service the new time is painted on the page that is open:
// the whole way through the service's stream, the command layer and the window, in Chromium on loopback.
import { startServices } from '../../../tests/browser/support/services.mjs';
import { freshWindow, openBrowser, signIn } from '../../../tests/browser/support/window.mjs';
import { visit } from '../../../tests/browser/support/screens.mjs';

const count = Number(process.argv[2] ?? 1000);
/** What may pass between the change and the paint, in milliseconds. */
const LIMIT = 1000;
const TRIP = 'trp_kari_tomorrow';

const plain = text => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ');
const services = await startServices();
const browser = await openBrowser();
try {
  await services.put('/dev/clock', { now: '2026-11-23T09:00:00Z' });
  await services.put('/dev/reset');
  const page = await freshWindow(browser, services, { reset: 'sealed' });
  await signIn(page, services, /^Kari/);
  await visit(page, `/trips/${TRIP}`);

  const main = async at => plain(await at.locator('main').innerText());
  const now = () => performance.timeOrigin + performance.now();
  /** The instant at which a frame with `text` has been painted. */
  const painted = text => page.evaluate(wanted => new Promise(done => {
    const main = document.querySelector('main');
    const look = () => {
      if (!main.innerText.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ').includes(wanted)) return;
      watcher.disconnect();
      // The next frame shows it, and the one after that begins once it has been shown.
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.timeOrigin + performance.now())));
    };
    const watcher = new MutationObserver(look);
    watcher.observe(main, { childList: true, subtree: true, characterData: true });
    look();
  }), text);

  const took = [];
  for (let number = 0; number < count; number += 1) {
    const minute = String(11 + (number % 30)).padStart(2, '0');
    const clock = `kl. 08:${minute}`;
    if ((await main(page)).includes(clock)) throw new Error(`${clock} stands there before it is set`);
    const shown = painted(clock);
    const before = now();
    await services.put(`/dev/trips/${TRIP}/pick-up`, { kind: 'promised', at: `2026-11-24T07:${minute}:00Z` });
    took.push(await shown - before);
  }
  took.sort((a, b) => a - b);
  const at = share => took[Math.min(took.length - 1, Math.ceil(share * took.length) - 1)];
  const ms = value => `${value.toFixed(0)} ms`;
  console.log(`${count} changes, from before the request to the painted time: median ${ms(at(0.5))}, p99 ${ms(at(0.99))}, longest ${ms(at(1))}`);
  if (at(0.99) > LIMIT) {
    console.error(`p99 is more than ${ms(LIMIT)}`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  services.stop();
}
