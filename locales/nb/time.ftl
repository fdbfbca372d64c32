### Tider: hvordan de skrives, hvem som har sagt dem og når.

# Et vindu samme dag, begge klokkeslett som sifre
time-window = kl. { $from }–{ $to }
time-window-spoken = mellom klokka { $from } og { $to }
# Et vindu som går over til en annen dag; hver del er dag og klokkeslett
time-window-days = fra { $from } til { $to }
# $near: «i dag», «i morgen» eller «i går». $day: «fredag 12. mars»
time-near-day = { $near }, { $day }

## Hva slags hentetid

time-kind-scheduled = Dette er den planlagte tiden. Den kan bli endret.
time-kind-promised = Dette er tiden du er lovet.
time-kind-estimated = Bilen er ventet på denne tiden.
# Når en annen tid er ventet enn den som var lovet
time-promised = Tiden du er lovet, er { $time }.
time-kind-estimated-departure = Avgangen er ventet på denne tiden.

## Hvem og når. $said: dag og klokkeslett, «i går kl. 14:02».

time-said-by-requisition = Dette står i rekvisisjonen fra { $said }.
time-said-by-travel-office = Pasientreiser sa dette { $said }.
time-said-by-carrier = Transportøren sa dette { $said }.
time-said-by-treatment-place = Behandlingsstedet sa dette { $said }.
time-said-by-patient-side = Du eller en som handler for deg, sa dette { $said }.
# $word: avsenderen med tjenestens eget ord
time-said-by-unknown = En avsender vi ikke kjenner ({ $word }), sa dette { $said }.

# Tiden som ikke lenger gjelder
time-before = Før: { $time }
# $said: når den gamle tiden ble sagt
time-before-said = (sagt { $said })
time-not-set = Ikke satt ennå
time-unreadable = Vi fikk en tid som ikke kan leses
