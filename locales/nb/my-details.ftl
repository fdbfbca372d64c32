### «Mine opplysninger»: hvordan noen nås, hvor pengene går, egenandeler og egne data.

my-details-title = Mine opplysninger
# $name: personen opplysningene gjelder
my-details-title-for = Opplysninger om { $name }
my-details-loading = Henter opplysningene
my-details-part-failed = Dette kunne ikke hentes nå. Resten av siden gjelder.
my-details-none = Ikke oppgitt
my-details-back = Til «Mine opplysninger»
my-details-address = Adresse
my-details-address-change = Adressen endrer du i Folkeregisteret, ikke her.
my-details-address-withheld = Adressen er beskyttet og vises ikke her.
my-details-phone = Telefon
my-details-phone-change = Endre telefon
my-details-email = E-post
my-details-email-change = Endre e-post
my-details-contact-not-allowed = Du kan ikke se hvordan denne personen nås.
# $at: når det ble sagt
my-details-source-register = Fra Kontakt- og reservasjonsregisteret, { $at }
my-details-source-here = Oppgitt her, { $at }
# $source: kilden, med tjenestens eget ord. $at: når det ble sagt
my-details-source-unknown = Fra { $source }, { $at }
my-details-account = Konto for reisestøtte
# $ending: de tre siste sifrene i kontonummeret
my-details-account-ending = Kontonummeret slutter på { $ending }.
# $at: når kontoen ble oppgitt
my-details-account-since = Gjelder fra { $at }
my-details-account-none = Vi har ikke noe kontonummer.
my-details-account-parent = Reisestøtte for barnet går til din egen konto.
my-details-account-change = Endre konto
my-details-account-add = Legg til konto
my-details-account-not-allowed = Pengene går til personens egen konto. Bare personen selv kan se og endre den.
my-details-account-protected = Med beskyttet adresse gir du kontonummeret på papir sammen med søknaden.
# $year: kalenderåret
my-details-fees = Egenandeler i { $year }
my-details-fees-title = Egenandeler
# $from: første dag kortet gjelder. $year: kalenderåret
my-details-fees-card = Frikort fra { $from }. Det gjelder ut { $year }.
my-details-fees-exempt = Fritatt for egenandel
my-details-fees-no-card = Ikke frikort
my-details-fees-unknown = Vi vet ikke om det finnes et frikort.
# $sum: det som teller mot frikort
my-details-fees-counted = { $sum } teller mot frikort så langt.
# $at: når registeret sist ble spurt
my-details-fees-source = Fra frikortregisteret, sjekket { $at }
my-details-fees-silent = Frikortregisteret svarer ikke nå. Dette er det siste vi vet.
my-details-fees-never = Frikortregisteret svarer ikke nå. Reiser og søknader vises som før.
my-details-fees-not-allowed = Du kan ikke se egenandelene til denne personen.
my-details-own = Dine egne data
my-details-own-lead = Du kan ta med deg det vi har lagret om deg, og slette noe av det.
my-details-copy = Lagre en kopi av opplysningene mine
my-details-erase = Slett opplysningene mine

detail-phone-title = Endre telefon
detail-phone-title-for = Endre telefon for { $name }
detail-phone = Telefonnummer
    .hint = La feltet stå tomt for å fjerne nummeret. Appen sender ikke SMS.
detail-phone-wrong = Skriv telefonnummeret med tall. Det kan begynne med pluss.
detail-phone-save = Lagre telefon
detail-phone-saved = Telefonen er lagret.
detail-email-title = Endre e-post
detail-email-title-for = Endre e-post for { $name }
detail-email = E-postadresse
    .hint = La feltet stå tomt for å fjerne adressen. Appen sender ikke e-post.
detail-email-wrong = Skriv e-postadressen som navn@eksempel.no.
detail-email-save = Lagre e-post
detail-email-saved = E-postadressen er lagret.
detail-account-title = Endre konto
detail-account-title-for = Endre konto for { $name }
detail-account = Kontonummer
    .hint = 11 siffer. Du kan bruke mellomrom eller punktum.
detail-account-empty = Skriv kontonummeret.
detail-account-characters = Kontonummeret kan bare ha tall.
detail-account-length = Kontonummeret skal ha 11 siffer.
detail-account-check = Kontonummeret stemmer ikke. Sammenlign med banken din.
detail-account-told = Du får en melding her i appen når kontoen er endret.
detail-account-save = Lagre konto
detail-account-saved = Kontoen er lagret.
detail-fresh = Logg inn på nytt først
    .means = Slik er vi sikre på at det er du som gjør dette.
    .do = Appen låses. Når du har logget inn, kommer du tilbake hit.
detail-fresh-now = Lås og logg inn på nytt
detail-changed = Noe er endret siden du åpnet siden
    .means = Ingenting er lagret nå.
    .do = Se hva som gjelder, og prøv igjen.
detail-see = Se hva som gjelder nå
detail-invalid = Tjenesten godtok ikke det du skrev
    .means = Ingenting er lagret.
    .do = Se over det du skrev, og prøv igjen.
detail-not-allowed = Du kan ikke gjøre dette
    .means = Ingenting er endret.
detail-not-sent = Det er ikke sendt
    .means = Det er ikke kontakt med tjenesten. Ingenting er endret.
    .do = Prøv igjen når du har nett.
detail-unknown = Vi vet ikke om det ble lagret
    .means = Det ble sendt, men vi fikk ikke noe svar.
    .do = Se hva som gjelder nå før du prøver igjen.
detail-somebody-else = Siden gjelder en annen person nå
    .means = Ingenting er endret. Åpne siden på nytt.
detail-copy-title = Lagre en kopi av opplysningene mine
detail-copy-lead = Kopien er en fil som både du og et program kan lese. Søknader om reisestøtte er ikke med. De står under Reisestøtte.
detail-copy-holds = I kopien står
detail-copy-person = hvem du er, adresse, telefon og e-post
detail-copy-trips = reiser, reiseattester og meldinger
detail-copy-account = kontonummeret og egenandelene
detail-copy-careful = Kopien er ikke beskyttet. Lagre den der bare du kommer til.
detail-copy-now = Lagre kopien
detail-copy-saved = Kopien er lagret.
detail-copy-left = Ingenting er lagret.
detail-copy-failed = Enheten kunne ikke lagre filen. Prøv et annet sted.
detail-erase-title = Slett opplysningene mine
detail-erase-lead = Dette sletter vi for godt
detail-erase-contact = telefon og e-post du har oppgitt her
detail-erase-addresses = adresser som er lagret for deg, men ikke den fra Folkeregisteret
detail-erase-account = kontonummeret
detail-erase-stays = Dette blir
detail-erase-stays-cases = reiser, og søknader du har sendt
detail-erase-stays-registers = det andre registre sier om deg
detail-erase-money = Venter du på penger, må du gi oss et kontonummer på nytt.
detail-erase-now = Slett opplysningene
detail-erase-sure = Vil du slette opplysningene dine?
    .means = De kan ikke hentes tilbake.
detail-erase-keep = Behold dem
detail-erase-done = Opplysningene er slettet.
detail-erase-unknown = Vi vet ikke om det ble slettet
    .means = Det ble sendt, men vi fikk ikke noe svar.
    .do = Se hva som gjelder nå før du prøver igjen.
