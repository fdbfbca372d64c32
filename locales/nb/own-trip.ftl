### Egne reiser: reiser som du ordner selv. De finnes bare på denne enheten.

## Liste og kort. $to: stedet slik personen skrev det. $day: en dag i ord.

own-trip-list = Egne reiser
own-trip-loading = Henter egne reiser
own-trip-none = Du har ikke lagret noen egne reiser.
    .more = Ordner du reisen selv? Lagre den her. Da ser du hva den gir, og når du må søke.
own-trip-add = Legg til en egen reise
own-trip-tag = Egen reise
own-trip-name = Til { $to }
own-trip-open = Se reisen
own-trip-open-full = Se reisen til { $to } { $day }, egen reise
# $clock: klokkeslett med «kl.»
own-trip-at = Time { $clock }
own-trip-no-clock = Du har ikke skrevet når du har time
own-trip-claim-by = Søk om reisestøtte senest { $day }
own-trip-claim-over = Fristen for å søke var { $day }

## Skjemaet

own-trip-new = Legg til en egen reise
own-trip-edit = Endre den egne reisen
own-trip-lead = Skriv hvor og når du har time. Resten kan du fylle ut senere.
# $name: den som reisen lagres for
own-trip-for = Reisen lagres for { $name }.
own-trip-to = Hvor skal du?
    .hint = For eksempel Ullevål sykehus
    .empty = Skriv hvor du skal, for eksempel Ullevål sykehus
    .long = Skriv et kortere navn på stedet
    .control = Skriv navnet på stedet på én linje
own-trip-day = Hvilken dag har du time?
    .hint = For eksempel 12.3.2027
    .error = Skriv en dag som finnes, for eksempel 12.3.2027
# $first og $last: dager i ord
own-trip-day-outside = Skriv en dag fra { $first } til { $last }
own-trip-clock = Når på dagen har du time? (kan stå tomt)
    .hint = For eksempel 09:30
    .error = Skriv et klokkeslett, for eksempel 09:30
own-trip-far = Hvor mange kilometer er det dit? (kan stå tomt)
    .hint = Én vei, for eksempel 42
    .error = Kilometer må være et tall, for eksempel 42
own-trip-how = Hvordan vil du reise?
    .none = Vet ikke ennå
own-trip-home = Reiser du hjem igjen på samme måte?
    .yes = Ja, samme dag
    .no = Nei, jeg reiser bare dit
    .none = Vet ikke ennå
own-trip-save = Lagre reisen
own-trip-saved = Reisen er lagret.
# $count: hvor mange
own-trip-saved-several = { $count } reiser er lagret.
own-trip-saving-failed = Reisen er ikke lagret
    .means = Det du har skrevet, står fortsatt her.
own-trip-check = Se over det som er merket.
own-trip-kept-sealed = Reisen blir lagret kryptert, og bare på denne enheten. Ingen får den tilsendt. Den blir slettet når du logger ut.
own-trip-kept-memory = Denne enheten kan ikke lagre noe trygt. Reisen huskes bare til appen lukkes eller du logger ut.
own-trip-kept-protected = Adressen er beskyttet. Derfor huskes reisen bare til appen lukkes eller låses.
own-trip-changed = Reisen er endret i et annet vindu
    .means = Det du har skrevet her, er ikke lagret ennå. Det står fortsatt her.
    .do = Lagre det som står her i stedet, eller se hva som er lagret.
own-trip-changed-save = Lagre det som står her
own-trip-changed-see = Se det som er lagret
own-trip-somebody-else = Appen viser nå en annen person
    .means = Reisen er ikke lagret. Det du har skrevet, står fortsatt her.
own-trip-somebody-else-back = Bytt tilbake og lagre
own-trip-gone = Reisen er slettet i et annet vindu
    .means = Det du har skrevet her, er ikke lagret. Det står fortsatt her.
own-trip-gone-save = Lagre som ny reise
# $count: hvor mange egne reiser som får plass
own-trip-full = Det er ikke plass til flere egne reiser
    .means = Det er plass til { $count }. Det du har skrevet, står fortsatt her.
    .do = Slett en reise du ikke trenger lenger. Prøv så igjen.

## Siden. De tre overskriftene er de samme som på andre reiser.

own-trip-title = Egen reise
own-trip-title-full = Egen reise til { $to } { $day }
own-trip-when = Time
own-trip-where = Sted
own-trip-planned-way = Reisemåte
own-trip-open-form = Endre reisen

## Før: hva måtene gir

own-trip-ways = Dette kan måtene gi
    .more = Vi har regnet med den samme veien for alle, dit og hjem. Svarene er foreløpige.
own-trip-gives = Dette kan reisen gi
own-trip-way-own = Slik vil du reise
own-trip-way-travelled = Slik reiste du
own-trip-unknown = Dette vet vi ikke ennå:
# $count: hvor mange spørsmål som ikke er besvart
own-trip-unknown-all = { $count ->
    [one] Vi mangler { $count } svar før vi kan regne.
   *[other] Vi mangler { $count } svar før vi kan regne.
}
own-trip-way-unknown = Vi vet ikke nok ennå.
own-trip-calculate = Svar på resten og regn ut
own-trip-replace = Du har en annen beregning som ikke er lagret
    .means = Appen husker én beregning om gangen. Regner du på denne reisen, blir svarene i den andre borte.
