### Reglane slik ein person les dei, ei melding for kvar regel. Verdien er namnet på regelen.
### «holds»: vilkåret er oppfylt, eller regelen gir noko. «fails»: vilkåret er ikkje oppfylt, eller regelen gir ingenting.
### «judged»: ein saksbehandlar må vurdere det. «told»: godt å vite.
### $figure: talet som avgjorde, i eininga til regelen. $fact: namnet på opplysninga som vog mest.

## Før paragrafane

rule-0-1 = Reise før 1. oktober 2016
    .judged = Reisa er frå før 1. oktober 2016. Då galdt andre reglar enn dei vi reknar med.
rule-0-2 = Satsane er ikkje kjende
    .judged = Vi kjenner ikkje satsane for dette året. Difor reknar vi ikkje ut noko beløp.
rule-0-3 = Nei til automatisk behandling
    .holds = Du har ikkje sagt nei til automatisk behandling.
    .judged = Du har sagt nei til automatisk behandling. Då ser ein saksbehandlar på saka.
rule-0-4 = Verna adresse
    .judged = Adressa er verna. Søk på papir eller i ei sikker melding.
rule-0-5 = Saker som går på papir
    .judged = Denne typen sak går på papir til ein saksbehandlar.
rule-0-6 = Avrunding
    .told = Det er ikkje avklart korleis øre blir runda av. Vi rundar til næraste øre.

## § 1a: spesialisthelsetenesta

rule-1a-1 = Behandling i eigen helseregion
    .holds = Behandlinga er i helseregionen der du bur (landet har fire).
    .fails = Behandlinga er ikkje i helseregionen der du bur (landet har fire).
    .judged = Vi veit ikkje om behandlinga er i helseregionen der du bur.
rule-1a-2 = Næraste stad med behandlinga
    .holds = Dette er den næraste staden som gir behandlinga.
    .fails = Dette er ikkje den næraste staden som gir behandlinga.
    .judged = Ein saksbehandlar må finne ut om dette er den næraste staden.
rule-1a-3 = Spesialist med avtale
    .holds = Spesialisten har avtale med helseregionen din. Då tel heile vegen.
    .fails = Spesialisten har ikkje avtale med helseregionen din.
    .judged = Ein saksbehandlar må sjå om spesialisten har avtale med helseregionen din.
rule-1a-4 = Teneste for heile landet
    .holds = Tenesta er for heile landet eller fleire regionar. Då tel heile vegen.
    .fails = Tenesta er ikkje for heile landet eller fleire regionar.
    .judged = Ein saksbehandlar må sjå om tenesta er for heile landet.
rule-1a-5 = Stad du har valt sjølv
    .holds = Du kan velje denne staden fritt. Då kan reisa bli dekt.
    .fails = Dette er ikkje ein stad du kan velje fritt.
    .judged = Ein saksbehandlar må sjå om du kan velje denne staden fritt.
rule-1a-6 = Privat røntgen
    .holds = Privat røntgen blir dekt til den næraste staden.
    .fails = Privat røntgen blir berre dekt til den næraste staden.
    .judged = Ein saksbehandlar må finne den næraste staden med privat røntgen.

## §§ 2–4: fastlege, andre behandlarar og tenester i kommunen

rule-2-1 = Fastlegen
    .holds = Legen er i din eller ein samarbeidande kommune, eller er nærast.
    .fails = Legen er ikkje i kommunen din og er ikkje den næraste.
    .judged = Ein saksbehandlar må sjå om legen er ein du får dekt reisa til.
rule-2-2 = Tannlege, fysioterapeut og liknande
    .holds = Behandlaren er i kommunen din eller er den næraste.
    .fails = Behandlaren er ikkje i kommunen din og er ikkje den næraste.
    .judged = Ein saksbehandlar må sjå om behandlaren er ein du får dekt reisa til.
rule-2-3 = Behandlar utan betaling frå folketrygda
    .fails = Folketrygda betaler ikkje denne typen behandlar. Då blir ikkje reisa dekt.
rule-2-4 = Teneste som berre får bidrag
    .fails = Folketrygda gir berre eit bidrag til denne tenesta. Då blir ikkje reisa dekt.
