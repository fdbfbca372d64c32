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

## Banneret over siden

person-banner = Du ser reisene til { $name }.
person-banner-with-age = Du ser reisene til { $name } ({ $age } år).
person-banner-switch = Bytt person
person-switch = Bytt person
# Leses opp rett etter «Bytt person»
person-switch-now = , nå { $name }
