### Å velge et sted, en dag og et klokkeslett. Hentes etter den første siden.

place-loading = Henter adressene
place-elsewhere = Et annet sted
place-choose = Velg et sted.
address-registered = Registrert adresse
address-work = Arbeidssted
address-school = Skole
address-second-home = Annet hjem
address-stored = Lagret adresse
place-withheld = Adressene vises ikke her
place-withheld-do = Adressen er beskyttet. Derfor velges sted på telefon.
place-search = Søk etter et sted
place-search-hint = Skriv begynnelsen på navnet eller gaten, for eksempel «syke fjord»
place-search-now = Søk
# $count: hvor mange steder som ble funnet
place-found = { $count ->
    [0] Ingen steder passer.
    [one] { $count } sted passer
   *[other] { $count } steder passer
}
place-found-none-do = Prøv andre ord, eller ring oss.
place-found-more = Det finnes flere. Skriv mer for å finne dem.

moment-day = Dag
    .hint = For eksempel 12.3.2027
    .error = Skriv en dag som finnes, for eksempel 12.3.2027
# $first og $last: dager i ord
moment-day-outside = Skriv en dag fra { $first } til { $last }
moment-clock = Klokkeslett
    .hint = For eksempel 09:30
    .error = Skriv et klokkeslett, for eksempel 09:30
moment-clock-changes = Klokka stilles denne natten. Skriv et klokkeslett før 02:00 eller fra 03:00