rule-3-1 = Familievern og tenester i kommunen
    .holds = Tenesta er i din eller ein samarbeidande kommune, eller er nærast.
    .fails = Reisa til denne tenesta blir ikkje dekt.
    .judged = Ein saksbehandlar må sjå om du får dekt reisa til denne tenesta.
rule-3-2 = Felles møte i familievernet
    .holds = Leiaren for kontoret har stadfesta at de må møtast der.
    .judged = Ein saksbehandlar må sjå om de må møtast på det kontoret.
rule-4-1 = Lege som snakkar samisk
    .holds = Du har rett til å reise til ein lege som snakkar samisk.
    .fails = Reise til lege som snakkar samisk, gjeld berre i nokre kommunar.
    .judged = Ein saksbehandlar må sjå om du har rett til ein lege som snakkar samisk.

## §§ 5–7: næraste stad, same behandlar, formål

rule-5-1 = Vegen til næraste stad
    .holds = Vi reknar vegen til den næraste staden som gir behandlinga: { $figure }.
    .judged = Ein saksbehandlar må finne den næraste staden som gir behandlinga.
rule-6-1 = Same behandlar etter flytting
    .judged = Ein saksbehandlar må sjå om du treng same behandlar som før flyttinga.
rule-7-1 = Nødvendig behandling
    .holds = Reisa gjeld undersøking, behandling eller kontroll.
    .fails = Formålet med reisa gir ikkje rett til reisestøtte.
    .judged = Ein saksbehandlar må sjå om behandlinga er nødvendig.
rule-7-2 = Forsking på behandling
    .judged = Ein saksbehandlar må sjå om studien er godkjend.
rule-7-3 = Familievern og sjukeheim
    .holds = Reise til familievern og sjukeheim blir dekt også utan medisinsk grunn.
rule-7-4 = Formål som ikkje blir dekte
    .fails = Attest, førebygging, evaluering og henting av medisin gir ikkje reisestøtte.
rule-7-5 = Assistert befruktning
    .judged = Ein saksbehandlar må sjå kva for eit av dei tre forsøka reisa gjeld.
rule-7-6 = Donasjon
    .judged = Ein saksbehandlar må sjå på reisa for den som gir bort organ eller sæd.

## §§ 8–11: korte reiser, tilbod om transport, utlandet, andre ordningar

rule-8-1 = Minst 10 km éin veg
    .holds = Vegen er { $figure } éin veg. Han må vere minst 10 km.
    .fails = Vegen er { $figure } éin veg. Han må vere minst 10 km.
rule-8-2 = Lågaste billettpris
    .holds = Du kan ikkje reise på den lågaste billetten (minstetakst).
    .fails = Du kan reise på den lågaste billetten (minstetakst). Då blir ikkje reisa dekt.
    .judged = Ein saksbehandlar må sjå om du kan reise på den lågaste billetten.
rule-8-3 = Augeblikkeleg hjelp
    .holds = Dette er augeblikkeleg hjelp (det hastar). Då blir også ei kort reise dekt.
    .fails = Dette er ikkje augeblikkeleg hjelp. Det kunne gitt støtte til ei kort reise.
    .judged = Ein saksbehandlar må sjå om dette er augeblikkeleg hjelp (det hastar).
rule-8-4 = Stadfesta behov for bil eller drosje
    .holds = Behandlaren har stadfesta behovet for bil. Då blir også ei kort reise dekt.
    .fails = Ingen behandlar har stadfesta behovet for bil på den korte reisa.
rule-8-5 = Rekk ikkje timen
    .judged = Ein saksbehandlar må sjå om du kan rekke timen med buss eller tog.
rule-8-6 = Kort reise utan buss
    .fails = Mangel på buss gir ikkje støtte til ei så kort reise.
    .told = Mangel på buss gir ikkje støtte til ei så kort reise.
rule-9-1 = Tilbod om transport
    .holds = Du har ikkje takka nei til transport frå Pasientreiser.
    .fails = Pasientreiser har tilbode transport som ikkje er brukt. Då blir ikkje reisa dekt.
    .judged = Ein saksbehandlar må sjå på tilbodet om transport.
