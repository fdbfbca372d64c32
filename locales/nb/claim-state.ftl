### Hvordan en søknad om reisestøtte står, hvorfor, og hva som er skjedd. De samme ordene i vinduet og på det som lagres.
### Ingen setning sier «du» om den som reiste: det kan være et barn.

## Hvor den står. .next: hva som skjer nå. $day: en dag i ord. $phone: telefonnummeret.

claim-state-draft = Ikke sendt
    .next = Søknaden er ikke sendt. Ingen ser på den.
claim-state-submitted = Sendt
    .next = Søknaden er sendt. Det er ingenting å gjøre nå.
claim-state-received = Mottatt
    .next = Søknaden er kommet fram. En saksbehandler skal se på den. Det er ingenting å gjøre nå.
claim-state-in-review = Hos saksbehandler
    .next = En saksbehandler ser på søknaden. Det er ingenting å gjøre nå.
claim-state-needs-documentation = Vi trenger noe fra deg
    .next = Send det vi trenger, senest { $day }.
claim-state-approved = Innvilget
    .next = Pengene er ikke sendt ennå. Det er ingenting å gjøre nå.
    .nothing = Det er ingenting å betale ut.
claim-state-partly = Delvis innvilget
    .next = Pengene er ikke sendt ennå. Det er ingenting å gjøre nå.
    .nothing = Det er ingenting å betale ut.
claim-state-rejected = Avslått
    .nothing = Det blir ikke betalt ut noe.
claim-state-paid = Utbetalt
    .next = Pengene er sendt.
claim-state-closed = Ferdig, ingenting å betale ut
    .nothing = Saken er ferdig. Det er ingenting å betale ut.
claim-state-withdrawn = Trukket
    .next = Søknaden er trukket. Ingen ser på den. Det går an å søke på nytt innen fristen.
claim-state-unknown = Ukjent status, ring { $phone }
    .next = Denne versjonen av appen kjenner ikke statusen. Ring { $phone } og oppgi saksnummeret.

## Hvorfor en saksbehandler svarer. $rule: navnet på regelen. $document: hva som mangler

claim-because-judgement = Dette må vurderes: { $rule }
claim-because-unknown = Dette vet vi ikke nok om: { $rule }
claim-because-opted-out = Søkeren vil at en person avgjør, ikke et program
claim-because-missing = Dette er ikke lagt ved: { $document }

## Hva som har skjedd

claim-event-submitted = Søknaden ble sendt
claim-event-received = Søknaden kom fram
claim-event-taken-up = En saksbehandler begynte å se på søknaden
claim-event-documents-asked-for = Kontoret ba om dokumenter
claim-event-answered = Kontoret fikk svar på det de ba om
claim-event-decided = Søknaden ble avgjort
claim-event-paid = Pengene ble sendt
claim-event-withdrawn = Søknaden ble trukket
claim-event-complained = Klagen ble sendt
claim-event-complaint-taken-up = Kontoret begynte å se på klagen
claim-event-decision-upheld = Kontoret holdt fast på vedtaket
claim-event-complaint-forwarded = Klagen ble sendt videre til Statsforvalteren
claim-event-consent-withdrawn = Samtykket ble trukket
claim-event-unknown = Noe skjedde som denne versjonen av appen ikke kjenner

## Hva en saksbehandler har kommet til. $rule: navnet på regelen

claim-judged-given = Saksbehandleren har vurdert at dette gis: { $rule }
claim-judged-not-given = Saksbehandleren har vurdert at dette ikke gis: { $rule }
claim-judged-not-documented = Det er ikke vist med kvittering eller bekreftelse
claim-judged-route = Kontoret bruker avstanden som det selv har regnet ut

## Søkt om og innvilget, i én setning. $asked, $granted og $amount: beløp. $parts: det som står under, satt sammen

