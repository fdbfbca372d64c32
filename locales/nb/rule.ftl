### Reglene slik en person leser dem, en melding for hver regel. Verdien er navnet på regelen.
### «holds»: vilkåret er oppfylt, eller regelen gir noe. «fails»: vilkåret er ikke oppfylt, eller regelen gir ingenting.
### «judged»: en saksbehandler må vurdere det. «told»: godt å vite.
### $figure: tallet som avgjorde, i enheten til regelen. $fact: navnet på opplysningen som veide mest.

## Før paragrafene

rule-0-1 = Reise før 1. oktober 2016
    .judged = Reisen er fra før 1. oktober 2016. Da gjaldt andre regler enn dem vi regner med.
rule-0-2 = Satsene er ikke kjent
    .judged = Vi kjenner ikke satsene for dette året. Derfor regner vi ikke ut noe beløp.
rule-0-3 = Nei til automatisk behandling
    .holds = Du har ikke sagt nei til automatisk behandling.
    .judged = Du har sagt nei til automatisk behandling. Da ser en saksbehandler på saken.
rule-0-4 = Beskyttet adresse
    .judged = Adressen er beskyttet. Søk på papir eller i en sikker melding.
rule-0-5 = Saker som går på papir
    .judged = Denne typen sak går på papir til en saksbehandler.
rule-0-6 = Avrunding
    .told = Det er ikke avklart hvordan øre rundes av. Vi runder til nærmeste øre.

## § 1a: spesialisthelsetjenesten

rule-1a-1 = Behandling i egen helseregion
    .holds = Behandlingen er i helseregionen der du bor (landet har fire).
    .fails = Behandlingen er ikke i helseregionen der du bor (landet har fire).
    .judged = Vi vet ikke om behandlingen er i helseregionen der du bor.
rule-1a-2 = Nærmeste sted med behandlingen
    .holds = Dette er det nærmeste stedet som gir behandlingen.
    .fails = Dette er ikke det nærmeste stedet som gir behandlingen.
    .judged = En saksbehandler må finne ut om dette er det nærmeste stedet.
rule-1a-3 = Spesialist med avtale
    .holds = Spesialisten har avtale med helseregionen din. Da teller hele veien.
    .fails = Spesialisten har ikke avtale med helseregionen din.
    .judged = En saksbehandler må se om spesialisten har avtale med helseregionen din.
rule-1a-4 = Tjeneste for hele landet
    .holds = Tjenesten er for hele landet eller flere regioner. Da teller hele veien.
    .fails = Tjenesten er ikke for hele landet eller flere regioner.
    .judged = En saksbehandler må se om tjenesten er for hele landet.
rule-1a-5 = Sted du har valgt selv
    .holds = Du kan velge dette stedet fritt. Da kan reisen dekkes.
    .fails = Dette er ikke et sted du kan velge fritt.
    .judged = En saksbehandler må se om du kan velge dette stedet fritt.
rule-1a-6 = Privat røntgen
    .holds = Privat røntgen dekkes til det nærmeste stedet.
    .fails = Privat røntgen dekkes bare til det nærmeste stedet.
    .judged = En saksbehandler må finne det nærmeste stedet med privat røntgen.

## §§ 2–4: fastlege, andre behandlere og tjenester i kommunen

rule-2-1 = Fastlegen
    .holds = Legen er i din eller en samarbeidende kommune, eller er nærmest.
    .fails = Legen er ikke i kommunen din og er ikke den nærmeste.
    .judged = En saksbehandler må se om legen er en du får dekket reisen til.
rule-2-2 = Tannlege, fysioterapeut og lignende
    .holds = Behandleren er i kommunen din eller er den nærmeste.
    .fails = Behandleren er ikke i kommunen din og er ikke den nærmeste.
    .judged = En saksbehandler må se om behandleren er en du får dekket reisen til.
