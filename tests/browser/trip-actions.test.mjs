// What is done with a booked trip, by keyboard alone: cancel, undo, confirm, ready, waiting, and every way it can fail.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServices } from './support/services.mjs';
import * as acting from './support/acting.mjs';
import { box, done, focused, heading, main, press, said, whole } from './support/acting.mjs';
import { freshWindow, hear, openBrowser, signIn } from './support/window.mjs';
import { visit } from './support/screens.mjs';

let services, browser;
before(async () => { services = await startServices(); browser = await openBrowser(); });
after(async () => { await browser?.close(); services?.stop(); });

const OUT = '/trips/trp_kari_tomorrow';
const HOME = '/trips/trp_kari_tomorrow_home';
const SHARED = '/trips/trp_kari_minibus';
const CANCELLATIONS = '/v1/persons/{person_id}/cancellations';
const SETTLING = '/v1/outcomes/{key}/settle';

const startedWindow = shape => acting.startedWindow(browser, services, shape);
const goWrong = (path, fault, times) => acting.goWrong(services, path, fault, times);

for (const shape of [{ width: 390, height: 844 }, { width: 320, height: 640, dark: true }]) {
  test(`Scenario 5: cancel one leg, with the receipt, and undo it, by keyboard at ${shape.width} px`, async () => {
    const page = await startedWindow(shape);
    await visit(page, OUT);
    await press(page, /^Avbestill reisen$/);
    await heading(page, /^Avbestille reisen$/);
    await page.getByText('Dette avbestiller bare transporten').waitFor();
    assert.match(await main(page), /Til Fjordvik.* tirsdag 24\. november[\s\S]*08:10/);
    await whole(page, 'the choice');

    await press(page, /^Ja, avbestill reisen$/);
    await heading(page, /^Reisen er avbestilt$/);
    await page.getByText('Kvittering').first().waitFor();
    await focused(page, /^Reisen er avbestilt$/);
    assert.match(await main(page), /I dag kl\. 10:00, av deg\. Kvittering \S+/);
    assert.match(await main(page), /Du kan angre til kl\. 10:10/);
    await whole(page, 'the receipt');

    await page.reload();
    await page.getByText('Du kan angre til').waitFor();
    assert.match(await main(page), /Reisen er avbestilt[\s\S]*Kvittering \S+/);

    // The other leg is asked for by itself, and stands.
    await visit(page, HOME);
    await page.getByRole('link', { name: 'Si fra at du er klar' }).waitFor();
    assert.doesNotMatch(await main(page), /Avbestilling|er avbestilt/);
    await visit(page, '/');
    await page.getByText('En reise er avbestilt').waitFor();
    await whole(page, 'Home');
    await visit(page, OUT);
    await page.getByRole('button', { name: 'Angre avbestillingen' }).waitFor();
    await whole(page, 'the trip');

    await visit(page, `${OUT}/cancelled`);
    const heard = await hear(page);
    await press(page, /^Angre avbestillingen$/);
    await heading(page, /^Til Fjordvik/);
    await focused(page, /^Til Fjordvik/);
    await said(heard, 'Avbestillingen er angret. Reisen er bestilt som før.');
    await page.getByText('Angret avbestilling').waitFor();
    assert.ok((await main(page)).includes('Reisen er bestilt'), await main(page));
    await done(page);
  });
}

test('there and back are cancelled together, undone together, and the button says which', async () => {
  const page = await startedWindow();
  await visit(page, `${OUT}/cancel`);
  await press(page, /^Til Fjordvik/, 'ArrowDown');
  await page.keyboard.press('ArrowDown');
  await press(page, /^Ja, avbestill reisene$/);
  await heading(page, /^Reisen er avbestilt$/);
  await page.getByText('Du kan angre til').waitFor();
  assert.equal(await page.locator('.trip-action .ds-list li').count(), 2);
  await press(page, /^Angre avbestillingen$/);
  await heading(page, /^Til Fjordvik/);
  await visit(page, HOME);
  await page.getByText('Angret avbestilling').waitFor();
  await done(page);
});