rule-9-2 = Gratis buss eller tog
    .fails = Eit tidlegare svar seier at du kan reise gratis på strekninga.
    .judged = Ein saksbehandlar må sjå om du kan reise gratis på strekninga.
rule-10-1 = Berre i Noreg
    .holds = Reisa og behandlinga er i Noreg.
    .fails = Reise og behandling utanfor Noreg blir ikkje dekte.
    .judged = Ein saksbehandlar må sjå kva del av reisa som er i Noreg.
rule-10-2 = Reise frå utlandet
    .fails = Reiser frå utlandet blei ikkje dekte før 3. mars 2025.
    .judged = Ein saksbehandlar må sjå på reisa til utlandet.
rule-11-1 = Andre ordningar
    .holds = Ingen andre betaler for reisa.
    .fails = Ei anna ordning betaler for reisa.
    .judged = Ein saksbehandlar må sjå om ei anna ordning betaler for reisa.
rule-11-2 = Ledsagar som blir i nærleiken
    .judged = Ein saksbehandlar må sjå om ledsagaren kan få støtte til å bli der.

## §§ 12–16: mat, overnatting, permisjon, tapt inntekt, utstyr, transport frå Pasientreiser

rule-12-1 = Mat ved langt fråvær
    .holds = Reisa og opphaldet varer i meir enn 12 timar. Då blir det gitt støtte til mat.
    .fails = Reisa og opphaldet varer ikkje i meir enn 12 timar. Då blir det ikkje gitt støtte til mat.
    .judged = Ein saksbehandlar må sjå kor lenge reisa og opphaldet varer.
rule-12-2 = Eit nytt døgn
    .holds = Fråværet varer minst 6 timar inn i eit nytt døgn. Det tel som eit heilt.
    .fails = Fråværet varer under 6 timar inn i eit nytt døgn. Det tel ikkje.
rule-12-3 = Mat på behandlingsstaden
    .fails = Det blir gitt mat på behandlingsstaden. Då blir det ikkje gitt støtte til mat.
    .judged = Ein saksbehandlar må sjå om det blir gitt mat på behandlingsstaden.
rule-12-4 = Nødvendig overnatting
    .holds = Overnattinga er nødvendig og blir dekt inntil ei fast grense.
    .fails = Overnatting blir ikkje dekt utan kvittering.
    .judged = Ein saksbehandlar må sjå om overnattinga er nødvendig.
rule-12-5 = Overnatting hos familie eller venner
    .fails = Overnatting hos familie eller venner blir ikkje dekt.
rule-12-6 = Lengre opphald
    .fails = Opphaldet blir lengre av andre grunnar enn behandlinga. Det blir ikkje dekt.
    .judged = Ein saksbehandlar må sjå kvifor opphaldet blir lengre.
rule-12-7 = Overnatting mellom behandlingar
    .judged = Ein saksbehandlar må sjå om det er billegare å bli enn å reise heim.
rule-12-8 = Overnatting for behandlinga
    .fails = Behandlinga krev overnattinga. Spør behandlingsstaden om dei betaler.
    .told = Behandlinga krev overnattinga. Spør behandlingsstaden om dei betaler.
rule-12-9 = Avgift på overnatting
    .holds = Frå 2027 blir også avgifta på overnatting dekt.
    .fails = Avgifta på overnatting blir først dekt frå 2027.
rule-13-1 = Permisjon ved livstrugande sjukdom
    .judged = Ein saksbehandlar må sjå på det legen seier om livstrugande sjukdom.
rule-13-2 = Annan permisjon
    .fails = Vanleg permisjon frå sjukehuset gir ikkje reisestøtte.
rule-14-1 = Tapt inntekt ved yrkesskade
    .holds = Du taper inntekt på grunn av ein yrkesskade (skade i arbeidet).
    .fails = Tapt inntekt blir dekt når du er borte minst 2 timar og tapet er dokumentert.
    .judged = Ein saksbehandlar må sjå på inntekta du taper etter ein yrkesskade.
