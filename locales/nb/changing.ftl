### Å endre en bestilt reise. Hentes etter den første siden.

changing-open = Endre reisen
changing-title = Endre reisen
changing-title-for = Endre reisen for { $name }
# $until: dag og klokkeslett
changing-until = Du kan endre her fram til { $until }. Etterpå må det gjøres på telefon.
changing-what = Hva vil du endre?
changing-appointment = Tid for behandlingen
changing-return = Når jeg kan hentes etterpå
changing-place = Hvor jeg hentes
changing-place-home = Hvor jeg kjøres hjem
changing-choose = Velg hva du vil endre.
changing-now = Nå:
changing-where = Hvor?
changing-look-over = Se over endringen
changing-review = Se over før du sender
changing-may-wait = Noen endringer ser kontoret på først. Da står reisen som før til du får svar. Du ser det med en gang du har sendt.
changing-send = Send endringen
changing-correct = Rett på det
changing-offline = Du kan ikke endre her uten nett.
changing-new-times = Hentetiden er ikke satt. Du ser den på reisen når den er satt.
changing-other-way = Reisen den andre veien blir ikke endret.
changing-other-way-see = Se den andre reisen

## Det som er bedt om. $from og $to: dag og klokkeslett, eller sted

changing-asked = Endringer du har bedt om
changing-pending = Du har bedt om en endring
changing-pending-means = Reisen står som før til kontoret har svart.
changing-appointment-to = Ny tid for behandlingen: { $to }
changing-appointment-from-to = Tid for behandlingen: fra { $from } til { $to }
changing-return-to = Hentes tidligst: { $to }
changing-return-from-to = Hentes tidligst: fra { $from } til { $to }
changing-place-to = Nytt sted: { $to }
changing-place-from-to = Sted: fra { $from } til { $to }
changing-place-unsaid = Et annet sted
changing-something = Noe annet
changing-standing-applied = Endret med en gang.
changing-standing-pending = Venter på svar fra kontoret.
changing-standing-lapsed = Kontoret svarte ikke. Reisen ble ikke endret.
# $at: dag og klokkeslett
changing-standing-approved = Godkjent { $at }.
changing-standing-declined = Ikke godkjent { $at }. Reisen ble som før.
# $word: tjenestens eget ord
changing-standing-unknown = Ukjent status ({ $word }).
