### Sider for det som ikke går.

system-not-found-title = Vi finner ikke siden
system-not-found = Den kan være flyttet.
system-to-home = Gå til Hjem

# $name er et navn
system-no-access-to-title = Du kan ikke se reisene til { $name } lenger
system-no-access-title = Du kan ikke se disse reisene lenger
system-no-access = Retten til å hjelpe denne personen er slutt.
system-no-access-why = Den som er fylt 16 år, bestemmer selv og kan gi deg fullmakt. En fullmakt kan også ha gått ut eller være trukket tilbake.
# $name er et navn
system-lost-decides = { $name } er fylt 16 år og bestemmer selv.
    .do = { $name } kan gi deg fullmakt.
system-lost-power-ran-out = Fullmakten fra { $name } er gått ut.
    .do = { $name } kan gi deg ny fullmakt.
system-lost-ran-out = Retten til å hjelpe { $name } er gått ut.
    .do = Er det feil? Da kan du ringe.
system-lost-protected = Adressen din er beskyttet. Da kan du ikke hjelpe andre her.
    .do = Trenger noen hjelp med en reise? Da kan du ringe.
system-lost-not-said = Du kan ikke lenger hjelpe { $name } her. Tjenesten sier ikke hvorfor.
    .do = Er det feil? Da kan du ringe.
system-lost-gone = Reisene til { $name } er slettet fra denne enheten.
system-to-own-trips = Tilbake til dine reiser
system-to-persons = Velg hvem det gjelder

system-must-update-title = Appen må oppdateres
