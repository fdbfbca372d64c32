### Det som kan gå gale. «means» seier kva det betyr, «do» kva du gjer no, «call» når du bør ringje.

problem-offline = Vi får ikkje kontakt med tenesta
    .means = Ingenting er sendt, og ingenting er endra.
    .do = Sjekk at du er på nett, og prøv igjen.
    .call = Hastar det? Då kan du ringje.
problem-unavailable = Tenesta svarer ikkje no
    .means = Det er ikkje din feil. Ingenting er endra.
    .do = Vent litt, og prøv igjen.
    .call = Hastar det? Då kan du ringje.
# $seconds (tal): kor lenge tenesta ber oss vente
problem-too-many-requests = Tenesta ber oss vente litt
    .means = Ingenting er endra.
    .do = { $seconds ->
        [one] Vent eitt sekund, og prøv igjen.
       *[other] Vent { $seconds } sekund, og prøv igjen.
    }
problem-signed-out = Du er logga ut
    .do = Logg inn igjen for å halde fram.
problem-not-found = Vi finn ikkje dette
    .means = Det kan vere sletta eller flytta.
    .do = Gå tilbake til lista.
    .call = Meiner du at det skulle vore her? Då kan du ringje.
problem-sign-in-again = Logg inn på nytt for å sjå dette
    .means = Vi må vite at det framleis er deg.
    .do = Lås appen under «Meir», og logg inn igjen.
problem-access-ended = Du kan ikkje sjå dette lenger
    .means = Retten til å hjelpe denne personen er slutt.
    .do = Vel ein annan person.
problem-must-update = Appen er for gammal til å hente reisene dine
    .means = Tenesta krev ei nyare utgåve.
    .do = Installer den nyaste utgåva. Treng du hentetida no, kan du ringje.
problem-not-connected = Appen er ikkje kopla til noka teneste
    .means = Difor kan du ikkje logge inn her.
    .do = Ring for å få hentetida eller for å avbestille.
problem-sign-in-cancelled = Du avbraut innlogginga
    .means = Du er ikkje logga inn.
    .do = Du kan prøve igjen når du vil.
problem-sign-in-timed-out = Innlogginga tok for lang tid
    .means = Vi fekk ikkje svar frå nettlesaren.
    .do = Prøv igjen, og fullfør i nettlesaren.
problem-sign-in-refused = Du vart ikkje logga inn
    .means = Innloggingstenesta sa nei, eller svaret var ikkje til å stole på.
    .do = Prøv igjen. Går det framleis ikkje, kan du ringje.
problem-cannot-open = Vi fekk ikkje opna dette
    .means = Eininga har ikkje noko program for det.
    .do = Bruk ei anna eining, til dømes ein telefon.
problem-unexpected = Noko gjekk gale hos oss
    .means = Det er ikkje din feil.
    .do = Prøv igjen. Hender det på nytt, kan du ringje og lese opp feilkoden.
    .call = Hastar det? Då kan du ringje.

# $code er ein kode som kan lesast opp i telefonen
problem-reference = Feilkode: { $code }
