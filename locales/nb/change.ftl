### Hva som er endret siden noen så på reisen. Gammelt og nytt står alltid.

change-title = Endret siden du så på reisen sist
change-state = Status er nå «{ $to }». Før var den «{ $from }».
change-pick-up = Ny hentetid: { $to }. Før var den { $from }.
change-pick-up-set = Hentetiden er satt: { $to }.
change-pick-up-gone = Hentetiden { $from } gjelder ikke lenger. Ny tid er ikke satt.
# Når den nye tiden ikke kan stemme, gjentas den ikke her
change-pick-up-doubtful = Hentetiden { $from } gjelder ikke lenger. Den nye tiden kan ikke stemme.
change-pick-up-place = Nytt hentested: { $to }. Før var det { $from }.
change-arrival = Ny tid for når du er framme: { $to }. Før var den { $from }.
change-arrival-set = Du er framme { $to }.
change-arrival-gone = Du skulle vært framme { $from }. Den tiden gjelder ikke lenger.
change-appointment = Timen din er flyttet til { $to }. Før var den { $from }.
change-appointment-set = Timen din er { $to }.
change-appointment-gone = Timen din { $from } står ikke lenger på reisen.
change-other = Noe på reisen er endret. Se over opplysningene.

## Leses opp når reisen er hentet på nytt. Klokkeslett står som «klokka 07:55».

change-announce-none = Ingen endringer
change-announce-other = Reisen er endret. Det står øverst på siden.
# $trip: hva reisen heter. $change: en av setningene om hentetid
change-announce-trip = { $trip }. { $change }
change-announce-several = { $count ->
    [one] { $count } reise er endret. Du ser den på siden.
   *[other] { $count } reiser er endret. Du ser dem på siden.
}
change-announce-called-off = Reisen er avlyst
change-announce-called-off-day = Reisen { $day } er avlyst
change-announce-failed = Vi fikk ikke hentet reisen på nytt. Du ser det vi hadde fra før.
