### Det som blir gjort med ei bestilt reise, og kva det vart til. Blir henta etter den første sida.

## Kva det heiter på ei kvittering, og korleis det gjekk

trip-action-cancel = Avbestilling
    .done = Reisa er avbestilt
    .failed = Reisa er ikkje avbestilt
    .unknown = Vi veit ikkje om reisa er avbestilt
trip-action-cancel-several = Avbestilling
    .done = Reisene er avbestilte
    .failed = Vi avbestilte ingen av reisene no
    .unknown = Vi veit ikkje om reisene er avbestilte
trip-action-undo = Angra avbestilling
    .done = Avbestillinga er angra
    .failed = Avbestillinga er ikkje angra
    .unknown = Vi veit ikkje om avbestillinga er angra
trip-action-undo-several = Angra avbestilling
    .done = Avbestillingane er angra
    .failed = Avbestillingane er ikkje angra
    .unknown = Vi veit ikkje om avbestillingane er angra
trip-action-confirm = Stadfesting
    .done = Reisa er stadfesta
    .failed = Vi fekk ikkje stadfesta reisa
    .unknown = Vi veit ikkje om reisa er stadfesta
trip-action-ready = Klar for heimreise
    .done = Vi har fått beskjed. Rekn med ventetid.
    .failed = Vi har ikkje fått beskjed om at du er klar
    .unknown = Vi veit ikkje om beskjeden din har kome fram
trip-action-withdraw = Ikkje klar likevel
    .done = Du står ikkje lenger som klar for heimreise
    .failed = Det vart ikkje teke tilbake
    .unknown = Vi veit ikkje om du står som klar for heimreise
trip-action-waiting = Ventar på transporten
    .done = Vi har notert at du ventar
    .failed = Vi har ikkje notert at du ventar
    .unknown = Vi veit ikkje om meldinga di har kome fram
trip-action-change = Endring
    .done = Reisa er endra
    .failed = Vi fekk ikkje endra reisa
    .unknown = Vi veit ikkje om reisa er endra
trip-action-change-request = Ønske om endring
    .done = Vi har fått ønsket ditt. Reisa er ikkje endra enno.
    .failed = Vi har ikkje fått ønsket ditt om endring
    .unknown = Vi veit ikkje om ønsket ditt har kome fram
trip-action-escorts = Ledsagar
    .done = Ledsagar er lagra
    .failed = Ledsagar er ikkje lagra
    .unknown = Vi veit ikkje om ledsagar er lagra
trip-action-measures = Vekt og høgd
    .done = Vekt og høgd er lagra
    .failed = Vekt og høgd er ikkje lagra
    .unknown = Vi veit ikkje om vekt og høgd er lagra
trip-action-order = Bestilling
    .done = Bestillinga er motteken
    .failed = Reisa er ikkje bestilt
    .unknown = Vi veit ikkje om reisa er bestilt
trip-action-order-means = Pasientreisekontoret ser på henne først. Fram til då står reisa til vurdering.
trip-action-other = Noko anna
    .done = Det er gjort
    .failed = Det er ikkje gjort
    .unknown = Vi veit ikkje om det er gjort

## Kvitteringa. $at: dag og klokkeslett. $who: ein av dei neste fem. Nummeret står etter.

trip-action-receipts = Kvitteringar
trip-action-receipt = { $at }, av { $who }. Kvittering
# $name: den det gjelder, når noen handler for en annen
trip-action-receipt-for = { $at }, av { $who }. Gjeld { $name }. Kvittering
trip-action-by-you = deg
trip-action-by-patient = pasienten
trip-action-by-parent = ein forelder
trip-action-by-representative = ein som har fullmakt
trip-action-by-unknown = nokon vi ikkje kjenner rolla til
trip-action-see-receipt = Sjå kvitteringa

## Medan det blir sendt, og når svaret manglar

