### Søknaden medan han blir skriven, til han er send.
### $name: den det blir søkt for. $day: ein dag i ord. $count: eit tal.

claiming-title = Søk om reisestøtte
claiming-opening = Hentar søknaden
claiming-for = Du søkjer for { $name }.
claiming-later = Hald fram seinare
claiming-to-overview = Til reisestøtte
claiming-to-review = Sjå over og send
claiming-to-files = Legg ved kvitteringar
# $step og $of: delen og kor mange delar
claiming-step = Steg { $step } av { $of }: sjå over og send

## At svara blir lagra

claiming-kept = Svara blir lagra kryptert på denne eininga. Ingenting er sendt.
claiming-kept-memory = Svara blir hugsa berre til appen blir lukka. Ingenting er sendt.
claiming-kept-said = Lagra
claiming-keeping = Lagrar …
claiming-not-kept = Svaret er ikkje lagra.
claiming-still-here = Det du har svart, står her framleis.
claiming-gone = Søknaden er borte
    .means = Han er sletta eller send frå eit anna vindauge. Ingenting vart lagra no.
claiming-half-sent = Noko av søknaden er sendt, resten ikkje
    .means = Svara kan ikkje endrast no. Send resten, så går det vidare der det stoppa.
# $count: filer som er komne fram. $of: kor mange det er
claiming-arrived = { $count } av { $of } filer er komne fram.
claiming-somebody-else = Appen viser no ein annan person
    .means = Svaret er ikkje lagra. Byt tilbake til den du søkjer for.
claiming-switch = Byt person
claiming-changed = Søknaden er endra i eit anna vindauge
    .means = Det du har svart her, er ikkje lagra enno.
claiming-changed-keep = Lagre det som står her
claiming-changed-see = Sjå det som er lagra

## Søknad du har byrja på

claiming-other = Du har ein søknad som ikkje er send
    .means = Du kan skrive på éin søknad om gongen. Slettar du han, blir svara og filene borte.
claiming-other-go-on = Hald fram på han
claiming-other-replace = Slett han og byrj på nytt
claiming-draft-no-day = Ein søknad utan dag
# $to: staden. $more: kor mange reiser til
claiming-draft-day = Reisa { $day } til { $to }
claiming-draft-days = { $more ->
    [one] Reisa { $day } til { $to }, og { $more } reise til
   *[other] Reisa { $day } til { $to }, og { $more } reiser til
}
claiming-draft-kept = Lagra
claiming-go-on = Hald fram på søknaden
claiming-nothing = Du har ingen søknad du har byrja på
    .means = Byrj på ein ny frå sida om reisestøtte.
claiming-not-allowed = Du kan ikkje søkje for denne personen
    .means = Ring om du meiner at det er feil.

## Verna adresse

claiming-protected = Søk på papir
    .means = Adressa er verna. Difor er det ikkje noko skjema her. Slik søkjer du trygt:
claiming-protected-form = Fyll ut reiserekningsskjemaet på papir.
claiming-protected-enclose = Legg ved stadfesting på at du møtte opp. Har du frikort, legg ved ein kopi.
claiming-protected-send = Send det til:
claiming-protected-address = Pasientreiser HF, Postboks 2864 Kjørbekk, 3702 Skien
claiming-protected-not-here = Ikkje skriv adressa di i appen.

## Spørsmål som berre søknaden har

claiming-place = Kvar var behandlinga?
# $number: kva for ei reise
claiming-place-of = Kvar var behandlinga på reise { $number }?
claiming-place-field = Stad
    .hint = Til dømes Ullevål sjukehus