rule-14-2 = Uføretrygd
    .told = Uføretrygd for skaden blir ikkje trekt frå.
rule-15-1 = Frakt og reingjering
    .holds = Nødvendig frakt av utstyr og ekstra reingjering blir dekte.
    .fails = Frakt og reingjering blir ikkje dekte utan kvittering.
    .judged = Ein saksbehandlar må sjå om frakt eller reingjering er nødvendig.
rule-16-1 = Transport frå Pasientreiser
    .told = Pasientreiser vel bil og om fleire reiser saman. Reisa skal vere trygg.
rule-16-2 = Kven vurderer behovet
    .told = Behandlaren vurderer om helsa di krev transport frå Pasientreiser.
rule-16-3 = Mangel på buss, tog og båt
    .holds = Pasientreiser har stadfesta at det manglar buss, tog eller båt.
    .judged = Berre Pasientreiser kan stadfeste at det manglar buss, tog eller båt.

## §§ 17–19: ledsagar og nære pårørande

rule-17-1 = Ledsagar
    .holds = Behandlaren har stadfesta behovet for ledsagar (ein som må vere med).
    .fails = Ingen behandlar har stadfesta behovet for ledsagar (ein som må vere med).
    .judged = Ein saksbehandlar må sjå om nokon må vere med (ledsagar).
rule-17-2 = Ledsagar for barn
    .holds = Barn under 18 år kan ha med ledsagar utan stadfesting.
    .fails = Pasienten er ikkje under 18 år. Då må behandlaren stadfeste behovet.
rule-17-3 = To ledsagarar
    .judged = Ein saksbehandlar må sjå om det trengst to ledsagarar.
rule-17-4 = Foreldre til innlagt barn
    .judged = Ein saksbehandlar må sjå på reisa for foreldre til eit innlagt barn.
rule-17-5 = Ledsagar med kort veg
    .holds = Ledsagaren får støtte sjølv om vegen er kort.
rule-17-6 = Ledsagar med lengre veg enn pasienten
    .holds = Ledsagaren har lang nok veg, sjølv om pasienten har kort.
    .fails = Verken pasienten eller ledsagaren har lang nok veg.
    .judged = Ein saksbehandlar må sjå på vegen til ledsagaren.
rule-17-7 = Billegare ledsagar
    .judged = Ein saksbehandlar kan sjå om ein billegare ledsagar kunne ha vore med.
    .told = Beløpet kan bli kutta dersom ein billegare ledsagar kunne ha vore med.
rule-17-8 = Støtteperson i abortnemnda
    .fails = Støttepersonen får dekt reisa først frå 1. juni 2025.
    .judged = Ein saksbehandlar må sjå på reisa for støttepersonen.
rule-17-9 = Mat og overnatting for ledsagar
    .holds = Ledsagaren får mat og overnatting etter same reglar som pasienten.
    .fails = Ledsagaren får ikkje mat og overnatting på denne reisa.
    .judged = Ein saksbehandlar må sjå på mat og overnatting for ledsagaren.
rule-18-1 = Tapt inntekt for ledsagar
    .holds = Ledsagaren taper inntekt.
    .judged = Ein saksbehandlar må sjå på inntekta ledsagaren taper.
rule-18-2 = Leigd hjelp
    .fails = Leigd hjelp frå nær familie blir ikkje dekt.
    .judged = Ein saksbehandlar må sjå på hjelpa som ledsagaren leiger.
rule-18-3 = Ikkje trekk i lønn
    .fails = Ledsagaren er ikkje trekt i lønn. Då er det ingenting å dekkje.
rule-18-4 = Ledsagar med dagpengar eller sjukepengar
    .fails = Ledsagarar med dagpengar eller sjukepengar fekk ikkje dette før 3. mars 2025.
rule-18a-1 = Ledsagar med fagkunnskap
    .holds = Ledsagaren trengst for fagkunnskapen sin.
    .fails = Tilsette i heimetenesta får ikkje dekt tapt inntekt.
    .judged = Ein saksbehandlar må sjå på ledsagaren med fagkunnskap.
