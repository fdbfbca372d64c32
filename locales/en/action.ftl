### Buttons. Verb first.

action-continue = Continue
action-abort = Cancel
action-retry = Try again
action-refresh = Refresh
action-sign-out = Sign out
action-lock = Lock the app

# $phone is the phone number
action-call = Call { $phone }
action-cannot-call = This device cannot make calls. Call { $phone } from a phone.
