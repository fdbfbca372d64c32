### Sider for det som ikkje går.

system-not-found-title = Vi finn ikkje sida
system-not-found = Ho kan vere flytta.
system-to-home = Gå til Heim

# $name er eit namn
system-no-access-to-title = Du kan ikkje sjå reisene til { $name } lenger
system-no-access-title = Du kan ikkje sjå desse reisene lenger
system-no-access = Retten til å hjelpe denne personen er slutt.
system-no-access-why = Den som har fylt 16 år, bestemmer sjølv og kan gi deg fullmakt. Ei fullmakt kan også ha gått ut eller vere trekt tilbake.
system-to-persons = Vel kven det gjeld

system-must-update-title = Appen må oppdaterast
