### Sida for ein søknad som er send: kvar han står, vedtaket, klaga, og det som blir gjort med han.

## Overskrift og det første. $day: ein dag i ord. $count: talet på reiser

claim-case-title = Reisestøtte for reisa { $day }
claim-case-title-several = Reisestøtte for { $count } reiser
claim-case-page = Reisestøtte
claim-case-loading = Hentar saka
claim-case-number = Saksnummer
# Framfor statusen, for dei som lyttar
claim-case-status = Status:
claim-case-back = Tilbake til saka
claim-case-all = Alt om reisestøtte

## Svaret

claim-case-answer = Svaret
# $at: dag og klokkeslett
claim-case-by-service = Tenesta avgjorde søknaden { $at }, etter reglane. Ingen saksbehandlar har sett på han.
claim-case-by-case-worker = Ein saksbehandlar avgjorde søknaden { $at }.
claim-case-rows = Linje for linje
# Det som vart søkt om på ei linje, når noko anna er innvilga. $amount: eit beløp
claim-case-row-asked = Søkt om { $amount }
claim-case-sum = Innvilga i alt
claim-case-why = Kvifor
claim-case-judged = Dette har ein saksbehandlar vurdert
claim-case-explanation = Saksbehandlaren skriv
claim-case-next = Kva hender no
claim-case-because = Difor svarer ein saksbehandlar

## Det vi treng

claim-case-needed = Vi treng noko frå deg
# $day: siste dag
claim-case-needed-until = Send det seinast { $day }.
claim-case-needed-open = Send det vi treng

## Resten av sida

claim-case-happened = Kva har skjedd
claim-case-trips = Reisene
# $day: dagen. $to: staden
claim-case-trip = { $day }, til { $to }
claim-case-trip-open = Sjå reisa
claim-case-files = Vedlegg
claim-case-note = Det som står i søknaden
claim-case-answers = Svar til kontoret
# $at: dag og klokkeslett
claim-case-answered = Sendt { $at }.
claim-case-without = Dette går det ikkje an å skaffe:
claim-case-earlier = Vedtak frå før
# $at: dag og klokkeslett
claim-case-earlier-of = Vedtaket frå { $at }

## Klaga. $day: ein dag i ord. $days: kor mange dagar som er att

claim-case-disagree = Er du usamd?
claim-case-complain-by = Du kan klage til og med { $day }.
    .left = { $days ->
        [one] Det er { $days } dag att.
       *[other] Det er { $days } dagar att.
    }
    .today = Det er siste dag i dag.
claim-case-complain = Klag på vedtaket
claim-case-complain-help = Treng du hjelp til å klage?
    .call = Ring { $phone }, eller spør pasient- og brukarombodet.
claim-case-complain-over = Klagefristen var { $day }.
claim-case-complaint = Klaga
# $at: dag og klokkeslett
claim-case-complaint-earlier = Tidlegare klage
claim-case-complaint-sent = Send { $at }.
claim-case-complaint-number = Nummeret på klaga
claim-case-complaint-about = Klaga gjeld
claim-case-complaint-why = Det som står i klaga
claim-case-complaint-answer = Kontoret svarer

## Lagre og skrive ut

claim-case-papers = Ta vare på
claim-case-save-decision = Lagre vedtaket
claim-case-save-receipt = Lagre kvitteringa
claim-case-print = Skriv ut sida
claim-case-saved = Fila er lagra
    .means = Du kan opne henne i nettlesaren og skrive henne ut. Pass på kven som kan sjå henne.
claim-case-save-left = Ingenting er lagra.
claim-case-save-failed = Fila vart ikkje lagra
    .means = Eininga tok ikkje imot fila. Prøv ein annan stad.
claim-case-save-protected = Adressa er verna. Difor blir det ikkje laga noka fil.

## Trekkje søknaden og samtykket. $name: den det gjeld

claim-withdraw-open = Trekk søknaden
claim-withdraw-title = Trekkje søknaden
claim-withdraw-title-for = Trekkje søknaden for { $name }
claim-withdraw-means = Dette tek tilbake søknaden om reisestøtte. Då får han ikkje noko svar, og ingenting blir betalt ut.
    .again = Det går an å søkje på nytt innan fristen.
claim-withdraw-now = Ja, trekk søknaden
claim-withdraw-keep = Behald søknaden
claim-withdraw-not = Søknaden kan ikkje trekkjast no. Ein saksbehandlar har teke til på han, eller han er avgjord.
claim-withdraw = Trekkje søknaden
    .done = Søknaden er trekt
    .failed = Søknaden er ikkje trekt
    .unknown = Vi veit ikkje om søknaden er trekt

claim-consent-held = Samtykke
    .means = Søknaden seier kvifor det ikkje skal betalast eigendel. Det er lov å ta vare på fordi nokon har sagt ja til det.
claim-consent-open = Trekk samtykket
claim-consent-title = Trekkje samtykket
claim-consent-title-for = Trekkje samtykket for { $name }
claim-consent-means = Då tel ikkje lenger grunnen til fritak frå eigendel.
    .again = Samtykket gjeld berre denne søknaden.
claim-consent-now = Ja, trekk samtykket
claim-consent-keep = Behald samtykket
claim-consent-not = Det er ikkje noko samtykke å trekkje.
claim-consent = Trekkje samtykket
    .done = Samtykket er trekt
    .failed = Samtykket er ikkje trekt
    .unknown = Vi veit ikkje om samtykket er trekt

