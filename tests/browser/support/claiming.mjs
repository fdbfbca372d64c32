// Claims travel support the way a person does, in whatever language.
import { tabTo, give } from './calculation.mjs';
import { main, press } from './acting.mjs';
import { fillOwnTrip, visit } from './screens.mjs';

/** The page of the form that is shown, as it is written in the address. */
export const shownStation = page => new URL(page.url()).pathname.split('/').at(-1);

/** Waits for another page of the form that has its focus. */
export async function arrived(page, left) {
  await page.waitForFunction(before => location.pathname.startsWith('/claims/') && location.pathname !== before
    && document.activeElement?.tagName === 'H1', left);
}

/** Presses "next" with the keyboard, and waits for the page after. */
export async function goOn(page) {
  const left = new URL(page.url()).pathname;
  await tabTo(page, 'form [type=submit]');
  await page.keyboard.press('Enter');
  await arrived(page, left);
}

/** Answers what is asked until `until` is shown; gives what was asked. */
export async function answer(page, answers, { until = 'answer', see = async () => {} } = {}) {
  const asked = [];
  for (let questions = 0; questions < 60; questions += 1) {
    const station = shownStation(page);
    if (station === until) return asked;
    asked.push(station);
    if (station.startsWith('place.')) {
      await tabTo(page, '#claim-place');
      await page.keyboard.type(answers[station] ?? 'Fjordvik sykehus');
    } else if (station in answers) {
      await give(page, answers[station]);
    } else {
      throw new Error(`nothing to answer to ${station}`);
    }
    await see(station);
    await goOn(page);
  }
  throw new Error(`the questions do not end: ${asked}`);
}

/** Waits until everything that was answered is kept. */
export const kept = page => page.locator('#claim-kept', { hasText: /kryptert|encrypted/ }).waitFor();

/** Puts a small picture where the next file is picked from. */
export async function picture(services) {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  await file(services, png);
}

/** Puts `bytes` where the next file is picked from. */
export async function file(services, bytes) {
  const put = await fetch(`${services.window}/bridge/files`, { method: 'POST', body: bytes });
  if (!put.ok) throw new Error(`files: ${put.status}`);
}

/** A trip without costs, as a first-timer answers it; what differs is named. */
export const trip = {
  'date.1.1': '10.11.26', 'mode.1.1': 'Bil', 'distance.1.1': '60', 'way-home.1': 'Samme dag', 'kind.1': 'Sykehus',
  'purpose.1': 'Undersøkelse', 'home-county.1': 'Oslo', 'place-county.1': 'Oslo', 'special.1': [], 'escorts.1': 'Nei',
  'paid.1': [], 'car-need.1': 'Ja, behandleren', 'toll.1': { out: '30', home: '30', receipt: true }, 'long-away.1': 'Nei',
  'exemption.1': 'Nei', 'minimum-fare.1': 'Nei', 'acute.1': 'Nei',
};
/** The same with toll both ways. */
export const withToll = { ...trip, 'paid.1': ['Bompenger'] };
/** What they answer in the other languages. */
export const tripIn = {
  nb: withToll,
  nn: { ...withToll, 'way-home.1': 'Same dag', 'kind.1': 'Sjukehus', 'purpose.1': 'Undersøking', 'paid.1': ['Bompengar'], 'car-need.1': 'Ja, behandlaren' },
  en: {
    ...withToll, 'mode.1.1': 'Car', 'way-home.1': 'The same day', 'kind.1': 'Hospital', 'purpose.1': 'Examination', 'escorts.1': 'No',
    'paid.1': ['Toll'], 'car-need.1': 'Yes, the provider', 'long-away.1': 'No', 'exemption.1': 'No', 'minimum-fare.1': 'No', 'acute.1': 'No',
  },
};

/** Begins a claim for a trip that is in no list. */
export async function begin(page) {
  await visit(page, '/travel-support');
  await press(page, /^(Legg til (en|ei) reise|Add a trip)$/);
  await arrived(page, '/travel-support');
}

/** Waits for the page with this heading. */
export async function heading(page, text) {
  try {
    await page.waitForFunction(
      source => new RegExp(source).test((document.querySelector('main h1')?.innerText ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ').trim()),
      text.source, { timeout: 30_000 },
    );
  } catch {
    throw new Error(`no heading ${text}; the page says: ${await main(page)}`);
  }
}

/** A claim for the trip of these answers, as far as the page with everything on it. */
export async function review(page, answers = trip) {
  await begin(page);
  await answer(page, answers);
  await visit(page, '/claims/new/review');
  await heading(page, /^(Se over svarene|Sjå over svara|Look over your answers)$/);
}

/** Says that everything is right, and sends it. */
export async function send(page, name = /^(Send søknaden|Send the claim)/) {
  await press(page, /^(Opplysningene er riktige|Opplysningane er rette|What I have said is right)/, 'Space');
  await press(page, name);
}

/** A trip of one's own that was made as it was planned, so that it can be claimed for. */
export async function travelled(page, { to = 'Fjordvik sykehus', day = '16.11.2026' } = {}) {
  await visit(page, '/own-trips/new');
  await fillOwnTrip(page, { to, day });
  await page.getByRole('button', { name: 'Lagre reisen' }).click();
  await page.getByRole('button', { name: 'Ja, slik reiste jeg' }).click();
  await page.locator('main', { hasText: 'Du har bekreftet' }).waitFor();
}

/** Counts what is pressed and typed from now on, as it reaches the page; gives a function that reads it. */
export async function effort(page) {
  const counted = await page.evaluateHandle(() => {
    const counted = { pressed: 0, typed: 0 };
    addEventListener('click', event => { if (event.isTrusted) counted.pressed += 1; }, true);
    addEventListener('keydown', ({ key, target }) => {
      if (key.length === 1 && target.matches('input:not([type=checkbox], [type=radio]), textarea, select')) counted.typed += 1;
    }, true);
    return counted;
  });
  return () => counted.jsonValue();
}

/** The claims that the office has something to do with, without those that the sample people had sent before. */
export async function sentSince(services, before = []) {
  const answer = await fetch(`${services.api}/dev/claims`);
  const known = new Set(before.map(claim => claim.id));
  return (await answer.json()).filter(claim => !known.has(claim.id));
}

/** What is written on the row of this name where everything is looked over. */
export async function row(page, name) {
  const rows = page.locator('.review__row', { has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) });
  return (await rows.first().locator('dd').innerText()).replace(/[\u2066-\u2069]/g, '').replace(/[\u00a0\s]+/g, ' ').trim();
}

/** Waits until the page says this. */
export async function says(page, text) {
  try {
    await page.waitForFunction(
      source => new RegExp(source).test((document.querySelector('main')?.innerText ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ')),
      text.source,
    );
  } catch {
    throw new Error(`the page does not say ${text} but: ${await main(page)}`);
  }
}

/** A document of one page that shows nothing; one with another mark is another file. */
export const pdf = (mark = '') => Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj
%${mark}
trailer<</Root 1 0 R/Size 4>>
startxref
0
%%EOF
`);