rule-2-3 = Behandler uten betaling fra folketrygden
    .fails = Folketrygden betaler ikke denne typen behandler. Da dekkes ikke reisen.
rule-2-4 = Tjeneste som bare får bidrag
    .fails = Folketrygden gir bare et bidrag til denne tjenesten. Da dekkes ikke reisen.
rule-3-1 = Familievern og tjenester i kommunen
    .holds = Tjenesten er i din eller en samarbeidende kommune, eller er nærmest.
    .fails = Reisen til denne tjenesten dekkes ikke.
    .judged = En saksbehandler må se om du får dekket reisen til denne tjenesten.
rule-3-2 = Felles møte i familievernet
    .holds = Lederen for kontoret har bekreftet at dere må møtes der.
    .judged = En saksbehandler må se om dere må møtes på det kontoret.
rule-4-1 = Lege som snakker samisk
    .holds = Du har rett til å reise til en lege som snakker samisk.
    .fails = Reise til lege som snakker samisk, gjelder bare i noen kommuner.
    .judged = En saksbehandler må se om du har rett til en lege som snakker samisk.

## §§ 5–7: nærmeste sted, samme behandler, formål

rule-5-1 = Veien til nærmeste sted
    .holds = Vi regner veien til det nærmeste stedet som gir behandlingen: { $figure }.
    .judged = En saksbehandler må finne det nærmeste stedet som gir behandlingen.
rule-6-1 = Samme behandler etter flytting
    .judged = En saksbehandler må se om du trenger samme behandler som før flyttingen.
rule-7-1 = Nødvendig behandling
    .holds = Reisen gjelder undersøkelse, behandling eller kontroll.
    .fails = Formålet med reisen gir ikke rett til reisestøtte.
    .judged = En saksbehandler må se om behandlingen er nødvendig.
rule-7-2 = Forskning på behandling
    .judged = En saksbehandler må se om studien er godkjent.
rule-7-3 = Familievern og sykehjem
    .holds = Reise til familievern og sykehjem dekkes også uten medisinsk grunn.
rule-7-4 = Formål som ikke dekkes
    .fails = Attest, forebygging, evaluering og henting av medisin gir ikke reisestøtte.
rule-7-5 = Assistert befruktning
    .judged = En saksbehandler må se hvilket av de tre forsøkene reisen gjelder.
rule-7-6 = Donasjon
    .judged = En saksbehandler må se på reisen for den som gir bort organ eller sæd.

## §§ 8–11: korte reiser, tilbud om transport, utlandet, andre ordninger

rule-8-1 = Minst 10 km én vei
    .holds = Veien er { $figure } én vei. Den må være minst 10 km.
    .fails = Veien er { $figure } én vei. Den må være minst 10 km.
rule-8-2 = Laveste billettpris
    .holds = Du kan ikke reise på den laveste billetten (minstetakst).
    .fails = Du kan reise på den laveste billetten (minstetakst). Da dekkes ikke reisen.
    .judged = En saksbehandler må se om du kan reise på den laveste billetten.
rule-8-3 = Øyeblikkelig hjelp
    .holds = Dette er øyeblikkelig hjelp (det haster). Da dekkes også en kort reise.
    .fails = Dette er ikke øyeblikkelig hjelp. Det kunne gitt støtte til en kort reise.
    .judged = En saksbehandler må se om dette er øyeblikkelig hjelp (det haster).
rule-8-4 = Bekreftet behov for bil eller drosje
    .holds = Behandleren har bekreftet behovet for bil. Da dekkes også en kort reise.
    .fails = Ingen behandler har bekreftet behovet for bil på den korte reisen.
rule-8-5 = Rekker ikke timen
    .judged = En saksbehandler må se om du kan rekke timen med buss eller tog.
rule-8-6 = Kort reise uten buss
    .fails = Mangel på buss gir ikke støtte til en så kort reise.
    .told = Mangel på buss gir ikke støtte til en så kort reise.
