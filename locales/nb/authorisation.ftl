### Rekvisisjoner og reiseattester: hva hver av dem gir. Hentes etter den første siden.

authorisation-title = Rekvisisjoner og reiseattester
authorisation-all = Alle rekvisisjoner og reiseattester
authorisation-loading = Henter rekvisisjoner og reiseattester
authorisation-empty = Her er det ingen rekvisisjoner eller reiseattester.
    .more = Trengs det transport til behandling? Spør behandleren om en rekvisisjon.
authorisation-certificates = Reiseattester
authorisation-requisitions = Rekvisisjoner for kommende reiser
authorisation-kind-transport = Reiseattest for tilrettelagt transport
authorisation-kind-car = Reiseattest for bil
# $word: typen med tjenestens eget ord
authorisation-kind-unknown = Annet ({ $word })
# $number: nummeret som leses opp på telefonen
authorisation-kind-requisition = Rekvisisjon { $number }

## Hva den gir. $who: den som har utstedt den. $day: en dag.

authorisation-issued = Utstedt
authorisation-issued-by = Av { $who }
authorisation-issued-on = { $day }
authorisation-issued-by-on = Av { $who }, { $day }
authorisation-period = Gjelder
# $from og $until: dager
authorisation-days = Fra { $from } til og med { $until }
authorisation-remaining = Reiser igjen
# $count: hvor mange reiser, hver én vei
authorisation-remaining-count = { $count ->
    [one] { $count } reise, én vei
   *[other] { $count } reiser, hver én vei
}
authorisation-remaining-unlimited = Ingen grense er oppgitt
authorisation-places = Til
authorisation-places-withheld = Stedet vises ikke her
authorisation-needs = Behov
authorisation-escorts = Ledsager
# $count: hvor mange ledsagere
authorisation-escorts-count = { $count ->
    [one] { $count } godkjent på hver reise
   *[other] { $count } godkjent på hver reise
}

## Hva som kan bestilles nå. $day: en dag. $until: dag og klokkeslett.

authorisation-first-day = Den første dagen som kan bestilles nå, er { $day }.
authorisation-first-day-until = Den første dagen som kan bestilles nå, er { $day }. Den må bestilles før { $until }.
authorisation-not-car = På denne bestilles ingenting. Den som kjører, søker om reisestøtte etter reisen.
authorisation-not-used-up = Reiseattesten er brukt opp.
authorisation-not-ended = Det er ingen dager igjen som kan bestilles på denne.
authorisation-not-phone = Reiser på denne bestilles på telefon.

## Hvem man spør om en ny

authorisation-another = Trengs det en ny?
authorisation-another-health = Er grunnen helsen, er det behandleren som kan skrive reiseattest eller rekvisisjon.
# $phone: telefonnummeret
authorisation-another-transport = Er grunnen at det ikke går buss, tog eller båt, er det pasientreisekontoret som avgjør. Ring { $phone }.
