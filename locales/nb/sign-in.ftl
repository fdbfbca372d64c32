### Innlogging. $service er navnet på innloggingstjenesten.

sign-in-title = Logg inn
sign-in-lead = Du logger inn med { $service } i nettleseren. Etterpå kommer du tilbake hit.
sign-in-action = Logg inn med { $service }
sign-in-again = Logg inn igjen med { $service }
sign-in-sample = Prøv med eksempeldata
sign-in-waiting = Fortsett i nettleseren
    .means = Vi åpner innloggingen i nettleseren din. Når du er ferdig der, går du tilbake til dette vinduet.
sign-in-memory-only = Denne økten lagres ikke
    .means = Enheten har ingen trygg nøkkelring. Du må logge inn på nytt hver gang du starter appen.
sign-in-help-title = Får du ikke logget inn?
sign-in-help = Du kan ringe for å få hentetiden, endre reisen eller avbestille.

## Etter at økten er slutt

sign-in-ended-title = Du er logget ut
sign-in-ended = Økten er slutt. Logg inn igjen, så kommer du tilbake til siden du var på.
sign-in-ended-elsewhere = Innloggingen her ble avsluttet fra en annen enhet. Var det ikke du som gjorde det, bør du ringe.
sign-in-ended-by-person = Det appen visste om deg, er fjernet fra denne enheten. Bare en søknad som ikke er sendt, kan være igjen. Ingen andre kan lese den.

## Når appen er låst

sign-in-locked-title = Appen er låst
sign-in-locked = Ingenting om deg vises før du har logget inn igjen. Da kommer du tilbake til siden du var på.
sign-in-unlock = Logg inn med { $service } for å låse opp
sign-in-locked-other-title = Er det en annen som skal bruke appen?
sign-in-locked-other = Logg ut først. Da blir alt om den som låste appen, fjernet fra enheten.

sign-in-calculator = Regn ut reisestøtte uten å logge inn