rule-9-1 = Tilbud om transport
    .holds = Du har ikke takket nei til transport fra Pasientreiser.
    .fails = Pasientreiser har tilbudt transport som ikke er brukt. Da dekkes ikke reisen.
    .judged = En saksbehandler må se på tilbudet om transport.
rule-9-2 = Gratis buss eller tog
    .fails = Et tidligere svar sier at du kan reise gratis på strekningen.
    .judged = En saksbehandler må se om du kan reise gratis på strekningen.
rule-10-1 = Bare i Norge
    .holds = Reisen og behandlingen er i Norge.
    .fails = Reise og behandling utenfor Norge dekkes ikke.
    .judged = En saksbehandler må se hvilken del av reisen som er i Norge.
rule-10-2 = Reise fra utlandet
    .fails = Reiser fra utlandet ble ikke dekket før 3. mars 2025.
    .judged = En saksbehandler må se på reisen til utlandet.
rule-11-1 = Andre ordninger
    .holds = Ingen andre betaler for reisen.
    .fails = En annen ordning betaler for reisen.
    .judged = En saksbehandler må se om en annen ordning betaler for reisen.
rule-11-2 = Ledsager som blir i nærheten
    .judged = En saksbehandler må se om ledsageren kan få støtte til å bli der.

## §§ 12–16: mat, overnatting, permisjon, tapt inntekt, utstyr, transport fra Pasientreiser

rule-12-1 = Mat ved langt fravær
    .holds = Reisen og oppholdet varer i mer enn 12 timer. Da gis det støtte til mat.
    .fails = Reisen og oppholdet varer ikke i mer enn 12 timer. Da gis det ikke støtte til mat.
    .judged = En saksbehandler må se hvor lenge reisen og oppholdet varer.
rule-12-2 = Et nytt døgn
    .holds = Fraværet varer minst 6 timer inn i et nytt døgn. Det teller som et helt.
    .fails = Fraværet varer under 6 timer inn i et nytt døgn. Det teller ikke.
rule-12-3 = Mat på behandlingsstedet
    .fails = Det gis mat på behandlingsstedet. Da gis det ikke støtte til mat.
    .judged = En saksbehandler må se om det gis mat på behandlingsstedet.
rule-12-4 = Nødvendig overnatting
    .holds = Overnattingen er nødvendig og dekkes inntil en fast grense.
    .fails = Overnatting dekkes ikke uten kvittering.
    .judged = En saksbehandler må se om overnattingen er nødvendig.
rule-12-5 = Overnatting hos familie eller venner
    .fails = Overnatting hos familie eller venner dekkes ikke.
rule-12-6 = Lengre opphold
    .fails = Oppholdet blir lengre av andre grunner enn behandlingen. Det dekkes ikke.
    .judged = En saksbehandler må se hvorfor oppholdet blir lengre.
rule-12-7 = Overnatting mellom behandlinger
    .judged = En saksbehandler må se om det er billigere å bli enn å reise hjem.
rule-12-8 = Overnatting for behandlingen
    .fails = Behandlingen krever overnattingen. Spør behandlingsstedet om de betaler.
    .told = Behandlingen krever overnattingen. Spør behandlingsstedet om de betaler.
rule-12-9 = Avgift på overnatting
    .holds = Fra 2027 dekkes også avgiften på overnatting.
    .fails = Avgiften på overnatting dekkes først fra 2027.
rule-13-1 = Permisjon ved livstruende sykdom
    .judged = En saksbehandler må se på legens ord om livstruende sykdom.
rule-13-2 = Annen permisjon
    .fails = Vanlig permisjon fra sykehuset gir ikke reisestøtte.
rule-14-1 = Tapt inntekt ved yrkesskade
    .holds = Du taper inntekt på grunn av en yrkesskade (skade i arbeidet).
    .fails = Tapt inntekt dekkes når du er borte minst 2 timer og tapet er dokumentert.
    .judged = En saksbehandler må se på inntekten du taper etter en yrkesskade.
