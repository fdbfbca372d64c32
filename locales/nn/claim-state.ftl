### Korleis ein søknad om reisestøtte står, kvifor, og kva som har skjedd. Dei same orda i vindauget og på det som blir lagra.
### Inga setning seier «du» om den som reiste: det kan vere eit barn.

## Kvar han står. .next: kva som skjer no. $day: ein dag i ord. $phone: telefonnummeret.

claim-state-draft = Ikkje sendt
    .next = Søknaden er ikkje send. Ingen ser på han.
claim-state-submitted = Sendt
    .next = Søknaden er send. Det er ingenting å gjere no.
claim-state-received = Motteken
    .next = Søknaden har kome fram. Ein saksbehandlar skal sjå på han. Det er ingenting å gjere no.
claim-state-in-review = Hos saksbehandlar
    .next = Ein saksbehandlar ser på søknaden. Det er ingenting å gjere no.
claim-state-needs-documentation = Vi treng noko frå deg
    .next = Send det vi treng, seinast { $day }.
claim-state-approved = Innvilga
    .next = Pengane er ikkje sende enno. Det er ingenting å gjere no.
    .nothing = Det er ingenting å betale ut.
claim-state-partly = Delvis innvilga
    .next = Pengane er ikkje sende enno. Det er ingenting å gjere no.
    .nothing = Det er ingenting å betale ut.
claim-state-rejected = Avslått
    .nothing = Det blir ikkje betalt ut noko.
claim-state-paid = Utbetalt
    .next = Pengane er sende.
claim-state-closed = Ferdig, ingenting å betale ut
    .nothing = Saka er ferdig. Det er ingenting å betale ut.
claim-state-withdrawn = Trekt
    .next = Søknaden er trekt. Ingen ser på han. Det går an å søkje på nytt innan fristen.
claim-state-unknown = Ukjend status, ring { $phone }
    .next = Denne versjonen av appen kjenner ikkje statusen. Ring { $phone } og oppgi saksnummeret.

## Kvifor ein saksbehandlar svarer. $rule: namnet på regelen. $document: kva som manglar

claim-because-judgement = Dette må vurderast: { $rule }
claim-because-unknown = Dette veit vi ikkje nok om: { $rule }
claim-because-opted-out = Søkjaren vil at ein person avgjer, ikkje eit program
claim-because-missing = Dette er ikkje lagt ved: { $document }

## Kva som har skjedd

claim-event-submitted = Søknaden vart send
claim-event-received = Søknaden kom fram
claim-event-taken-up = Ein saksbehandlar tok til å sjå på søknaden
claim-event-documents-asked-for = Kontoret bad om dokument
claim-event-answered = Kontoret fekk svar på det dei bad om
claim-event-decided = Søknaden vart avgjord
claim-event-paid = Pengane vart sende
claim-event-withdrawn = Søknaden vart trekt
claim-event-complained = Klaga vart send
claim-event-complaint-taken-up = Kontoret tok til å sjå på klaga
claim-event-decision-upheld = Kontoret heldt fast på vedtaket
claim-event-complaint-forwarded = Klaga vart send vidare til Statsforvaltaren
claim-event-consent-withdrawn = Samtykket vart trekt
claim-event-unknown = Noko skjedde som denne versjonen av appen ikkje kjenner

## Kva ein saksbehandlar har kome til. $rule: namnet på regelen

claim-judged-given = Saksbehandlaren har vurdert at dette blir gitt: { $rule }
claim-judged-not-given = Saksbehandlaren har vurdert at dette ikkje blir gitt: { $rule }
claim-judged-not-documented = Det er ikkje vist med kvittering eller stadfesting
claim-judged-route = Kontoret bruker avstanden som det sjølv har rekna ut

## Søkt om og innvilga, i éi setning. $asked, $granted og $amount: beløp. $parts: det som står under, sett saman

