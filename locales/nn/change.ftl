### Kva som er endra sidan nokon såg på reisa. Gammalt og nytt står alltid.

change-title = Endra sidan du såg på reisa sist
change-state = Status er no «{ $to }». Før var han «{ $from }».
change-pick-up = Ny hentetid: { $to }. Før var ho { $from }.
change-pick-up-set = Hentetida er sett: { $to }.
change-pick-up-gone = Hentetida { $from } gjeld ikkje lenger. Ny tid er ikkje sett.
# Når den nye tida ikkje kan stemme, blir ho ikkje teken opp att her
change-pick-up-doubtful = Hentetida { $from } gjeld ikkje lenger. Den nye tida kan ikkje stemme.
change-pick-up-place = Ny hentestad: { $to }. Før var han { $from }.
change-arrival = Ny tid for når du er framme: { $to }. Før var ho { $from }.
change-arrival-set = Du er framme { $to }.
change-arrival-gone = Du skulle vore framme { $from }. Den tida gjeld ikkje lenger.
change-appointment = Timen din er flytta til { $to }. Før var han { $from }.
change-appointment-set = Timen din er { $to }.
change-appointment-gone = Timen din { $from } står ikkje lenger på reisa.
change-other = Noko på reisa er endra. Sjå over opplysningane.

## Blir lese opp når reisa er henta på nytt. Klokkeslett står som «klokka 07:55».

change-announce-none = Ingen endringar
change-announce-other = Reisa er endra. Det står øvst på sida.
# $trip: kva reisa heiter. $change: ei av setningane om hentetid
change-announce-trip = { $trip }. { $change }
change-announce-several = { $count ->
    [one] { $count } reise er endra. Du ser henne på sida.
   *[other] { $count } reiser er endra. Du ser dei på sida.
}
change-announce-called-off = Reisa er avlyst
change-announce-called-off-day = Reisa { $day } er avlyst
change-announce-failed = Vi fekk ikkje henta reisa på nytt. Du ser det vi hadde frå før.
