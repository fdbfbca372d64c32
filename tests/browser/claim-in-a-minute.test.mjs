// Claiming in a minute, by keyboard alone: whoever claims again, and whoever does it for the first time, in Bokmål and Nynorsk.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import * as acting from './support/acting.mjs';
import { done, focused, main, press, said, speak, whole } from './support/acting.mjs';
import { answer, arrived, begin, effort, goOn, heading, picture, row, says, send, sentSince, shownStation, travelled, tripIn } from './support/claiming.mjs';
import { hear, openBrowser } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const startedWindow = shape => acting.startedWindow(browser, services, shape);

/** What a page says in each language, where a test goes by it. */
const words = {
  nb: {
    name: 'Bokmål', step: /Steg \d av 5/, far: /Så langt: /, gives: /^Du får 102 kr/, lacks: /Dette er ikke lagt ved/, toFiles: /^Legg ved kvitteringer$/,
    files: /^Kvitteringer og vedlegg$/, file: /^Kvittering: Bompenger/, pick: /^Velg fil/, added: /^(Bilde|PDF) 1/, toReview: /^Se over og send$/, review: /^Se over svarene$/,
    row: { place: 'Sted', far: 'Avstand', paid: 'Utgifter', files: 'Vedlegg', result: 'Resultat' }, each: '60 km hver vei', paid: '60 kr i alt',
    atOnce: /Du får svar med en gang du sender/, change: /^Endre Avstand/, lacksRight: /Kryss av for at opplysningene er riktige\./, right: /^Opplysningene er riktige/,
    send: /^Send søknaden$/, sent: /^Søknaden er sendt\. Du får 102 kr/, sentSame: /^Søknaden er sendt\. Du får 42 kr/, sentOnly: /^Søknaden er sendt$/, number: /Saksnummer\s+\S{4}-\S{4}/,
    another: /^Søk for en reise til$/, granted: /Innvilget/, same: /^Bruk samme svar som/, open: /Noe er ikke besvart/, gives42: /^Du får 42 kr/, sent_: /Sendt/,
    byPerson: /En saksbehandler må se på søknaden/,
  },
  nn: {
    name: 'Nynorsk', step: /Steg \d av 5/, far: /Så langt: /, gives: /^Du får 102 kr/, lacks: /Dette er ikkje lagt ved/, toFiles: /^Legg ved kvitteringar$/,
    files: /^Kvitteringar og vedlegg$/, file: /^Kvittering: Bompengar/, pick: /^Vel fil/, added: /^(Bilete|PDF) 1/, toReview: /^Sjå over og send$/, review: /^Sjå over svara$/,
    row: { place: 'Stad', far: 'Avstand', paid: 'Utgifter', files: 'Vedlegg', result: 'Resultat' }, each: '60 km kvar veg', paid: '60 kr i alt',
    atOnce: /Du får svar med ein gong du sender/, change: /^Endre Avstand/, lacksRight: /Kryss av for at opplysningane er rette\./, right: /^Opplysningane er rette/,
    send: /^Send søknaden$/, sent: /^Søknaden er send\. Du får 102 kr/, sentSame: /^Søknaden er send\. Du får 42 kr/, sentOnly: /^Søknaden er send$/, number: /Saksnummer\s+\S{4}-\S{4}/,
    another: /^Søk for ei reise til$/, granted: /Innvilga/, same: /^Bruk same svar som/, open: /Noko er ikkje svart på/, gives42: /^Du får 42 kr/, sent_: /Sendt/,
    byPerson: /Ein saksbehandlar må sjå på søknaden/,
  },
};

