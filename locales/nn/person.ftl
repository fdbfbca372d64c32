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

## Banneret over sida

person-banner = Du ser reisene til { $name }.
person-banner-with-age = Du ser reisene til { $name } ({ $age } år).
person-banner-switch = Byt person
person-switch = Byt person
# Blir lese opp rett etter «Byt person»
person-switch-now = , no { $name }
