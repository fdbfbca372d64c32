### Utrekninga av reisestøtte, utan søknad.

calculator-title = Rekn ut reisestøtte
calculator-lead = Svar på spørsmåla, og sjå kva reisa gir. Du kan rekne både før og etter reisa.
calculator-estimate = Dette er eit anslag. Ingenting blir lagra eller sendt.
    .means = Du treng ikkje logge inn. Svara er borte når du lukkar appen.
calculator-have-ready = Finn gjerne fram datoen, talet på kilometer og kvitteringane.
calculator-begin = Begynn
calculator-go-on = Hald fram der du var
calculator-anew = Start på nytt
calculator-back = Tilbake
calculator-next = Neste
# $step og $of: delen og kor mange delar. $section (val)
calculator-step = Steg { $step } av { $of }: { $section ->
    [person] den som reiser
    [way] reisa
    [treatment] behandlinga
   *[costs] utgifter og følgje
}
# $number: kva reise
calculator-trip = Reise { $number }

## Svar som er like overalt

calculator-yes = Ja
calculator-no = Nei
calculator-dont-know = Veit ikkje
calculator-nothing-ticked = Ingenting av dette
calculator-field-day = Dato
calculator-field-kilometres = Kilometer
calculator-field-kroner = Kroner
calculator-field-number = Tal
calculator-field-hours = Timar
calculator-field-minutes = Minutt
calculator-field-list = Vel frå lista
calculator-field-choose = Vel
calculator-field-out = Kroner på vegen dit
calculator-field-home = Kroner på vegen heim
calculator-field-receipt = Har du kvittering?

## Det som må rettast

calculator-errors = { $count ->
    [one] Du må rette { $count } ting før du kan gå vidare
   *[other] Du må rette { $count } ting før du kan gå vidare
}
calculator-error-empty = Skriv eit svar i feltet.
calculator-error-choose = Vel eitt av svara.
calculator-error-day = Dato må vere ein dag, til dømes 12.3.2026.
# $day: første dag som går
calculator-error-early = Dato kan ikkje vere før { $day }.
# $day: siste dag som går
calculator-error-late = Dato kan ikkje vere etter { $day }.
calculator-error-distance = Kilometer må vere eit tal, til dømes 42 eller 9,9.
# $distance: den lengste vegen som går
calculator-error-far = Kilometer kan ikkje vere meir enn { $distance }.
calculator-error-sum = Kroner må vere eit tal, til dømes 58 eller 1 234,50.
# $amount: det høgaste beløpet som går
calculator-error-much = Kroner kan ikkje vere meir enn { $amount }.
calculator-error-point = Skriv talet utan punktum, til dømes 1234 eller 1,5.
calculator-error-number = Svaret må vere eit heilt tal, til dømes 3.
# $least og $most: grensene
calculator-error-bounds = Svaret må vere eit tal frå { $least } til { $most }.
calculator-error-time = Tid må vere timar og minutt, til dømes 13 og 30.

## Resultatet

# $amount: det reisa gir så langt
calculator-so-far = Så langt: { $amount }
# $best: det ho kan gi om saksbehandlaren er samd
calculator-so-far-judged = Så langt: { $amount } sikkert, opptil { $best }
calculator-no-right-so-far = Så langt: ingen rett til reisestøtte
calculator-so-far-note = Beløpet kan endre seg når du har svart på alt.
calculator-show = Vis
calculator-hide = Skjul
# Etter «Vis» eller «Skjul», for dei som lyttar
calculator-show-what = korleis { $amount } er rekna ut
calculator-verdict-holds = Ja
calculator-verdict-fails = Nei
calculator-verdict-judged = Må vurderast
calculator-verdict-missing = Manglar
calculator-verdict-told = Godt å vite
calculator-given = Sjå og endre svara dine
calculator-change = Endre svar
# $hours og $minutes: tida
calculator-time = { $hours } t { $minutes } min
# $out: på vegen dit. $home: på vegen heim
calculator-cost-both-ways = { $out } dit og { $home } heim
calculator-cost = { $amount }
calculator-with-receipt = med kvittering
calculator-without-receipt = utan kvittering
calculator-taken = henta frå ei reise du har lagra
calculator-fill-in = Fyll ut
calculator-print = Skriv ut
calculator-another-trip = Legg til ei reise
calculator-drop-trip = Fjern den siste reisa
# $count: kor mange reiser som går
calculator-most-trips = Du kan rekne på { $count } reiser om gongen.
calculator-claim = Slik søkjer du
calculator-claim-how = Svara følgjer med, så du slepp å svare på nytt. Ingenting blir sendt før du har sett over det.
calculator-claim-with = Søk med desse svara
calculator-claim-sign-in = Logg inn for å søkje
calculator-claim-later = Du kan søkje når reisa er over.

## Avstandar frå eigne reiser

calculator-saved-distances = Er vegen like lang som på ei reise du har lagra?
# $to: staden slik personen skreiv han. $distance: avstanden
calculator-saved-distance = Bruk { $distance }, som til { $to }