rule-14-2 = Uføretrygd
    .told = Uføretrygd for skaden blir ikke trukket fra.
rule-15-1 = Frakt og rengjøring
    .holds = Nødvendig frakt av utstyr og ekstra rengjøring dekkes.
    .fails = Frakt og rengjøring dekkes ikke uten kvittering.
    .judged = En saksbehandler må se om frakt eller rengjøring er nødvendig.
rule-16-1 = Transport fra Pasientreiser
    .told = Pasientreiser velger bil og om flere reiser sammen. Reisen skal være trygg.
rule-16-2 = Hvem vurderer behovet
    .told = Behandleren vurderer om helsen din krever transport fra Pasientreiser.
rule-16-3 = Mangel på buss, tog og båt
    .holds = Pasientreiser har bekreftet at det mangler buss, tog eller båt.
    .judged = Bare Pasientreiser kan bekrefte at det mangler buss, tog eller båt.

## §§ 17–19: ledsager og nære pårørende

rule-17-1 = Ledsager
    .holds = Behandleren har bekreftet behovet for ledsager (en som må være med).
    .fails = Ingen behandler har bekreftet behovet for ledsager (en som må være med).
    .judged = En saksbehandler må se om det trengs ledsager (en som må være med).
rule-17-2 = Ledsager for barn
    .holds = Barn under 18 år kan ha med ledsager uten bekreftelse.
    .fails = Pasienten er ikke under 18 år. Da må behandleren bekrefte behovet.
rule-17-3 = To ledsagere
    .judged = En saksbehandler må se om det trengs to ledsagere.
rule-17-4 = Foreldre til innlagt barn
    .judged = En saksbehandler må se på reisen for foreldre til et innlagt barn.
rule-17-5 = Ledsager med kort vei
    .holds = Ledsageren får støtte selv om veien er kort.
rule-17-6 = Ledsager med lengre vei enn pasienten
    .holds = Ledsageren har lang nok vei, selv om pasienten har kort.
    .fails = Verken pasienten eller ledsageren har lang nok vei.
    .judged = En saksbehandler må se på veien til ledsageren.
rule-17-7 = Billigere ledsager
    .judged = En saksbehandler kan se om en billigere ledsager kunne vært med.
    .told = Beløpet kan bli kuttet hvis en billigere ledsager kunne vært med.
rule-17-8 = Støtteperson i abortnemnda
    .fails = Støttepersonen får dekket reisen først fra 1. juni 2025.
    .judged = En saksbehandler må se på reisen for støttepersonen.
rule-17-9 = Mat og overnatting for ledsager
    .holds = Ledsageren får mat og overnatting etter samme regler som pasienten.
    .fails = Ledsageren får ikke mat og overnatting på denne reisen.
    .judged = En saksbehandler må se på mat og overnatting for ledsageren.
rule-18-1 = Tapt inntekt for ledsager
    .holds = Ledsageren taper inntekt.
    .judged = En saksbehandler må se på inntekten ledsageren taper.
rule-18-2 = Leid hjelp
    .fails = Leid hjelp fra nær familie dekkes ikke.
    .judged = En saksbehandler må se på hjelpen som ledsageren leier.
rule-18-3 = Ingen trekk i lønn
    .fails = Ledsageren er ikke trukket i lønn. Da er det ingenting å dekke.
rule-18-4 = Ledsager med dagpenger eller sykepenger
    .fails = Ledsagere med dagpenger eller sykepenger fikk ikke dette før 3. mars 2025.
rule-18a-1 = Ledsager med fagkunnskap
    .holds = Ledsageren trengs for sin fagkunnskap.
    .fails = Ansatte i hjemmetjenesten får ikke dekket tapt inntekt.
    .judged = En saksbehandler må se på ledsageren med fagkunnskap.
