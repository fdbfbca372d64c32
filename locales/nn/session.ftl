### Sida «Kvar du er logga inn». $moment: dag og klokkeslett, «i dag kl. 10:14».

session-title = Kvar du er logga inn
session-lead = Her ser du kvar du er logga inn. Kjenner du ikkje att ei eining, bør du logge ho ut.
session-loading = Hentar kvar du er logga inn
# $system: kva eininga går på
session-system = { $system ->
    [linux] Linux
    [windows] Windows
    [mac] Mac
    [android] Android
    [ios] iPhone eller iPad
   *[unknown] Ukjend eining
}
session-here = Denne eininga
session-last-used = Sist brukt { $moment }
session-started = Logga inn { $moment }

## Å logge ut éi eining

session-sure = Skal denne eininga loggast ut?
    .means = Neste gong eininga er på nett, viser ho ingenting om deg før nokon har logga inn på nytt.
session-end-now = Logg ut eininga
session-ended = Eininga er logga ut.
session-unknown = Vi veit ikkje om eininga blei logga ut
    .do = Hent lista på nytt når du har kontakt. Står eininga der framleis, er ho ikkje logga ut.

## Å logge ut overalt

session-everywhere-title = Har du mista ei eining?
session-everywhere-means = Logg ut overalt, så må alle logge inn på nytt. Det gjeld denne eininga òg.
session-end-all = Logg ut overalt
session-sure-all = Skal du loggast ut overalt?
    .means = Du blir logga ut her òg. Det appen veit om deg, blir fjerna frå denne eininga. Berre ein søknad som ikkje er send, kan bli att.
session-end-all-now = Ja, logg ut overalt
session-unknown-all = Vi veit ikkje om du blei logga ut overalt
    .do = Du er framleis logga inn her. Hent lista på nytt når du har kontakt, og sjå kva som står att.
