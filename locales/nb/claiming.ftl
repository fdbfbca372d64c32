### Søknaden mens den skrives, til den er sendt.
### $name: den det søkes for. $day: en dag i ord. $count: et antall.

claiming-title = Søk om reisestøtte
claiming-opening = Henter søknaden
claiming-for = Du søker for { $name }.
claiming-later = Fortsett senere
claiming-to-overview = Til reisestøtte
claiming-to-review = Se over og send
claiming-to-files = Legg ved kvitteringer
# $step og $of: delen og hvor mange deler
claiming-step = Steg { $step } av { $of }: se over og send

## At svarene blir lagret

claiming-kept = Svarene blir lagret kryptert på denne enheten. Ingenting er sendt.
claiming-kept-memory = Svarene huskes bare til appen lukkes. Ingenting er sendt.
claiming-kept-said = Lagret
claiming-keeping = Lagrer …
claiming-not-kept = Svaret er ikke lagret.
claiming-still-here = Det du har svart, står fortsatt her.
claiming-gone = Søknaden er borte
    .means = Den er slettet eller sendt fra et annet vindu. Ingenting ble lagret nå.
claiming-half-sent = Noe av søknaden er sendt, resten ikke
    .means = Svarene kan ikke endres nå. Send resten, så går det videre der det stoppet.
# $count: filer som er kommet fram. $of: hvor mange det er
claiming-arrived = { $count } av { $of } filer er kommet fram.
claiming-somebody-else = Appen viser nå en annen person
    .means = Svaret er ikke lagret. Bytt tilbake til den du søker for.
claiming-switch = Bytt person
claiming-changed = Søknaden er endret i et annet vindu
    .means = Det du har svart her, er ikke lagret ennå.
claiming-changed-keep = Lagre det som står her
claiming-changed-see = Se det som er lagret

## Påbegynt søknad

claiming-other = Du har en søknad som ikke er sendt
    .means = Du kan skrive på én søknad om gangen. Sletter du den, blir svarene og filene borte.
claiming-other-go-on = Fortsett på den
claiming-other-replace = Slett den og begynn på nytt
claiming-draft-no-day = En søknad uten dag
# $to: stedet. $more: hvor mange reiser til
claiming-draft-day = Reisen { $day } til { $to }
claiming-draft-days = { $more ->
    [one] Reisen { $day } til { $to }, og { $more } reise til
   *[other] Reisen { $day } til { $to }, og { $more } reiser til
}
claiming-draft-kept = Lagret
claiming-go-on = Fortsett på søknaden
claiming-nothing = Du har ingen påbegynt søknad
    .means = Begynn på en ny fra siden om reisestøtte.
claiming-not-allowed = Du kan ikke søke for denne personen
    .means = Ring hvis du mener at det er feil.

## Beskyttet adresse

claiming-protected = Søk på papir
    .means = Adressen er beskyttet. Derfor er det ikke noe skjema her. Slik søker du trygt:
claiming-protected-form = Fyll ut reiseregningsskjemaet på papir.
claiming-protected-enclose = Legg ved bekreftelse på at du møtte opp. Har du frikort, legg ved en kopi.
claiming-protected-send = Send det til:
claiming-protected-address = Pasientreiser HF, Postboks 2864 Kjørbekk, 3702 Skien
claiming-protected-not-here = Ikke skriv adressen din i appen.

## Spørsmål som bare søknaden har

claiming-place = Hvor var behandlingen?
# $number: hvilken reise
claiming-place-of = Hvor var behandlingen på reise { $number }?
claiming-place-field = Sted
    .hint = For eksempel Ullevål sykehus
claiming-same = Var det som forrige gang?
claiming-same-means = Vi kan bruke de samme svarene. Du ser over dem før du sender.
# $to: stedet
claiming-same-which = Det gjelder søknaden for reisen { $day } til { $to }.
claiming-same-yes = Ja, bruk de samme svarene
claiming-same-no = Nei, jeg svarer på nytt
claiming-trips = Hvilke reiser vil du søke for?
claiming-trips-none = Velg minst én reise.
claiming-trips-most = Velg { $count } reiser eller færre.
claiming-consent = Kan vi lagre hvorfor du slipper egenandel?
    .yes = Ja, grunnen kan lagres
    .yes-more = Da regner vi uten egenandel.
    .no = Nei, ikke lagre den
    .no-more = Da regner vi med egenandel.
claiming-consent-why = Grunnen kan si noe om helsen din. Derfor lagres den bare hvis du sier ja.
claiming-consent-back = Den lagres sammen med søknaden. Du kan trekke samtykket tilbake når du vil.
claiming-consent-choose = Kan grunnen lagres?
claiming-at-once = Du får svar med en gang du sender. Ingen saksbehandler trenger å se på det.
claiming-by-case-worker = En saksbehandler må se på søknaden før du får svar. Derfor:
claiming-may-send = Du kan sende søknaden likevel. Da får du et svar som du kan klage på.

## Vedlegg. $kind (valg): picture eller document. $number: hvilken fil. $size: kilobyte

claiming-files = Kvitteringer og vedlegg
claiming-files-none = Du trenger ikke legge ved noe.
claiming-files-lead = Legg ved det du har. Mangler noe, kan du sende likevel.
    .kinds = Du kan velge bilder (JPEG eller PNG) og PDF. Store bilder gjør vi mindre. Har telefonen lagret bildet som HEIC, ta et skjermbilde av det og velg skjermbildet. Det er plass til { $count } filer.
