### Sider for det som ikkje går.

system-not-found-title = Vi finn ikkje sida
system-not-found = Ho kan vere flytta.
system-to-home = Gå til Heim

# $name er eit namn
system-no-access-to-title = Du kan ikkje sjå reisene til { $name } lenger
system-no-access-title = Du kan ikkje sjå desse reisene lenger
system-no-access = Retten til å hjelpe denne personen er slutt.
system-no-access-why = Den som har fylt 16 år, bestemmer sjølv og kan gi deg fullmakt. Ei fullmakt kan også ha gått ut eller vere trekt tilbake.
# $name er et navn
system-lost-decides = { $name } er fylt 16 år og bestemmer sjølv.
    .do = { $name } kan gi deg fullmakt.
system-lost-power-ran-out = Fullmakta frå { $name } er gått ut.
    .do = { $name } kan gi deg ny fullmakt.
system-lost-ran-out = Retten til å hjelpe { $name } er gått ut.
    .do = Er det feil? Då kan du ringje.
system-lost-protected = Adressa di er verna. Då kan du ikkje hjelpe andre her.
    .do = Treng nokon hjelp med ei reise? Då kan du ringje.
system-lost-not-said = Du kan ikkje lenger hjelpe { $name } her. Tenesta seier ikkje kvifor.
    .do = Er det feil? Då kan du ringje.
system-lost-gone = Reisene til { $name } er sletta frå denne eininga.
system-to-own-trips = Tilbake til reisene dine
system-to-persons = Vel kven det gjeld

system-must-update-title = Appen må oppdaterast
