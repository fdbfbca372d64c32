### Det som kan gå galt. «means» sier hva det betyr, «do» hva du gjør nå, «call» når du bør ringe.

problem-offline = Vi får ikke kontakt med tjenesten
    .means = Ingenting er sendt, og ingenting er endret.
    .do = Sjekk at du er på nett, og prøv igjen.
    .call = Haster det? Da kan du ringe.
problem-unavailable = Tjenesten svarer ikke nå
    .means = Det er ikke din feil. Ingenting er endret.
    .do = Vent litt, og prøv igjen.
    .call = Haster det? Da kan du ringe.
# $seconds (tall): hvor lenge tjenesten ber oss vente
problem-too-many-requests = Tjenesten ber oss vente litt
    .means = Ingenting er endret.
    .do = { $seconds ->
        [one] Vent ett sekund, og prøv igjen.
       *[other] Vent { $seconds } sekunder, og prøv igjen.
    }
problem-signed-out = Du er logget ut
    .do = Logg inn igjen for å fortsette.
problem-not-found = Vi finner ikke dette
    .means = Det kan være slettet eller flyttet.
    .do = Gå tilbake til listen.
    .call = Mener du at det skulle vært her? Da kan du ringe.
problem-sign-in-again = Logg inn på nytt for å se dette
    .means = Vi må vite at det fortsatt er deg.
    .do = Lås appen under «Mer», og logg inn igjen.
problem-access-ended = Du kan ikke se dette lenger
    .means = Retten til å hjelpe denne personen er slutt.
    .do = Velg en annen person.
problem-must-update = Appen er for gammel til å hente reisene dine
    .means = Tjenesten krever en nyere utgave.
    .do = Installer den nyeste utgaven. Trenger du hentetiden nå, kan du ringe.
problem-not-connected = Appen er ikke koblet til noen tjeneste
    .means = Derfor kan du ikke logge inn her.
    .do = Ring for å få hentetiden eller for å avbestille.
problem-sign-in-cancelled = Du avbrøt innloggingen
    .means = Du er ikke logget inn.
    .do = Du kan prøve igjen når du vil.
problem-sign-in-timed-out = Innloggingen tok for lang tid
    .means = Vi fikk ikke svar fra nettleseren.
    .do = Prøv igjen, og fullfør i nettleseren.
problem-sign-in-refused = Du ble ikke logget inn
    .means = Innloggingstjenesten sa nei, eller svaret var ikke til å stole på.
    .do = Prøv igjen. Går det fortsatt ikke, kan du ringe.
problem-cannot-open = Vi fikk ikke åpnet dette
    .means = Enheten har ikke noe program for det.
    .do = Bruk en annen enhet, for eksempel en telefon.
problem-unexpected = Noe gikk galt hos oss
    .means = Det er ikke din feil.
    .do = Prøv igjen. Skjer det på nytt, kan du ringe og lese opp feilkoden.
    .call = Haster det? Da kan du ringe.

# $code er en kode som kan leses opp i telefonen
problem-reference = Feilkode: { $code }
