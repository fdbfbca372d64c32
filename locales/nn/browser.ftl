### Sida som nettlesaren viser når innlogginga er over.

browser-done = Du er logga inn
    .means = Gå tilbake til Reisefølge. Denne sida kan du lukke.
browser-failed = Innlogginga vart ikkje fullført
    .means = Gå tilbake til Reisefølge og prøv igjen. Denne sida kan du lukke.
