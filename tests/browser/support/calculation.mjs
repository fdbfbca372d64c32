// Goes through the calculator by the keyboard alone.

/** The first answer that fits, by question; a test names what differs. */
const plain = {
  'for-whom': 'Meg', age: '40', card: 'Nei', 'date.1.1': '10.2.26', 'mode.1.1': 'Bil', 'distance.1.1': '60',
  'way-home.1': 'Samme dag', 'kind.1': 'Sykehus', 'purpose.1': 'Undersøkelse', 'home-county.1': 'Oslo',
  'place-county.1': 'Oslo', 'special.1': [], 'acute.1': 'Nei', 'car-need.1': 'Nei', 'minimum-fare.1': 'Nei', 'escorts.1': 'Nei',
  'paid.1': [], 'long-away.1': 'Nei', 'exemption.1': 'Nei', late: 'En annen grunn',
};
const english = {
  'for-whom': 'Me', card: 'No', 'mode.1.1': 'Car', 'way-home.1': 'The same day', 'kind.1': 'Hospital',
  'purpose.1': 'Examination', 'acute.1': 'No', 'car-need.1': 'No', 'minimum-fare.1': 'No', 'escorts.1': 'No',
  'long-away.1': 'No', 'exemption.1': 'No',
};

/** Presses Tab until the focus is on what `selector` names. */
export async function tabTo(page, selector) {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${selector} on ${page.url()}`);
}

/** The question that is shown, as it is written in the address. */
export const shownQuestion = page => new URL(page.url()).pathname.split('/').at(-1);

/** Waits for a page of the calculator that has its focus. */
export async function arrived(page, left) {
  await page.waitForFunction(before => location.pathname.startsWith('/calculator/') && location.pathname !== before
    && document.activeElement?.tagName === 'H1', left);
}

/** Gives one answer and leaves the focus in the form. */
export async function give(page, answer) {
  if (Array.isArray(answer)) {
    for (const name of answer) {
      const box = page.getByRole('checkbox', { name, exact: true });
      await tabTo(page, `#${await box.getAttribute('id')}`);
      await page.keyboard.press('Space');
    }
    return;
  }
  if (typeof answer === 'object' && 'at' in answer) {
    await page.locator(`#field-options-${answer.at}`).focus();
    await page.keyboard.press('Space');
    return;
  }
  if (typeof answer === 'object') {
    await tabTo(page, '#field-first');
    await page.keyboard.type(answer.out);
    if (answer.home) {
      await tabTo(page, '#field-second');
      await page.keyboard.type(answer.home);
    }
    if (answer.receipt) {
      await tabTo(page, '#field-receipt-0');
      await page.keyboard.press('Space');
    }
    return;
  }
  const radios = page.locator('input[type=radio]');
  if (await radios.count()) {
    const names = await radios.evaluateAll(all => all.map(radio => radio.labels[0].innerText));
    const at = names.findIndex(name => name.startsWith(answer));
    if (at < 0) throw new Error(`no option begins with "${answer}" on ${page.url()}: ${names}`);
    await tabTo(page, 'input[type=radio]');
    // Tab leads to the one that is chosen already, if any.
    const from = await radios.evaluateAll(all => all.indexOf(document.activeElement));
    await page.keyboard.press('Space');
    for (let steps = 0; steps < Math.abs(at - from); steps += 1) await page.keyboard.press(at > from ? 'ArrowDown' : 'ArrowUp');
    return;
  }
  await tabTo(page, 'form select, #field-first');
  await page.keyboard.type(answer);
}

/** Goes on from a question to the next page. */
export async function goOn(page) {
  const left = new URL(page.url()).pathname;
  await tabTo(page, 'form [type=submit]');
  await page.keyboard.press('Enter');
  await arrived(page, left);
}

/** From the first page of the calculator to the answer; `see` looks at every question once it is answered. */
export async function calculate(page, named = {}, { language = 'nb', until = 'answer', see = async () => {} } = {}) {
  const answers = { ...plain, ...(language === 'en' ? english : {}), ...named };
  await tabTo(page, 'main .actions .ds-button');
  await page.keyboard.press('Enter');
  await arrived(page, '/calculator');
  const asked = [];
  for (let questions = 0; questions < 60; questions += 1) {
    const question = shownQuestion(page);
    if (question === until) return asked;
    asked.push(question);
    if (!(question in answers)) throw new Error(`nothing to answer to ${question}`);
    await give(page, answers[question]);
    await see(question);
    await goOn(page);
  }
  throw new Error(`the questions do not end: ${asked}`);
}
