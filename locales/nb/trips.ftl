### Reiser: kortene i listene, og hva en reise heter.

trips-title = Reiser
trips-coming = Kommende
trips-past = Tidligere
trips-loading = Henter reiser
trips-past-loading = Henter tidligere reiser
trips-past-show = Vis tidligere reiser
trips-more = Vis flere
trips-more-past = Vis flere tidligere reiser
# Leses opp når flere kort er kommet til
trips-more-shown = { $count ->
    [one] { $count } reise til vises
   *[other] { $count } reiser til vises
}
trips-first-hidden = De første reisene er tatt bort fra siden, så den ikke blir for lang.
trips-first-show = Vis fra begynnelsen
trips-empty = Du har ingen kommende reiser.
    .more = Trenger du transport til behandling? Spør behandleren din om en rekvisisjon. Reiser du ordner selv, står under «Egne reiser».
trips-past-empty = Du har ingen tidligere reiser her.
trips-authorisations = Rekvisisjoner og reiseattester

## Hva en reise heter. $day er en dag i ord, som «fredag 12. mars».

trips-name-outbound = Til { $to }
trips-name-outbound-day = Til { $to } { $day }
trips-name-return = Hjem fra { $from }
trips-name-return-day = Hjem fra { $from } { $day }
trips-name-other = Fra { $from } til { $to }
trips-name-other-day = Fra { $from } til { $to } { $day }
# Står for stedet der det ikke er oppgitt: «Til behandlingen»
trips-name-treatment = behandlingen
# Når stedet ikke er oppgitt
trips-name-elsewhere-day = Reise { $day }

## Lenken på et kort. Det synlige ordet er «Se reisen»; resten leses opp.

trips-open = Se reisen
trips-open-outbound = Se reisen til { $to }
trips-open-outbound-day = Se reisen til { $to } { $day }
trips-open-return = Se reisen hjem fra { $from }
trips-open-return-day = Se reisen hjem fra { $from } { $day }
trips-open-other = Se reisen fra { $from } til { $to }
trips-open-other-day = Se reisen fra { $from } til { $to } { $day }
trips-open-elsewhere-day = Se reisen { $day }

## Linjene på et kort

trips-status-prefix = Status:
# $time: klokkeslett eller vindu, med «kl.»
trips-pick-up = Hentes { $time }
trips-departure = Avgang { $time }
trips-pick-up-moved = Hentes { $time }. Ny tid, før var den { $before }.
trips-departure-moved = Avgang { $time }. Ny tid, før var den { $before }.
trips-from = Fra { $place }
trips-day-not-set = Dag er ikke satt
trips-time-not-set = Hentetid er ikke satt
trips-time-when-ready = Hentes når du sier fra
trips-time-impossible = Hentetiden kan ikke stemme. Ring { $phone }.
trips-not-collected = Du blir ikke hentet
trips-shared = Samkjøring
trips-escorts = { $count ->
    [one] { $count } ledsager
   *[other] { $count } ledsagere
}
trips-in-series = Fast reise
trips-changed = Endret siden sist
