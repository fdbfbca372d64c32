### Hvem det gjelder. $name er et navn, $age er hele år.

person-title = Hvem gjelder det?
person-legend = Hvem skal du gjøre noe på vegne av?
person-loading = Henter personer
person-signed-in = Du er logget inn som { $name }.
person-oneself = Meg selv ({ $name })
person-with-age = { $name }, { $age } år
# $day er fødselsdatoen; den står her når to har samme navn
person-born-on = { $name }, født { $day }
person-by-name = { $name }
person-alone = Du kan ikke gjøre noe for andre her.
    .more = Du kan hjelpe barnet ditt eller en som har gitt deg fullmakt. Fullmakter ordner du på Helsenorge.
person-alone-protected = Adressen din er beskyttet. Da kan du ikke hjelpe andre her, og andre kan ikke hjelpe deg.
    .more = Trenger du hjelp med en reise? Da kan du ringe.

## Hvorfor du kan hjelpe

person-basis-parent = Du har foreldreansvar.
person-basis-power-of-attorney = Du har fullmakt.
# $day er siste dag fullmakten gjelder
person-basis-power-of-attorney-until = Du har fullmakt til og med { $day }.
# $moment: dag og klokkeslett da fullmakten slutter
person-basis-power-of-attorney-until-moment = Du har fullmakt til { $moment }.
# $basis er tjenestens eget ord
person-basis-unknown = Grunnlag: { $basis }.
person-may-be-hidden = Noe kan være skjult fra 12 år.
person-until = Du kan se reisene til og med { $day }.

## Banneret over siden

person-banner = Du ser reisene til { $name }.
person-banner-with-age = Du ser reisene til { $name } ({ $age } år).
person-banner-switch = Bytt person
person-switch = Bytt person
# Leses opp rett etter «Bytt person»
person-switch-now = , nå { $name }
person-of-another = Gjelder det en annen person?
person-switch-first = Bytt person først

## Det som snart blir annerledes. $name: navnet. $day: dagen. $moment: dag og klokkeslett

person-ahead-may-hide = { $name } fyller 12 år { $day }
    .means = Fra da kan noen reiser være skjult for deg. Du får ikke vite hvilke.
    .do = Du ser og hjelper med de andre reisene som før. Snakk med { $name } om hvem som ordner hva.
person-ahead-decides = { $name } fyller 16 år { $day }
    .means = Fra da bestemmer { $name } selv. Du ser ikke reisene lenger, og det som er lagret om dem her, blir slettet.
    .do = Vil { $name } at du fortsatt skal hjelpe? Da kan { $name } gi deg fullmakt fra den dagen.
person-ahead-decide-oneself = Du fyller 16 år { $day }
    .means = Fra da bestemmer du selv, og foreldrene dine ser ikke reisene dine lenger. Du må også betale egenandel.
    .do = Vil du at noen skal hjelpe deg? Da kan du gi fullmakt.
person-ahead-escort = { $name } fyller 18 år { $day }
    .means = Fra da må behandleren bekrefte at { $name } trenger ledsager.
    .do = Trengs det? Spør behandleren i god tid.
person-ahead-escort-oneself = Du fyller 18 år { $day }
    .means = Fra da må behandleren bekrefte at du trenger ledsager.
    .do = Trenger du det? Spør behandleren i god tid.
person-ahead-power-ends = Fullmakten fra { $name } gjelder til og med { $day }
    .means = Etter det ser du ikke reisene lenger, og det som er lagret om dem her, blir slettet.
    .do = Vil { $name } at du fortsatt skal hjelpe? Da kan { $name } gi deg ny fullmakt.
person-ahead-power-ends-moment = Fullmakten fra { $name } gjelder til { $moment }
    .means = Etter det ser du ikke reisene lenger, og det som er lagret om dem her, blir slettet.
    .do = Vil { $name } at du fortsatt skal hjelpe? Da kan { $name } gi deg ny fullmakt.
person-ahead-ground-ends = Du kan hjelpe { $name } til og med { $day }
    .means = Etter det ser du ikke reisene lenger, og det som er lagret om dem her, blir slettet.
    .do = Er det feil? Da kan du ringe.
person-ahead-ground-ends-moment = Du kan hjelpe { $name } til { $moment }
    .means = Etter det ser du ikke reisene lenger, og det som er lagret om dem her, blir slettet.
    .do = Er det feil? Da kan du ringe.

## Fullmakt

person-power-of-attorney-title = Fullmakt
person-power-of-attorney-how = Den som er fylt 16 år, kan gi fullmakt til en som er fylt 18 år. Det gjør dere på Helsenorge.
person-power-of-attorney-open = Åpne fullmakter på Helsenorge
# $phone: telefonnummeret
person-power-of-attorney-failed = Denne enheten kan ikke åpne siden. Gå til helsenorge.no, eller ring { $phone }.