for (const [language, say] of Object.entries(words)) {
  test(`a first-timer with toll and a receipt sees the answer before sending, by keyboard alone, in ${language}`, async () => {
    const page = await startedWindow({ persona: /^Ola/ });
    if (language !== 'nb') await speak(page, say.name);
    const heard = await hear(page);
    await begin(page);
    const sums = [];
    const asked = await answer(page, tripIn[language], {
      see: async station => {
        assert.match(await main(page), say.step, station);
        const sum = page.locator('#so-far-name');
        if (await sum.count()) sums.push(acting.plain(await sum.innerText()).trim());
      },
    });
    assert.ok(!asked.includes('for-whom') && !asked.includes('age') && !asked.includes('card'), `what is known is asked: ${asked}`);
    assert.ok(sums.length > 5 && say.far.test(sums.at(-1)), sums.join());
    await heading(page, say.gives);
    assert.match(await main(page), say.lacks);
    await whole(page, 'the answer');
    await press(page, say.toFiles);
    await heading(page, say.files);
    const names = (await page.locator('section.section h2').allInnerTexts()).map(acting.plain);
    assert.ok(names.some(name => say.file.test(name)), names.join());
    for (let at = 0; at < names.length; at += 1) {
      await picture(services);
      await page.locator(`#claim-document-${at}`).focus();
      await press(page, say.pick);
      await page.locator('.claiming__file').nth(at).waitFor();
    }
    await whole(page, 'the files');
    await press(page, say.toReview);
    await heading(page, say.review);
    assert.match(await row(page, say.row.place), /^Fjordvik sykehus/);
    assert.ok((await row(page, say.row.far)).startsWith(say.each), await row(page, say.row.far));
    assert.ok((await row(page, say.row.paid)).startsWith(say.paid), await row(page, say.row.paid));
    assert.match(await row(page, say.row.files), new RegExp(`^${names.length} av ${names.length} vedlegg`));
    assert.match(await row(page, say.row.result), say.gives);
    assert.match(await main(page), say.atOnce);
    await whole(page, 'the review');
    // A change leads back here.
    await press(page, say.change);
    await arrived(page, '/claims/new/review');
    await goOn(page);
    assert.equal(shownStation(page), 'review');
    // What is not ticked is said, and nothing is sent.
    await press(page, say.send);
    await says(page, say.lacksRight);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'claim-right');
    assert.deepEqual(await ofOla(), []);
    await page.keyboard.press('Space');
    await press(page, say.send);
    await heading(page, say.sent);
    await focused(page, say.sent);
    assert.match(await main(page), say.number);
    await whole(page, 'sent');
    await said(heard, 'Så langt');
    assert.equal((await ofOla()).length, 1);
    await press(page, say.another);
    await page.locator('main').getByText(say.granted).first().waitFor();
    await done(page);
  });

  test(`whoever claims again for a known trip has everything at once: four presses and no typing, by keyboard alone, in ${language}`, async () => {
    const page = await startedWindow({ persona: /^Kari/ });
    await travelled(page);
    if (language !== 'nb') await speak(page, say.name);
    await visit(page, '/travel-support');
    await page.getByRole('button', { name: say.same }).first().waitFor();
    const counted = await effort(page);
    await press(page, say.same);
    await heading(page, say.review);
    await focused(page, say.review);
    const review = await main(page);
    assert.doesNotMatch(review, say.open);
    assert.match(review, say.atOnce);
    assert.match(await row(page, say.row.result), say.gives42);
    await press(page, say.right, 'Space');
    await press(page, say.send);
    await heading(page, say.sentSame);
    const { pressed, typed } = await counted();
    assert.ok(pressed > 0 && pressed <= 4, `${pressed} presses`);
    assert.ok(typed <= 12, `${typed} characters`);
    await whole(page, 'sent');
    await done(page);
  });
}

test('a booked trip that was made is claimed for in four presses as well, and whatever a person must judge is said before', async () => {
  const page = await startedWindow({ persona: /^Amina/ });
  const had = await sentSince(services);
  await visit(page, '/travel-support');
  await page.getByRole('button', { name: words.nb.same }).first().waitFor();
  const counted = await effort(page);
  await press(page, words.nb.same);
  await heading(page, words.nb.review);
  const review = await main(page);
  assert.doesNotMatch(review, words.nb.open);
  assert.match(review, words.nb.byPerson);
  await send(page);
  await heading(page, words.nb.sentOnly);
  const { pressed, typed } = await counted();
  assert.ok(pressed > 0 && pressed <= 4, `${pressed} presses`);
  assert.ok(typed <= 12, `${typed} characters`);
  assert.equal((await sentSince(services, had)).length, 1);
  await done(page);
});

/** The claims that Ola has sent. */
async function ofOla() {
  return (await sentSince(services)).filter(claim => claim.person_id.includes('ola'));
}
