### Knapper. Verb først.

action-continue = Fortsett
action-abort = Avbryt
action-retry = Prøv igjen
action-refresh = Oppdater
action-sign-out = Logg ut
action-lock = Lås appen

# $phone er telefonnummeret
action-call = Ring { $phone }
action-cannot-call = Denne enheten kan ikke ringe. Ring { $phone } fra en telefon.
