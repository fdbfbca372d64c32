### Svaret på kva ei reise gir: overskrift, kva ho tyder, og dei faste avsnitta.

# $amount: det som er sikkert. $count: kor mange opplysningar som manglar
outcome-granted = Du får { $amount }
    .means = Svaret byggjer på det du har oppgitt. Ingen saksbehandlar treng å sjå på det.
    .estimate = Du kan truleg få { $amount }
outcome-nothing-to-pay = Du får { $amount }
    .means = Du har rett til reisestøtte. Men eigendelen (det du betaler sjølv) tek alt.
    .estimate = Du får truleg { $amount }
outcome-no-right = Du har ikkje rett til reisestøtte for denne reisa
    .means = Du kan søkje likevel. Då får du eit svar som du kan klage på.
    .estimate = Du har truleg ikkje rett til reisestøtte for denne reisa
outcome-case-worker = Ein saksbehandlar må vurdere dette
    .means = Vi kan ikkje rekne ut alt. Noko må eit menneske ta stilling til.
    .sure = { $amount } er sikkert uansett.
    .best = Du kan få opptil { $best } dersom saksbehandlaren er samd.
outcome-missing-facts = { $count ->
    [one] Vi manglar { $count } opplysning
   *[other] Vi manglar { $count } opplysningar
}
    .means = Svar på det som manglar, så kan vi rekne ferdig.
    .sure = { $amount } er sikkert så langt.
    .best = Du kan få opptil { $best } når alt er svart på.
# Blir lese opp når svaret endrar seg
outcome-so-far = Så langt { $amount }.

## Avsnitta i svaret

answer-reckoned = Slik har vi rekna
answer-sum = Sum
answer-pending = Dette kan kome i tillegg
answer-why = Kvifor
answer-judged = Dette må ein saksbehandlar sjå på
answer-missing = Dette treng vi å vite
answer-rests-on = Dette byggjer svaret på
answer-assumed = Dette har vi ikkje spurt om
    .means = Vi går ut frå det vanlege.
answer-changes = Kva kan endre svaret
answer-cap = Frikort
answer-documents = Dette må du ta vare på eller leggje ved
answer-deadlines = Fristar
answer-unsettled = Dette er ikkje avklart
answer-distance-checked = Pasientreiser bruker si eiga berekning av vegen. Ho kan vere ei anna enn di.

# $day: siste dag for å søkje
deadline-claim = Søk seinast { $day }.
    .moved = Siste dag er ein fridag. Vi reknar med neste arbeidsdag, men det er ikkje avklart.
deadline-late = Etter det må du ha ein god grunn. Siste dag er då { $day }.
deadline-complaint = { $weeks ->
    [one] Du kan klage i { $weeks } veke etter at du fekk svaret.
   *[other] Du kan klage i { $weeks } veker etter at du fekk svaret.
}
# $year: året. $counted: eigendelane som tel. $cap: taket
cap-counted = I { $year } har du eigendelar for { $counted }. Ved { $cap } får du frikort.
    .unverified = Taket for { $year } er ikkje stadfesta av ei sikker kjelde.

## Dette er ikkje avklart

unsettled-rounding = Det er ikkje avklart korleis øre blir runda av. Beløpet kan avvike litt.
unsettled-deadline-on-day-off = Det er ikkje avklart om ein frist på ein fridag blir flytta. Søk helst før.
unsettled-escort-instead = Det er ikkje avklart om ledsagaren kan søkje for bilen i staden.
unsettled-fee-per-direction = Vi trekkjer eigendel frå kvar veg for seg. Det er ikkje avklart om han kan trekkjast frå noko anna.
unsettled-small-sum = Det er ikkje avklart om så små beløp blei betalte før 3. mars 2025.
unsettled-fare-or-rate = Det er ikkje avklart om du får billettprisen når han er høgare enn kilometersatsen.
