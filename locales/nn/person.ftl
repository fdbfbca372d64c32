### Kven det gjeld. $name er eit namn, $age er heile år.

person-title = Kven gjeld det?
person-legend = Kven skal du gjere noko på vegner av?
person-loading = Hentar personar
person-signed-in = Du er logga inn som { $name }.
person-oneself = Meg sjølv ({ $name })
person-with-age = { $name }, { $age } år
# $day er fødselsdatoen; han står her når to har same namn
person-born-on = { $name }, fødd { $day }
person-by-name = { $name }
person-alone = Du kan ikkje gjere noko for andre her.
    .more = Du kan hjelpe barnet ditt eller ein som har gitt deg fullmakt. Fullmakter ordnar du på Helsenorge.
person-alone-protected = Adressa di er verna. Då kan du ikkje hjelpe andre her, og andre kan ikkje hjelpe deg.
    .more = Treng du hjelp med ei reise? Då kan du ringje.

## Kvifor du kan hjelpe

person-basis-parent = Du har foreldreansvar.
person-basis-power-of-attorney = Du har fullmakt.
# $day er siste dagen fullmakta gjeld
person-basis-power-of-attorney-until = Du har fullmakt til og med { $day }.
# $moment: dag og klokkeslett når fullmakta sluttar
person-basis-power-of-attorney-until-moment = Du har fullmakt til { $moment }.
# $basis er tenesta sitt eige ord
person-basis-unknown = Grunnlag: { $basis }.
person-may-be-hidden = Noko kan vere skjult frå 12 år.
person-until = Du kan sjå reisene til og med { $day }.

## Banneret over sida

person-banner = Du ser reisene til { $name }.
person-banner-with-age = Du ser reisene til { $name } ({ $age } år).
person-banner-switch = Byt person
person-switch = Byt person
# Blir lese opp rett etter «Byt person»
person-switch-now = , no { $name }
person-of-another = Gjeld det ein annan person?
person-switch-first = Byt person først

## Det som snart blir annleis. $name: namnet. $day: dagen. $moment: dag og klokkeslett

person-ahead-may-hide = { $name } fyller 12 år { $day }
    .means = Frå då kan nokre reiser vere skjulte for deg. Du får ikkje vite kva for nokre.
    .do = Du ser og hjelper med dei andre reisene som før. Snakk med { $name } om kven som ordnar kva.
person-ahead-decides = { $name } fyller 16 år { $day }
    .means = Frå då bestemmer { $name } sjølv. Du ser ikkje reisene lenger, og det som er lagra om dei her, blir sletta.
    .do = Vil { $name } at du framleis skal hjelpe? Då kan { $name } gi deg fullmakt frå den dagen.
person-ahead-decide-oneself = Du fyller 16 år { $day }
    .means = Frå då bestemmer du sjølv, og foreldra dine ser ikkje reisene dine lenger. Du må også betale eigendel.
    .do = Vil du at nokon skal hjelpe deg? Då kan du gi fullmakt.
person-ahead-escort = { $name } fyller 18 år { $day }
    .means = Frå då må behandlaren stadfeste at { $name } treng ledsagar.
    .do = Trengst det? Spør behandlaren i god tid.
person-ahead-escort-oneself = Du fyller 18 år { $day }
    .means = Frå då må behandlaren stadfeste at du treng ledsagar.
    .do = Treng du det? Spør behandlaren i god tid.
person-ahead-power-ends = Fullmakta frå { $name } gjeld til og med { $day }
    .means = Etter det ser du ikkje reisene lenger, og det som er lagra om dei her, blir sletta.
    .do = Vil { $name } at du framleis skal hjelpe? Då kan { $name } gi deg ny fullmakt.
person-ahead-power-ends-moment = Fullmakta frå { $name } gjeld til { $moment }
    .means = Etter det ser du ikkje reisene lenger, og det som er lagra om dei her, blir sletta.
    .do = Vil { $name } at du framleis skal hjelpe? Då kan { $name } gi deg ny fullmakt.
person-ahead-ground-ends = Du kan hjelpe { $name } til og med { $day }
    .means = Etter det ser du ikkje reisene lenger, og det som er lagra om dei her, blir sletta.
    .do = Er det feil? Då kan du ringje.
person-ahead-ground-ends-moment = Du kan hjelpe { $name } til { $moment }
    .means = Etter det ser du ikkje reisene lenger, og det som er lagra om dei her, blir sletta.
    .do = Er det feil? Då kan du ringje.

## Fullmakt

person-power-of-attorney-title = Fullmakt
person-power-of-attorney-how = Den som er fylt 16 år, kan gi fullmakt til ein som er fylt 18 år. Det gjer de på Helsenorge.
person-power-of-attorney-open = Opne fullmakter på Helsenorge
# $phone: telefonnummeret
person-power-of-attorney-failed = Denne eininga kan ikkje opne sida. Gå til helsenorge.no, eller ring { $phone }.
