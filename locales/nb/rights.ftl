### Rettigheter: før, under og etter reisen. Hver linje har overskrift, tekst og det den bygger på.
### «unknown» står i stedet for teksten når et beløp ikke er kjent den dagen.
### $phone: telefonnummeret. Resten er tall fra regelverket: $km, $fee, $choice, $food, $lodging, $income og $cap er beløp,
### $shortest er en lengde, $hours timer, $adult, $pays, $half, $years og $certificate år, $months måneder, $weeks uker, $call klokkeslett.

rights-title = Rettigheter på reisen
rights-lead = Her står reglene kort, de samme som appen regner med. Paragrafene er i pasientreiseforskriften når ikke noe annet står.
rights-for = Vis det som gjelder
rights-for-everybody = Alle
    .more = Alle reglene, for barn og voksne
rights-for-means = Valget endrer bare det du ser på denne siden.
rights-sources = Bygger på: { $sources }.
# $day: dagen reglene gjelder fra
rights-since = Reglene gjelder fra { $day }.
# $day: dagen som står på veiledningen
rights-guide-ordering = veiledningen «Rekvirere transport» fra { $day }
rights-guide-judging = veiledningen for dem som bestiller, fra { $day }
rights-guide-certificate = veiledningen om reiseattest fra { $day }
rights-calculate = Regn ut reisestøtte

## Før reisen

rights-requisition = Får du en rekvisisjon?
    .text = Du kan få en når helsen gjør at du ikke kan bruke buss, tog, båt eller egen bil. Du kan også få en når det ikke går buss, tog eller båt. Da må veien være over { $shortest }.
rights-who-decides = Hvem bestemmer det?
    .text = Den som behandler deg, sier om helsen krever transport. Pasientreiser må følge det. Mangler det buss, tog eller båt, er det Pasientreiser som bestemmer.
rights-what-to-ask = Hva ber du om, og hvem spør du?
    .text = Be behandleren om en rekvisisjon for hver vei, før du reiser. Si fra om rullestol, barnesete, plass foran, ledsager eller om du må sitte alene. Mangler det buss, tog eller båt, ringer du { $phone }.
rights-order-by = Når må transporten være bestilt?
    .text = Så tidlig som mulig, og senest { $call } siste virkedag før reisen. For en reise på mandag er det som regel fredag. Er det for sent? Ring { $phone }.
rights-certificate = Reiseattest når du reiser ofte
    .text = En attest kan gjelde i opptil { $certificate } år. Med den ene typen bestiller du turene selv. Med den andre kjører du egen bil og kan få dekket bom, ferge og parkering.
rights-escort-of-adult = Ledsager for en voksen
    .text = Du kan ha en med deg når behandleren sier at du må det på selve reisen. Må det være to, skal behandleren si hvorfor.
rights-escort-of-child = Ledsager for et barn
    .text = Et barn under { $adult } år kan ha med en ledsager uten papirer på det. To kan være mulig. Det bestemmer Pasientreiser.
rights-escort-costs = Hva ledsageren kan få
    .text = En ledsager betaler ikke egenandel. Går det ut over lønnen, kan { $income } for hver time bli dekket. Sjefen på jobben må bekrefte det.
    .unknown = En ledsager betaler ikke egenandel. Går det ut over lønnen, kan noe av den bli dekket. Vi kjenner ikke beløpet for i år.
rights-child-below-school = Barn under skolealder
    .text = Så små barn reiser ikke alene. En som har omsorg for barnet, må være med.
rights-child-half-grown = Skolebarn opp til { $half } år
    .text = Barnet skal ha en ledsager med seg. Vil dere at det reiser alene, må det bli vurdert først. Pasientreiser har det siste ordet.
rights-child-older = Barn over { $half } år
    .text = Barnet kan reise alene når det er trygt. Pasientreiser ser på hvor langt det er, og om det må bytte på veien. For fly gjelder egne regler.

## Under reisen

rights-waiting = Ventetid og samkjøring
    .text = Regn med noe ventetid. Pasientreiser velger bilen og kan la flere reise sammen. De skal ta hensyn til det behandleren har skrevet. Vi kjenner ingen felles grense for hvor lenge du kan måtte vente.
rights-not-come = Transporten kom ikke
    .text = Ring { $phone } og les opp nummeret på rekvisisjonen. En drosje du avtaler med dem, kan bli dekket mot kvittering. Tar du en uten avtale, får du bare { $km } for hver kilometer. Unntaket er når det haster medisinsk.
    .unknown = Ring { $phone } og les opp nummeret på rekvisisjonen. En drosje du avtaler med dem, kan bli dekket mot kvittering. Tar du en uten avtale, får du bare satsen for hver kilometer. Unntaket er når det haster medisinsk.