test('whoever acts for a child sees the name in heading and button', async () => {
  const page = await startedWindow({ persona: /^Siri/ });
  await visit(page, '/persons');
  await page.getByText('Nora Liksom').first().click();
  await page.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await page.getByText(/Du ser reisene til .*Nora/).waitFor();
  await visit(page, '/trips');
  const path = await page.locator('main a[href^="/trips/"]').first().getAttribute('href');
  await visit(page, `${path}/cancel`);
  await heading(page, /^Avbestille reisen for .*Nora/);
  await press(page, /^Ja, avbestill reisen for .*Nora/);
  await heading(page, /^Reisen er avbestilt for .*Nora/);
  await page.getByText('av en forelder').waitFor();
  await whole(page, 'for Nora');
  await done(page);
});

test('Scenario 6: too late to cancel in the app: the rule that stops it and the phone where the button would be, and nothing is sent', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await services.put('/dev/trips/trp_kari_tomorrow/steps', { step: 'assign', vehicle: { number: 'T-1234', operator: 'Fjordvik Taxi' } });
  await services.remove('/dev/requests');
  for (const [trip, rule] of [
    [SHARED, 'Andre reiser i samme bil'],
    [OUT, 'Transportøren har fått oppdraget'],
    ['/trips/trp_kari_flight', 'Med denne reisemåten må det gjøres på telefon'],
  ]) {
    await visit(page, `${trip}/cancel`);
    await page.getByText(rule).first().waitFor();
    assert.match(await main(page), /Ring 05515 og oppgi rekvisisjon/, rule);
    // The trip home can still be cancelled, there as well.
    if (trip !== OUT) assert.equal(await page.getByRole('button', { name: /avbestill/i }).count(), 0, rule);
    await whole(page, rule);
  }
  const sent = await (await fetch(`${services.api}/dev/requests`)).json();
  assert.deepEqual(sent.filter(({ path }) => path?.includes('cancellations')), []);
  await done(page);
});

test('a trip that changed meanwhile is refused, says what it is now, and offers the choice anew', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await visit(page, `${OUT}/cancel`);
  await page.getByRole('button', { name: 'Ja, avbestill reisen' }).waitFor();
  await goWrong(CANCELLATIONS, { kind: 'delay', ms: 5000 });
  await press(page, /^Ja, avbestill reisen$/);
  await services.put('/dev/trips/trp_kari_tomorrow/sharing', { shared: true });
  await box(page, /^Reisen er ikke avbestilt/);
  await focused(page, /^Reisen er ikke avbestilt/);
  assert.match(await main(page), /Reisen er endret etter at du så den[\s\S]*05515/);
  await whole(page, 'a stale version');
  await press(page, /^Velg på nytt$/);
  await page.getByText('Andre reiser i samme bil').waitFor();
  await done(page);
});

test('Scenario 8: stale list: a trip that somebody else cancelled first is told as such, with when and by whom', async () => {
  const page = await startedWindow();
  await visit(page, `${OUT}/cancel`);
  await page.getByRole('button', { name: 'Ja, avbestill reisen' }).waitFor();
  const device = await services.another();
  const other = await freshWindow(browser, { ...services, ...device }, { reset: 'sealed' });
  await signIn(other, { ...services, ...device }, /^Kari/);
  await visit(other, `${OUT}/cancel`);
  await other.getByRole('button', { name: 'Ja, avbestill reisen' }).waitFor();
  await goWrong(CANCELLATIONS, { kind: 'delay', ms: 5000 });
  await press(page, /^Ja, avbestill reisen$/);
  await press(other, /^Ja, avbestill reisen$/);
  await heading(other, /^Reisen er avbestilt$/);
  await box(page, /^Reisen er avbestilt fra før/);
  assert.match(await main(page), /Avbestilling: I dag kl\. 10:00, av deg\. Kvittering \S+/);
  await other.context().close();
  device.stop();
  await done(page);
});

