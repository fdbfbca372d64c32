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
sign-in-ended-by-person = Alt om deg er fjerna frå denne eininga.
