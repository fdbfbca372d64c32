### Det ei reise er bestilt med: ledsagar og behov, på eigne sider. Blir henta etter den første sida.

## Ledsagar

booked-escorts-title = Ledsagar på reisa
booked-escorts-title-for = Ledsagar på reisa for { $name }
booked-escorts-open = Sjå eller endre ledsagar
booked-escorts-how-many = Kven er med?
booked-escorts-one = Éin ledsagar
booked-escorts-two = To ledsagarar
booked-escorts-nobody = Reiser utan ledsagar
booked-escorts-optional = Du kan la vere å oppgje namn og telefon. Det du fjernar, står ikkje på reisa lenger.
booked-escorts-only = Ledsagar
booked-escorts-first = Første ledsagar
booked-escorts-second = Andre ledsagar
booked-escorts-name = Namn
    .hint = Du kan la feltet stå tomt.
booked-escorts-phone = Telefon
    .hint = Du kan la feltet stå tomt.
# $count: kor mange teikn det er plass til
booked-escorts-name-wrong = Namnet er for langt. Det er plass til { $count } teikn.
booked-escorts-phone-wrong = Skriv telefonnummeret med tal. Det kan byrje med pluss.
booked-escorts-save = Lagre ledsagar
booked-escorts-saved = Ledsagar er lagra.
booked-last = Sist lagra
booked-escorts-until = Du kan endre dette til ein bil er tildelt.
booked-escorts-seat-stays = Då står det ingen på reisa. Plassen som er bestilt, blir ståande.
booked-escorts-alone-asks = Du kan ikkje velje dette her.
booked-escorts-two-asks = Det er ikkje godkjent to ledsagarar. Spør behandlaren din om å skrive det i rekvisisjonen.
booked-escorts-two-asks-child = Det er ikkje godkjent to ledsagarar. Spør den som behandlar barnet, om å skrive det i rekvisisjonen.
booked-escorts-withheld = Det som gjeld ledsagarar, blir ikkje vist for deg.
booked-escorts-none-approved = Det er ikkje godkjent nokon ledsagar på denne reisa.
booked-escorts-none-asks = Treng du ledsagar? Be behandlaren om å skrive det på. Sei at du må ha hjelp på vegen.
booked-escorts-none-asks-child = Skal nokon vere med barnet, kan du ringje.
booked-escorts-over = Reisa er i gang eller over. Ledsagar kan ikkje endrast no.
booked-escorts-offline = Du kan ikkje lagre ledsagar her utan nett.
booked-escorts-rules = Slik er reglane for ledsagar
# $source: kvar regelen står
booked-source = Kjelde: { $source }.

## Behov

booked-needs-title = Behov på reisa
booked-needs-title-for = Behov på reisa for { $name }
booked-needs-open = Sjå behov på reisa
booked-needs-position = Sitjestilling
booked-needs-child-seat = Barnesete
booked-needs-wheelchair = Rullestol
booked-needs-stretcher = Båre
booked-needs-alone = Aleine i bilen
booked-needs-other = Andre behov
booked-needs-yes = Er bestilt
booked-needs-not-stated = Ikkje oppgjeve
# $centimetres og $kilograms: grensene i rettleiaren for behandlarar
booked-needs-seat-rule = Barn under { $centimetres } cm eller { $kilograms } kg skal alltid bruke godkjend sikring. Ho skal passe til vekta til barnet.
booked-needs-measures = Vekta og høgda til barnet
booked-needs-measures-why = Setet blir bestilt etter vekt og høgd.
booked-needs-weight = Vekt i kilo
    .hint = Heile kilo, til dømes 14.
booked-needs-height = Høgd i centimeter
    .hint = Heile centimeter, til dømes 98.
booked-needs-weight-wrong = Skriv vekta i heile kilo, til dømes 14.
booked-needs-height-wrong = Skriv høgda i heile centimeter, til dømes 98.
booked-needs-save = Lagre vekt og høgd
booked-needs-saved = Vekt og høgd er lagra.
booked-needs-over = Reisa er i gang eller over. Vekt og høgd kan ikkje endrast no.
booked-needs-offline = Du kan ikkje lagre vekt og høgd her utan nett.
booked-needs-wrong = Stemmer ikkje dette?
