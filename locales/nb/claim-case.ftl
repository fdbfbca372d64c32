### Siden for en søknad som er sendt: hvor den står, vedtaket, klagen, og det som gjøres med den.

## Overskrift og det første. $day: en dag i ord. $count: hvor mange reiser

claim-case-title = Reisestøtte for reisen { $day }
claim-case-title-several = Reisestøtte for { $count } reiser
claim-case-page = Reisestøtte
claim-case-loading = Henter saken
claim-case-number = Saksnummer
# Foran statusen, for dem som lytter
claim-case-status = Status:
claim-case-back = Tilbake til saken
claim-case-all = Alt om reisestøtte

## Svaret

claim-case-answer = Svaret
# $at: dag og klokkeslett
claim-case-by-service = Tjenesten avgjorde søknaden { $at }, etter reglene. Ingen saksbehandler har sett på den.
claim-case-by-case-worker = En saksbehandler avgjorde søknaden { $at }.
claim-case-rows = Linje for linje
# Det som ble søkt om på en linje, når noe annet er innvilget. $amount: et beløp
claim-case-row-asked = Søkt om { $amount }
claim-case-sum = Innvilget i alt
claim-case-why = Hvorfor
claim-case-judged = Dette har en saksbehandler vurdert
claim-case-explanation = Saksbehandleren skriver
claim-case-next = Hva skjer nå
claim-case-because = Derfor svarer en saksbehandler

## Det vi trenger

claim-case-needed = Vi trenger noe fra deg
# $day: siste dag
claim-case-needed-until = Send det senest { $day }.
claim-case-needed-open = Send det vi trenger

## Resten av siden

claim-case-happened = Hva har skjedd
claim-case-trips = Reisene
# $day: dagen. $to: stedet
claim-case-trip = { $day }, til { $to }
claim-case-trip-open = Se reisen
claim-case-files = Vedlegg
claim-case-note = Det som står i søknaden
claim-case-answers = Svar til kontoret
# $at: dag og klokkeslett
claim-case-answered = Sendt { $at }.
claim-case-without = Dette går det ikke an å skaffe:
claim-case-earlier = Tidligere vedtak
# $at: dag og klokkeslett
claim-case-earlier-of = Vedtaket fra { $at }

## Klagen. $day: en dag i ord. $days: hvor mange dager som er igjen

claim-case-disagree = Er du uenig?
claim-case-complain-by = Du kan klage til og med { $day }.
    .left = { $days ->
        [one] Det er { $days } dag igjen.
       *[other] Det er { $days } dager igjen.
    }
    .today = Det er siste dag i dag.
claim-case-complain = Klag på vedtaket
claim-case-complain-help = Trenger du hjelp til å klage?
    .call = Ring { $phone }, eller spør pasient- og brukerombudet.
claim-case-complain-over = Klagefristen var { $day }.
claim-case-complaint = Klagen
# $at: dag og klokkeslett
claim-case-complaint-earlier = Tidligere klage
claim-case-complaint-sent = Sendt { $at }.
claim-case-complaint-number = Nummeret på klagen
claim-case-complaint-about = Klagen gjelder
claim-case-complaint-why = Det som står i klagen
claim-case-complaint-answer = Kontoret svarer

## Lagre og skrive ut

claim-case-papers = Ta vare på
claim-case-save-decision = Lagre vedtaket
claim-case-save-receipt = Lagre kvitteringen
claim-case-print = Skriv ut siden
claim-case-saved = Filen er lagret
    .means = Du kan åpne den i nettleseren og skrive den ut. Pass på hvem som kan se den.
claim-case-save-left = Ingenting er lagret.
claim-case-save-failed = Filen ble ikke lagret
    .means = Enheten tok ikke imot filen. Prøv et annet sted.
claim-case-save-protected = Adressen er beskyttet. Derfor lages det ingen fil.

## Trekke søknaden og samtykket. $name: den det gjelder

claim-withdraw-open = Trekk søknaden
claim-withdraw-title = Trekke søknaden
claim-withdraw-title-for = Trekke søknaden for { $name }
claim-withdraw-means = Dette tar tilbake søknaden om reisestøtte. Da får den ikke noe svar, og ingenting blir betalt ut.
    .again = Det går an å søke på nytt innen fristen.
claim-withdraw-now = Ja, trekk søknaden
claim-withdraw-keep = Behold søknaden
claim-withdraw-not = Søknaden kan ikke trekkes nå. En saksbehandler har begynt på den, eller den er avgjort.
claim-withdraw = Trekke søknaden
    .done = Søknaden er trukket
    .failed = Søknaden er ikke trukket
    .unknown = Vi vet ikke om søknaden er trukket

claim-consent-held = Samtykke
    .means = Søknaden sier hvorfor det ikke skal betales egenandel. Det er lov å ta vare på fordi noen har sagt ja til det.
claim-consent-open = Trekk samtykket
claim-consent-title = Trekke samtykket
claim-consent-title-for = Trekke samtykket for { $name }
claim-consent-means = Da teller ikke lenger grunnen til fritak fra egenandel.
    .again = Samtykket gjelder bare denne søknaden.
claim-consent-now = Ja, trekk samtykket
claim-consent-keep = Behold samtykket
claim-consent-not = Det er ikke noe samtykke å trekke.
claim-consent = Trekke samtykket
    .done = Samtykket er trukket
    .failed = Samtykket er ikke trukket
    .unknown = Vi vet ikke om samtykket er trukket