claim-difference-none = Det er søkt om { $asked }, og alt er innvilga.
claim-difference-nothing = Ingenting er innvilga, fordi eit vilkår ikkje er oppfylt.
claim-difference = Det er søkt om { $asked }, og { $granted } er innvilga: { $parts }.
claim-difference-copayment = eigendelen er { $amount }
claim-difference-left-out = { $amount } blir ikkje dekt
claim-difference-reduced = saksbehandlaren har ikkje godteke { $amount }
claim-difference-added = saksbehandlaren har lagt til { $amount }
# $count: kor mange reisevegar (dit eller heim) som ikkje gir noko
claim-difference-refused = { $count ->
    [one] éin reiseveg gir ingenting
   *[other] { $count } reisevegar gir ingenting
}
# $first: det som står før. $last: det siste
claim-difference-and = { $first }, og { $last }

## Klaga. .next: kva som skjer no

claim-complaint-submitted = Klaga er send
    .next = Kontoret skal sjå på vedtaket på nytt. Det er ingenting å gjere no.
claim-complaint-in-review = Kontoret ser på klaga
    .next = Kontoret ser på vedtaket på nytt. Det er ingenting å gjere no.
claim-complaint-changed = Vedtaket er endra etter klaga
    .next = Det nye vedtaket står på denne sida.
claim-complaint-upheld = Kontoret held fast på vedtaket
    .next = Klaga skal sendast vidare til Statsforvaltaren. Det er ingenting å gjere no.
claim-complaint-forwarded = Klaga er hos Statsforvaltaren
    .next = Statsforvaltaren avgjer saka, og det er endeleg. Svaret derifrå blir ikkje vist her.
claim-complaint-unknown = Klaga har ein ukjend status, ring { $phone }
    .next = Denne versjonen av appen kjenner ikkje statusen. Ring { $phone } og oppgi saksnummeret.
# Det ei klage kan gjelde ut over linjer og grunnar
claim-complaint-about-other = Noko anna

## Kvifor tenesta seier nei. .do: kva ein kan gjere. $day: ein dag i ord

claim-refused-too-late = Det er meir enn tre år sidan reisa. Då er det for seint.
claim-refused-duplicate = Det er alt søkt for denne reisa.
claim-refused-incomplete = Noko manglar i det som vart sendt.
    .do = Sjå over svara, og fyll ut det som manglar.
claim-refused-protected = Adressa er verna. Difor går det ikkje i appen.
    .do = Bruk papir eller sikker melding i staden.
claim-refused-not-allowed = Du kan ikkje gjere dette for denne personen.
claim-refused-changed = Saka er endra etter at du såg ho.
    .do = Sjå korleis ho er no, og vel på nytt.
claim-refused-not-now = Det går ikkje slik saka er no.
    .do = Sjå korleis ho er no.
claim-refused-complaint-late = Klagefristen var { $day }.

## Kvifor ei fil ikkje kan leggjast ved. $picture og $document: megabyte. $count: talet på filer

claim-file-too-large = Fila er for stor.
    .do = Eit bilete kan vere { $picture } MB, og ein PDF { $document } MB. Vel ei mindre fil.
claim-file-wrong-kind = Denne typen fil kan vi ikkje ta imot.
    .do = Vel eit bilete (JPEG eller PNG) eller ein PDF.
claim-file-heic = Biletet er av typen HEIC. Det kan ikkje lesast her.
    .do = Opne biletet på telefonen, ta skjermbilete av det, og vel skjermbiletet.
claim-file-unreadable = Biletet kan ikkje lesast. Fila kan vere skadd.
    .do = Ta eit nytt bilete, eller vel ei anna fil.
claim-file-too-many-pixels = Biletet har for mange punkt til at det kan lesast her.
    .do = Ta skjermbilete av det, og vel skjermbiletet.
claim-file-full = Det er ikkje plass til fleire filer. Det er alt { $count }.
claim-file-cannot-open = Eininga fekk ikkje opna fila.
    .do = Prøv på nytt, eller vel ei anna fil.
claim-file-no-room = Eininga har ikkje plass til fila.
    .do = Rydd plass på eininga, og prøv på nytt.

## Filtypar, slik dei blir lesne

claim-media-jpeg = bilete (JPEG)
claim-media-png = bilete (PNG)
claim-media-pdf = PDF