own-trip-replace-yes = Slett den andre, og regn på denne
own-trip-replace-no = Fortsett med den andre
own-trip-mode-car = Egen bil
own-trip-mode-public-transport = Buss, tog eller båt
own-trip-mode-taxi = Drosje
own-trip-mode-flight = Fly
own-trip-mode-on-foot = Til fots eller på sykkel
own-trip-mode-several = Flere måter
own-trip-mode-private-boat = Egen båt
own-trip-mode-snowmobile = Snøskuter eller firehjuling
own-trip-mode-ambulance-boat = Ambulansebåt
# $there: måten dit. $home: måten hjem
own-trip-mode-both = { $there } dit, { $home } hjem

## Før: hvem du må spørre. $phone: telefonnummeret

own-trip-ask = Spør før du reiser
own-trip-ask-car = Må du kjøre bil eller drosje fordi du er syk? Be behandleren bekrefte det.
own-trip-ask-no-transport = Mangler det buss, tog eller båt? Be Pasientreiser bekrefte det. Ring { $phone }.
own-trip-ask-taxi = Trenger du drosje eller fly? Ring { $phone } før du bestiller selv.
own-trip-ask-escort = Trenger du noen med deg (ledsager)? Be behandleren bekrefte det.

## Ta vare på

own-trip-keep = Ta vare på
    .more = Du trenger dette når du søker.
own-trip-keep-receipts = Kvitteringer for bompenger, ferge og parkering
own-trip-keep-tickets = Billetter og kvitteringer for det du betaler selv
own-trip-keep-attendance = Bekreftelse på at du møtte opp, hvis behandleren gir deg en

## Under

own-trip-today = I dag skal du til { $to }.
own-trip-under-way = Reisen varer til { $day }.
own-trip-calm = Du trenger ikke gjøre noe i appen i dag.
own-trip-during-later = Denne delen gjelder på reisedagen.

## Etter

own-trip-after-later = Etterpå kan du bekrefte hvordan du reiste, og søke om reisestøtte.
own-trip-confirm = Reiste du slik?
    .text = Du har skrevet: { $mode }.
own-trip-confirm-none = Hvordan reiste du?
    .text = Du har ikke skrevet hvordan du reiste.
own-trip-confirm-yes = Ja, slik reiste jeg
own-trip-confirm-change = Endre reisen
own-trip-confirmed = Du har bekreftet at du reiste slik: { $mode }.
own-trip-deadline = Fristen for å søke
own-trip-deadline-by = Søk senest { $day }.
own-trip-deadline-moved = Siste dag er en fridag. Det er ikke avklart om fristen da flyttes. Søk helst før.
own-trip-deadline-over = Fristen var { $day }. Kunne du ikke søke før, eller fikk du feil råd? Da kan du søke til { $late }.
own-trip-deadline-closed = Fristen var { $day }. Det er for sent å søke nå.
own-trip-deadline-unknown = Vi kan ikke regne ut fristen ennå.
own-trip-no-reminder = Appen minner deg ikke på fristen. Skriv den gjerne i kalenderen.
own-trip-claim-how = Når reisen er over, søker du under Reisestøtte. Lurer du på noe, kan du ringe { $phone }.

## Slette

own-trip-delete = Slett reisen
own-trip-delete-sure = Vil du slette den egne reisen til { $to }?
    .means = Den finnes bare her. Du får den ikke tilbake.
# $name: den som reisen gjelder
own-trip-delete-sure-other = Vil du slette den egne reisen som { $name } har til { $to }?
own-trip-deleted = Reisen er slettet.
own-trip-delete-changed = Reisen er endret i et annet vindu
    .means = Den er ikke slettet.
    .do = Se hva som er endret, før du sletter.
own-trip-delete-see = Se reisen på nytt

## Logget ut

own-trip-signed-out = Logg inn for å lagre reisen
    .means = Ingenting blir lagret mens du er logget ut. Svarene dine følger med når du logger inn.

## Fra beregningen

own-trip-save-as = Lagre som egen reise
own-trip-save-in = Lagre svarene i den egne reisen
own-trip-save-several = Lagre som egne reiser
# $count: hvor mange reiser beregningen har
own-trip-several = Beregningen har { $count } reiser
    .means = Hver av dem blir en egen reise, med sin egen dag og sin egen frist. Stedet gjelder alle. Resten gjelder den første og de som er like den.
# $number: hvilken reise. $day: en dag i ord
own-trip-several-day = Reise { $number }: { $day }
own-trip-several-no-day = Reise { $number } har ingen dag ennå
    .means = Ingenting er lagret. Svar på hvilken dag det er. Da kan alle lagres.
own-trip-from-calculation = Vi har tatt med svarene fra beregningen. Du kan endre dem etterpå.