## Det som gjelder alle. $name: den det gjelder

claim-act-for = for { $name }
claim-act-concerns = Gjelder { $name }.
claim-act-sending = Vi sender. Vent litt.
claim-act-offline = Dette går ikke uten nett. Appen sender aldri noe senere av seg selv.
claim-act-not-sent = Vi fikk ikke kontakt med tjenesten. Ingenting er sendt, og alt står som før. Du kan prøve igjen når du er på nett.
claim-act-unknown = Vi sendte det og fikk ikke svar. Trykk igjen for å få vite det. Det blir ikke gjort to ganger.
claim-act-see = Se saken
claim-act-again = Se saken på nytt
claim-act-other = Se den andre søknaden
# $number: nummeret som kan leses opp
claim-act-number = Nummeret er

## Å klage. Steg for steg på én side

# $step og $of: hvor langt man er kommet
claim-complain-step = Steg { $step } av { $of }
claim-complain-title = Klage på vedtaket
claim-complain-what = Hva er du uenig i?
    .hint = Kryss av for alt som gjelder.
    .choose = Velg minst én ting du er uenig i.
claim-complain-text = Hvorfor er du uenig?
    .hint = Skriv med egne ord. Du trenger ikke kjenne reglene.
    .empty = Skriv hvorfor du er uenig, for eksempel at avstanden er lengre.
    .long = Teksten er for lang. Den kan ha { $most } tegn.
    .control = Teksten har tegn som ikke kan sendes. Slett dem.
claim-complain-why = Fortell hvorfor
# $count: hvor mange tegn det er plass til
claim-complain-left = { $count ->
    [one] { $count } tegn igjen
   *[other] { $count } tegn igjen
}
claim-complain-files = Vil du legge ved noe?
    .means = Det du velger, sendes til saken med en gang.
    .hint = Hva viser filen?
claim-complain-review = Se over klagen
claim-complain-next = Neste
claim-complain-before = Tilbake
claim-complain-send = Send klagen
claim-complain-edit-what = Endre hva du er uenig i
claim-complain-edit-why = Endre hvorfor
claim-complain-not = Det går ikke an å klage på dette nå.
claim-complain-late = Klagefristen var { $day }. Da kan du ikke klage her.
claim-complain = Klagen
    .done = Klagen er sendt
    .failed = Klagen er ikke sendt
    .unknown = Vi vet ikke om klagen er sendt

## Å sende det kontoret trenger. $day: siste dag. $document: navnet på et dokument

claim-answer-title = Vi trenger noe fra deg
claim-answer-title-for = Vi trenger noe for { $name }
claim-answer-until = Fristen er { $day }.
claim-answer-enclose = Legg ved
claim-answer-cannot = Jeg får ikke tak i det
claim-answer-cannot-means = Da avgjør saksbehandleren uten dette. Det kan gjøre at noe ikke blir dekket.
claim-answer-note = Vil du legge til noe? (kan stå tomt)
    .hint = Skriv med egne ord.
    .long = Teksten er for lang. Den kan ha { $most } tegn.
    .control = Teksten har tegn som ikke kan sendes. Slett dem.
claim-answer-lacking = Legg ved en fil, eller kryss av for at du ikke får tak i det: { $document }
claim-answer-send = Send svaret
claim-answer-not = Kontoret venter ikke på noe fra deg nå.
claim-answer = Svaret
    .done = Svaret er sendt
    .failed = Svaret er ikke sendt
    .unknown = Vi vet ikke om svaret er sendt

## Filer som sendes til en sak. $count: hvor mange

claim-enclose-choose = Velg fil
claim-enclose-kinds = Bilde (JPEG eller PNG) eller PDF. Store bilder gjøres mindre her.
claim-enclose-sending = Vi sender filen. Vent litt.
claim-enclose-sent = Filen er sendt.
claim-enclose-none = Ingen fil er valgt.
claim-enclose-failed = Filen er ikke lagt ved
claim-enclose-unknown = Vi vet ikke om filen kom fram
    .means = Velg den samme filen igjen. Den blir ikke lagt ved to ganger.
claim-enclose-there = Lagt ved:

## Sendte søknader i en liste

claim-list-open = Se saken
# For dem som lytter: hvilken sak
claim-list-open-full = Se saken om { $title }
# $amount: det som er innvilget
claim-list-granted = { $amount } er innvilget
claim-list-send-by = Send det vi trenger, senest { $day }.
claim-list-complain-by = Klagefristen er { $day }.
# $at: dag og klokkeslett
claim-list-sent = Sendt { $at }
claim-list-more = Vis flere søknader
# $count: hvor mange som kom
claim-list-shown = { $count ->
    [one] Én søknad til
   *[other] { $count } søknader til
}
claim-list-first = Vis de nyeste igjen

## På Hjem. $title: hvilken sak. $trip: reisen. $day: siste dag. $days: dager igjen

claim-home-needed = Vi trenger noe fra deg: { $title }
claim-home-begun = Fortsett på søknaden du har begynt på
claim-home-half-sent = Noe av søknaden er sendt, resten ikke. Send resten
claim-home-claim = Søk om reisestøtte
claim-home-soon = { $trip }: { $days ->
    [one] Søk senest { $day }. Det er { $days } dag igjen.
   *[other] Søk senest { $day }. Det er { $days } dager igjen.
}
claim-home-last-day = { $trip }: I dag er siste dag for å søke.
