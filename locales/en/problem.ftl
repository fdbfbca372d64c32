### What can go wrong. "means" says what it means, "do" what you do now, "call" when you should call.

problem-offline = We cannot reach the service
    .means = Nothing was sent, and nothing has changed.
    .do = Check that you are online, and try again.
    .call = Is it urgent? Then you can call.
problem-unavailable = The service does not answer now
    .means = It is not your fault. Nothing has changed.
    .do = Wait a little, and try again.
    .call = Is it urgent? Then you can call.
# $seconds (number): how long the service asks us to wait
problem-too-many-requests = The service asks us to wait a little
    .means = Nothing has changed.
    .do = { $seconds ->
        [one] Wait one second, and try again.
       *[other] Wait { $seconds } seconds, and try again.
    }
problem-signed-out = You are signed out
    .do = Sign in again to continue.
problem-not-found = We cannot find this
    .means = It may have been deleted or moved.
    .do = Go back to the list.
    .call = Do you think it should be here? Then you can call.
problem-sign-in-again = Sign in again to see this
    .means = We need to know that it is still you.
    .do = Lock the app under “More”, and sign in again.
problem-access-ended = You can no longer see this
    .means = The right to help this person has ended.
    .do = Choose another person.
problem-must-update = The app is too old to fetch your trips
    .means = The service requires a newer version.
    .do = Install the newest version. If you need the pick-up time now, you can call.
problem-not-connected = The app is not connected to any service
    .means = That is why you cannot sign in here.
    .do = Call to get the pick-up time or to cancel.
problem-sign-in-cancelled = You stopped the sign-in
    .means = You are not signed in.
    .do = You can try again whenever you like.
problem-sign-in-timed-out = The sign-in took too long
    .means = We got no answer from the browser.
    .do = Try again, and finish in the browser.
problem-sign-in-refused = You were not signed in
    .means = The sign-in service said no, or the answer could not be trusted.
    .do = Try again. If it still does not work, you can call.
problem-cannot-open = We could not open this
    .means = The device has no program for it.
    .do = Use another device, for example a phone.
problem-unexpected = Something went wrong at our end
    .means = It is not your fault.
    .do = Try again. If it happens once more, you can call and read out the error code.
    .call = Is it urgent? Then you can call.

# $code is a code that can be read out on the phone
problem-reference = Error code: { $code }
