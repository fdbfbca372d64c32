### Siden «Hvor du er logget inn». $moment: dag og klokkeslett, «i dag kl. 10:14».

session-title = Hvor du er logget inn
session-lead = Her ser du hvor du er logget inn. Kjenner du ikke igjen en enhet, bør du logge den ut.
session-loading = Henter hvor du er logget inn
# $system: hva enheten går på
session-system = { $system ->
    [linux] Linux
    [windows] Windows
    [mac] Mac
    [android] Android
    [ios] iPhone eller iPad
   *[unknown] Ukjent enhet
}
session-here = Denne enheten
session-last-used = Sist brukt { $moment }
session-started = Logget inn { $moment }

## Å logge ut én enhet

session-sure = Skal denne enheten logges ut?
    .means = Neste gang enheten er på nett, viser den ingenting om deg før noen har logget inn på nytt.
session-end-now = Logg ut enheten
session-ended = Enheten er logget ut.
session-unknown = Vi vet ikke om enheten ble logget ut
    .do = Hent listen på nytt når du har kontakt. Står enheten der fortsatt, er den ikke logget ut.

## Å logge ut overalt

session-everywhere-title = Har du mistet en enhet?
session-everywhere-means = Logg ut overalt, så må alle logge inn på nytt. Det gjelder denne enheten også.
session-end-all = Logg ut overalt
session-sure-all = Skal du logges ut overalt?
    .means = Du blir logget ut her også. Det appen vet om deg, blir fjernet fra denne enheten. Bare en søknad som ikke er sendt, kan bli igjen.
session-end-all-now = Ja, logg ut overalt
session-unknown-all = Vi vet ikke om du ble logget ut overalt
    .do = Du er fortsatt logget inn her. Hent listen på nytt når du har kontakt, og se hva som står igjen.