claiming-same = Var det som førre gong?
claiming-same-means = Vi kan bruke dei same svara. Du ser over dei før du sender.
# $to: staden
claiming-same-which = Det gjeld søknaden for reisa { $day } til { $to }.
claiming-same-yes = Ja, bruk dei same svara
claiming-same-no = Nei, eg svarer på nytt
claiming-trips = Kva reiser vil du søkje for?
claiming-trips-none = Vel minst éi reise.
claiming-trips-most = Vel { $count } reiser eller færre.
claiming-consent = Kan vi lagre kvifor du slepp eigendel?
    .yes = Ja, grunnen kan lagrast
    .yes-more = Då reknar vi utan eigendel.
    .no = Nei, ikkje lagre han
    .no-more = Då reknar vi med eigendel.
claiming-consent-why = Grunnen kan seie noko om helsa di. Difor blir han lagra berre om du seier ja.
claiming-consent-back = Han blir lagra saman med søknaden. Du kan trekkje samtykket når du vil.
claiming-consent-choose = Kan grunnen lagrast?
claiming-at-once = Du får svar med ein gong du sender. Ingen saksbehandlar treng å sjå på det.
claiming-by-case-worker = Ein saksbehandlar må sjå på søknaden før du får svar. Difor:
claiming-may-send = Du kan sende søknaden likevel. Då får du eit svar som du kan klage på.

## Vedlegg. $kind (val): picture eller document. $number: kva for ei fil. $size: kilobyte

claiming-files = Kvitteringar og vedlegg
claiming-files-none = Du treng ikkje leggje ved noko.
claiming-files-lead = Legg ved det du har. Manglar noko, kan du sende likevel.
    .kinds = Du kan velje bilete (JPEG eller PNG) og PDF. Store bilete gjer vi mindre. Har telefonen lagra biletet som HEIC, ta eit skjermbilete av det og vel skjermbiletet. Det er plass til { $count } filer.
# $number og $of: kva for eit vedlegg, og kor mange
claiming-file-place = ({ $number } av { $of })
claiming-file-pick = Vel fil
claiming-file = { $kind ->
    [picture] Bilete { $number }, { $size } kB
   *[document] PDF { $number }, { $size } kB
}
claiming-file-delete = Slett
claiming-file-out = { $kind ->
    [picture] Sletta bilete { $number }
   *[document] Sletta PDF { $number }
}
claiming-file-undo = Angre
claiming-file-back = Fila er teken med igjen.
claiming-file-reading = Les fila
claiming-file-added = Fila er lagd ved.
claiming-file-added-smaller = Fila er lagd ved. Vi har gjort biletet mindre.
claiming-file-left = Inga fil er vald.
claiming-file-unknown = Vi veit ikkje om fila kom fram. Vel henne ein gong til.
claiming-file-alt = Fila du har lagt ved
claiming-file-no-picture = Ein PDF kan ikkje visast her.
claiming-file-lacking = Har du det ikkje?
claiming-file-lacking-means = Be om ein kopi der du betalte, eller om ei stadfesting frå behandlaren. Du kan òg sende utan. Då ser ein saksbehandlar på søknaden.

## Sjå over og send

claiming-review = Sjå over svara
claiming-change = Endre
claiming-see-how = Sjå korleis
claiming-row-whom = Gjeld
claiming-row-trip = Reise
claiming-row-place = Stad
claiming-row-day = Dag
claiming-row-way = Reisemåte
claiming-row-far = Avstand
claiming-row-paid = Utgifter
claiming-row-enclosed = Vedlegg
claiming-row-card = Frikort
claiming-row-ground = Grunn til å sleppe eigendel
claiming-row-account = Konto
claiming-row-result = Resultat
claiming-unsaid = Ikkje svart
claiming-place-none = Ikkje svart
claiming-day = { $day }
claiming-days = { $first } til { $last }
claiming-both-ways = dit og heim
claiming-one-way = éin veg
# $distance: ein avstand i ord
claiming-far = { $distance } kvar veg
# $amount: eit beløp
claiming-paid = { $amount } i alt
claiming-paid-nothing = Ingen
# $of: kor mange vedlegg som trengst. $files: kor mange filer
claiming-enclosed = { $count } av { $of } vedlegg, { $files ->
    [one] { $files } fil
   *[other] { $files } filer
}
claiming-card-unknown = Vi veit ikkje om du har frikort.
claiming-card-from = Ja, frå { $day }
claiming-card-none = Ikkje frikort
# Etter denne står dag og klokkeslett
claiming-card-source = Frå frikortregisteret,
claiming-ground-kept = Han blir lagra med søknaden
claiming-ground-not-kept = Han blir ikkje lagra, og tel ikkje
claiming-account-none = Vi kjenner ingen konto. Legg han inn før pengane kan sendast.
claiming-account-loading = Hentar kontoen
claiming-account-unknown = Vi fekk ikkje henta kontoen. Du kan sende likevel.
claiming-account-closed = Pengane går til kontoen til personen.
claiming-open = Noko er ikkje svart på enno
    .means = Svar på det, så kan du sende.
