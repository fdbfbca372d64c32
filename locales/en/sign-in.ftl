### Signing in. $service is the name of the sign-in service.

sign-in-title = Sign in
sign-in-lead = You sign in with { $service } in the browser. Afterwards you come back here.
sign-in-action = Sign in with { $service }
sign-in-again = Sign in again with { $service }
sign-in-sample = Try with sample data
sign-in-waiting = Continue in the browser
    .means = We are opening the sign-in in your browser. When you are done there, go back to this window.
sign-in-memory-only = This session is not saved
    .means = The device has no safe keyring. You must sign in again each time you start the app.
sign-in-help-title = Can you not sign in?
sign-in-help = You can call to get the pick-up time, change the trip or cancel.

## After the session has ended

sign-in-ended-title = You are signed out
sign-in-ended = The session has ended. Sign in again, and you come back to the page you were on.
sign-in-ended-elsewhere = You were signed out here from another device. If that was not you, you should call.
sign-in-ended-by-person = What the app knew about you has been removed from this device. Only a claim that was not sent can be left. Nobody else can read it.

## When the app is locked

sign-in-locked-title = The app is locked
sign-in-locked = Nothing about you is shown until you have signed in again. Then you come back to the page you were on.
sign-in-unlock = Sign in with { $service } to unlock
sign-in-locked-other-title = Does somebody else want to use the app?
sign-in-locked-other = Sign out first. Then everything about the person who locked the app is removed from this device.

sign-in-calculator = Calculate travel support without signing in
