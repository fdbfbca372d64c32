### Rettar: før, under og etter reisa. Kvar linje har overskrift, tekst og det ho byggjer på.
### «unknown» står i staden for teksten når eit beløp ikkje er kjent den dagen.
### $phone: telefonnummeret. Resten er tal frå regelverket: $km, $fee, $choice, $food, $lodging, $income og $cap er beløp,
### $shortest er ei lengd, $hours timar, $adult, $pays, $half, $years og $certificate år, $months månader, $weeks veker, $call klokkeslett.

rights-title = Rettar på reisa
rights-lead = Her står reglane kort, dei same som appen reknar med. Paragrafane er i pasientreiseforskrifta når ikkje noko anna står.
rights-for = Vis det som gjeld
rights-for-everybody = Alle
    .more = Alle reglane, for barn og vaksne
rights-for-means = Valet endrar berre det du ser på denne sida.
rights-sources = Byggjer på: { $sources }.
# $day: dagen reglane gjeld frå
rights-since = Reglane gjeld frå { $day }.
# $day: dagen som står på rettleiinga
rights-guide-ordering = rettleiinga «Rekvirere transport» frå { $day }
rights-guide-judging = rettleiinga for dei som bestiller, frå { $day }
rights-guide-certificate = rettleiinga om reiseattest frå { $day }
rights-calculate = Rekn ut reisestøtte

## Før reisa

rights-requisition = Får du ein rekvisisjon?
    .text = Du kan få ein når helsa gjer at du ikkje kan bruke buss, tog, båt eller eigen bil. Du kan òg få ein når det ikkje går buss, tog eller båt. Då må vegen vere over { $shortest }.
rights-who-decides = Kven bestemmer det?
    .text = Den som behandlar deg, seier om helsa krev transport. Pasientreiser må følgje det. Manglar det buss, tog eller båt, er det Pasientreiser som bestemmer.
rights-what-to-ask = Kva ber du om, og kven spør du?
    .text = Be behandlaren om ein rekvisisjon for kvar veg, før du reiser. Sei frå om rullestol, barnesete, plass framme, ledsagar eller om du må sitje åleine. Manglar det buss, tog eller båt, ringjer du { $phone }.
rights-order-by = Når må transporten vere bestilt?
    .text = Så tidleg som mogleg, og seinast { $call } siste yrkedag før reisa. For ei reise på måndag er det som regel fredag. Er det for seint? Ring { $phone }.
rights-certificate = Reiseattest når du reiser ofte
    .text = Ein attest kan gjelde i opptil { $certificate } år. Med den eine typen bestiller du turane sjølv. Med den andre køyrer du eigen bil og kan få dekt bom, ferje og parkering.
rights-escort-of-adult = Ledsagar for ein vaksen
    .text = Du kan ha ein med deg når behandlaren seier at du må det på sjølve reisa. Må det vere to, skal behandlaren seie kvifor.
rights-escort-of-child = Ledsagar for eit barn
    .text = Eit barn under { $adult } år kan ha med ein ledsagar utan papir på det. To kan vere mogleg. Det bestemmer Pasientreiser.
rights-escort-costs = Kva ledsagaren kan få
    .text = Ein ledsagar betaler ikkje eigendel. Går det ut over løna, kan { $income } for kvar time bli dekt. Sjefen på jobben må stadfeste det.
    .unknown = Ein ledsagar betaler ikkje eigendel. Går det ut over løna, kan noko av ho bli dekt. Vi kjenner ikkje beløpet for i år.
rights-child-below-school = Barn under skulealder
    .text = Så små barn reiser ikkje åleine. Ein som har omsorg for barnet, må vere med.
rights-child-half-grown = Skulebarn opp til { $half } år
    .text = Barnet skal ha ein ledsagar med seg. Vil de at det reiser åleine, må det bli vurdert først. Pasientreiser har det siste ordet.
rights-child-older = Barn over { $half } år
    .text = Barnet kan reise åleine når det er trygt. Pasientreiser ser på kor langt det er, og om det må byte på vegen. For fly gjeld eigne reglar.

## Under reisa

rights-waiting = Ventetid og samkøyring
    .text = Rekn med noko ventetid. Pasientreiser vel bilen og kan la fleire reise saman. Dei skal ta omsyn til det behandlaren har skrive. Vi kjenner inga felles grense for kor lenge du kan måtte vente.
rights-not-come = Transporten kom ikkje
    .text = Ring { $phone } og les opp nummeret på rekvisisjonen. Ei drosje du avtaler med dei, kan bli dekt mot kvittering. Tek du ei utan avtale, får du berre { $km } for kvar kilometer. Unntaket er når det hastar medisinsk.
    .unknown = Ring { $phone } og les opp nummeret på rekvisisjonen. Ei drosje du avtaler med dei, kan bli dekt mot kvittering. Tek du ei utan avtale, får du berre satsen for kvar kilometer. Unntaket er når det hastar medisinsk.