test('Scenario 7: network dies mid-cancel: unknown, never done, with no button, and it settles by itself as one cancellation', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await visit(page, `${OUT}/cancel`);
  await page.getByRole('button', { name: 'Ja, avbestill reisen' }).waitFor();
  await goWrong(CANCELLATIONS, { kind: 'drop_after_commit' }, 1000);
  await goWrong(SETTLING, { kind: 'status', status: 502 }, 1000);
  await press(page, /^Ja, avbestill reisen$/);
  await box(page, 'Vi vet ikke om reisen er avbestilt');
  await focused(page, /^Vi vet ikke om reisen er avbestilt/);
  assert.match(await main(page), /fikk ikke svar[\s\S]*Appen spør tjenesten[\s\S]*05515/);
  assert.equal(await page.getByRole('button', { name: /avbestill|prøv/i }).count(), 0);
  assert.equal(await page.locator('.ds-alert[data-color="success"]').count(), 0);
  await whole(page, 'unknown');
  await visit(page, '/');
  await page.getByText('Vi vet ikke om reisen er avbestilt').waitFor({ timeout: 60_000 });
  await whole(page, 'unknown on Home');
  await visit(page, OUT);
  await page.getByText('Vi vet ikke om reisen er avbestilt').waitFor({ timeout: 60_000 });
  await page.reload();
  await page.getByText('Vi vet ikke om reisen er avbestilt').waitFor({ timeout: 60_000 });

  const heard = await hear(page);
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  await box(page, /^Reisen er avbestilt/);
  assert.match(await main(page), /Kvittering \S+/);
  await said(heard, 'Reisen er avbestilt');
  await whole(page, 'settled');
  await visit(page, `${OUT}/cancelled`);
  await page.getByText('Du kan angre til').waitFor();
  assert.equal((await main(page)).match(/Kvittering/g).length, 1, 'cancelled once');
  page.faults.splice(0);
  await page.context().close();
});

test('who has gone on while it is sent is told on Home what became of it', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await visit(page, `${OUT}/cancel`);
  await page.getByRole('button', { name: 'Ja, avbestill reisen' }).waitFor();
  await goWrong(CANCELLATIONS, { kind: 'delay', ms: 3000 });
  const heard = await hear(page);
  await press(page, /^Ja, avbestill reisen$/);
  await page.locator('nav a[href="/"]').first().click();
  await page.locator('.home__unsettled', { hasText: 'Reisen er avbestilt' }).waitFor();
  await said(heard, 'Reisen er avbestilt');
  await whole(page, 'told on Home');
  await page.locator('.home__unsettled a').click();
  await heading(page, /^Til Fjordvik/);
  await page.locator('nav a[href="/"]').first().click();
  await heading(page, /^Hei/);
  await page.getByText('En reise er avbestilt').waitFor();
  assert.equal(await page.locator('.home__unsettled').count(), 0, 'what was read is told once');
  await done(page);
});

test('what never arrived is not done, and is chosen anew', async () => {
  const page = await startedWindow();
  await visit(page, `${OUT}/cancel`);
  await page.getByRole('button', { name: 'Ja, avbestill reisen' }).waitFor();
  await goWrong(CANCELLATIONS, { kind: 'drop_after_send' }, 1000);
  await press(page, /^Ja, avbestill reisen$/);
  await box(page, /Reisen er ikke avbestilt|Vi vet ikke/);
  await box(page, /^Reisen er ikke avbestilt/);
  assert.match(await main(page), /Ingenting er endret/);
  await whole(page, 'not done');
  await fetch(`${services.api}/dev/faults`, { method: 'DELETE' });
  await press(page, /^Velg på nytt$/);
  await press(page, /^Ja, avbestill reisen$/);
  await heading(page, /^Reisen er avbestilt$/);
  page.faults.splice(0);
  await page.context().close();
});

test('without a connection there is no button, only the reason and the phone', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await visit(page, `${OUT}/cancel`);
  await page.getByRole('button', { name: 'Ja, avbestill reisen' }).waitFor();
  await services.killApi();
  await page.getByText('Du kan ikke avbestille her uten nett').waitFor({ timeout: 40_000 });
  assert.equal(await page.getByRole('button', { name: 'Ja, avbestill reisen' }).count(), 0);
  assert.match(await main(page), /Ring 05515/);
  await whole(page, 'offline');
  await services.reviveApi();
  await page.getByRole('button', { name: 'Ja, avbestill reisen' }).waitFor({ timeout: 40_000 });
  page.faults.splice(0);
  await page.context().close();
});

