### Tider: korleis dei blir skrivne, kven som har sagt dei og når.

# Eit vindauge same dag, begge klokkesletta som siffer
time-window = kl. { $from }–{ $to }
time-window-spoken = mellom klokka { $from } og { $to }
# Eit vindauge som går over til ein annan dag; kvar del er dag og klokkeslett
time-window-days = frå { $from } til { $to }
# $near: «i dag», «i morgon» eller «i går». $day: «fredag 12. mars»
time-near-day = { $near }, { $day }

## Kva slags hentetid

time-kind-scheduled = Dette er den planlagde tida. Ho kan bli endra.
time-kind-promised = Dette er tida du er lova.
time-kind-estimated = Bilen er venta på denne tida.
# Når ei anna tid er venta enn den som var lova
time-promised = Tida du er lova, er { $time }.
time-kind-estimated-departure = Avgangen er venta på denne tida.

## Kven og når. $said: dag og klokkeslett, «i går kl. 14:02».

time-said-by-requisition = Dette står i rekvisisjonen frå { $said }.
time-said-by-travel-office = Pasientreiser sa dette { $said }.
time-said-by-carrier = Transportøren sa dette { $said }.
time-said-by-treatment-place = Behandlingsstaden sa dette { $said }.
time-said-by-patient-side = Du eller ein som handlar for deg, sa dette { $said }.
# $word: avsendaren med tenesta sitt eige ord
time-said-by-unknown = Ein avsendar vi ikkje kjenner ({ $word }), sa dette { $said }.

# Tida som ikkje gjeld lenger
time-before = Før: { $time }
# $said: når den gamle tida vart sagd
time-before-said = (sagt { $said })
time-not-set = Ikkje sett enno
time-unreadable = Vi fekk ei tid som ikkje kan lesast
