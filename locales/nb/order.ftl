### Å bestille en reise på en reiseattest. Hentes etter den første siden.

order-open = Bestill en reise
order-title = Bestille en reise
# $name: den det gjelder, når noen handler for en annen
order-title-for = Bestille en reise for { $name }
order-lead = Her bestilles én reise, én vei, på en reiseattest.
order-none = Det er ingen reiseattest som det kan bestilles på her nå.
order-protected = Adressen er beskyttet. Derfor bestilles reisen på telefon.
order-another = Bestill en reise til
order-offline = Her kan det ikke bestilles uten nett. Appen bestiller aldri noe senere av seg selv.

## Hva som bestilles

order-certificate = Hvilken reiseattest?
# $who: den som har utstedt den
order-certificate-by = Fra { $who }
# $day: den siste dagen den gjelder
order-certificate-until = Gjelder til og med { $day }
order-direction = Hvilken vei?
order-out = Til behandling
order-home = Hjem fra behandling
order-treatment = Hvor er behandlingen?
order-place-from = Hvor starter reisen?
order-place-to = Hvor slutter reisen?
order-when-out = Når begynner behandlingen?
order-when-home = Når kan hentingen tidligst være?
order-choose-certificate = Velg en reiseattest.
order-choose-direction = Velg hvilken vei reisen går.
order-choose-treatment = Velg hvor behandlingen er.
order-look-over = Se over bestillingen

## Før det sendes. $until: dag og klokkeslett.

order-review = Stemmer dette?
order-fact-who = Gjelder
order-fact-certificate = Reiseattest
order-fact-way = Vei
order-fact-starts = Timen
order-fact-earliest = Hentes tidligst
order-fact-day = Dag
order-pick-up = Hentetiden er ikke satt ennå. Det er pasientreisekontoret som setter den.
order-alike = Det er alt en reise samme vei denne dagen
order-alike-means = Sjekk at det ikke er samme reise, før du bestiller en til.
order-until = Bestillingen må være sendt før { $until }.
order-send = Ja, bestill reisen
order-edit = Endre bestillingen
