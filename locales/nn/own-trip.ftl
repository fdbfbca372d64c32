### Eigne reiser: reiser som du ordnar sjølv. Dei finst berre på denne eininga.

## Liste og kort. $to: staden slik personen skreiv han. $day: ein dag i ord.

own-trip-list = Eigne reiser
own-trip-loading = Hentar eigne reiser
own-trip-none = Du har ikkje lagra nokre eigne reiser.
    .more = Ordnar du reisa sjølv? Lagre ho her. Då ser du kva ho gir, og når du må søkje.
own-trip-add = Legg til ei eiga reise
own-trip-tag = Eiga reise
own-trip-name = Til { $to }
own-trip-open = Sjå reisa
own-trip-open-full = Sjå reisa til { $to } { $day }, eiga reise
# $clock: klokkeslett med «kl.»
own-trip-at = Time { $clock }
own-trip-no-clock = Du har ikkje skrive når du har time
own-trip-claim-by = Søk om reisestøtte seinast { $day }
own-trip-claim-over = Fristen for å søkje var { $day }

## Skjemaet

own-trip-new = Legg til ei eiga reise
own-trip-edit = Endre den eigne reisa
own-trip-lead = Skriv kvar og når du har time. Resten kan du fylle ut seinare.
# $name: den som reisa blir lagra for
own-trip-for = Reisa blir lagra for { $name }.
own-trip-to = Kvar skal du?
    .hint = Til dømes Ullevål sjukehus
    .empty = Skriv kvar du skal, til dømes Ullevål sjukehus
    .long = Skriv eit kortare namn på staden
    .control = Skriv namnet på staden på éi linje
own-trip-day = Kva dag har du time?
    .hint = Til dømes 12.3.2027
    .error = Skriv ein dag som finst, til dømes 12.3.2027
# $first og $last: dagar i ord
own-trip-day-outside = Skriv ein dag frå { $first } til { $last }
own-trip-clock = Når på dagen har du time? (kan stå tomt)
    .hint = Til dømes 09:30
    .error = Skriv eit klokkeslett, til dømes 09:30
own-trip-far = Kor mange kilometer er det dit? (kan stå tomt)
    .hint = Éin veg, til dømes 42
    .error = Kilometer må vere eit tal, til dømes 42
own-trip-how = Korleis vil du reise?
    .none = Veit ikkje enno
own-trip-home = Reiser du heim att på same måte?
    .yes = Ja, same dag
    .no = Nei, eg reiser berre dit
    .none = Veit ikkje enno
own-trip-save = Lagre reisa
own-trip-saved = Reisa er lagra.
# $count: kor mange
own-trip-saved-several = { $count } reiser er lagra.
own-trip-saving-failed = Reisa er ikkje lagra
    .means = Det du har skrive, står framleis her.
own-trip-check = Sjå over det som er merkt.
own-trip-kept-sealed = Reisa blir lagra kryptert, og berre på denne eininga. Ingen får ho tilsend. Ho blir sletta når du loggar ut.
own-trip-kept-memory = Denne eininga kan ikkje lagre noko trygt. Reisa blir berre hugsa til appen blir lukka eller du loggar ut.
own-trip-kept-protected = Adressa er verna. Difor blir reisa berre hugsa til appen blir lukka eller låst.
own-trip-changed = Reisa er endra i eit anna vindauge
    .means = Det du har skrive her, er ikkje lagra enno. Det står framleis her.
    .do = Lagre det som står her i staden, eller sjå kva som er lagra.
own-trip-changed-save = Lagre det som står her
own-trip-changed-see = Sjå det som er lagra
own-trip-somebody-else = Appen viser no ein annan person
    .means = Reisa er ikkje lagra. Det du har skrive, står framleis her.
own-trip-somebody-else-back = Byt tilbake og lagre
own-trip-gone = Reisa er sletta i eit anna vindauge
    .means = Det du har skrive her, er ikkje lagra. Det står framleis her.
own-trip-gone-save = Lagre som ny reise
# $count: kor mange eigne reiser det er plass til
own-trip-full = Det er ikkje plass til fleire eigne reiser
    .means = Det er plass til { $count }. Det du har skrive, står framleis her.
    .do = Slett ei reise du ikkje treng lenger. Prøv så igjen.

## Sida. Dei tre overskriftene er dei same som på andre reiser.

own-trip-title = Eiga reise
own-trip-title-full = Eiga reise til { $to } { $day }
own-trip-when = Time
own-trip-where = Stad
own-trip-planned-way = Reisemåte
own-trip-open-form = Endre reisa

## Før: kva måtane gir

own-trip-ways = Dette kan måtane gi
    .more = Vi har rekna med den same vegen for alle, dit og heim. Svara er førebelse.
own-trip-gives = Dette kan reisa gi
own-trip-way-own = Slik vil du reise
own-trip-way-travelled = Slik reiste du
own-trip-unknown = Dette veit vi ikkje enno:
# $count: kor mange spørsmål som ikkje er svart på
own-trip-unknown-all = { $count ->
    [one] Vi manglar { $count } svar før vi kan rekne.
   *[other] Vi manglar { $count } svar før vi kan rekne.
}
own-trip-way-unknown = Vi veit ikkje nok enno.
own-trip-calculate = Svar på resten og rekn ut
own-trip-replace = Du har ei anna utrekning som ikkje er lagra
    .means = Appen hugsar éi utrekning om gongen. Reknar du på denne reisa, blir svara i den andre borte.
