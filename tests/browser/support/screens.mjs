// Every screen, and how a person gets to it.

/** Screens before anybody has signed in. */
export const signedOut = [
  { name: 'welcome', open: async () => {} },
  { name: 'sign-in', open: page => leaveWelcome(page) },
  ...['more', 'rights', 'settings', 'contact', 'privacy', 'about', 'calculator', 'calculator/for-whom'].map(name => ({
    name: `${name}, signed out`, open: async page => { await leaveWelcome(page); await visit(page, `/${name}`); },
  })),
  { name: 'not found', open: async page => { await leaveWelcome(page); await visit(page, '/nowhere'); } },
];

/** Screens of a signed-in person, with the persona that shows them best. */
export const signedIn = [
  { name: 'home', persona: /^Kari/, path: '/' },
  { name: 'trips', persona: /^Kari/, path: '/trips' },
  { name: 'no trips', persona: /^Ola/, path: '/trips' },
  { name: 'messages', persona: /^Kari/, path: '/messages' },
  { name: 'settings', persona: /^Kari/, path: '/settings' },
  { name: 'privacy', persona: /^Kari/, path: '/privacy' },
  { name: 'sessions', persona: /^Kari/, path: '/sessions' },
  { name: 'more', persona: /^Kari/, path: '/more' },
  { name: 'rights', persona: /^Siri/, path: '/rights' },
  { name: 'timetables', persona: /^Kari/, path: '/timetables' },
  { name: 'a trip for the calendar', persona: /^Kari/, path: '/trips/trp_kari_tomorrow/calendar' },
  { name: 'a trip slip', persona: /^Kari/, path: '/trips/trp_kari_tomorrow/slip' },
  { name: 'calculator', persona: /^Kari/, path: '/calculator' },
  { name: 'first question', persona: /^Kari/, path: '/calculator/for-whom' },
  { name: 'whom it concerns', persona: /^Siri/, path: '/persons' },
  { name: 'a new own trip', persona: /^Kari/, path: '/own-trips/new' },
  { name: 'certificates', persona: /^Kari/, path: '/authorisations' },
  { name: 'an order', persona: /^Kari/, path: '/order' },
  { name: 'an own trip that does not exist', persona: /^Kari/, path: '/own-trips/own_nowhere' },
  { name: 'a trip that does not exist', persona: /^Kari/, path: '/trips/trp_nowhere' },
  { name: 'cancelling', persona: /^Kari/, path: '/trips/trp_kari_tomorrow/cancel' },
  { name: 'cancelling by phone', persona: /^Kari/, path: '/trips/trp_kari_flight/cancel' },
  { name: 'cancelled before', persona: /^Kari/, path: '/trips/trp_kari_cancelled/cancelled' },
  { name: 'confirming', persona: /^Kari/, path: '/trips/trp_kari_minibus/confirm' },
  { name: 'ready for home', persona: /^Kari/, path: '/trips/trp_kari_tomorrow_home/ready' },
];

async function leaveWelcome(page) {
  const proceed = page.getByRole('button', { name: 'Fortsett', exact: true });
  if (await proceed.count()) await proceed.click();
  await page.locator('main h1').waitFor();
}

/** Goes to a page inside the window, without loading the window again. */
export async function visit(page, path) {
  await page.evaluate(async to => {
    // Every page names the window when it is put up; until then the one that is left stands.
    const [title, none] = [document.title, '…'];
    document.title = none;
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
    for (let waits = 0; document.title === none && waits < 100; waits += 1) await new Promise(next => setTimeout(next, 20));
    // A page that also stands for the one that was asked for has not named it again.
    if (document.title === none) document.title = title;
  }, path);
  // A page whose part of the program is still on its way is neither busy nor there.
  await page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('main .loaded[aria-busy="true"]'));
  // It takes the focus once it is there, and would take it from what a test focuses before. One that stays does not.
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1', null, { timeout: 2000 }).catch(() => {});
}

/** The addresses of the trips in the list that is shown. */
export const trips = page => page.locator('main a[href^="/trips/"]').evaluateAll(links => [...new Set(links.map(link => link.getAttribute('href')))]);

/** Writes an own trip into its form, whatever language that is in. */
export async function fillOwnTrip(page, { to = 'Kanariøya sykehus', day = '2.12.2026', clock = '09:30', far = '60', how = 0, home = 0 } = {}) {
  await page.locator('#own-to').waitFor();
  for (const [field, text] of [['to', to], ['day', day], ['clock', clock], ['far', far]]) await page.locator(`#own-${field}`).fill(text);
  for (const [group, at] of [['how', how], ['home', home]]) await page.locator(`#own-${group}-${at}`).check({ force: true });
}
