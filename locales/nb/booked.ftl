### Det en reise er bestilt med: ledsager og behov, på egne sider. Hentes etter den første siden.

## Ledsager

booked-escorts-title = Ledsager på reisen
booked-escorts-title-for = Ledsager på reisen for { $name }
booked-escorts-open = Se eller endre ledsager
booked-escorts-how-many = Hvem er med?
booked-escorts-one = Én ledsager
booked-escorts-two = To ledsagere
booked-escorts-nobody = Reiser uten ledsager
booked-escorts-optional = Du kan la være å oppgi navn og telefon. Det du fjerner, står ikke på reisen lenger.
booked-escorts-only = Ledsager
booked-escorts-first = Første ledsager
booked-escorts-second = Andre ledsager
booked-escorts-name = Navn
    .hint = Du kan la feltet stå tomt.
booked-escorts-phone = Telefon
    .hint = Du kan la feltet stå tomt.
# $count: hvor mange tegn det er plass til
booked-escorts-name-wrong = Navnet er for langt. Det er plass til { $count } tegn.
booked-escorts-phone-wrong = Skriv telefonnummeret med tall. Det kan begynne med pluss.
booked-escorts-save = Lagre ledsager
booked-escorts-saved = Ledsager er lagret.
booked-last = Sist lagret
booked-escorts-until = Du kan endre dette til en bil er tildelt.
booked-escorts-seat-stays = Da står det ingen på reisen. Plassen som er bestilt, blir stående.
booked-escorts-alone-asks = Du kan ikke velge dette her.
booked-escorts-two-asks = Det er ikke godkjent to ledsagere. Spør behandleren din om å skrive det i rekvisisjonen.
booked-escorts-two-asks-child = Det er ikke godkjent to ledsagere. Spør den som behandler barnet, om å skrive det i rekvisisjonen.
booked-escorts-withheld = Det som gjelder ledsagere, vises ikke for deg.
booked-escorts-none-approved = Det er ikke godkjent noen ledsager på denne reisen.
booked-escorts-none-asks = Trenger du ledsager? Be behandleren om å skrive det på. Si at du må ha hjelp på veien.
booked-escorts-none-asks-child = Skal noen være med barnet, kan du ringe.
booked-escorts-over = Reisen er i gang eller over. Ledsager kan ikke endres nå.
booked-escorts-offline = Du kan ikke lagre ledsager her uten nett.
booked-escorts-rules = Slik er reglene for ledsager
# $source: hvor regelen står
booked-source = Kilde: { $source }.

## Behov

booked-needs-title = Behov på reisen
booked-needs-title-for = Behov på reisen for { $name }
booked-needs-open = Se behov på reisen
booked-needs-position = Sittestilling
booked-needs-child-seat = Barnesete
booked-needs-wheelchair = Rullestol
booked-needs-stretcher = Båre
booked-needs-alone = Alene i bilen
booked-needs-other = Andre behov
booked-needs-yes = Er bestilt
booked-needs-not-stated = Ikke oppgitt
# $centimetres og $kilograms: grensene i veilederen for behandlere
booked-needs-seat-rule = Barn under { $centimetres } cm eller { $kilograms } kg skal alltid bruke godkjent sikring. Den skal passe til barnets vekt.
booked-needs-measures = Barnets vekt og høyde
booked-needs-measures-why = Setet bestilles etter vekt og høyde.
booked-needs-weight = Vekt i kilo
    .hint = Hele kilo, for eksempel 14.
booked-needs-height = Høyde i centimeter
    .hint = Hele centimeter, for eksempel 98.
booked-needs-weight-wrong = Skriv vekten i hele kilo, for eksempel 14.
booked-needs-height-wrong = Skriv høyden i hele centimeter, for eksempel 98.
booked-needs-save = Lagre vekt og høyde
booked-needs-saved = Vekt og høyde er lagret.
booked-needs-over = Reisen er i gang eller over. Vekt og høyde kan ikke endres nå.
booked-needs-offline = Du kan ikke lagre vekt og høyde her uten nett.
booked-needs-wrong = Stemmer ikke dette?