claim-difference-none = Det er søkt om { $asked }, og alt er innvilget.
claim-difference-nothing = Ingenting er innvilget, fordi et vilkår ikke er oppfylt.
claim-difference = Det er søkt om { $asked }, og { $granted } er innvilget: { $parts }.
claim-difference-copayment = egenandelen er { $amount }
claim-difference-left-out = { $amount } dekkes ikke
claim-difference-reduced = saksbehandleren har ikke godtatt { $amount }
claim-difference-added = saksbehandleren har lagt til { $amount }
# $count: hvor mange reiseveier (dit eller hjem) som ikke gir noe
claim-difference-refused = { $count ->
    [one] én reisevei gir ingenting
   *[other] { $count } reiseveier gir ingenting
}
# $first: det som står før. $last: det siste
claim-difference-and = { $first }, og { $last }

## Klagen. .next: hva som skjer nå

claim-complaint-submitted = Klagen er sendt
    .next = Kontoret skal se på vedtaket på nytt. Det er ingenting å gjøre nå.
claim-complaint-in-review = Kontoret ser på klagen
    .next = Kontoret ser på vedtaket på nytt. Det er ingenting å gjøre nå.
claim-complaint-changed = Vedtaket er endret etter klagen
    .next = Det nye vedtaket står på denne siden.
claim-complaint-upheld = Kontoret holder fast på vedtaket
    .next = Klagen skal sendes videre til Statsforvalteren. Det er ingenting å gjøre nå.
claim-complaint-forwarded = Klagen er hos Statsforvalteren
    .next = Statsforvalteren avgjør saken, og det er endelig. Svaret derfra vises ikke her.
claim-complaint-unknown = Klagen har en ukjent status, ring { $phone }
    .next = Denne versjonen av appen kjenner ikke statusen. Ring { $phone } og oppgi saksnummeret.
# Det en klage kan gjelde ut over linjer og grunner
claim-complaint-about-other = Noe annet

## Hvorfor tjenesten sier nei. .do: hva man kan gjøre. $day: en dag i ord

claim-refused-too-late = Det er mer enn tre år siden reisen. Da er det for sent.
claim-refused-duplicate = Det er alt søkt for denne reisen.
claim-refused-incomplete = Noe mangler i det som ble sendt.
    .do = Se over svarene, og fyll ut det som mangler.
claim-refused-protected = Adressen er beskyttet. Derfor går det ikke i appen.
    .do = Bruk papir eller sikker melding i stedet.
claim-refused-not-allowed = Du kan ikke gjøre dette for denne personen.
claim-refused-changed = Saken er endret etter at du så den.
    .do = Se hvordan den er nå, og velg på nytt.
claim-refused-not-now = Det går ikke slik saken er nå.
    .do = Se hvordan den er nå.
claim-refused-complaint-late = Klagefristen var { $day }.

## Hvorfor en fil ikke kan legges ved. $picture og $document: megabyte. $count: antall filer

claim-file-too-large = Filen er for stor.
    .do = Et bilde kan være { $picture } MB, og en PDF { $document } MB. Velg en mindre fil.
claim-file-wrong-kind = Denne typen fil kan vi ikke ta imot.
    .do = Velg et bilde (JPEG eller PNG) eller en PDF.
claim-file-heic = Bildet er av typen HEIC. Det kan ikke leses her.
    .do = Åpne bildet på telefonen, ta skjermbilde av det, og velg skjermbildet.
claim-file-unreadable = Bildet kan ikke leses. Filen kan være skadet.
    .do = Ta et nytt bilde, eller velg en annen fil.
claim-file-too-many-pixels = Bildet har for mange punkter til at det kan leses her.
    .do = Ta skjermbilde av det, og velg skjermbildet.
claim-file-full = Det er ikke plass til flere filer. Det er alt { $count }.
claim-file-cannot-open = Enheten fikk ikke åpnet filen.
    .do = Prøv på nytt, eller velg en annen fil.
claim-file-no-room = Enheten har ikke plass til filen.
    .do = Rydd plass på enheten, og prøv på nytt.

## Filtyper, slik de leses

claim-media-jpeg = bilde (JPEG)
claim-media-png = bilde (PNG)
claim-media-pdf = PDF
