### Svaret på hva en reise gir: overskrift, hva den betyr, og de faste avsnittene.

# $amount: det som er sikkert. $count: hvor mange opplysninger som mangler
outcome-granted = Du får { $amount }
    .means = Svaret bygger på det du har oppgitt. Ingen saksbehandler trenger å se på det.
    .estimate = Du kan trolig få { $amount }
outcome-nothing-to-pay = Du får { $amount }
    .means = Du har rett til reisestøtte. Men egenandelen (det du betaler selv) tar alt.
    .estimate = Du får trolig { $amount }
outcome-no-right = Du har ikke rett til reisestøtte for denne reisen
    .means = Du kan søke likevel. Da får du et svar som du kan klage på.
    .estimate = Du har trolig ikke rett til reisestøtte for denne reisen
outcome-case-worker = En saksbehandler må vurdere dette
    .means = Vi kan ikke regne ut alt. Noe må et menneske ta stilling til.
    .sure = { $amount } er sikkert uansett.
    .best = Du kan få opptil { $best } hvis saksbehandleren er enig.
outcome-missing-facts = { $count ->
    [one] Vi mangler { $count } opplysning
   *[other] Vi mangler { $count } opplysninger
}
    .means = Svar på det som mangler, så kan vi regne ferdig.
    .sure = { $amount } er sikkert så langt.
    .best = Du kan få opptil { $best } når alt er svart på.
# Leses opp når svaret endrer seg
outcome-so-far = Så langt { $amount }.

## Avsnittene i svaret

answer-reckoned = Slik har vi regnet
answer-sum = Sum
answer-pending = Dette kan komme i tillegg
answer-why = Hvorfor
answer-judged = Dette må en saksbehandler se på
answer-missing = Dette trenger vi å vite
answer-rests-on = Dette bygger svaret på
answer-assumed = Dette har vi ikke spurt om
    .means = Vi går ut fra det vanlige.
answer-changes = Hva kan endre svaret
answer-cap = Frikort
answer-documents = Dette må du ta vare på eller legge ved
answer-deadlines = Frister
answer-unsettled = Dette er ikke avklart
answer-distance-checked = Pasientreiser bruker sin egen beregning av veien. Den kan være en annen enn din.

# $day: siste dag for å søke
deadline-claim = Søk senest { $day }.
    .moved = Siste dag er en fridag. Vi regner med neste arbeidsdag, men det er ikke avklart.
deadline-late = Etter det må du ha en god grunn. Siste dag er da { $day }.
deadline-complaint = { $weeks ->
    [one] Du kan klage i { $weeks } uke etter at du fikk svaret.
   *[other] Du kan klage i { $weeks } uker etter at du fikk svaret.
}
# $year: året. $counted: egenandelene som teller. $cap: taket
cap-counted = I { $year } har du egenandeler for { $counted }. Ved { $cap } får du frikort.
    .unverified = Taket for { $year } er ikke bekreftet av en sikker kilde.

## Dette er ikke avklart

unsettled-rounding = Det er ikke avklart hvordan øre rundes av. Beløpet kan avvike litt.
unsettled-deadline-on-day-off = Det er ikke avklart om en frist på en fridag flyttes. Søk helst før.
unsettled-escort-instead = Det er ikke avklart om ledsageren kan søke for bilen i stedet.
unsettled-fee-per-direction = Vi trekker egenandel fra hver vei for seg. Det er ikke avklart om den kan trekkes fra noe annet.
unsettled-small-sum = Det er ikke avklart om så små beløp ble betalt før 3. mars 2025.
unsettled-fare-or-rate = Det er ikke avklart om du får billettprisen når den er høyere enn kilometersatsen.
