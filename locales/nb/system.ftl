### Sider for det som ikke går.

system-not-found-title = Vi finner ikke siden
system-not-found = Den kan være flyttet.
system-to-home = Gå til Hjem

# $name er et navn
system-no-access-to-title = Du kan ikke se reisene til { $name } lenger
system-no-access-title = Du kan ikke se disse reisene lenger
system-no-access = Retten til å hjelpe denne personen er slutt.
system-no-access-why = Den som er fylt 16 år, bestemmer selv og kan gi deg fullmakt. En fullmakt kan også ha gått ut eller være trukket tilbake.
system-to-persons = Velg hvem det gjelder

system-must-update-title = Appen må oppdateres