rule-19-1 = Nære pårørende til barnepsykiatri og familievern
    .judged = En saksbehandler må se om lederen har bekreftet at du må komme.
rule-19-2 = Nære pårørende til senter eller kurs
    .judged = En saksbehandler må se om senteret eller kurset gir rett til støtte.
rule-19-3 = Barn til alvorlig syk forelder
    .fails = Barnet er for gammelt for denne regelen på reisedagen.
    .judged = En saksbehandler må se på reisen til den syke forelderen.
rule-19-4 = Barn som følges opp
    .fails = { $fact ->
        [date] Denne regelen kom først 1. januar 2019.
       *[other] Barnet var for gammelt for denne regelen på reisedagen.
    }
    .judged = En saksbehandler må se på reisen for barnet som skal følges opp.
rule-19-5 = Besøk hos syke
    .fails = Besøk hos en som er syk, gir ikke reisestøtte.

## § 20: veien som teller

rule-20-1 = Veien fra hjemmet
    .holds = Vi regner veien mellom hjemmet og behandlingen: { $figure }.
    .judged = En saksbehandler må regne ut veien.
rule-20-2 = Veien fra et annet sted
    .holds = Du reiser fra et annet sted enn hjemme. Veien som teller, er { $figure }.
    .judged = En saksbehandler må regne ut veien hjemmefra.
rule-20-3 = Uventet behov for hjelp
    .judged = Du trengte hjelp der du var. En saksbehandler må regne ut veien.
rule-20-4 = Veien fra grensen
    .holds = Reisen starter i utlandet. Vi regner veien i Norge: { $figure }.
    .judged = Reisen starter i utlandet. En saksbehandler må regne ut veien i Norge.
rule-20-5 = Hjem etter yrkesskade
    .judged = En saksbehandler må se på reisen hjem etter yrkesskaden.
rule-20-6 = Hjem til Svalbard
    .judged = En saksbehandler må se på reisen hjem til Svalbard.

## §§ 21–23a: hva reisen gir

rule-21-1 = Standardsats
    .holds = Du får standardsats (et fast beløp per kilometer) uansett hvordan du reiser.
rule-21-2 = Over 300 km
    .holds = Veien er over 300 km. Da får du prisen på den billigste billetten.
    .judged = Veien er over 300 km. En saksbehandler må finne den billigste billetten.
rule-21-3 = Over 300 km med behov for bil
    .holds = Veien er over 300 km, og du trenger bil.
    .judged = En saksbehandler må se om du trenger bil på den lange veien.
rule-21-4 = Nøyaktig 300 km
    .holds = Veien er nøyaktig 300 km. Da får du standardsats.
    .told = Veien er nøyaktig 300 km. Da får du standardsats.
rule-21-5 = Del som Pasientreiser har bestilt
    .holds = Den delen som Pasientreiser har bestilt, teller ikke med.
    .judged = En saksbehandler må se hvilken del Pasientreiser har bestilt.
    .told = Den delen som Pasientreiser har bestilt, teller ikke med.
rule-21-6 = Båtbillett
    .holds = Båtbilletten dekkes i stedet for kilometerne på sjøen.
    .fails = Båtbilletten dekkes ikke uten kvittering. Da teller kilometerne.
    .judged = En saksbehandler må se på båtbilletten.
    .told = Kilometerne gir mer enn båtbilletten. Da får du kilometerne.
rule-21-7 = Egen båt, snøskuter eller firehjuling
    .fails = Egen båt, snøskuter eller firehjuling er ikke nødvendig. Da får du standardsats.
    .judged = En saksbehandler må se om egen båt, snøskuter eller firehjuling er nødvendig.
rule-21-8 = En betaling per bil
    .holds = Pasient og ledsager i samme bil får betalt én gang.
    .told = Pasient og ledsager i samme bil får betalt én gang.