rights-weather = Vêret stoppar reisa
    .text = Ring { $phone } og spør kva du skal gjere. Må du sove borte fordi du ikkje kjem fram, kan opptil { $lodging } for kvart døgn bli dekt. Ta vare på kvitteringa. Det blir vurdert i kvar sak.
    .unknown = Ring { $phone } og spør kva du skal gjere. Må du sove borte fordi du ikkje kjem fram, kan noko av det bli dekt. Ta vare på kvitteringa. Det blir vurdert i kvar sak.

## Etter reisa

rights-covered = Kva du kan få dekt
    .text = Reiser du på eiga hand, kan du få { $km } for kvar kilometer. Betaler du eigendel, blir han trekt frå for kvar veg. Vegen må vere minst { $shortest }. Rekk ein billett til minstetakst, får du ikkje noko. Du kan få støtte likevel når det hastar medisinsk, eller når behandlaren stadfestar at helsa krev bil eller drosje. For svært lange vegar er det eigne reglar.
    .unknown = Reiser du på eiga hand, kan du få ein sats for kvar kilometer. Vi kjenner ikkje satsen for i år. Betaler du eigendel, blir han trekt frå for kvar veg. Vegen må vere minst { $shortest }. Rekk ein billett til minstetakst, får du ikkje noko. Du kan få støtte likevel når det hastar medisinsk, eller når behandlaren stadfestar at helsa krev bil eller drosje.
rights-extras = Bom, ferje og parkering
    .text = Dette blir dekt når det hastar medisinsk, når du må køyre bil på grunn av helsa, eller når det ikkje går buss, tog eller båt. Nokon må stadfeste det. Ta vare på kvitteringar for bom og parkering.
rights-food-and-lodging = Mat og overnatting
    .text = Er du borte i over { $hours } timar, kan du få { $food } til mat for kvart døgn. Må du sove borte, kan du få opptil { $lodging } mot kvittering. Å sove hos nokon du kjenner, gir ikkje noko.
    .unknown = Er du borte i over { $hours } timar, kan du få pengar til mat. Må du sove borte, kan noko av det bli dekt mot kvittering. Vi kjenner ikkje beløpa for i år.
rights-fee = Eigendel
    .text = Eigendelen er { $fee } for kvar veg. På ein stad du har valt sjølv utanfor regionen, er han { $choice }. Kan du ikkje betale på vegen, kjem det ein faktura.
    .unknown = Du betaler eigendel for kvar veg. Vi kjenner ikkje beløpet for i år. Kan du ikkje betale på vegen, kjem det ein faktura.
rights-fee-of-child = Barn og eigendel
    .text = Eit barn under { $pays } år betaler ikkje eigendel. Det er alderen på reisedagen som tel.
rights-card = Frikort
    .text = Har du betalt meir enn { $cap } i eigendelar i år, får du frikort. Det kjem av seg sjølv. Då betaler du ikkje meir i år, bortsett frå når du har valt ein stad utanfor regionen.
    .unknown = Har du betalt nok i eigendelar i år, får du frikort. Det kjem av seg sjølv. Vi kjenner ikkje grensa for i år.
rights-card-held = Det er registrert eit frikort
    .text = Då er det ingen eigendel å betale. Unntaket er ein stad som er vald utanfor regionen. Der er det { $choice } for kvar veg.
    .unknown = Då er det ingen eigendel å betale. Unntaket er ein stad som er vald utanfor regionen.
rights-attendance-of-child = Søknad for barn under { $half } år
    .text = Du treng ikkje papir på at barnet har vore hos behandlaren.
rights-attendance-of-youth = Søknad for barn frå { $half } til { $adult } år
    .text = Dette gjeld når du er forelder eller verje og søkjer for barnet. Legg ved papir på at barnet har vore hos behandlaren. Papira må du be om sjølv, for barnet har rett til privatliv.
rights-deadline = Frist for å søkje
    .text = Søk innan { $months } månader etter reisa. Søkjer du seinare, må du gjere det sannsynleg at du ikkje kunne før. Du kan òg søkje seinare når du venta fordi helseføretaket eller Pasientreiser gav deg feil opplysningar. Etter { $years } år er det for seint.
rights-complaint = Klage
    .text = Du kan klage innan { $weeks } veker etter at du fekk svaret. Skriv kva du er usamd i. Får du ikkje medhald, går klaga vidare til Statsforvaltaren.
