### Sida om ei reise: før, under og etter.

trip-title = Reise
trip-loading = Hentar reisa
trip-rights = Rettane dine på reisa

## Kva statusen betyr, og kva du gjer no

# $state: ordet for statusen
trip-last-known = Sist vi visste: { $state }
trip-means-old = Dette er det siste vi veit. Det kan ha endra seg sidan.
# «.calm» står berre når ingenting anna på sida ber om noko
trip-means-being-assessed = Pasientreiser ser på bestillinga.
    .calm = Du treng ikkje gjere noko no.
trip-means-booked = Reisa er bestilt.
    .calm = Du treng ikkje gjere noko no.
trip-means-needs-confirmation = Reisa gjeld først når du har stadfesta ho.
trip-means-not-confirmed-in-time = Ikkje rekn med å bli henta
    .means = Fristen for å stadfeste reisa har gått ut.
    .do = Treng du framleis transport? Ring { $phone } no og oppgi rekvisisjon { $requisition }.
trip-means-vehicle-assigned = Ein bil er sett opp til å hente deg.
    .for = Ein bil er sett opp til å hente { $name }.
trip-means-on-its-way = Transporten er på veg til deg.
    .for = Transporten er på veg til { $name }.
trip-means-vehicle-here = Bilen står der du skal hentast.
    .for = Bilen står der { $name } skal hentast.
trip-means-under-way = Du er på reise.
    .for = { $name } er på reise.
trip-means-waiting-ready = Du blir henta når du seier frå at du er ferdig.
    .for = { $name } blir henta når nokon seier frå om det.
trip-means-ready-called = Du har sagt frå at du er ferdig. No finn dei ein bil til deg.
    .for = Det er sagt frå at { $name } er ferdig. No finn dei ein bil.
trip-means-completed = Reisa er gjennomført.
trip-means-not-met = Du er registrert som ikkje møtt
    .means = Transportøren har meldt at du ikkje var der.
    .do = Er det feil, eller skal du framleis av garde? Ring { $phone } og oppgi rekvisisjon { $requisition }.
trip-means-cancelled = Ingen kjem for å hente deg
    .means = Du eller ein som handlar for deg, har avbestilt reisa.
    .do = Timen din er ikkje avbestilt. Treng du reisa likevel? Ring { $phone } og oppgi rekvisisjon { $requisition }.
trip-means-called-off = Ingen kjem for å hente deg
    .means = Reisa er avlyst. Det var ikkje du som gjorde det.
    .do = Skal du framleis til behandling eller heim? Ring { $phone } no og oppgi rekvisisjon { $requisition }.
# $word: ordet som tenesta bruker
trip-means-unknown = Vi veit ikkje om du blir henta
    .means = Vi kjenner ikkje denne statusen: «{ $word }».
    .do = Ring { $phone } og oppgi rekvisisjon { $requisition }.

trip-disrupted = Vêret, ein stengd veg eller noko anna kan forseinke reisa
    .do = Ring { $phone } og oppgi rekvisisjon { $requisition } dersom du er usikker.

## Boksen med hentetida

trip-pick-up = Hentetid
trip-departure = Avgang
trip-pick-up-was = Hentetida som gjaldt
# Når inga tid er sett
trip-pick-up-not-set = Hentetida er ikkje sett enno
    .means = Tida står her når ho er sett.
    .do = Lurer du på når du blir henta? Ring { $phone } og oppgi rekvisisjon { $requisition }.
trip-pick-up-when-ready = Du blir henta når du seier frå
    .do = Ring { $phone } når du er ferdig, og oppgi rekvisisjon { $requisition }.
trip-pick-up-say-ready = Du blir henta når du seier frå
    .do = Sei frå her når du er ferdig. Du kan òg ringje { $phone } og oppgi rekvisisjon { $requisition }.
trip-pick-up-from = Frå { $place }
trip-meeting-point = Møtestad: { $place }
trip-place-not-said = Staden blir ikkje vist her
trip-places-withheld = Stadene på denne reisa blir ikkje viste her
    .protected = Adressa di er verna. Derfor viser vi ingen stader, og reisene dine blir ikkje lagra på eininga.
    .do = Ring { $phone } og oppgi rekvisisjon { $requisition } dersom du er usikker.

## Dei tre fasane

trip-phases = Reisa frå byrjing til slutt
trip-before = Før reisa
trip-during = Under reisa
trip-after = Etter reisa
trip-phase-here = her er du
trip-phase-done = ferdig
# I staden for fasane, når reisa ikkje blir noko av
trip-was-planned = Slik var reisa planlagd
trip-issued = Reisa er bestilt med rekvisisjon { $requisition }.

trip-issued-by-on = Rekvisisjonen er skriven av { $issuer } { $day }.
trip-issued-by = Rekvisisjonen er skriven av { $issuer }.
trip-issued-on = Rekvisisjonen er skriven { $day }.
trip-confirm-until = Stadfest reisa innan { $until }.
trip-confirm = Stadfest reisa.
trip-confirm-over = Fristen for å stadfeste har gått ut.

