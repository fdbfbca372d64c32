### The page that the browser shows when signing in is over.

browser-done = You are signed in
    .means = Go back to Reisefølge. You can close this page.
browser-failed = The sign-in was not completed
    .means = Go back to Reisefølge and try again. You can close this page.