rule-19-1 = Nære pårørande til barnepsykiatri og familievern
    .judged = Ein saksbehandlar må sjå om leiaren har stadfesta at du må kome.
rule-19-2 = Nære pårørande til senter eller kurs
    .judged = Ein saksbehandlar må sjå om senteret eller kurset gir rett til støtte.
rule-19-3 = Barn til alvorleg sjuk forelder
    .fails = Barnet er for gammalt for denne regelen på reisedagen.
    .judged = Ein saksbehandlar må sjå på reisa til den sjuke forelderen.
rule-19-4 = Barn som blir følgt opp
    .fails = { $fact ->
        [date] Denne regelen kom først 1. januar 2019.
       *[other] Barnet var for gammalt for denne regelen på reisedagen.
    }
    .judged = Ein saksbehandlar må sjå på reisa for barnet som skal følgjast opp.
rule-19-5 = Besøk hos sjuke
    .fails = Besøk hos ein som er sjuk, gir ikkje reisestøtte.

## § 20: vegen som tel

rule-20-1 = Vegen frå heimen
    .holds = Vi reknar vegen mellom heimen og behandlinga: { $figure }.
    .judged = Ein saksbehandlar må rekne ut vegen.
rule-20-2 = Vegen frå ein annan stad
    .holds = Du reiser frå ein annan stad enn heime. Vegen som tel, er { $figure }.
    .judged = Ein saksbehandlar må rekne ut vegen heimanfrå.
rule-20-3 = Uventa behov for hjelp
    .judged = Du trong hjelp der du var. Ein saksbehandlar må rekne ut vegen.
rule-20-4 = Vegen frå grensa
    .holds = Reisa startar i utlandet. Vi reknar vegen i Noreg: { $figure }.
    .judged = Reisa startar i utlandet. Ein saksbehandlar må rekne ut vegen i Noreg.
rule-20-5 = Heim etter yrkesskade
    .judged = Ein saksbehandlar må sjå på reisa heim etter yrkesskaden.
rule-20-6 = Heim til Svalbard
    .judged = Ein saksbehandlar må sjå på reisa heim til Svalbard.

## §§ 21–23a: kva reisa gir

rule-21-1 = Standardsats
    .holds = Du får standardsats (eit fast beløp per kilometer) uansett korleis du reiser.
rule-21-2 = Over 300 km
    .holds = Vegen er over 300 km. Då får du prisen på den billegaste billetten.
    .judged = Vegen er over 300 km. Ein saksbehandlar må finne den billegaste billetten.
rule-21-3 = Over 300 km med behov for bil
    .holds = Vegen er over 300 km, og du treng bil.
    .judged = Ein saksbehandlar må sjå om du treng bil på den lange vegen.
rule-21-4 = Nøyaktig 300 km
    .holds = Vegen er nøyaktig 300 km. Då får du standardsats.
    .told = Vegen er nøyaktig 300 km. Då får du standardsats.
rule-21-5 = Del som Pasientreiser har bestilt
    .holds = Den delen som Pasientreiser har bestilt, tel ikkje med.
    .judged = Ein saksbehandlar må sjå kva del Pasientreiser har bestilt.
    .told = Den delen som Pasientreiser har bestilt, tel ikkje med.
rule-21-6 = Båtbillett
    .holds = Båtbilletten blir dekt i staden for kilometerane på sjøen.
    .fails = Båtbilletten blir ikkje dekt utan kvittering. Då tel kilometerane.
    .judged = Ein saksbehandlar må sjå på båtbilletten.
    .told = Kilometerane gir meir enn båtbilletten. Då får du kilometerane.
rule-21-7 = Eigen båt, snøskuter eller firehjuling
    .fails = Eigen båt, snøskuter eller firehjuling er ikkje nødvendig. Då får du standardsats.
    .judged = Ein saksbehandlar må sjå om eigen båt, snøskuter eller firehjuling er nødvendig.
rule-21-8 = Ei betaling per bil
    .holds = Pasient og ledsagar i same bil får betalt éin gong.
    .told = Pasient og ledsagar i same bil får betalt éin gong.
