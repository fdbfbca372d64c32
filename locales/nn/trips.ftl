### Reiser: korta i listene, og kva ei reise heiter.

trips-title = Reiser
trips-coming = Komande
trips-past = Tidlegare
trips-loading = Hentar reiser
trips-past-loading = Hentar tidlegare reiser
trips-past-show = Vis tidlegare reiser
trips-more = Vis fleire
trips-more-past = Vis fleire tidlegare reiser
# Blir lese opp når fleire kort er komne til
trips-more-shown = { $count ->
    [one] { $count } reise til er vist
   *[other] { $count } reiser til er viste
}
trips-first-hidden = Dei første reisene er tekne bort frå sida, så ho ikkje blir for lang.
trips-first-show = Vis frå byrjinga
trips-empty = Du har ingen komande reiser.
    .more = Treng du transport til behandling? Spør behandlaren din om ein rekvisisjon. Reiser du ordnar sjølv, står under «Eigne reiser».
trips-past-empty = Du har ingen tidlegare reiser her.
trips-authorisations = Rekvisisjonar og reiseattestar

## Kva ei reise heiter. $day er ein dag i ord, som «fredag 12. mars».

trips-name-outbound = Til { $to }
trips-name-outbound-day = Til { $to } { $day }
trips-name-return = Heim frå { $from }
trips-name-return-day = Heim frå { $from } { $day }
trips-name-other = Frå { $from } til { $to }
trips-name-other-day = Frå { $from } til { $to } { $day }
# Står for staden der han ikkje er oppgitt: «Til behandlinga»
trips-name-treatment = behandlinga
# Når staden ikkje er oppgitt
trips-name-elsewhere-day = Reise { $day }

## Lenkja på eit kort. Det synlege ordet er «Sjå reisa»; resten blir lese opp.

trips-open = Sjå reisa
trips-open-outbound = Sjå reisa til { $to }
trips-open-outbound-day = Sjå reisa til { $to } { $day }
trips-open-return = Sjå reisa heim frå { $from }
trips-open-return-day = Sjå reisa heim frå { $from } { $day }
trips-open-other = Sjå reisa frå { $from } til { $to }
trips-open-other-day = Sjå reisa frå { $from } til { $to } { $day }
trips-open-elsewhere-day = Sjå reisa { $day }

## Linjene på eit kort

trips-status-prefix = Status:
# $time: klokkeslett eller vindauge, med «kl.»
trips-pick-up = Henting { $time }
trips-departure = Avgang { $time }
trips-pick-up-moved = Henting { $time }. Ny tid, før var ho { $before }.
trips-departure-moved = Avgang { $time }. Ny tid, før var ho { $before }.
trips-from = Frå { $place }
trips-day-not-set = Dag er ikkje sett
trips-time-not-set = Hentetid er ikkje sett
trips-time-when-ready = Blir henta når du seier frå
trips-time-impossible = Hentetida kan ikkje stemme. Ring { $phone }.
trips-not-collected = Du blir ikkje henta
trips-shared = Samkøyring
trips-escorts = { $count ->
    [one] { $count } ledsagar
   *[other] { $count } ledsagarar
}
trips-in-series = Fast reise
trips-changed = Endra sidan sist