test('confirming by keyboard, and the page says so when it is opened again', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await press(page, /^Bekreft reisen$/);
  await heading(page, /^Vil du bekrefte reisen\?$/);
  await page.getByText('Bekreft reisen innen').waitFor();
  await whole(page, 'the question');
  await press(page, /^Ja, bekreft reisen$/);
  await box(page, 'Reisen er bekreftet');
  await focused(page, /^Reisen er bekreftet/);
  assert.match(await main(page), /Kvittering \S+/);
  await whole(page, 'confirmed');
  await page.reload();
  await page.getByText('Reisen er bekreftet').waitFor();
  await done(page);
});

test('ready for home now or from a time, and taken back', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await visit(page, HOME);
  await press(page, /^Si fra at du er klar$/);
  await heading(page, /^Er du klar for hjemreise\?$/);
  await page.getByText('Det kan bli ventetid').waitFor();
  await whole(page, 'the question');
  await press(page, /^Nå med en gang$/, 'ArrowDown');
  await press(page, /^Jeg er klar$/);
  await page.getByText('Skriv time og minutt med tall').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'ready-hour');
  await whole(page, 'no time');
  await page.keyboard.type('09');
  await page.keyboard.press('Tab');
  await page.keyboard.type('15');
  await press(page, /^Jeg er klar$/);
  await page.getByText('Klokkeslettet er passert').waitFor();
  await page.locator('#ready-hour').fill('14');
  await press(page, /^Jeg er klar$/);
  await box(page, 'Vi har fått beskjed. Regn med ventetid.');
  await whole(page, 'said');
  await visit(page, HOME);
  await press(page, /^Jeg er ikke klar likevel$/);
  await box(page, 'Du står ikke lenger som klar for hjemreise');
  await page.getByRole('link', { name: 'Si fra at du er klar' }).waitFor();
  await whole(page, 'taken back');
  await done(page);
});

test('nobody has come: how late, whom to call, what to keep, and that one is still waiting', async () => {
  const page = await startedWindow({ width: 320, height: 640 });
  await services.put('/dev/trips/trp_kari_tomorrow/pick-up', { kind: 'promised', at: '2026-11-23T08:39:00Z' });
  await visit(page, OUT);
  await page.getByRole('heading', { name: 'Har transporten ikke kommet?' }).waitFor();
  assert.match(await main(page), /Du skulle hentes kl\. 09:39\. Nå er klokka 10:00, 21 minutter etter\./);
  assert.match(await main(page), /Ring 05515 og oppgi rekvisisjon[\s\S]*Ta vare på kvitteringen/);
  await whole(page, 'late');
  await press(page, /^Meld at du fortsatt venter$/);
  await box(page, 'Vi har notert at du venter');
  await page.getByText('Du har meldt at du venter.').waitFor();
  assert.match(await main(page), /Venter på transporten[\s\S]*I dag kl\. 10:00, av deg\. Kvittering \S+/);
  await whole(page, 'said');
  await done(page);
});

for (const [language, words] of [
  ['Nynorsk', { cancel: /^Ja, avbestill reisa$/, title: /^Reisa er avbestilt$/, undo: /^Angre/, foreign: /reisen er|avbestillingen/i }],
  ['English', { cancel: /^Yes, cancel the trip$/, title: /^The trip is cancelled$/, undo: /^Undo/, foreign: /reisen|avbestill|kvittering|hentes/i }],
]) {
  test(`Scenario 19: everyone can use it: cancelling at 320 px with text at 200 % by keyboard in ${language}`, async () => {
    const page = await startedWindow({ width: 320, height: 640 });
    await visit(page, '/settings');
    await page.getByRole('radio', { name: language, exact: true }).check({ force: true });
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    const stands = async what => {
      const text = await main(page);
      assert.doesNotMatch(text, words.foreign, what);
      assert.doesNotMatch(text, /\b[a-z]+(-[a-z]+){2,}\b(?=\n|$)/m, `a key of a text: ${what}`);
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1', what);
      await whole(page, what);
    };
    await visit(page, `${OUT}/cancel`);
    await page.getByRole('button', { name: words.cancel }).waitFor();
    await stands('the choice');
    await press(page, words.cancel);
    await heading(page, words.title);
    await page.getByRole('button', { name: words.undo }).waitFor();
    await focused(page, words.title);
    await stands('the receipt');
    await press(page, words.undo);
    await page.locator('main h1', { hasText: 'Fjordvik' }).waitFor();
    await done(page);
  });
}