rule-21-9 = Billetter til begge
    .holds = Både pasienten og ledsageren får dekket billetter de kan vise fram.
    .fails = Ledsageren får ikke dekket billetter uten kvittering.
    .judged = En saksbehandler må se på billettene til ledsageren.
rule-21-10 = To pasienter i samme bil
    .judged = To pasienter kjører sammen. En saksbehandler må se på det.
rule-22-1 = Ferge, bompenger og parkering
    .holds = Du trenger bil. Da dekkes nødvendig ferge, bompenger og parkering.
    .fails = Bompenger og parkering dekkes ikke uten kvittering.
    .judged = En saksbehandler må se om ferge, bompenger og parkering dekkes.
rule-22-2 = Utgifter uten bekreftet behov for bil
    .holds = Ingen har bekreftet behovet for bil. Da får du bare kilometerne.
    .fails = Ingen har bekreftet behovet for bil. Da dekkes ikke utgiftene.
    .told = Ingen har bekreftet behovet for bil. Da dekkes ikke utgiftene.
rule-22-3 = Avgift for piggdekk
    .holds = Avgift for piggdekk ble dekket før 3. mars 2025.
    .fails = Avgift for piggdekk dekkes ikke fra 3. mars 2025.
    .judged = En saksbehandler må se på avgiften for piggdekk.
rule-22-4 = Reiseattest
    .holds = Reiseattesten (bekreftet behov for bil) gjelder på reisedagen.
    .fails = Reiseattesten (bekreftet behov for bil) gjelder ikke på reisedagen.
rule-22-5 = Lettelse i pandemien
    .holds = I pandemien ble ferge, bompenger og parkering dekket uten bekreftelse.
    .fails = Utgiften dekkes ikke uten kvittering.
rule-22a-1 = Drosje som er avtalt
    .holds = Drosjen er avtalt med Pasientreiser. Da dekkes prisen på kvitteringen.
    .fails = { $fact ->
        [receipt] Drosjen dekkes ikke uten kvittering.
       *[other] Ingen har bekreftet at du trenger drosje. Da får du standardsats.
    }
    .judged = En saksbehandler må se på drosjen.
    .told = Kilometerne gir mer enn prisen på drosjen. Da får du kilometerne.
rule-22a-2 = Drosje uten avtale
    .fails = Drosjen er ikke avtalt med Pasientreiser. Da får du standardsats.
rule-22a-3 = Drosje når det haster
    .holds = Dette er øyeblikkelig hjelp (det haster). Da dekkes prisen på kvitteringen.
    .fails = Drosjen dekkes ikke uten kvittering.
    .judged = En saksbehandler må se om drosjen er øyeblikkelig hjelp (det haster).
    .told = Kilometerne gir mer enn prisen på drosjen. Da får du kilometerne.
rule-23-1 = Fly som Pasientreiser har bestilt
    .told = Pasientreiser har bestilt flyet. Da betaler du bare egenandelen.
rule-23-2 = Fly under 300 km
    .holds = Veien er ikke over 300 km. Da får du standardsats for flyet.
    .judged = En saksbehandler må se på flyreisen.
rule-23-3 = Fly over 300 km
    .holds = For fly får du prisen på den billigste billetten på strekningen.
    .judged = En saksbehandler må finne den billigste billetten på strekningen.
rule-23a-1 = Ambulansebåt
    .judged = En saksbehandler må se på reisen med ambulansebåt.

## § 24: egenandel og frikort

rule-24-1 = Egenandel
    .holds = Egenandelen (det du betaler selv) er { $figure } hver vei.
    .judged = En saksbehandler må se hvilken egenandel som gjelder.
rule-24-2 = Egenandel ved fritt valg
    .holds = Du har valgt et sted utenfor regionen. Egenandelen (det du betaler selv) er { $figure } hver vei.
rule-24-3 = Vanlig egenandel ved fritt valg
    .holds = Egenandelen kan være vanlig eller høy. Her har det ikke noe å si.
    .judged = En saksbehandler må se om du får vanlig egenandel.