rule-21-9 = Billettar til begge
    .holds = Både pasienten og ledsagaren får dekt billettar dei kan vise fram.
    .fails = Ledsagaren får ikkje dekt billettar utan kvittering.
    .judged = Ein saksbehandlar må sjå på billettane til ledsagaren.
rule-21-10 = To pasientar i same bil
    .judged = To pasientar køyrer saman. Ein saksbehandlar må sjå på det.
rule-22-1 = Ferje, bompengar og parkering
    .holds = Du treng bil. Då blir nødvendig ferje, bompengar og parkering dekte.
    .fails = Bompengar og parkering blir ikkje dekte utan kvittering.
    .judged = Ein saksbehandlar må sjå om ferje, bompengar og parkering blir dekte.
rule-22-2 = Utgifter utan stadfesta behov for bil
    .holds = Ingen har stadfesta behovet for bil. Då får du berre kilometerane.
    .fails = Ingen har stadfesta behovet for bil. Då blir ikkje utgiftene dekte.
    .told = Ingen har stadfesta behovet for bil. Då blir ikkje utgiftene dekte.
rule-22-3 = Avgift for piggdekk
    .holds = Avgift for piggdekk blei dekt før 3. mars 2025.
    .fails = Avgift for piggdekk blir ikkje dekt frå 3. mars 2025.
    .judged = Ein saksbehandlar må sjå på avgifta for piggdekk.
rule-22-4 = Reiseattest
    .holds = Reiseattesten (stadfesta behov for bil) gjeld på reisedagen.
    .fails = Reiseattesten (stadfesta behov for bil) gjeld ikkje på reisedagen.
rule-22-5 = Lette i pandemien
    .holds = I pandemien blei ferje, bompengar og parkering dekte utan stadfesting.
    .fails = Utgifta blir ikkje dekt utan kvittering.
rule-22a-1 = Drosje som er avtalt
    .holds = Drosja er avtalt med Pasientreiser. Då blir prisen på kvitteringa dekt.
    .fails = { $fact ->
        [receipt] Drosja blir ikkje dekt utan kvittering.
       *[other] Ingen har stadfesta at du treng drosje. Då får du standardsats.
    }
    .judged = Ein saksbehandlar må sjå på drosja.
    .told = Kilometerane gir meir enn prisen på drosja. Då får du kilometerane.
rule-22a-2 = Drosje utan avtale
    .fails = Drosja er ikkje avtalt med Pasientreiser. Då får du standardsats.
rule-22a-3 = Drosje når det hastar
    .holds = Dette er augeblikkeleg hjelp (det hastar). Då blir prisen på kvitteringa dekt.
    .fails = Drosja blir ikkje dekt utan kvittering.
    .judged = Ein saksbehandlar må sjå om drosja er augeblikkeleg hjelp (det hastar).
    .told = Kilometerane gir meir enn prisen på drosja. Då får du kilometerane.
rule-23-1 = Fly som Pasientreiser har bestilt
    .told = Pasientreiser har bestilt flyet. Då betaler du berre eigendelen.
rule-23-2 = Fly under 300 km
    .holds = Vegen er ikkje over 300 km. Då får du standardsats for flyet.
    .judged = Ein saksbehandlar må sjå på flyreisa.
rule-23-3 = Fly over 300 km
    .holds = For fly får du prisen på den billegaste billetten på strekninga.
    .judged = Ein saksbehandlar må finne den billegaste billetten på strekninga.
rule-23a-1 = Ambulansebåt
    .judged = Ein saksbehandlar må sjå på reisa med ambulansebåt.

## § 24: eigendel og frikort

rule-24-1 = Eigendel
    .holds = Eigendelen (det du betaler sjølv) er { $figure } kvar veg.
    .judged = Ein saksbehandlar må sjå kva eigendel som gjeld.
rule-24-2 = Eigendel ved fritt val
    .holds = Du har valt ein stad utanfor regionen. Eigendelen (det du betaler sjølv) er { $figure } kvar veg.
rule-24-3 = Vanleg eigendel ved fritt val
    .holds = Eigendelen kan vere vanleg eller høg. Her har det ikkje noko å seie.
    .judged = Ein saksbehandlar må sjå om du får vanleg eigendel.
