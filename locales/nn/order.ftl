### Å bestille ei reise på ein reiseattest. Blir henta etter den første sida.

order-open = Bestill ei reise
order-title = Bestille ei reise
# $name: den det gjeld, når nokon handlar for ein annan
order-title-for = Bestille ei reise for { $name }
order-lead = Her blir éi reise bestilt, éin veg, på ein reiseattest.
order-none = Det er ingen reiseattest som det kan bestillast på her no.
order-protected = Adressa er verna. Difor blir reisa bestilt på telefon.
order-another = Bestill ei reise til
order-offline = Her kan det ikkje bestillast utan nett. Appen bestiller aldri noko seinare av seg sjølv.

## Kva som blir bestilt

order-certificate = Kva reiseattest?
# $who: den som har skrive han ut
order-certificate-by = Frå { $who }
# $day: den siste dagen han gjeld
order-certificate-until = Gjeld til og med { $day }
order-direction = Kva veg?
order-out = Til behandling
order-home = Heim frå behandling
order-treatment = Kvar er behandlinga?
order-place-from = Kvar startar reisa?
order-place-to = Kvar sluttar reisa?
order-when-out = Når byrjar behandlinga?
order-when-home = Når kan hentinga tidlegast vere?
order-choose-certificate = Vel ein reiseattest.
order-choose-direction = Vel kva veg reisa går.
order-choose-treatment = Vel kvar behandlinga er.
order-look-over = Sjå over bestillinga

## Før det blir sendt. $until: dag og klokkeslett.

order-review = Stemmer dette?
order-fact-who = Gjeld
order-fact-certificate = Reiseattest
order-fact-way = Veg
order-fact-starts = Timen
order-fact-earliest = Hentetid tidlegast
order-fact-day = Dag
order-pick-up = Hentetida er ikkje sett enno. Det er pasientreisekontoret som set henne.
order-alike = Det er alt ei reise same veg denne dagen
order-alike-means = Sjekk at det ikkje er same reisa, før du bestiller ei til.
order-until = Bestillinga må vere send før { $until }.
order-send = Ja, bestill reisa
order-edit = Endre bestillinga