# $number: kva delstrekning
trip-segment = Del { $number }: { $mode }
trip-segment-service = { $mode } { $service }
trip-picked-up = Henting
trip-departs = Avgang
trip-from = Frå
trip-to = Til
trip-arrives = Framme
trip-arrives-at = Til { $place }
trip-vehicle = Bil
trip-vehicle-other = Transport
trip-vehicle-operator = { $number }, { $operator }
trip-appointment = Timen din
trip-appointment-starts = Tid
trip-appointment-place = Stad
trip-appointment-directions = Slik finn du fram

trip-after-outbound = Etter behandlinga er det heimreisa som gjeld.
trip-after-outbound-alone = Vi ser inga heimreise på denne bestillinga.
    .do = Treng du transport heim? Ring { $phone } og oppgi rekvisisjon { $requisition }.
trip-after-return = Når du er heime, er reisa ferdig.
trip-after-other = Når du er framme, er reisa ferdig.
trip-see-return = Sjå heimreisa
trip-see-outbound = Sjå reisa til behandlinga
trip-see-counterpart = Sjå reisa den andre vegen

## Om reisa

trip-about = Om reisa
trip-mode = Reisemåte
trip-sharing = Samkøyring
trip-sharing-shared = Du kan reise saman med andre. Det kan bli ventetid.
trip-sharing-alone = Ingen andre pasientar er med.
trip-sharing-not-settled = Det er ikkje avgjort om andre er med.
trip-needs = Behov
trip-needs-none = Ingen særlege behov er bestilte
# I staden for behov eller ledsagarar som tenesta held tilbake
trip-not-shown = Blir ikkje vist for deg
trip-escorts = Ledsagar
trip-copayment = Eigendel
trip-copayment-due = { $amount } for denne reisa
trip-copayment-due-unknown = Du betaler eigendel. Beløpet er ikkje oppgitt.
trip-copayment-exemption-card = Du har frikort og betaler ikkje eigendel.
trip-copayment-exempt = Du betaler ikkje eigendel.
trip-copayment-unknown = Vi veit ikkje om du skal betale eigendel.
# $said: dag og klokkeslett då registeret sist svarte
trip-copayment-as-of = Slik vi visste det { $said }. Frikortregisteret svarar ikkje no.
trip-copayment-may-be-old = Dette kan vere utdatert. Frikortregisteret svarar ikkje no.
# $said: dag og klokkeslett då registeret sist svarte
trip-places-as-of = Adressene er slik vi visste dei { $said }. Adresseregisteret svarar ikkje no.
trip-places-may-be-old = Adressene kan vere utdaterte. Adresseregisteret svarar ikkje no.
trip-requisition = Rekvisisjon
trip-series = Fast reise
trip-series-means = Reisa er ei av fleire på same rekvisisjon.
# $said: dag og klokkeslett. Gjeld alt i «Om reisa» som ikkje har eiga kjelde
trip-updated = Tenesta oppdaterte reisa { $said }.

## Det som må gjerast på telefon

trip-phone = Endre, avbestille eller spørje
# Når verken tid eller avbestilling lenger er mogleg
trip-questions = Spørsmål om reisa
trip-phone-do = Ring { $phone } og oppgi rekvisisjon { $requisition }.
trip-ready-do = Ring { $phone } når du er ferdig, og oppgi rekvisisjon { $requisition }.
trip-cancel-here = Du kan avbestille i appen.
trip-cancel-here-until = Du kan avbestille i appen fram til { $until }.
trip-cancel-open = Avbestill reisa
trip-cancel-by-phone = Du kan avbestille på telefon.
trip-cancel-by-phone-until = Du kan avbestille på telefon fram til { $until }.
trip-cancel-over = Reisa kan ikkje avbestillast lenger.
trip-change-here = Du kan endre tid og adresse i appen.
trip-change-here-until = Du kan endre tid og adresse i appen fram til { $until }.
trip-change-by-phone = Du kan endre tid og adresse på telefon.
trip-change-by-phone-until = Du kan endre tid og adresse på telefon fram til { $until }.
trip-change-over = Tid og adresse kan ikkje endrast lenger.
trip-must-confirm = Du må stadfeste reisa
trip-must-confirm-until = Du må stadfeste reisa innan { $until }
trip-confirm-open = Stadfest reisa

## Kvifor det ikkje kan gjerast i appen

trip-blocked-phone-only = Pasientreiser tek imot dette berre på telefon.
trip-blocked-ground = Berre reiser som er rekvirerte av helsegrunnar, kan endrast her.
trip-blocked-change-pending = Kontoret har ikkje svart på den førre endringa.
trip-blocked-shared-ride = Andre reiser i same bil. Difor må det gjerast på telefon.
trip-blocked-dispatched = Transportøren har fått oppdraget. Difor må det gjerast på telefon.
trip-blocked-mode = Med denne reisemåten må det gjerast på telefon.
trip-blocked-deadline-passed = Fristen har gått ut. Difor må det gjerast på telefon.
# $word: grunnen med tenesta sitt eige ord
trip-blocked-unknown = Det må gjerast på telefon ({ $word }).
