### Det som gjøres med en bestilt reise, og hva det ble til. Hentes etter den første siden.

## Hva det heter på en kvittering, og hvordan det gikk

trip-action-cancel = Avbestilling
    .done = Reisen er avbestilt
    .failed = Reisen er ikke avbestilt
    .unknown = Vi vet ikke om reisen er avbestilt
trip-action-cancel-several = Avbestilling
    .done = Reisene er avbestilt
    .failed = Vi avbestilte ingen av reisene nå
    .unknown = Vi vet ikke om reisene er avbestilt
trip-action-undo = Angret avbestilling
    .done = Avbestillingen er angret
    .failed = Avbestillingen er ikke angret
    .unknown = Vi vet ikke om avbestillingen er angret
trip-action-undo-several = Angret avbestilling
    .done = Avbestillingene er angret
    .failed = Avbestillingene er ikke angret
    .unknown = Vi vet ikke om avbestillingene er angret
trip-action-confirm = Bekreftelse
    .done = Reisen er bekreftet
    .failed = Vi fikk ikke bekreftet reisen
    .unknown = Vi vet ikke om reisen er bekreftet
trip-action-ready = Klar for hjemreise
    .done = Vi har fått beskjed. Regn med ventetid.
    .failed = Vi har ikke fått beskjed om at du er klar
    .unknown = Vi vet ikke om beskjeden din er kommet fram
trip-action-withdraw = Ikke klar likevel
    .done = Du står ikke lenger som klar for hjemreise
    .failed = Det ble ikke tatt tilbake
    .unknown = Vi vet ikke om du står som klar for hjemreise
trip-action-waiting = Venter på transporten
    .done = Vi har notert at du venter
    .failed = Vi har ikke notert at du venter
    .unknown = Vi vet ikke om meldingen din er kommet fram
trip-action-change = Endring
    .done = Reisen er endret
    .failed = Vi fikk ikke endret reisen
    .unknown = Vi vet ikke om reisen er endret
trip-action-change-request = Ønske om endring
    .done = Vi har fått ønsket ditt. Reisen er ikke endret ennå.
    .failed = Vi har ikke fått ønsket ditt om endring
    .unknown = Vi vet ikke om ønsket ditt er kommet fram
trip-action-escorts = Ledsager
    .done = Ledsager er lagret
    .failed = Ledsager er ikke lagret
    .unknown = Vi vet ikke om ledsager er lagret
trip-action-measures = Vekt og høyde
    .done = Vekt og høyde er lagret
    .failed = Vekt og høyde er ikke lagret
    .unknown = Vi vet ikke om vekt og høyde er lagret
trip-action-order = Bestilling
    .done = Bestillingen er mottatt
    .failed = Reisen er ikke bestilt
    .unknown = Vi vet ikke om reisen er bestilt
trip-action-order-means = Pasientreisekontoret ser på den først. Fram til da står reisen til vurdering.
trip-action-other = Noe annet
    .done = Det er gjort
    .failed = Det er ikke gjort
    .unknown = Vi vet ikke om det er gjort

## Kvitteringen. $at: dag og klokkeslett. $who: en av de neste fem. Nummeret står etter.

trip-action-receipts = Kvitteringer
trip-action-receipt = { $at }, av { $who }. Kvittering
# $name: den det gjelder, når noen handler for en annen
trip-action-receipt-for = { $at }, av { $who }. Gjelder { $name }. Kvittering
trip-action-by-you = deg
trip-action-by-patient = pasienten
trip-action-by-parent = en forelder
trip-action-by-representative = en som har fullmakt
trip-action-by-unknown = noen vi ikke kjenner rollen til
trip-action-see-receipt = Se kvitteringen

## Mens det sendes, og når svaret mangler

trip-action-loading = Henter reisen
trip-action-sending = Vi sender. Vent litt.
# $sent: dag og klokkeslett på enhetens klokke
trip-action-unknown-sent = Vi sendte det { $sent } og fikk ikke svar.
trip-action-unknown-asking = Appen spør tjenesten av seg selv. Svaret kommer her. Du trenger ikke sende på nytt.
trip-action-unknown-urgent = Haster det?
trip-action-unknown-call = Ring { $phone }.
trip-action-not-arrived = Det du sendte, kom ikke fram. Det blir ikke tatt imot senere heller. Ingenting er endret.
trip-action-never-known = Vi får ikke vite om det er gjort. Se hvordan reisen er nå. Er du i tvil, kan du ringe.
trip-action-not-sent = Vi fikk ikke kontakt med tjenesten. Alt er som før.
trip-action-not-sent-do = Du kan prøve igjen når du er på nett.
trip-action-again = Velg på nytt
trip-action-back = Tilbake til reisen
# $name: den det gjelder, når noen handler for en annen
trip-action-for = for { $name }
trip-action-concerns = Gjelder { $name }.
trip-action-of-another = Det gjelder en annen person enn den du ser nå.
trip-action-of-another-read = Jeg har lest det

