// Takes a picture of every screen: `cargo xtask screens` calls it with the folder to write to.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startServices } from './support/services.mjs';
import { freshWindow, openBrowser, signIn } from './support/window.mjs';
import { signedIn, signedOut, trips, visit } from './support/screens.mjs';

const folder = process.argv[2];
const shapes = [
  { name: '390-light', width: 390, height: 844 },
  { name: '320-dark', width: 320, height: 640, dark: true },
  { name: '1280-light', width: 1280, height: 900 },
  { name: '1280-dark', width: 1280, height: 900, dark: true },
  { name: '390-text-200', width: 390, height: 844, css: 'html { font-size: 200% !important }' },
  { name: '390-en', width: 390, height: 844, language: 'English' },
  { name: '390-nn', width: 390, height: 844, language: 'Nynorsk' },
];

const services = await startServices();
const browser = await openBrowser();
let taken = 0;

async function take(page, shape, name) {
  if (shape.css) await page.addStyleTag({ content: shape.css });
  mkdirSync(join(folder, shape.name), { recursive: true });
  await page.screenshot({ path: join(folder, shape.name, `${name.replace(/[^\w-]+/g, '-')}.png`), fullPage: true });
  taken += 1;
}

async function choose(page, language) {
  if (!language) return;
  await visit(page, '/settings');
  await page.getByRole('radio', { name: language, exact: true }).check({ force: true });
}

for (const shape of shapes) {
  if (!shape.language) {
    for (const screen of signedOut) {
      const page = await freshWindow(browser, services, shape);
      await screen.open(page);
      await take(page, shape, screen.name);
      await page.context().close();
    }
  }
  for (const persona of [/^Kari/, /^Siri/, /^Ola/]) {
    const page = await freshWindow(browser, services, shape);
    await signIn(page, services, persona);
    await choose(page, shape.language);
    for (const screen of signedIn.filter(screen => String(screen.persona) === String(persona))) {
      await visit(page, screen.path);
      await take(page, shape, screen.name);
    }
    await visit(page, '/trips');
    for (const path of persona.test('Kari') ? await trips(page) : []) {
      await visit(page, path);
      await take(page, shape, path.slice(1));
    }
    await page.context().close();
  }
  console.log(`${shape.name}: done`);
}
await browser.close();
services.stop();
console.log(`${taken} pictures in ${folder}`);