# $number og $of: hvilket vedlegg, og hvor mange
claiming-file-place = ({ $number } av { $of })
claiming-file-pick = Velg fil
claiming-file = { $kind ->
    [picture] Bilde { $number }, { $size } kB
   *[document] PDF { $number }, { $size } kB
}
claiming-file-delete = Slett
claiming-file-out = { $kind ->
    [picture] Slettet bilde { $number }
   *[document] Slettet PDF { $number }
}
claiming-file-undo = Angre
claiming-file-back = Filen er tatt med igjen.
claiming-file-reading = Leser filen
claiming-file-added = Filen er lagt ved.
claiming-file-added-smaller = Filen er lagt ved. Vi har gjort bildet mindre.
claiming-file-left = Ingen fil er valgt.
claiming-file-unknown = Vi vet ikke om filen kom fram. Velg den en gang til.
claiming-file-alt = Filen du har lagt ved
claiming-file-no-picture = En PDF kan ikke vises her.
claiming-file-lacking = Har du det ikke?
claiming-file-lacking-means = Be om en kopi der du betalte, eller om en bekreftelse fra behandleren. Du kan også sende uten. Da ser en saksbehandler på søknaden.

## Se over og send

claiming-review = Se over svarene
claiming-change = Endre
claiming-see-how = Se hvordan
claiming-row-whom = Gjelder
claiming-row-trip = Reise
claiming-row-place = Sted
claiming-row-day = Dag
claiming-row-way = Reisemåte
claiming-row-far = Avstand
claiming-row-paid = Utgifter
claiming-row-enclosed = Vedlegg
claiming-row-card = Frikort
claiming-row-ground = Grunn til å slippe egenandel
claiming-row-account = Konto
claiming-row-result = Resultat
claiming-unsaid = Ikke svart
claiming-place-none = Ikke svart
claiming-day = { $day }
claiming-days = { $first } til { $last }
claiming-both-ways = dit og hjem
claiming-one-way = én vei
# $distance: en avstand i ord
claiming-far = { $distance } hver vei
# $amount: et beløp
claiming-paid = { $amount } i alt
claiming-paid-nothing = Ingen
# $of: hvor mange vedlegg som trengs. $files: hvor mange filer
claiming-enclosed = { $count } av { $of } vedlegg, { $files ->
    [one] { $files } fil
   *[other] { $files } filer
}
claiming-card-unknown = Vi vet ikke om du har frikort.
claiming-card-from = Ja, fra { $day }
claiming-card-none = Ikke frikort
# Etter denne står dag og klokkeslett
claiming-card-source = Fra frikortregisteret,
claiming-ground-kept = Den lagres med søknaden
claiming-ground-not-kept = Den lagres ikke, og teller ikke
claiming-account-none = Vi kjenner ingen konto. Legg den inn før pengene kan sendes.
claiming-account-loading = Henter kontoen
claiming-account-unknown = Vi fikk ikke hentet kontoen. Du kan sende likevel.
claiming-account-closed = Pengene går til personens egen konto.
claiming-open = Noe er ikke besvart ennå
    .means = Svar på det, så kan du sende.
claiming-claim-by = Siste dag for å søke er { $day }.
claiming-late = Fristen for å søke var { $day }
    .means = Du kan søke likevel. En saksbehandler ser på grunnen du har oppgitt, og kan si nei.
claiming-opt-out = Jeg vil at en person avgjør, ikke et program
    .more = Da ser en saksbehandler på søknaden.
claiming-right = Opplysningene er riktige
claiming-right-lacks = Kryss av for at opplysningene er riktige.
claiming-send = Send søknaden
claiming-send-for = Send søknaden for { $name }
claiming-send-means = Søknaden sendes bare når du trykker på knappen.
claiming-send-memory = Appen kan ikke lagre noe på denne enheten. La den være åpen til du får vite at søknaden er sendt. Lukkes den før det, må du først se på siden «Reisestøtte» om søknaden er der.
claiming-sending = Sender søknaden
claiming-offline = Appen får ikke kontakt med tjenesten. Søknaden kan ikke sendes nå. Svarene er lagret, og ingenting sendes av seg selv.

## Hvordan det gikk

claiming-refused = Søknaden er ikke sendt
claiming-not-sent = Søknaden er ikke sendt
    .means = Svarene og filene er lagret. Ingenting sendes av seg selv.
    .do = Trykk på knappen igjen når du er på nett. Da går det videre der det stoppet.
claiming-unknown = Vi vet ikke om søknaden er sendt
    .means = Det kom ikke noe svar. Du kan trykke på knappen igjen. Den blir ikke sendt to ganger.
claiming-not-sealed = Søknaden er ikke sendt
    .means = Enheten lagret ikke det som trengs for at søknaden bare blir sendt én gang. Svarene står her så lenge appen er åpen.
    .do = Se om det er ledig plass på enheten. Trykk så på knappen igjen.
claiming-not-known = Vi fikk ikke sendt søknaden.

## Sendt

claiming-sent = Søknaden er sendt
# $amount: det som er innvilget
claiming-sent-granted = Søknaden er sendt. Du får { $amount }
claiming-sent-loading = Henter saken
claiming-sent-number = Saksnummer
claiming-sent-copy = Kopier saksnummeret
claiming-sent-copied = Saksnummeret er kopiert.
claiming-sent-not-copied = Vi fikk ikke kopiert. Merk nummeret og kopier det selv.
claiming-sent-save = Lagre kvitteringen
claiming-sent-saved = Kvitteringen er lagret
claiming-sent-left = Kvitteringen er ikke lagret.
claiming-sent-failed = Kvitteringen ble ikke lagret
    .means = Prøv igjen, eller skriv ned saksnummeret.
claiming-sent-next = Hva skjer nå
claiming-sent-follow = Du kan følge saken under Reisestøtte.
claiming-sent-complain = Er du uenig, kan du klage til og med { $day }.
claiming-sent-see = Se saken
claiming-another = Søk for en reise til
