### Meldingar: kva tenesta fortel om reiser og søknader. Setningane seier aldri «du» om den som reiser: det kan vere eit barn.

message-title = Meldingar
message-one-title = Melding
message-loading = Hentar meldingar
message-one-loading = Hentar meldinga
message-none = Det er ingen meldingar.
    .more = Her kjem det beskjed når noko hender med ei reise eller ein søknad, som ny hentetid.
message-tag-new = Ny
# Blir lese framfor lenkja
message-unread = Ny, ulesen:
message-more = Vis fleire meldingar
# $count: kor mange som kom
message-shown = { $count ->
    [one] Éi melding til
   *[other] { $count } meldingar til
}
# $title: kva meldinga gjeld. $day: reisedagen
message-titled = { $title }, { $day }
# $moment: dag og klokkeslett
message-received = Motteken { $moment }.
# $name: den reisa gjeld
message-concerns = Gjeld { $name }.
message-open-claim = Sjå saka
message-open-trip = Sjå reisa
message-all = Alle meldingar
# Blir sagt når sida er open. $title: kva den nye meldinga gjeld
message-came = Ny melding: { $title }

## Kva meldingane seier

message-booked = Reisa er bestilt
message-booked-text = Opne reisa for å sjå tid og stad.
message-pick-up-set = Hentetid er sett
message-pick-up-changed = Ny hentetid
# $time: dag og klokkeslett
message-pick-up-at = Hentetida er { $time }.
# $from og $to: dag og klokkeslett
message-pick-up-between = Hentetida er mellom { $from } og { $to }.
message-pick-up-was-at = Før var ho { $time }.
message-pick-up-was-between = Før var ho mellom { $from } og { $to }.
message-pick-up-withdrawn = Hentetida gjeld ikkje lenger
message-pick-up-withdrawn-text = Det er ikkje sett noka ny hentetid enno.
message-pick-up-place = Ny hentestad
message-pick-up-place-text = Opne reisa for å sjå den nye staden.
message-must-confirm = Reisa må stadfestast
# $until: dag og klokkeslett
message-must-confirm-until = Ho må stadfestast før { $until }.
message-must-confirm-text = Opne reisa for å sjå korleis.
message-confirm-reminder = Hugs å stadfeste reisa
message-confirm-reminder-text = Då meldinga kom, var reisa ikkje stadfest.
message-confirm-until = Fristen er { $until }.
message-not-confirmed = Ikkje stadfesta i tide
message-not-confirmed-text = Fristen gjekk ut. Ring dersom det framleis er bruk for reisa.
message-vehicle-assigned = Bil er tildelt
message-vehicle-assigned-text = Opne reisa for å sjå kva bil det er.
message-called-off = Reisa er avlyst
message-called-off-text = Tenesta har avlyst reisa. Ring dersom det framleis er bruk for ho.
message-not-met = Registrert som ikkje møtt
message-not-met-text = Transportøren har meldt at ingen møtte. Ring dersom det ikkje stemmer.
message-disrupted = Noko kan forstyrre reisa
message-disrupted-text = Det kan vere vêr, stengd veg eller anna. Opne reisa for å sjå kva som gjeld.
message-change-approved = Endringa er gjord
message-change-approved-text = Opne reisa for å sjå kva som gjeld no.
message-change-declined = Endringa vart ikkje gjord
message-change-declined-text = Opne reisa for å sjå kva som gjeld.
message-documents-asked-for = Søknaden treng dokumentasjon
message-documents-asked-for-text = Opne søknaden for å sjå kva som manglar.
message-documents-reminder = Hugs å sende dokumentasjon
message-documents-reminder-text = Då meldinga kom, venta søknaden framleis på dokumentasjon.
# $day: siste dag
message-documents-until = Han må sendast seinast { $day }.
message-claim-decided = Svar på søknad
message-claim-decided-text = Opne søknaden for å sjå svaret, og kvifor det vart slik.
message-claim-paid = Reisestøtta er send
message-claim-paid-text = Opne søknaden for å sjå kor mykje som er sendt til kontoen.
message-complaint-answered = Svar på klage
message-complaint-answered-text = Opne søknaden for å sjå svaret.
message-complaint-forwarded = Klaga er send vidare
message-complaint-forwarded-text = Ho er send til Statsforvaltaren. Statsforvaltaren avgjer klaga endeleg.
message-claim-deadline = Hugs fristen for reisestøtte
message-claim-deadline-text = Kosta reisa noko? Då går det an å søkje om reisestøtte.
# $day: siste dag
message-claim-until = Siste dag for å søkje er { $day }.
message-payout-account-changed = Kontonummeret er endra
message-payout-account-changed-text = Reisestøtte går no til ein annan konto. Ring med ein gong dersom det ikkje stemmer.
message-unknown = Ny melding
message-unknown-text = Denne versjonen av appen kan ikkje vise alt i meldinga.

## Kva nokon på pasienten si side har gjort

message-done-cancelled = Reisa er avbestilt
message-done-undone = Avbestillinga er angra
message-done-confirmed = Reisa er stadfesta
message-done-ready = Klar for heimreise
message-done-not-ready = Ikkje klar for heimreise likevel
message-done-waiting = Meldt at ingen har komme
message-done-changed = Reisa er endra
message-done-change-requested = Det er bede om ei endring
message-done-escorts = Ledsagar er lagra
message-done-measures = Vekt og høgd er lagra
message-done-ordered = Reisa er bestilt på reiseattest
message-done-unknown = Noko er gjort med reisa
message-done-by-patient = Den som reiser, gjorde det sjølv.
message-done-by-parent = Ein forelder gjorde det.
message-done-by-representative = Ein med fullmakt gjorde det.
message-done-by-unknown = Ein på pasienten si side gjorde det.
