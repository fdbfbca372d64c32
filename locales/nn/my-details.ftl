### «Mine opplysningar»: korleis nokon blir nådd, kvar pengane går, eigendelar og eigne data.

my-details-title = Mine opplysningar
# $name: personen opplysningane gjeld
my-details-title-for = Opplysningar om { $name }
my-details-loading = Hentar opplysningane
my-details-part-failed = Dette kunne ikkje hentast no. Resten av sida gjeld.
my-details-none = Ikkje oppgitt
my-details-back = Til «Mine opplysningar»
my-details-address = Adresse
my-details-address-change = Adressa endrar du i Folkeregisteret, ikkje her.
my-details-address-withheld = Adressa er verna og blir ikkje vist her.
my-details-phone = Telefon
my-details-phone-change = Endre telefon
my-details-email = E-post
my-details-email-change = Endre e-post
my-details-contact-not-allowed = Du kan ikkje sjå korleis denne personen blir nådd.
# $at: når det vart sagt
my-details-source-register = Frå Kontakt- og reservasjonsregisteret, { $at }
my-details-source-here = Oppgitt her, { $at }
# $source: kjelda, med ordet til tenesta. $at: når det vart sagt
my-details-source-unknown = Frå { $source }, { $at }
my-details-account = Konto for reisestøtte
# $ending: dei tre siste siffera i kontonummeret
my-details-account-ending = Kontonummeret sluttar på { $ending }.
# $at: når kontoen vart oppgitt
my-details-account-since = Gjeld frå { $at }
my-details-account-none = Vi har ikkje noko kontonummer.
my-details-account-parent = Reisestøtte for barnet går til din eigen konto.
my-details-account-change = Endre konto
my-details-account-add = Legg til konto
my-details-account-not-allowed = Pengane går til personen sin eigen konto. Berre personen sjølv kan sjå og endre han.
my-details-account-protected = Med verna adresse gir du kontonummeret på papir saman med søknaden.
# $year: kalenderåret
my-details-fees = Eigendelar i { $year }
my-details-fees-title = Eigendelar
# $from: første dagen kortet gjeld. $year: kalenderåret
my-details-fees-card = Frikort frå { $from }. Det gjeld ut { $year }.
my-details-fees-exempt = Friteken for eigendel
my-details-fees-no-card = Ikkje frikort
my-details-fees-unknown = Vi veit ikkje om det finst eit frikort.
# $sum: det som tel mot frikort
my-details-fees-counted = { $sum } tel mot frikort så langt.
# $at: når registeret sist vart spurt
my-details-fees-source = Frå frikortregisteret, sjekka { $at }
my-details-fees-silent = Frikortregisteret svarar ikkje no. Dette er det siste vi veit.
my-details-fees-never = Frikortregisteret svarar ikkje no. Reiser og søknader blir viste som før.
my-details-fees-not-allowed = Du kan ikkje sjå eigendelane til denne personen.
my-details-own = Dine eigne data
my-details-own-lead = Du kan ta med deg det vi har lagra om deg, og slette noko av det.
my-details-copy = Lagre ein kopi av opplysningane mine
my-details-erase = Slett opplysningane mine

detail-phone-title = Endre telefon
detail-phone-title-for = Endre telefon for { $name }
detail-phone = Telefonnummer
    .hint = La feltet stå tomt for å fjerne nummeret. Appen sender ikkje SMS.
detail-phone-wrong = Skriv telefonnummeret med tal. Det kan byrje med pluss.
detail-phone-save = Lagre telefon
detail-phone-saved = Telefonen er lagra.
detail-email-title = Endre e-post
detail-email-title-for = Endre e-post for { $name }
detail-email = E-postadresse
    .hint = La feltet stå tomt for å fjerne adressa. Appen sender ikkje e-post.
detail-email-wrong = Skriv e-postadressa som namn@eksempel.no.
detail-email-save = Lagre e-post
detail-email-saved = E-postadressa er lagra.
detail-account-title = Endre konto
detail-account-title-for = Endre konto for { $name }
detail-account = Kontonummer
    .hint = 11 siffer. Du kan bruke mellomrom eller punktum.
detail-account-empty = Skriv kontonummeret.
detail-account-characters = Kontonummeret kan berre ha tal.
detail-account-length = Kontonummeret skal ha 11 siffer.
detail-account-check = Kontonummeret stemmer ikkje. Samanlikn med banken din.
detail-account-told = Du får ei melding her i appen når kontoen er endra.
detail-account-save = Lagre konto
detail-account-saved = Kontoen er lagra.
detail-fresh = Logg inn på nytt først
    .means = Slik er vi sikre på at det er du som gjer dette.
    .do = Appen blir låst. Når du har logga inn, kjem du tilbake hit.
detail-fresh-now = Lås og logg inn på nytt
detail-changed = Noko er endra sidan du opna sida
    .means = Ingenting er lagra no.
    .do = Sjå kva som gjeld, og prøv igjen.
detail-see = Sjå kva som gjeld no
detail-invalid = Tenesta godtok ikkje det du skreiv
    .means = Ingenting er lagra.
    .do = Sjå over det du skreiv, og prøv igjen.
detail-not-allowed = Du kan ikkje gjere dette
    .means = Ingenting er endra.
detail-not-sent = Det er ikkje sendt
    .means = Det er ikkje kontakt med tenesta. Ingenting er endra.
    .do = Prøv igjen når du har nett.
detail-unknown = Vi veit ikkje om det vart lagra
    .means = Det vart sendt, men vi fekk ikkje noko svar.
    .do = Sjå kva som gjeld no før du prøver igjen.
detail-somebody-else = Sida gjeld ein annan person no
    .means = Ingenting er endra. Opne sida på nytt.
detail-copy-title = Lagre ein kopi av opplysningane mine
detail-copy-lead = Kopien er ei fil som både du og eit program kan lese. Søknader om reisestøtte er ikkje med. Dei står under Reisestøtte.
detail-copy-holds = I kopien står
detail-copy-person = kven du er, adresse, telefon og e-post
detail-copy-trips = reiser, reiseattestar og meldingar
detail-copy-account = kontonummeret og eigendelane
detail-copy-careful = Kopien er ikkje verna. Lagre han der berre du kjem til.
detail-copy-now = Lagre kopien
detail-copy-saved = Kopien er lagra.
detail-copy-left = Ingenting er lagra.
detail-copy-failed = Eininga kunne ikkje lagre fila. Prøv ein annan stad.
detail-erase-title = Slett opplysningane mine
detail-erase-lead = Dette slettar vi for godt
detail-erase-contact = telefon og e-post du har oppgitt her
detail-erase-addresses = adresser som er lagra for deg, men ikkje den frå Folkeregisteret
detail-erase-account = kontonummeret
detail-erase-stays = Dette blir
detail-erase-stays-cases = reiser, og søknader du har sendt
detail-erase-stays-registers = det andre register seier om deg
detail-erase-money = Ventar du på pengar, må du gi oss eit kontonummer på nytt.
detail-erase-now = Slett opplysningane
detail-erase-sure = Vil du slette opplysningane dine?
    .means = Dei kan ikkje hentast tilbake.
detail-erase-keep = Behald dei
detail-erase-done = Opplysningane er sletta.
detail-erase-unknown = Vi veit ikkje om det vart sletta
    .means = Det vart sendt, men vi fekk ikkje noko svar.
    .do = Sjå kva som gjeld no før du prøver igjen.