own-trip-replace-yes = Slett den andre, og rekn på denne
own-trip-replace-no = Hald fram med den andre
own-trip-mode-car = Eigen bil
own-trip-mode-public-transport = Buss, tog eller båt
own-trip-mode-taxi = Drosje
own-trip-mode-flight = Fly
own-trip-mode-on-foot = Til fots eller på sykkel
own-trip-mode-several = Fleire måtar
own-trip-mode-private-boat = Eigen båt
own-trip-mode-snowmobile = Snøskuter eller firehjuling
own-trip-mode-ambulance-boat = Ambulansebåt
# $there: måten dit. $home: måten heim
own-trip-mode-both = { $there } dit, { $home } heim

## Før: kven du må spørje. $phone: telefonnummeret

own-trip-ask = Spør før du reiser
own-trip-ask-car = Må du køyre bil eller drosje fordi du er sjuk? Be behandlaren stadfeste det.
own-trip-ask-no-transport = Manglar det buss, tog eller båt? Be Pasientreiser stadfeste det. Ring { $phone }.
own-trip-ask-taxi = Treng du drosje eller fly? Ring { $phone } før du bestiller sjølv.
own-trip-ask-escort = Treng du ledsagar (ein som er med og hjelper deg)? Be behandlaren stadfeste det.

## Ta vare på

own-trip-keep = Ta vare på
    .more = Du treng dette når du søkjer.
own-trip-keep-receipts = Kvitteringar for bompengar, ferje og parkering
own-trip-keep-tickets = Billettar og kvitteringar for det du betaler sjølv
own-trip-keep-attendance = Stadfesting på at du møtte opp, dersom behandlaren gir deg ei

## Under

own-trip-today = I dag skal du til { $to }.
own-trip-under-way = Reisa varer til { $day }.
own-trip-calm = Du treng ikkje gjere noko i appen i dag.
own-trip-during-later = Denne delen gjeld på reisedagen.

## Etter

own-trip-after-later = Etterpå kan du stadfeste korleis du reiste, og søkje om reisestøtte.
own-trip-confirm = Reiste du slik?
    .text = Du har skrive: { $mode }.
own-trip-confirm-none = Korleis reiste du?
    .text = Du har ikkje skrive korleis du reiste.
own-trip-confirm-yes = Ja, slik reiste eg
own-trip-confirm-change = Endre reisa
own-trip-confirmed = Du har stadfesta at du reiste slik: { $mode }.
own-trip-deadline = Fristen for å søkje
own-trip-deadline-by = Søk seinast { $day }.
own-trip-deadline-moved = Siste dag er ein fridag. Det er ikkje avklart om fristen då blir flytta. Søk helst før.
own-trip-deadline-over = Fristen var { $day }. Kunne du ikkje søkje før, eller fekk du feil råd? Då kan du søkje til { $late }.
own-trip-deadline-closed = Fristen var { $day }. Det er for seint å søkje no.
own-trip-deadline-unknown = Vi kan ikkje rekne ut fristen enno.
own-trip-no-reminder = Appen minner deg ikkje på fristen. Skriv han gjerne i kalenderen.
own-trip-claim-how = Når reisa er over, søkjer du under Reisestøtte. Lurer du på noko, kan du ringje { $phone }.

## Slette

own-trip-delete = Slett reisa
own-trip-delete-sure = Vil du slette den eigne reisa til { $to }?
    .means = Ho finst berre her. Du får ho ikkje tilbake.
# $name: den som reisa gjeld
own-trip-delete-sure-other = Vil du slette den eigne reisa som { $name } har til { $to }?
own-trip-deleted = Reisa er sletta.
own-trip-delete-changed = Reisa er endra i eit anna vindauge
    .means = Ho er ikkje sletta.
    .do = Sjå kva som er endra, før du slettar.
own-trip-delete-see = Sjå reisa på nytt

## Logga ut

own-trip-signed-out = Logg inn for å lagre reisa
    .means = Ingenting blir lagra medan du er logga ut. Svara dine følgjer med når du loggar inn.

## Frå utrekninga

own-trip-save-as = Lagre som eiga reise
own-trip-save-in = Lagre svara i den eigne reisa
own-trip-save-several = Lagre som eigne reiser
# $count: kor mange reiser utrekninga har
own-trip-several = Utrekninga har { $count } reiser
    .means = Kvar av dei blir ei eiga reise, med sin eigen dag og sin eigen frist. Staden gjeld alle. Resten gjeld den første og dei som er like den.
# $number: kva reise. $day: ein dag i ord
own-trip-several-day = Reise { $number }: { $day }
own-trip-several-no-day = Reise { $number } har ingen dag enno
    .means = Ingenting er lagra. Svar på kva dag det er. Då kan alle lagrast.
own-trip-from-calculation = Vi har teke med svara frå utrekninga. Du kan endre dei etterpå.