rights-weather = Været stopper reisen
    .text = Ring { $phone } og spør hva du skal gjøre. Må du sove borte fordi du ikke kommer fram, kan opptil { $lodging } for hvert døgn bli dekket. Ta vare på kvitteringen. Det blir vurdert i hver sak.
    .unknown = Ring { $phone } og spør hva du skal gjøre. Må du sove borte fordi du ikke kommer fram, kan noe av det bli dekket. Ta vare på kvitteringen. Det blir vurdert i hver sak.

## Etter reisen

rights-covered = Hva du kan få dekket
    .text = Reiser du på egen hånd, kan du få { $km } for hver kilometer. Betaler du egenandel, blir den trukket fra for hver vei. Veien må være minst { $shortest }. Rekker en billett til minstetakst, får du ikke noe. Du kan få støtte likevel når det haster medisinsk, eller når behandleren bekrefter at helsen krever bil eller drosje. For svært lange veier er det egne regler.
    .unknown = Reiser du på egen hånd, kan du få en sats for hver kilometer. Vi kjenner ikke satsen for i år. Betaler du egenandel, blir den trukket fra for hver vei. Veien må være minst { $shortest }. Rekker en billett til minstetakst, får du ikke noe. Du kan få støtte likevel når det haster medisinsk, eller når behandleren bekrefter at helsen krever bil eller drosje.
rights-extras = Bom, ferge og parkering
    .text = Dette dekkes når det haster medisinsk, når du må kjøre bil på grunn av helsen, eller når det ikke går buss, tog eller båt. Noen må bekrefte det. Ta vare på kvitteringer for bom og parkering.
rights-food-and-lodging = Mat og overnatting
    .text = Er du borte i over { $hours } timer, kan du få { $food } til mat for hvert døgn. Må du sove borte, kan du få opptil { $lodging } mot kvittering. Å sove hos noen du kjenner, gir ikke noe.
    .unknown = Er du borte i over { $hours } timer, kan du få penger til mat. Må du sove borte, kan noe av det bli dekket mot kvittering. Vi kjenner ikke beløpene for i år.
rights-fee = Egenandel
    .text = Egenandelen er { $fee } for hver vei. På et sted du har valgt selv utenfor regionen, er den { $choice }. Kan du ikke betale på veien, kommer det en faktura.
    .unknown = Du betaler egenandel for hver vei. Vi kjenner ikke beløpet for i år. Kan du ikke betale på veien, kommer det en faktura.
rights-fee-of-child = Barn og egenandel
    .text = Et barn under { $pays } år betaler ikke egenandel. Det er alderen på reisedagen som teller.
rights-card = Frikort
    .text = Har du betalt mer enn { $cap } i egenandeler i år, får du frikort. Det kommer av seg selv. Da betaler du ikke mer i år, bortsett fra når du har valgt et sted utenfor regionen.
    .unknown = Har du betalt nok i egenandeler i år, får du frikort. Det kommer av seg selv. Vi kjenner ikke grensen for i år.
rights-card-held = Det er registrert et frikort
    .text = Da er det ingen egenandel å betale. Unntaket er et sted som er valgt utenfor regionen. Der er det { $choice } for hver vei.
    .unknown = Da er det ingen egenandel å betale. Unntaket er et sted som er valgt utenfor regionen.
rights-attendance-of-child = Søknad for barn under { $half } år
    .text = Du trenger ikke papirer på at barnet har vært hos behandleren.
rights-attendance-of-youth = Søknad for barn fra { $half } til { $adult } år
    .text = Dette gjelder når du er forelder eller verge og søker for barnet. Legg ved papirer på at barnet har vært hos behandleren. Papirene må du be om selv, for barnet har rett til privatliv.
rights-deadline = Frist for å søke
    .text = Søk innen { $months } måneder etter reisen. Søker du senere, må du gjøre det sannsynlig at du ikke kunne før. Du kan også søke senere når du ventet fordi helseforetaket eller Pasientreiser ga deg feil opplysninger. Etter { $years } år er det for sent.
rights-complaint = Klage
    .text = Du kan klage innen { $weeks } uker etter at du fikk svaret. Skriv hva du er uenig i. Får du ikke medhold, går klagen videre til Statsforvalteren.