rule-24-4 = Fri for egenandel
    .holds = { $fact ->
        [age] Barn under 16 år betaler ikke egenandel (det du ellers betaler selv).
        [escort-basis] Ledsageren betaler ikke egenandel (det du ellers betaler selv).
       *[other] Det er ingen egenandel på denne reisen.
    }
    .judged = En saksbehandler må se om reisen er fri for egenandel.
    .told = { $fact ->
        [age] Barn under 16 år betaler ikke egenandel (det du ellers betaler selv).
        [escort-basis] Ledsageren betaler ikke egenandel (det du ellers betaler selv).
       *[other] Det er ingen egenandel på denne reisen.
    }
rule-24-5 = Frikort
    .holds = Frikortet gjelder på reisedagen. Da betaler du ikke egenandel.
    .fails = Frikortet fjerner ikke egenandelen på denne reisen.
    .told = Frikortet fjerner ikke egenandelen på denne reisen.
rule-24-6 = Egenandelen tar ikke mer enn reisen gir
    .holds = Egenandelen tar hele beløpet. Da får du ikke noe, og skylder ikke noe.
    .told = Egenandelen tar hele beløpet. Da får du ikke noe, og skylder ikke noe.
rule-24-7 = Over taket for egenandeler
    .told = Du har betalt mer enn taket i år. Da får du { $figure } tilbake.
rule-24-8 = Egenandelen teller med
    .told = Egenandelen blir meldt og teller med mot frikort.
rule-24-9 = Egenandel på faktura
    .told = En egenandel du ikke betalte på reisen, kommer som faktura.

## §§ 25–27: frist, dokumentasjon, utbetaling

rule-25-1 = Frist på 6 måneder
    .holds = Du søker innen 6 måneder etter reisen.
    .fails = Det er mer enn 6 måneder siden reisen.
    .judged = Det er mer enn 6 måneder siden reisen. En saksbehandler må se hvorfor.
rule-25-2 = Sen søknad fordi du ikke kunne før
    .judged = En saksbehandler må se om du kunne ha søkt før.
rule-25-3 = Sen søknad etter feil råd
    .judged = En saksbehandler må se om du fikk feil råd om fristen.
rule-25-4 = Mer enn 3 år siden
    .fails = Det er mer enn 3 år siden reisen. Da er det for sent.
rule-25-5 = Ingen renter
    .told = Det blir ikke betalt renter.
rule-25-6 = Hvem som betaler
    .told = Helseregionen der du bor, betaler.
rule-26-1 = Dokumentasjon
    .holds = Pasientreiser kan be om dokumentasjon på alt unntatt mat.
    .told = Pasientreiser kan be om dokumentasjon på alt unntatt mat.
rule-26-2 = Oppmøte som er registrert
    .holds = Oppmøtet er registrert. Du trenger ikke legge ved noe om det.
    .told = Oppmøtet er registrert. Du trenger ikke legge ved noe om det.
rule-26-3 = Bekreftelse på oppmøte
    .holds = Legg ved en bekreftelse fra behandleren på at pasienten møtte.
    .told = Legg ved en bekreftelse fra behandleren på at pasienten møtte.
rule-26-4 = Oppmøte for barn under 12 år
    .holds = For barn under 12 år trengs ingen bekreftelse på oppmøte.
    .told = For barn under 12 år trengs ingen bekreftelse på oppmøte.
rule-27-1 = Andre har betalt ledsageren
    .judged = En saksbehandler må se hvem som har betalt ledsageren.
rule-27-2 = Små beløp før 3. mars 2025
    .judged = Det er ikke avklart om så små beløp ble betalt før 3. mars 2025.
rule-27-3 = Betalt ved en feil
    .judged = Penger som er betalt ved en feil, kan bli krevd tilbake.
    .told = Penger som er betalt ved en feil, kan bli krevd tilbake.