trip-action-loading = Hentar reisa
trip-action-sending = Vi sender. Vent litt.
# $sent: dag og klokkeslett på klokka til eininga
trip-action-unknown-sent = Vi sende det { $sent } og fekk ikkje svar.
trip-action-unknown-asking = Appen spør tenesta av seg sjølv. Svaret kjem her. Du treng ikkje sende på nytt.
trip-action-unknown-urgent = Hastar det?
trip-action-unknown-call = Ring { $phone }.
trip-action-not-arrived = Det du sende, kom ikkje fram. Det blir ikkje teke imot seinare heller. Ingenting er endra.
trip-action-never-known = Vi får ikkje vite om det er gjort. Sjå korleis reisa er no. Er du i tvil, kan du ringje.
trip-action-not-sent = Vi fekk ikkje kontakt med tenesta. Alt er som før.
trip-action-not-sent-do = Du kan prøve igjen når du er på nett.
trip-action-again = Vel på nytt
trip-action-back = Tilbake til reisa
# $name: den det gjeld, når nokon handlar for ein annan
trip-action-for = for { $name }
trip-action-concerns = Gjeld { $name }.
trip-action-of-another = Det gjeld ein annan person enn den du ser no.
trip-action-of-another-read = Eg har lese det

## Kvifor det vart avslått

trip-action-refused-changed = Reisa er endra etter at du såg henne.
    .do = Sjå korleis reisa er no, og vel på nytt.
trip-action-already-cancelled = Reisa er avbestilt frå før
trip-action-refused-cancelled = Reisa er avbestilt frå før.
# $until: dag og klokkeslett
trip-action-refused-late = Fristen gjekk ut { $until }. Difor må det gjerast på telefon.
trip-action-refused-not-now = Det kan ikkje gjerast slik reisa er no.
trip-action-refused-escort-limit = Det er fleire ledsagarar enn det som er godkjent.
trip-action-refused-child-alone = Barn på denne alderen reiser ikkje åleine.
trip-action-refused-too-far = Staden ligg for langt unna det som er bestilt.
trip-action-refused-impossible-time = Tida kan ikkje stemme. Ho er passert, eller ho passar ikkje med dei andre tidene.
trip-action-refused-authorisation = Reiseattesten gjeld ikkje for denne reisa, eller han er brukt opp.
# $word: grunnen med tenesta sitt eige ord
trip-action-refused-unknown = Tenesta sa nei ({ $word }).
trip-action-refused-unsaid = Tenesta sa nei utan å seie kvifor.

## Avbestille

trip-action-cancel-title = Avbestille reisa
trip-action-cancel-title-for = Avbestille reisa for { $name }
trip-action-what = Kva vil du avbestille?
trip-action-choose = Vel kva du vil avbestille.
trip-action-both = Begge reisene
# $count: kor mange reiser
trip-action-rest = { $count ->
    [one] { $count } reise i serien
   *[other] { $count } reiser i serien
}
# $last: kva den siste av reisene heiter
trip-action-rest-until = Denne og alle seinare. Den siste er { $last }.
trip-action-rest-some-until = Denne og dei seinare som kan avbestillast her. Den siste er { $last }.
trip-action-rest-first-until = Så mange kan avbestillast på éin gong. Den siste er { $last }. Resten av serien står som før.
trip-action-transport-only = Dette avbestiller berre transporten. Timen må du avbestille sjølv.
trip-action-reason = Kvifor? Du kan la vere å svare.
trip-action-reason-moved = Timen er flytta
trip-action-reason-cancelled = Timen er avlyst
trip-action-reason-ill = For sjuk til å reise
trip-action-reason-admitted = Innlagd på sjukehus
trip-action-reason-own-transport = Reiser på ein annan måte
trip-action-reason-wrong = Reisa er bestilt feil
trip-action-reason-other = Noko anna
trip-action-reason-none = Vil ikkje seie
trip-action-cancel-now = Ja, avbestill reisa
trip-action-cancel-now-several = Ja, avbestill reisene
trip-action-keep = Behald reisa
trip-action-by-phone = Du kan ikkje avbestille denne reisa her.
trip-action-offline-cancel = Du kan ikkje avbestille her utan nett. Appen avbestiller aldri noko seinare av seg sjølv.

## Avbestilt

trip-action-cancelled-title = Reisa er avbestilt
trip-action-cancelled-title-for = Reisa er avbestilt for { $name }
trip-action-not-cancelled-title = Reisa er ikkje avbestilt
trip-action-appointment = Timen er ikkje avbestilt. Det må du gjere sjølv.
trip-action-moved = Treng du ny transport?
trip-action-undo-now = Angre avbestillinga
# $until: klokkeslett, med dag når det ikkje er i dag
trip-action-undo-until = Du kan angre til { $until }.
trip-action-undo-over = Fristen for å angre gjekk ut { $until }.
trip-action-undone = Avbestillinga er angra. Reisa er bestilt som før.
trip-action-offline-undo = Du kan ikkje angre her utan nett.

## Stadfeste

