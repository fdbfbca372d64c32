### Siden som nettleseren viser når innloggingen er over.

browser-done = Du er logget inn
    .means = Gå tilbake til Reisefølge. Denne siden kan du lukke.
browser-failed = Innloggingen ble ikke fullført
    .means = Gå tilbake til Reisefølge og prøv igjen. Denne siden kan du lukke.