claiming-claim-by = Siste dag for å søkje er { $day }.
claiming-late = Fristen for å søkje var { $day }
    .means = Du kan søkje likevel. Ein saksbehandlar ser på grunnen du har gitt, og kan seie nei.
claiming-opt-out = Eg vil at ein person avgjer, ikkje eit program
    .more = Då ser ein saksbehandlar på søknaden.
claiming-right = Opplysningane er rette
claiming-right-lacks = Kryss av for at opplysningane er rette.
claiming-send = Send søknaden
claiming-send-for = Send søknaden for { $name }
claiming-send-means = Søknaden blir send berre når du trykkjer på knappen.
claiming-send-memory = Appen kan ikkje lagre noko på denne eininga. La han vere open til du får vite at søknaden er send. Blir han lukka før det, må du først sjå på sida «Reisestøtte» om søknaden er der.
claiming-sending = Sender søknaden
claiming-offline = Appen får ikkje kontakt med tenesta. Søknaden kan ikkje sendast no. Svara er lagra, og ingenting blir sendt av seg sjølv.

## Korleis det gjekk

claiming-refused = Søknaden er ikkje send
claiming-not-sent = Søknaden er ikkje send
    .means = Svara og filene er lagra. Ingenting blir sendt av seg sjølv.
    .do = Trykk på knappen igjen når du er på nett. Då går det vidare der det stoppa.
claiming-unknown = Vi veit ikkje om søknaden er send
    .means = Det kom ikkje noko svar. Du kan trykkje på knappen igjen. Han blir ikkje send to gonger.
claiming-not-sealed = Søknaden er ikkje send
    .means = Eininga lagra ikkje det som trengst for at søknaden berre blir send éin gong. Svara står her så lenge appen er open.
    .do = Sjå om det er ledig plass på eininga. Trykk så på knappen igjen.
claiming-not-known = Vi fekk ikkje sendt søknaden.

## Send

claiming-sent = Søknaden er send
# $amount: det som er innvilga
claiming-sent-granted = Søknaden er send. Du får { $amount }
claiming-sent-loading = Hentar saka
claiming-sent-number = Saksnummer
claiming-sent-copy = Kopier saksnummeret
claiming-sent-copied = Saksnummeret er kopiert.
claiming-sent-not-copied = Vi fekk ikkje kopiert. Merk nummeret og kopier det sjølv.
claiming-sent-save = Lagre kvitteringa
claiming-sent-saved = Kvitteringa er lagra
claiming-sent-left = Kvitteringa er ikkje lagra.
claiming-sent-failed = Kvitteringa vart ikkje lagra
    .means = Prøv igjen, eller skriv ned saksnummeret.
claiming-sent-next = Kva hender no
claiming-sent-follow = Du kan følgje saka under Reisestøtte.
claiming-sent-complain = Er du usamd, kan du klage til og med { $day }.
claiming-sent-see = Sjå saka
claiming-another = Søk for ei reise til
