// "My details": what is kept about somebody, the account after a sign-in of just now, a silent register, one's own data.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { done, focused, heading, main, press, said, startedWindow, whole } from './support/acting.mjs';
import { startServices } from './support/services.mjs';
import { enter, hear, openBrowser } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const started = shape => startedWindow(browser, services, shape);
/** Waits until the details are there. */
const shown = (page, text) => page.locator('main').getByText(text).first().waitFor();
const later = minutes => services.put('/dev/clock', { now: new Date(Date.parse('2026-11-23T09:00:00Z') + minutes * 60_000).toISOString() });

async function speak(page, language) {
  await visit(page, '/settings');
  const kept = page.waitForResponse('**/ipc/save_settings');
  await page.getByRole('radio', { name: language, exact: true }).check({ force: true });
  await kept;
}

test('what is kept is shown with who has said it, and the account by its end alone', async () => {
  const page = await started();
  await visit(page, '/more');
  await page.getByRole('link', { name: 'Mine opplysninger' }).click();
  await heading(page, /^Mine opplysninger$/);
  await shown(page, '91234567');
  const text = await main(page);
  for (const line of [/Fra Kontakt- og reservasjonsregisteret/, /kari@example\.no/, /Oppgitt her/, /Kontonummeret slutter på 903\./,
    /Ikke frikort/, /684 kr teller mot frikort/, /Fra frikortregisteret, sjekket/, /Registrert adresse/]) assert.match(text, line);
  assert.doesNotMatch(await page.content(), /12345678903/);
  await whole(page, 'my details');
  await done(page);
});

test('a phone number is changed by keyboard alone, and what it cannot be is said at the field', async () => {
  const page = await started();
  await visit(page, '/my-details/phone');
  const field = page.getByLabel('Telefonnummer');
  await field.waitFor();
  assert.equal(await field.inputValue(), '91234567');
  await field.fill('ring meg');
  await press(page, /^Lagre telefon$/);
  await page.getByText('Skriv telefonnummeret med tall.').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'detail-phone');
  await whole(page, 'a wrong number');
  await field.fill('22 33 44 55');
  const heard = await hear(page);
  await press(page, /^Lagre telefon$/);
  await heading(page, /^Mine opplysninger$/);
  await said(heard, 'Telefonen er lagret.');
  await shown(page, '22334455');
  assert.match(await main(page), /22334455\s*Oppgitt her/);
  assert.match(await main(page), /kari@example\.no/);
  await done(page);
});

test('T50: an account is changed after a sign-in of just now, never with a wrong digit, and the person is told', async () => {
  const page = await started();
  await visit(page, '/my-details/account');
  const field = page.getByLabel('Kontonummer');
  await field.waitFor();
  for (const [written, wrong] of [['', 'Skriv kontonummeret.'], ['1234', 'Kontonummeret skal ha 11 siffer.'],
    ['1234567890x', 'Kontonummeret kan bare ha tall.'], ['10000100001', 'Kontonummeret stemmer ikke.']]) {
    await field.fill(written);
    await press(page, /^Lagre konto$/);
    await page.locator('#detail-account-wrong', { hasText: wrong }).waitFor();
  }
  await whole(page, 'a wrong account');
  // Too late for what was there when the page was opened: the service asks for a sign-in.
  await later(7);
  await field.fill('1000.01.00000');
  await press(page, /^Lagre konto$/);
  await page.locator('#detail-outcome .ds-heading', { hasText: 'Logg inn på nytt først' }).waitFor();
  await focused(page, /Logg inn på nytt først/);
  await whole(page, 'sign in anew');
  await press(page, /^Lås og logg inn på nytt$/);
  await page.locator('main h1', { hasText: 'Appen er låst' }).waitFor();
  await enter(page, services, /^Kari/);
  await heading(page, /^Endre konto$/);
  await page.getByLabel('Kontonummer').fill('1000.01.00000');
  await press(page, /^Lagre konto$/);
  await heading(page, /^Mine opplysninger$/);
  await shown(page, 'Kontonummeret slutter på 000.');
  await visit(page, '/messages');
  await page.locator('main .messages li', { hasText: /konto/i }).first().waitFor();
  await done(page);
});

test('a silent register of exemption cards takes neither the rest of the page nor the trips away', async () => {
  const page = await started();
  await fetch(`${services.api}/dev/registers/exemption_cards`, { method: 'DELETE' });
  try {
    await visit(page, '/my-details');
    await shown(page, 'Frikortregisteret svarer ikke nå.');
    assert.match(await main(page), /91234567/);
    await whole(page, 'a silent register');
    await visit(page, '/trips');
    await page.locator('main a[href^="/trips/"]').first().waitFor();
  } finally {
    await services.put('/dev/registers/exemption_cards');
  }
  await done(page);
});

test('a copy goes along and the rest is erased, each after what it means was said', async () => {
  const page = await started();
  await visit(page, '/my-details/copy');
  await heading(page, /^Lagre en kopi/);
  await whole(page, 'a copy');
  await visit(page, '/my-details/erase');
  await press(page, /^Slett opplysningene$/);
  await focused(page, /Vil du slette opplysningene dine\?/);
  await whole(page, 'erasing is asked');
  await press(page, /^Behold dem$/);
  await press(page, /^Slett opplysningene$/);
  await focused(page, /Vil du slette opplysningene dine\?/);
  const heard = await hear(page);
  await press(page, /^Slett opplysningene$/);
  await heading(page, /^Mine opplysninger$/);
  await said(heard, 'Opplysningene er slettet.');
  await shown(page, 'Vi har ikke noe kontonummer.');
  assert.doesNotMatch(await main(page), /kari@example\.no/);
  await done(page);
});

test('a parent sees that a child’s money goes to their own account, and no data of the child can be erased', async () => {
  const page = await started({ persona: /^Siri/ });
  await visit(page, '/persons');
  await page.getByText('Nora').first().click();
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await page.getByText(/Du ser reisene til .*Nora/).waitFor();
  await visit(page, '/my-details');
  await shown(page, 'Reisestøtte for barnet går til din egen konto.');
  assert.doesNotMatch(await main(page), /Slett opplysningene mine/);
  await whole(page, 'a child');
  await done(page);
});

test('every page is whole in nynorsk and English, at 320 px and in the dark', async () => {
  const page = await started({ width: 320, height: 700, dark: true });
  for (const [language, title] of [['Nynorsk', /^Mine opplysningar$/], ['English', /^My details$/]]) {
    await speak(page, language);
    await visit(page, '/my-details');
    await heading(page, title);
    await shown(page, '91234567');
    await whole(page, `my details in ${language}`);
    for (const detail of ['phone', 'email', 'account', 'copy', 'erase']) {
      await visit(page, `/my-details/${detail}`);
      await page.locator('main .actions .ds-button').first().waitFor();
      await whole(page, `${detail} in ${language}`);
    }
  }
  await done(page);
});