trip-action-confirm-title = Vil du stadfeste reisa?
trip-action-confirm-title-for = Vil du stadfeste reisa for { $name }?
trip-action-confirm-now = Ja, stadfest reisa
trip-action-confirm-none = Denne reisa treng ikkje stadfestast.
trip-action-offline-confirm = Du kan ikkje stadfeste her utan nett.

## Klar for heimreise

trip-action-ready-title = Er du klar for heimreise?
trip-action-ready-title-for = Er { $name } klar for heimreise?
trip-action-ready-open = Sei frå at du er klar
trip-action-ready-when = Når?
trip-action-ready-now = No med det same
trip-action-ready-from = Frå eit klokkeslett i dag
trip-action-ready-clock = Klar frå
trip-action-ready-hour = Time
trip-action-ready-minute = Minutt
trip-action-ready-no-time = Skriv time og minutt med tal, til dømes 14 og 05.
trip-action-ready-passed = Klokkeslettet er passert. Skriv eit seinare i dag, eller vel «No med det same».
trip-action-ready-wait = Det kan bli ventetid. Gå ikkje frå staden der du blir henta.
trip-action-ready-send = Eg er klar
    .for = { $name } er klar
# $day: dagen reisa gjeld
trip-action-ready-other-day = Denne reisa er { $day }
trip-action-ready-today-only = Sei frå først når du er ferdig med behandlinga den dagen.
trip-action-ready-not-now = Du kan ikkje seie frå her no.
trip-action-offline-ready = Du kan ikkje seie frå her utan nett.
trip-action-withdraw-means = Må du til ei ny undersøking? Då kan du ta det tilbake.
trip-action-withdraw-now = Eg er ikkje klar likevel
    .for = { $name } er ikkje klar likevel
trip-action-offline-withdraw = Du kan ikkje ta det tilbake her utan nett.

## Transporten har ikkje kome. $since og $now: klokkeslett. $minutes: heile minutt.

trip-action-not-come = Har transporten ikkje kome?
trip-action-late = { $minutes ->
    [one] Du skulle hentast { $since }. No er klokka { $now }, { $minutes } minutt etter.
   *[other] Du skulle hentast { $since }. No er klokka { $now }, { $minutes } minutt etter.
}
    .for = { $minutes ->
        [one] { $name } skulle hentast { $since }. No er klokka { $now }, { $minutes } minutt etter.
       *[other] { $name } skulle hentast { $since }. No er klokka { $now }, { $minutes } minutt etter.
    }
trip-action-late-ready = { $minutes ->
    [one] Du var klar { $since }. No er klokka { $now }, { $minutes } minutt etter.
   *[other] Du var klar { $since }. No er klokka { $now }, { $minutes } minutt etter.
}
    .for = { $minutes ->
        [one] { $name } var klar { $since }. No er klokka { $now }, { $minutes } minutt etter.
       *[other] { $name } var klar { $since }. No er klokka { $now }, { $minutes } minutt etter.
    }
trip-action-pay-yourself = Må du betale sjølv for å kome fram? Spør på telefonen først. Ta vare på kvitteringa. Vi kan ikkje love at det blir dekt.
trip-action-pay-rules = Sjå reglane når transporten ikkje kjem
# $since: hentetiden
trip-action-clock-unknown = Utan nett veit vi ikkje sikkert kva klokka er. Hentetida var { $since }. Ring viss ho er passert.
# Der ingen hentetid er satt. $since: når den som reiser, er klar fra
trip-action-clock-unknown-ready = Utan nett veit vi ikkje sikkert kva klokka er. Du sa at du er klar frå { $since }. Ring viss klokka er meir enn det.
    .for = Utan nett veit vi ikkje sikkert kva klokka er. Det er meldt at { $name } er klar frå { $since }. Ring viss klokka er meir enn det.
# Bak setningen om hvor sent det er, uten nett
trip-action-clock-reckoned = Klokka er rekna frå sist vi hadde kontakt.
trip-action-waiting-means = Du kan òg melde at du ventar. Då er det notert, med klokkeslett.
    .for = Du kan òg melde at { $name } ventar. Då er det notert, med klokkeslett.
trip-action-waiting-send = Meld at du framleis ventar
    .for = Meld at { $name } framleis ventar
trip-action-waiting-said = Du har meldt at du ventar.
    .for = Det er meldt at { $name } ventar.
trip-action-offline-waiting = Du kan ikkje melde det her utan nett.
