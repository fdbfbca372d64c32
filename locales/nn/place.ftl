### Å velje ein stad, ein dag og eit klokkeslett. Blir henta etter den første sida.

place-loading = Hentar adressene
place-elsewhere = Ein annan stad
place-choose = Vel ein stad.
address-registered = Registrert adresse
address-work = Arbeidsstad
address-school = Skule
address-second-home = Annan heim
address-stored = Lagra adresse
place-withheld = Adressene blir ikkje viste her
place-withheld-do = Adressa er verna. Difor vel ein stad på telefon.
place-search = Søk etter ein stad
place-search-hint = Skriv byrjinga på namnet eller gata, til dømes «sjuke fjord»
place-search-now = Søk
# $count: kor mange stader som vart funne
place-found = { $count ->
    [0] Ingen stader passar.
    [one] { $count } stad passar
   *[other] { $count } stader passar
}
place-found-none-do = Prøv andre ord, eller ring oss.
place-found-more = Det finst fleire. Skriv meir for å finne dei.

moment-day = Dag
    .hint = Til dømes 12.3.2027
    .error = Skriv ein dag som finst, til dømes 12.3.2027
# $first og $last: dagar i ord
moment-day-outside = Skriv ein dag frå { $first } til { $last }
moment-clock = Klokkeslett
    .hint = Til dømes 09:30
    .error = Skriv eit klokkeslett, til dømes 09:30
moment-clock-changes = Klokka blir stilt denne natta. Skriv eit klokkeslett før 02:00 eller frå 03:00
