### Siden om en reise: før, under og etter.

trip-title = Reise
trip-loading = Henter reisen
trip-rights = Rettighetene dine på reisen

## Hva statusen betyr, og hva du gjør nå

# $state: ordet for statusen
trip-last-known = Sist vi visste: { $state }
trip-means-old = Dette er det siste vi vet. Det kan ha endret seg siden.
# «.calm» står bare når ingenting annet på siden ber om noe
trip-means-being-assessed = Pasientreiser ser på bestillingen.
    .calm = Du trenger ikke gjøre noe nå.
trip-means-booked = Reisen er bestilt.
    .calm = Du trenger ikke gjøre noe nå.
trip-means-needs-confirmation = Reisen gjelder først når du har bekreftet den.
trip-means-not-confirmed-in-time = Ikke regn med å bli hentet
    .means = Fristen for å bekrefte reisen er gått ut.
    .do = Trenger du fortsatt transport? Ring { $phone } nå og oppgi rekvisisjon { $requisition }.
trip-means-vehicle-assigned = En bil er satt opp til å hente deg.
    .for = En bil er satt opp til å hente { $name }.
trip-means-on-its-way = Transporten er på vei til deg.
    .for = Transporten er på vei til { $name }.
trip-means-vehicle-here = Bilen står der du skal hentes.
    .for = Bilen står der { $name } skal hentes.
trip-means-under-way = Du er på reise.
    .for = { $name } er på reise.
trip-means-waiting-ready = Du blir hentet når du sier fra at du er ferdig.
    .for = { $name } blir hentet når noen sier fra om det.
trip-means-ready-called = Du har sagt fra at du er ferdig. Nå finner de en bil til deg.
    .for = Det er sagt fra at { $name } er ferdig. Nå finner de en bil.
trip-means-completed = Reisen er gjennomført.
trip-means-not-met = Du er registrert som ikke møtt
    .means = Transportøren har meldt at du ikke var der.
    .do = Er det feil, eller skal du fortsatt av sted? Ring { $phone } og oppgi rekvisisjon { $requisition }.
trip-means-cancelled = Ingen kommer for å hente deg
    .means = Du eller en som handler for deg, har avbestilt reisen.
    .do = Timen din er ikke avbestilt. Trenger du reisen likevel? Ring { $phone } og oppgi rekvisisjon { $requisition }.
trip-means-called-off = Ingen kommer for å hente deg
    .means = Reisen er avlyst. Det var ikke du som gjorde det.
    .do = Skal du fortsatt til behandling eller hjem? Ring { $phone } nå og oppgi rekvisisjon { $requisition }.
# $word: ordet som tjenesten bruker
trip-means-unknown = Vi vet ikke om du blir hentet
    .means = Vi kjenner ikke denne statusen: «{ $word }».
    .do = Ring { $phone } og oppgi rekvisisjon { $requisition }.

trip-disrupted = Været, en stengt vei eller noe annet kan forsinke reisen
    .do = Ring { $phone } og oppgi rekvisisjon { $requisition } hvis du er usikker.

## Boksen med hentetiden

trip-pick-up = Hentetid
trip-departure = Avgang
trip-pick-up-was = Hentetiden som gjaldt
# Når ingen tid er satt
trip-pick-up-not-set = Hentetiden er ikke satt ennå
    .means = Tiden står her når den er satt.
    .do = Lurer du på når du blir hentet? Ring { $phone } og oppgi rekvisisjon { $requisition }.
trip-pick-up-when-ready = Du blir hentet når du sier fra
    .do = Ring { $phone } når du er ferdig, og oppgi rekvisisjon { $requisition }.
trip-pick-up-say-ready = Du blir hentet når du sier fra
    .do = Si fra her når du er ferdig. Du kan også ringe { $phone } og oppgi rekvisisjon { $requisition }.
trip-pick-up-from = Fra { $place }
trip-meeting-point = Møtested: { $place }
trip-place-not-said = Stedet vises ikke her
trip-places-withheld = Stedene på denne reisen vises ikke her
    .protected = Adressen din er beskyttet. Derfor viser vi ingen steder, og reisene dine blir ikke lagret på enheten.
    .do = Ring { $phone } og oppgi rekvisisjon { $requisition } hvis du er usikker.

## De tre fasene

trip-phases = Reisen fra begynnelse til slutt
trip-before = Før reisen
trip-during = Under reisen
trip-after = Etter reisen
trip-phase-here = her er du
trip-phase-done = ferdig
# I stedet for fasene, når reisen ikke blir noe av
trip-was-planned = Slik var reisen planlagt

trip-issued-by-on = Rekvisisjonen er skrevet av { $issuer } { $day }.
trip-issued-by = Rekvisisjonen er skrevet av { $issuer }.
trip-issued-on = Rekvisisjonen er skrevet { $day }.
trip-issued = Reisen er bestilt med rekvisisjon { $requisition }.
trip-confirm-until = Bekreft reisen innen { $until }.
trip-confirm = Bekreft reisen.
trip-confirm-over = Fristen for å bekrefte er gått ut.

