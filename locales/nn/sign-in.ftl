### Innlogging. $service er namnet på innloggingstenesta.

sign-in-title = Logg inn
sign-in-lead = Du loggar inn med { $service } i nettlesaren. Etterpå kjem du tilbake hit.
sign-in-action = Logg inn med { $service }
sign-in-again = Logg inn igjen med { $service }
sign-in-sample = Prøv med eksempeldata
sign-in-waiting = Hald fram i nettlesaren
    .means = Vi opnar innlogginga i nettlesaren din. Når du er ferdig der, går du tilbake til dette vindauget.
sign-in-memory-only = Denne økta blir ikkje lagra
    .means = Eininga har ingen trygg nøkkelring. Du må logge inn på nytt kvar gong du startar appen.
sign-in-help-title = Får du ikkje logga inn?
sign-in-help = Du kan ringje for å få hentetida, endre reisa eller avbestille.

## Etter at økta er slutt

sign-in-ended-title = Du er logga ut
sign-in-ended = Økta er slutt. Logg inn igjen, så kjem du tilbake til sida du var på.
sign-in-ended-elsewhere = Innlogginga her blei avslutta frå ei anna eining. Var det ikkje du som gjorde det, bør du ringje.
sign-in-ended-by-person = Det appen visste om deg, er fjerna frå denne eininga. Berre ein søknad som ikkje er send, kan vere igjen. Ingen andre kan lese han.

## Når appen er låst

sign-in-locked-title = Appen er låst
sign-in-locked = Ingenting om deg blir vist før du har logga inn igjen. Då kjem du tilbake til sida du var på.
sign-in-unlock = Logg inn med { $service } for å låse opp
sign-in-locked-other-title = Er det ein annan som skal bruke appen?
sign-in-locked-other = Logg ut først. Då blir alt om den som låste appen, fjerna frå eininga.

sign-in-calculator = Rekn ut reisestøtte utan å logge inn
