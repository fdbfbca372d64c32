### Meldinger: hva tjenesten forteller om reiser og søknader. Setningene sier aldri «du» om den som reiser: det kan være et barn.

message-title = Meldinger
message-one-title = Melding
message-loading = Henter meldinger
message-one-loading = Henter meldingen
message-none = Det er ingen meldinger.
    .more = Her kommer det beskjed når noe skjer med en reise eller en søknad, som ny hentetid.
message-tag-new = Ny
# Leses foran lenken
message-unread = Ny, ulest:
message-more = Vis flere meldinger
# $count: hvor mange som kom
message-shown = { $count ->
    [one] Én melding til
   *[other] { $count } meldinger til
}
# $title: hva meldingen gjelder. $day: reisedagen
message-titled = { $title }, { $day }
# $moment: dag og klokkeslett
message-received = Mottatt { $moment }.
# $name: den reisen gjelder
message-concerns = Gjelder { $name }.
message-open-claim = Se saken
message-open-trip = Se reisen
message-all = Alle meldinger
# Sies når siden er åpen. $title: hva den nye meldingen gjelder
message-came = Ny melding: { $title }

## Hva meldingene sier

message-booked = Reisen er bestilt
message-booked-text = Åpne reisen for å se tid og sted.
message-pick-up-set = Hentetid er satt
message-pick-up-changed = Ny hentetid
# $time: dag og klokkeslett
message-pick-up-at = Hentetiden er { $time }.
# $from og $to: dag og klokkeslett
message-pick-up-between = Hentetiden er mellom { $from } og { $to }.
message-pick-up-was-at = Før var den { $time }.
message-pick-up-was-between = Før var den mellom { $from } og { $to }.
message-pick-up-withdrawn = Hentetiden gjelder ikke lenger
message-pick-up-withdrawn-text = Det er ikke satt noen ny hentetid ennå.
message-pick-up-place = Nytt hentested
message-pick-up-place-text = Åpne reisen for å se det nye stedet.
message-must-confirm = Reisen må bekreftes
# $until: dag og klokkeslett
message-must-confirm-until = Den må bekreftes før { $until }.
message-must-confirm-text = Åpne reisen for å se hvordan.
message-confirm-reminder = Husk å bekrefte reisen
message-confirm-reminder-text = Da meldingen kom, var reisen ikke bekreftet.
message-confirm-until = Fristen er { $until }.
message-not-confirmed = Ikke bekreftet i tide
message-not-confirmed-text = Fristen gikk ut. Ring hvis det fortsatt er bruk for reisen.
message-vehicle-assigned = Bil er tildelt
message-vehicle-assigned-text = Åpne reisen for å se hvilken bil det er.
message-called-off = Reisen er avlyst
message-called-off-text = Tjenesten har avlyst reisen. Ring hvis det fortsatt er bruk for den.
message-not-met = Registrert som ikke møtt
message-not-met-text = Transportøren har meldt at ingen møtte. Ring hvis det ikke stemmer.
message-disrupted = Noe kan forstyrre reisen
message-disrupted-text = Det kan være vær, stengt vei eller annet. Åpne reisen for å se hva som gjelder.
message-change-approved = Endringen er gjort
message-change-approved-text = Åpne reisen for å se hva som gjelder nå.
message-change-declined = Endringen ble ikke gjort
message-change-declined-text = Åpne reisen for å se hva som gjelder.
message-documents-asked-for = Søknaden trenger dokumentasjon
message-documents-asked-for-text = Åpne søknaden for å se hva som mangler.
message-documents-reminder = Husk å sende dokumentasjon
message-documents-reminder-text = Da meldingen kom, ventet søknaden fortsatt på dokumentasjon.
# $day: siste dag
message-documents-until = Den må sendes senest { $day }.
message-claim-decided = Svar på søknad
message-claim-decided-text = Åpne søknaden for å se svaret, og hvorfor det ble slik.
message-claim-paid = Reisestøtten er sendt
message-claim-paid-text = Åpne søknaden for å se hvor mye som er sendt til kontoen.
message-complaint-answered = Svar på klage
message-complaint-answered-text = Åpne søknaden for å se svaret.
message-complaint-forwarded = Klagen er sendt videre
message-complaint-forwarded-text = Den er sendt til Statsforvalteren. Statsforvalteren avgjør klagen endelig.
message-claim-deadline = Husk fristen for reisestøtte
message-claim-deadline-text = Kostet reisen noe? Da kan det søkes om reisestøtte.
# $day: siste dag
message-claim-until = Siste dag for å søke er { $day }.
message-payout-account-changed = Kontonummeret er endret
message-payout-account-changed-text = Reisestøtte går nå til en annen konto. Ring med en gang hvis det ikke stemmer.
message-unknown = Ny melding
message-unknown-text = Denne versjonen av appen kan ikke vise alt i meldingen.

## Hva noen på pasientens side har gjort

message-done-cancelled = Reisen er avbestilt
message-done-undone = Avbestillingen er angret
message-done-confirmed = Reisen er bekreftet
message-done-ready = Klar for hjemreise
message-done-not-ready = Ikke klar for hjemreise likevel
message-done-waiting = Meldt at ingen har kommet
message-done-changed = Reisen er endret
message-done-change-requested = Det er bedt om en endring
message-done-escorts = Ledsager er lagret
message-done-measures = Vekt og høyde er lagret
message-done-ordered = Reisen er bestilt på reiseattest
message-done-unknown = Noe er gjort med reisen
message-done-by-patient = Den som reiser, gjorde det selv.
message-done-by-parent = En forelder gjorde det.
message-done-by-representative = En med fullmakt gjorde det.
message-done-by-unknown = En på pasientens side gjorde det.