# $number: hvilken delstrekning
trip-segment = Del { $number }: { $mode }
trip-segment-service = { $mode } { $service }
trip-picked-up = Hentes
trip-departs = Avgang
trip-from = Fra
trip-to = Til
trip-arrives = Framme
trip-arrives-at = Til { $place }
trip-vehicle = Bil
trip-vehicle-other = Transport
trip-vehicle-operator = { $number }, { $operator }
trip-appointment = Timen din
trip-appointment-starts = Tid
trip-appointment-place = Sted
trip-appointment-directions = Slik finner du fram

trip-after-outbound = Etter behandlingen er det hjemreisen som gjelder.
trip-after-outbound-alone = Vi ser ingen hjemreise på denne bestillingen.
    .do = Trenger du transport hjem? Ring { $phone } og oppgi rekvisisjon { $requisition }.
trip-after-return = Når du er hjemme, er reisen ferdig.
trip-after-other = Når du er framme, er reisen ferdig.
trip-see-return = Se hjemreisen
trip-see-outbound = Se reisen til behandlingen
trip-see-counterpart = Se reisen den andre veien

## Om reisen

trip-about = Om reisen
trip-mode = Reisemåte
trip-sharing = Samkjøring
trip-sharing-shared = Du kan reise sammen med andre. Det kan bli ventetid.
trip-sharing-alone = Ingen andre pasienter er med.
trip-sharing-not-settled = Det er ikke bestemt om andre er med.
trip-needs = Behov
trip-needs-none = Ingen særlige behov er bestilt
# I stedet for behov eller ledsagere som tjenesten holder tilbake
trip-not-shown = Vises ikke for deg
trip-escorts = Ledsager
trip-copayment = Egenandel
trip-copayment-due = { $amount } for denne reisen
trip-copayment-due-unknown = Du betaler egenandel. Beløpet er ikke oppgitt.
trip-copayment-exemption-card = Du har frikort og betaler ikke egenandel.
trip-copayment-exempt = Du betaler ikke egenandel.
trip-copayment-unknown = Vi vet ikke om du skal betale egenandel.
# $said: dag og klokkeslett da registeret sist svarte
trip-copayment-as-of = Slik vi visste det { $said }. Frikortregisteret svarer ikke nå.
trip-copayment-may-be-old = Dette kan være utdatert. Frikortregisteret svarer ikke nå.
# $said: dag og klokkeslett da registeret sist svarte
trip-places-as-of = Adressene er slik vi visste dem { $said }. Adresseregisteret svarer ikke nå.
trip-places-may-be-old = Adressene kan være utdatert. Adresseregisteret svarer ikke nå.
trip-requisition = Rekvisisjon
trip-series = Fast reise
trip-series-means = Reisen er en av flere på samme rekvisisjon.
# $said: dag og klokkeslett. Gjelder alt i «Om reisen» som ikke har egen kilde
trip-updated = Tjenesten oppdaterte reisen { $said }.

## Det som må gjøres på telefon

trip-phone = Endre, avbestille eller spørre
# Når verken tid eller avbestilling lenger er mulig
trip-questions = Spørsmål om reisen
trip-phone-do = Ring { $phone } og oppgi rekvisisjon { $requisition }.
trip-ready-do = Ring { $phone } når du er ferdig, og oppgi rekvisisjon { $requisition }.
trip-cancel-here = Du kan avbestille i appen.
trip-cancel-here-until = Du kan avbestille i appen fram til { $until }.
trip-cancel-open = Avbestill reisen
trip-cancel-by-phone = Du kan avbestille på telefon.
trip-cancel-by-phone-until = Du kan avbestille på telefon fram til { $until }.
trip-cancel-over = Reisen kan ikke avbestilles lenger.
trip-change-here = Du kan endre tid og adresse i appen.
trip-change-here-until = Du kan endre tid og adresse i appen fram til { $until }.
trip-change-by-phone = Du kan endre tid og adresse på telefon.
trip-change-by-phone-until = Du kan endre tid og adresse på telefon fram til { $until }.
trip-change-over = Tid og adresse kan ikke endres lenger.
trip-must-confirm = Du må bekrefte reisen
trip-must-confirm-until = Du må bekrefte reisen innen { $until }
trip-confirm-open = Bekreft reisen

## Hvorfor det ikke kan gjøres i appen

trip-blocked-phone-only = Pasientreiser tar imot dette bare på telefon.
trip-blocked-ground = Bare reiser som er rekvirert av helsegrunner, kan endres her.
trip-blocked-change-pending = Kontoret har ikke svart på forrige endring.
trip-blocked-shared-ride = Andre reiser i samme bil. Derfor må det gjøres på telefon.
trip-blocked-dispatched = Transportøren har fått oppdraget. Derfor må det gjøres på telefon.
trip-blocked-mode = Med denne reisemåten må det gjøres på telefon.
trip-blocked-deadline-passed = Fristen er gått ut. Derfor må det gjøres på telefon.
# $word: grunnen med tjenestens eget ord
trip-blocked-unknown = Det må gjøres på telefon ({ $word }).
