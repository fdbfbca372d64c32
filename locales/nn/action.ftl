### Knappar. Verb først.

action-continue = Hald fram
action-abort = Avbryt
action-retry = Prøv igjen
action-refresh = Oppdater
action-sign-out = Logg ut
action-lock = Lås appen

# $phone er telefonnummeret
action-call = Ring { $phone }
action-cannot-call = Denne eininga kan ikkje ringje. Ring { $phone } frå ein telefon.
