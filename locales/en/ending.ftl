### The dialog before the app locks itself or the session ends. $clock: a time of day, “10:32”.

ending-lock = Are you still there?
    .when = The app locks itself at { $clock } because you have not used it for a while. Choose “Continue” to keep it open.
# This one cannot be put off
ending-session = You will soon be signed out
    .when = Your sign-in lasts until { $clock }. Then you have to sign in again. You can continue until then.
