### Rekvisisjonar og reiseattestar: kva kvar av dei gjev. Blir henta etter den første sida.

authorisation-title = Rekvisisjonar og reiseattestar
authorisation-all = Alle rekvisisjonar og reiseattestar
authorisation-loading = Hentar rekvisisjonar og reiseattestar
authorisation-empty = Her er det ingen rekvisisjonar eller reiseattestar.
    .more = Trengst det transport til behandling? Spør behandlaren om ein rekvisisjon.
authorisation-certificates = Reiseattestar
authorisation-requisitions = Rekvisisjonar for komande reiser
authorisation-kind-transport = Reiseattest for tilrettelagd transport
authorisation-kind-car = Reiseattest for bil
# $word: typen med tenesta sitt eige ord
authorisation-kind-unknown = Anna ({ $word })
# $number: nummeret som blir lese opp på telefonen
authorisation-kind-requisition = Rekvisisjon { $number }

## Kva han gjev. $who: den som har skrive han ut. $day: ein dag.

authorisation-issued = Skriven ut
authorisation-issued-by = Av { $who }
authorisation-issued-on = { $day }
authorisation-issued-by-on = Av { $who }, { $day }
authorisation-period = Gjeld
# $from og $until: dagar
authorisation-days = Frå { $from } til og med { $until }
authorisation-remaining = Reiser att
# $count: kor mange reiser, kvar éin veg
authorisation-remaining-count = { $count ->
    [one] { $count } reise, éin veg
   *[other] { $count } reiser, kvar éin veg
}
authorisation-remaining-unlimited = Inga grense er oppgitt
authorisation-places = Til
authorisation-places-withheld = Staden blir ikkje vist her
authorisation-needs = Behov
authorisation-escorts = Ledsagar
# $count: kor mange ledsagarar
authorisation-escorts-count = { $count ->
    [one] { $count } godkjend på kvar reise
   *[other] { $count } godkjende på kvar reise
}

## Kva som kan bestillast no. $day: ein dag. $until: dag og klokkeslett.

authorisation-first-day = Den første dagen som kan bestillast no, er { $day }.
authorisation-first-day-until = Den første dagen som kan bestillast no, er { $day }. Han må bestillast før { $until }.
authorisation-not-car = På denne blir ingenting bestilt. Den som køyrer, søkjer om reisestøtte etter reisa.
authorisation-not-used-up = Reiseattesten er brukt opp.
authorisation-not-ended = Det er ingen dagar att som kan bestillast på denne.
authorisation-not-phone = Reiser på denne blir bestilte på telefon.

## Kven ein spør om ein ny

authorisation-another = Trengst det ein ny?
authorisation-another-health = Er grunnen helsa, er det behandlaren som kan skrive reiseattest eller rekvisisjon.
# $phone: telefonnummeret
authorisation-another-transport = Er grunnen at det ikkje går buss, tog eller båt, er det pasientreisekontoret som avgjer. Ring { $phone }.