## Det som gjeld alle. $name: den det gjeld

claim-act-for = for { $name }
claim-act-concerns = Gjeld { $name }.
claim-act-sending = Vi sender. Vent litt.
claim-act-offline = Dette går ikkje utan nett. Appen sender aldri noko seinare av seg sjølv.
claim-act-not-sent = Vi fekk ikkje kontakt med tenesta. Ingenting er sendt, og alt står som før. Du kan prøve igjen når du er på nett.
claim-act-unknown = Vi sende det og fekk ikkje svar. Trykk igjen for å få vite det. Det blir ikkje gjort to gonger.
claim-act-see = Sjå saka
claim-act-again = Sjå saka på nytt
claim-act-other = Sjå den andre søknaden
# $number: nummeret som kan lesast opp
claim-act-number = Nummeret er

## Å klage. Steg for steg på éi side

# $step og $of: kor langt ein har kome
claim-complain-step = Steg { $step } av { $of }
claim-complain-title = Klage på vedtaket
claim-complain-what = Kva er du usamd i?
    .hint = Kryss av for alt som gjeld.
    .choose = Vel minst éin ting du er usamd i.
claim-complain-text = Kvifor er du usamd?
    .hint = Skriv med eigne ord. Du treng ikkje kjenne reglane.
    .empty = Skriv kvifor du er usamd, til dømes at avstanden er lengre.
    .long = Teksten er for lang. Han kan ha { $most } teikn.
    .control = Teksten har teikn som ikkje kan sendast. Slett dei.
claim-complain-why = Fortel kvifor
# $count: kor mange teikn det er plass til
claim-complain-left = { $count ->
    [one] { $count } teikn att
   *[other] { $count } teikn att
}
claim-complain-files = Vil du leggje ved noko?
    .means = Det du vel, blir sendt til saka med ein gong.
    .hint = Kva viser fila?
claim-complain-review = Sjå over klaga
claim-complain-next = Neste
claim-complain-before = Tilbake
claim-complain-send = Send klaga
claim-complain-edit-what = Endre kva du er usamd i
claim-complain-edit-why = Endre kvifor
claim-complain-not = Det går ikkje an å klage på dette no.
claim-complain-late = Klagefristen var { $day }. Då kan du ikkje klage her.
claim-complain = Klaga
    .done = Klaga er send
    .failed = Klaga er ikkje send
    .unknown = Vi veit ikkje om klaga er send

## Å sende det kontoret treng. $day: siste dag. $document: namnet på eit dokument

claim-answer-title = Vi treng noko frå deg
claim-answer-title-for = Vi treng noko for { $name }
claim-answer-until = Fristen er { $day }.
claim-answer-enclose = Legg ved
claim-answer-cannot = Eg får ikkje tak i det
claim-answer-cannot-means = Då avgjer saksbehandlaren utan dette. Det kan gjere at noko ikkje blir dekt.
claim-answer-note = Vil du leggje til noko? (kan stå tomt)
    .hint = Skriv med eigne ord.
    .long = Teksten er for lang. Han kan ha { $most } teikn.
    .control = Teksten har teikn som ikkje kan sendast. Slett dei.
claim-answer-lacking = Legg ved ei fil, eller kryss av for at du ikkje får tak i det: { $document }
claim-answer-send = Send svaret
claim-answer-not = Kontoret ventar ikkje på noko frå deg no.
claim-answer = Svaret
    .done = Svaret er sendt
    .failed = Svaret er ikkje sendt
    .unknown = Vi veit ikkje om svaret er sendt

## Filer som blir sende til ei sak. $count: kor mange

claim-enclose-choose = Vel fil
claim-enclose-kinds = Bilete (JPEG eller PNG) eller PDF. Store bilete blir gjorde mindre her.
claim-enclose-sending = Vi sender fila. Vent litt.
claim-enclose-sent = Fila er send.
claim-enclose-none = Inga fil er vald.
claim-enclose-failed = Fila er ikkje lagd ved
claim-enclose-unknown = Vi veit ikkje om fila kom fram
    .means = Vel den same fila igjen. Ho blir ikkje lagd ved to gonger.
claim-enclose-there = Lagt ved:

## Sende søknader i ei liste

claim-list-open = Sjå saka
# For dei som lyttar: kva for ei sak
claim-list-open-full = Sjå saka om { $title }
# $amount: det som er innvilga
claim-list-granted = { $amount } er innvilga
claim-list-send-by = Send det vi treng, seinast { $day }.
claim-list-complain-by = Klagefristen er { $day }.
# $at: dag og klokkeslett
claim-list-sent = Send { $at }
claim-list-more = Vis fleire søknader
# $count: kor mange som kom
claim-list-shown = { $count ->
    [one] Éin søknad til
   *[other] { $count } søknader til
}
claim-list-first = Vis dei nyaste igjen

## På Heim. $title: kva for ei sak. $trip: reisa. $day: siste dag. $days: dagar att

claim-home-needed = Vi treng noko frå deg: { $title }
claim-home-begun = Hald fram med søknaden du har teke til på
claim-home-half-sent = Noko av søknaden er sendt, resten ikkje. Send resten
claim-home-claim = Søk om reisestøtte
claim-home-soon = { $trip }: { $days ->
    [one] Søk seinast { $day }. Det er { $days } dag att.
   *[other] Søk seinast { $day }. Det er { $days } dagar att.
}
claim-home-last-day = { $trip }: I dag er siste dag for å søkje.
