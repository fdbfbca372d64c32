### Beregningen av reisestøtte, uten søknad.

calculator-title = Regn ut reisestøtte
calculator-lead = Svar på spørsmålene, og se hva reisen gir. Du kan regne både før og etter reisen.
calculator-estimate = Dette er et anslag. Ingenting blir lagret eller sendt.
    .means = Du trenger ikke logge inn. Svarene er borte når du lukker appen.
calculator-have-ready = Finn gjerne fram datoen, antall kilometer og kvitteringene.
calculator-begin = Begynn
calculator-go-on = Fortsett der du var
calculator-anew = Start på nytt
calculator-back = Tilbake
calculator-next = Neste
# $step og $of: delen og hvor mange deler. $section (valg)
calculator-step = Steg { $step } av { $of }: { $section ->
    [person] den som reiser
    [way] reisen
    [treatment] behandlingen
   *[costs] utgifter og følge
}
# $number: hvilken reise
calculator-trip = Reise { $number }

## Svar som er like overalt

calculator-yes = Ja
calculator-no = Nei
calculator-dont-know = Vet ikke
calculator-nothing-ticked = Ingenting av dette
calculator-field-day = Dato
calculator-field-kilometres = Kilometer
calculator-field-kroner = Kroner
calculator-field-number = Antall
calculator-field-hours = Timer
calculator-field-minutes = Minutter
calculator-field-list = Velg fra listen
calculator-field-choose = Velg
calculator-field-out = Kroner på veien dit
calculator-field-home = Kroner på veien hjem
calculator-field-receipt = Har du kvittering?

## Det som må rettes

calculator-errors = { $count ->
    [one] Du må rette { $count } ting før du kan gå videre
   *[other] Du må rette { $count } ting før du kan gå videre
}
calculator-error-empty = Skriv et svar i feltet.
calculator-error-choose = Velg ett av svarene.
calculator-error-day = Dato må være en dag, for eksempel 12.3.2026.
# $day: første dag som går
calculator-error-early = Dato kan ikke være før { $day }.
# $day: siste dag som går
calculator-error-late = Dato kan ikke være etter { $day }.
calculator-error-distance = Kilometer må være et tall, for eksempel 42 eller 9,9.
# $distance: den lengste veien som går
calculator-error-far = Kilometer kan ikke være mer enn { $distance }.
calculator-error-sum = Kroner må være et tall, for eksempel 58 eller 1 234,50.
# $amount: det høyeste beløpet som går
calculator-error-much = Kroner kan ikke være mer enn { $amount }.
calculator-error-point = Skriv tallet uten punktum, for eksempel 1234 eller 1,5.
calculator-error-number = Svaret må være et helt tall, for eksempel 3.
# $least og $most: grensene
calculator-error-bounds = Svaret må være et tall fra { $least } til { $most }.
calculator-error-time = Tid må være timer og minutter, for eksempel 13 og 30.

## Resultatet

# $amount: det reisen gir så langt
calculator-so-far = Så langt: { $amount }
# $best: det den kan gi hvis saksbehandleren er enig
calculator-so-far-judged = Så langt: { $amount } sikkert, opptil { $best }
calculator-no-right-so-far = Så langt: ingen rett til reisestøtte
calculator-so-far-note = Beløpet kan endre seg når du har svart på alt.
calculator-show = Vis
calculator-hide = Skjul
# Etter «Vis» eller «Skjul», for dem som lytter
calculator-show-what = hvordan { $amount } er regnet ut
calculator-verdict-holds = Ja
calculator-verdict-fails = Nei
calculator-verdict-judged = Må vurderes
calculator-verdict-missing = Mangler
calculator-verdict-told = Godt å vite
calculator-given = Se og endre svarene dine
calculator-change = Endre svar
# $hours og $minutes: tiden
calculator-time = { $hours } t { $minutes } min
# $out: på veien dit. $home: på veien hjem
calculator-cost-both-ways = { $out } dit og { $home } hjem
calculator-cost = { $amount }
calculator-with-receipt = med kvittering
calculator-without-receipt = uten kvittering
calculator-taken = hentet fra en reise du har lagret
calculator-fill-in = Fyll ut
calculator-print = Skriv ut
calculator-another-trip = Legg til en reise
calculator-drop-trip = Fjern den siste reisen
# $count: hvor mange reiser som går
calculator-most-trips = Du kan regne på { $count } reiser om gangen.
calculator-claim = Slik søker du
calculator-claim-how = Svarene følger med, så du slipper å svare på nytt. Ingenting sendes før du har sett over det.
calculator-claim-with = Søk med disse svarene
calculator-claim-sign-in = Logg inn for å søke
calculator-claim-later = Du kan søke når reisen er over.

## Avstander fra egne reiser

calculator-saved-distances = Er veien like lang som på en reise du har lagret?
# $to: stedet slik personen skrev det. $distance: avstanden
calculator-saved-distance = Bruk { $distance }, som til { $to }