## Hvorfor det ble avslått

trip-action-refused-changed = Reisen er endret etter at du så den.
    .do = Se hvordan reisen er nå, og velg på nytt.
trip-action-already-cancelled = Reisen er avbestilt fra før
trip-action-refused-cancelled = Reisen er avbestilt fra før.
# $until: dag og klokkeslett
trip-action-refused-late = Fristen gikk ut { $until }. Derfor må det gjøres på telefon.
trip-action-refused-not-now = Det kan ikke gjøres slik reisen er nå.
trip-action-refused-escort-limit = Det er flere ledsagere enn det som er godkjent.
trip-action-refused-child-alone = Barn på denne alderen reiser ikke alene.
trip-action-refused-too-far = Stedet ligger for langt unna det som er bestilt.
trip-action-refused-impossible-time = Tiden kan ikke stemme. Den er passert, eller den passer ikke med de andre tidene.
trip-action-refused-authorisation = Reiseattesten gjelder ikke for denne reisen, eller den er brukt opp.
# $word: grunnen med tjenestens eget ord
trip-action-refused-unknown = Tjenesten sa nei ({ $word }).
trip-action-refused-unsaid = Tjenesten sa nei uten å si hvorfor.

## Avbestille

trip-action-cancel-title = Avbestille reisen
trip-action-cancel-title-for = Avbestille reisen for { $name }
trip-action-what = Hva vil du avbestille?
trip-action-choose = Velg hva du vil avbestille.
trip-action-both = Begge reisene
# $count: hvor mange reiser
trip-action-rest = { $count ->
    [one] { $count } reise i serien
   *[other] { $count } reiser i serien
}
# $last: hva den siste av reisene heter
trip-action-rest-until = Denne og alle senere. Den siste er { $last }.
trip-action-rest-some-until = Denne og de senere som kan avbestilles her. Den siste er { $last }.
trip-action-rest-first-until = Så mange kan avbestilles på én gang. Den siste er { $last }. Resten av serien står som før.
trip-action-transport-only = Dette avbestiller bare transporten. Timen må du avbestille selv.
trip-action-reason = Hvorfor? Du kan la være å svare.
trip-action-reason-moved = Timen er flyttet
trip-action-reason-cancelled = Timen er avlyst
trip-action-reason-ill = For syk til å reise
trip-action-reason-admitted = Innlagt på sykehus
trip-action-reason-own-transport = Reiser på en annen måte
trip-action-reason-wrong = Reisen er bestilt feil
trip-action-reason-other = Noe annet
trip-action-reason-none = Vil ikke si
trip-action-cancel-now = Ja, avbestill reisen
trip-action-cancel-now-several = Ja, avbestill reisene
trip-action-keep = Behold reisen
trip-action-by-phone = Du kan ikke avbestille denne reisen her.
trip-action-offline-cancel = Du kan ikke avbestille her uten nett. Appen avbestiller aldri noe senere av seg selv.

## Avbestilt

trip-action-cancelled-title = Reisen er avbestilt
trip-action-cancelled-title-for = Reisen er avbestilt for { $name }
trip-action-not-cancelled-title = Reisen er ikke avbestilt
trip-action-appointment = Timen er ikke avbestilt. Det må du gjøre selv.
trip-action-moved = Trenger du ny transport?
trip-action-undo-now = Angre avbestillingen
# $until: klokkeslett, med dag når det ikke er i dag
trip-action-undo-until = Du kan angre til { $until }.
trip-action-undo-over = Fristen for å angre gikk ut { $until }.
trip-action-undone = Avbestillingen er angret. Reisen er bestilt som før.
trip-action-offline-undo = Du kan ikke angre her uten nett.

## Bekrefte