rule-24-4 = Fri for eigendel
    .holds = { $fact ->
        [age] Barn under 16 år betaler ikkje eigendel (det du elles betaler sjølv).
        [escort-basis] Ledsagaren betaler ikkje eigendel (det du elles betaler sjølv).
       *[other] Det er ingen eigendel på denne reisa.
    }
    .judged = Ein saksbehandlar må sjå om reisa er fri for eigendel.
    .told = { $fact ->
        [age] Barn under 16 år betaler ikkje eigendel (det du elles betaler sjølv).
        [escort-basis] Ledsagaren betaler ikkje eigendel (det du elles betaler sjølv).
       *[other] Det er ingen eigendel på denne reisa.
    }
rule-24-5 = Frikort
    .holds = Frikortet gjeld på reisedagen. Då betaler du ikkje eigendel.
    .fails = Frikortet fjernar ikkje eigendelen på denne reisa.
    .told = Frikortet fjernar ikkje eigendelen på denne reisa.
rule-24-6 = Eigendelen tek ikkje meir enn reisa gir
    .holds = Eigendelen tek heile beløpet. Då får du ikkje noko, og skuldar ikkje noko.
    .told = Eigendelen tek heile beløpet. Då får du ikkje noko, og skuldar ikkje noko.
rule-24-7 = Over taket for eigendelar
    .told = Du har betalt meir enn taket i år. Då får du { $figure } tilbake.
rule-24-8 = Eigendelen tel med
    .told = Eigendelen blir meld og tel med mot frikort.
rule-24-9 = Eigendel på faktura
    .told = Ein eigendel du ikkje betalte på reisa, kjem som faktura.

## §§ 25–27: frist, dokumentasjon, utbetaling

rule-25-1 = Frist på 6 månader
    .holds = Du søkjer innan 6 månader etter reisa.
    .fails = Det er meir enn 6 månader sidan reisa.
    .judged = Det er meir enn 6 månader sidan reisa. Ein saksbehandlar må sjå kvifor.
rule-25-2 = Sein søknad fordi du ikkje kunne før
    .judged = Ein saksbehandlar må sjå om du kunne ha søkt før.
rule-25-3 = Sein søknad etter feil råd
    .judged = Ein saksbehandlar må sjå om du fekk feil råd om fristen.
rule-25-4 = Meir enn 3 år sidan
    .fails = Det er meir enn 3 år sidan reisa. Då er det for seint.
rule-25-5 = Ingen renter
    .told = Det blir ikkje betalt renter.
rule-25-6 = Kven som betaler
    .told = Helseregionen der du bur, betaler.
rule-26-1 = Dokumentasjon
    .holds = Pasientreiser kan be om dokumentasjon på alt unnateke mat.
    .told = Pasientreiser kan be om dokumentasjon på alt unnateke mat.
rule-26-2 = Oppmøte som er registrert
    .holds = Oppmøtet er registrert. Du treng ikkje leggje ved noko om det.
    .told = Oppmøtet er registrert. Du treng ikkje leggje ved noko om det.
rule-26-3 = Stadfesting av oppmøte
    .holds = Legg ved ei stadfesting frå behandlaren på at pasienten møtte.
    .told = Legg ved ei stadfesting frå behandlaren på at pasienten møtte.
rule-26-4 = Oppmøte for barn under 12 år
    .holds = For barn under 12 år trengst inga stadfesting av oppmøte.
    .told = For barn under 12 år trengst inga stadfesting av oppmøte.
rule-27-1 = Andre har betalt ledsagaren
    .judged = Ein saksbehandlar må sjå kven som har betalt ledsagaren.
rule-27-2 = Små beløp før 3. mars 2025
    .judged = Det er ikkje avklart om så små beløp blei betalte før 3. mars 2025.
rule-27-3 = Betalt ved ein feil
    .judged = Pengar som er betalte ved ein feil, kan bli kravde tilbake.
    .told = Pengar som er betalte ved ein feil, kan bli kravde tilbake.
