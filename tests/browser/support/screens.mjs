// Every screen, and how a person gets to it.

/** Screens before anybody has signed in. */
export const signedOut = [
  { name: 'welcome', open: async () => {} },
  { name: 'sign-in', open: page => leaveWelcome(page) },
  ...['more', 'settings', 'contact', 'privacy', 'about'].map(name => ({
    name: `${name}, signed out`, open: async page => { await leaveWelcome(page); await visit(page, `/${name}`); },
  })),
  { name: 'not found', open: async page => { await leaveWelcome(page); await visit(page, '/nowhere'); } },
];

/** Screens of a signed-in person, with the persona that shows them best. */
export const signedIn = [
  { name: 'home', persona: /^Kari/, path: '/' },
  { name: 'trips', persona: /^Kari/, path: '/trips' },
  { name: 'no trips', persona: /^Ola/, path: '/trips' },
  { name: 'settings', persona: /^Kari/, path: '/settings' },
  { name: 'privacy', persona: /^Kari/, path: '/privacy' },
  { name: 'whom it concerns', persona: /^Siri/, path: '/persons' },
  { name: 'a trip that does not exist', persona: /^Kari/, path: '/trips/trp_nowhere' },
];

async function leaveWelcome(page) {
  const proceed = page.getByRole('button', { name: 'Fortsett', exact: true });
  if (await proceed.count()) await proceed.click();
  await page.locator('main h1').waitFor();
}

/** Goes to a page inside the window, without loading the window again. */
export async function visit(page, path) {
  await page.evaluate(to => {
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"]'));
  await page.locator('main h1').waitFor();
}

/** The addresses of the trips in the list that is shown. */
export const trips = page => page.locator('main a[href^="/trips/"]').evaluateAll(links => [...new Set(links.map(link => link.getAttribute('href')))]);