trip-action-confirm-title = Vil du bekrefte reisen?
trip-action-confirm-title-for = Vil du bekrefte reisen for { $name }?
trip-action-confirm-now = Ja, bekreft reisen
trip-action-confirm-none = Denne reisen trenger ikke bekreftes.
trip-action-offline-confirm = Du kan ikke bekrefte her uten nett.

## Klar for hjemreise

trip-action-ready-title = Er du klar for hjemreise?
trip-action-ready-title-for = Er { $name } klar for hjemreise?
trip-action-ready-open = Si fra at du er klar
trip-action-ready-when = Når?
trip-action-ready-now = Nå med en gang
trip-action-ready-from = Fra et klokkeslett i dag
trip-action-ready-clock = Klar fra
trip-action-ready-hour = Time
trip-action-ready-minute = Minutt
trip-action-ready-no-time = Skriv time og minutt med tall, for eksempel 14 og 05.
trip-action-ready-passed = Klokkeslettet er passert. Skriv et senere i dag, eller velg «Nå med en gang».
trip-action-ready-wait = Det kan bli ventetid. Gå ikke fra stedet der du blir hentet.
trip-action-ready-send = Jeg er klar
    .for = { $name } er klar
# $day: dagen reisen gjelder
trip-action-ready-other-day = Denne reisen er { $day }
trip-action-ready-today-only = Si fra først når du er ferdig med behandlingen den dagen.
trip-action-ready-not-now = Du kan ikke si fra her nå.
trip-action-offline-ready = Du kan ikke si fra her uten nett.
trip-action-withdraw-means = Må du til en ny undersøkelse? Da kan du ta det tilbake.
trip-action-withdraw-now = Jeg er ikke klar likevel
    .for = { $name } er ikke klar likevel
trip-action-offline-withdraw = Du kan ikke ta det tilbake her uten nett.

## Transporten har ikke kommet. $since og $now: klokkeslett. $minutes: hele minutter.

trip-action-not-come = Har transporten ikke kommet?
trip-action-late = { $minutes ->
    [one] Du skulle hentes { $since }. Nå er klokka { $now }, { $minutes } minutt etter.
   *[other] Du skulle hentes { $since }. Nå er klokka { $now }, { $minutes } minutter etter.
}
    .for = { $minutes ->
        [one] { $name } skulle hentes { $since }. Nå er klokka { $now }, { $minutes } minutt etter.
       *[other] { $name } skulle hentes { $since }. Nå er klokka { $now }, { $minutes } minutter etter.
    }
trip-action-late-ready = { $minutes ->
    [one] Du var klar { $since }. Nå er klokka { $now }, { $minutes } minutt etter.
   *[other] Du var klar { $since }. Nå er klokka { $now }, { $minutes } minutter etter.
}
    .for = { $minutes ->
        [one] { $name } var klar { $since }. Nå er klokka { $now }, { $minutes } minutt etter.
       *[other] { $name } var klar { $since }. Nå er klokka { $now }, { $minutes } minutter etter.
    }
trip-action-pay-yourself = Må du betale selv for å komme fram? Spør på telefonen først. Ta vare på kvitteringen. Vi kan ikke love at det blir dekket.
trip-action-pay-rules = Se reglene når transporten ikke kommer
# $since: hentetiden
trip-action-clock-unknown = Uten nett vet vi ikke sikkert hva klokka er. Hentetiden var { $since }. Ring hvis den er passert.
# Der ingen hentetid er satt. $since: når den som reiser, er klar fra
trip-action-clock-unknown-ready = Uten nett vet vi ikke sikkert hva klokka er. Du sa at du er klar fra { $since }. Ring hvis klokka er mer enn det.
    .for = Uten nett vet vi ikke sikkert hva klokka er. Det er meldt at { $name } er klar fra { $since }. Ring hvis klokka er mer enn det.
# Bak setningen om hvor sent det er, uten nett
trip-action-clock-reckoned = Klokka er regnet fra sist vi hadde kontakt.
trip-action-waiting-means = Du kan også melde at du venter. Da er det notert, med klokkeslett.
    .for = Du kan også melde at { $name } venter. Da er det notert, med klokkeslett.
trip-action-waiting-send = Meld at du fortsatt venter
    .for = Meld at { $name } fortsatt venter
trip-action-waiting-said = Du har meldt at du venter.
    .for = Det er meldt at { $name } venter.
trip-action-offline-waiting = Du kan ikke melde det her uten nett.
