### Å endre ei tinga reise. Blir henta etter den første sida.

changing-open = Endre reisa
changing-title = Endre reisa
changing-title-for = Endre reisa for { $name }
# $until: dag og klokkeslett
changing-until = Du kan endre her fram til { $until }. Etterpå må det gjerast på telefon.
changing-what = Kva vil du endre?
changing-appointment = Tid for behandlinga
changing-return = Når eg kan hentast etterpå
changing-place = Kvar eg blir henta
changing-place-home = Kvar eg blir køyrd heim
changing-choose = Vel kva du vil endre.
changing-now = No:
changing-where = Kvar?
changing-look-over = Sjå over endringa
changing-review = Sjå over før du sender
changing-may-wait = Nokre endringar ser kontoret på først. Då står reisa som før til du får svar. Du ser det med ein gong du har sendt.
changing-send = Send endringa
changing-correct = Rett på det
changing-offline = Du kan ikkje endre her utan nett.
changing-new-times = Hentetida er ikkje sett. Du ser ho på reisa når ho er sett.
changing-other-way = Reisa den andre vegen blir ikkje endra.
changing-other-way-see = Sjå den andre reisa

## Det som er bede om. $from og $to: dag og klokkeslett, eller stad

changing-asked = Endringar du har bede om
changing-pending = Du har bede om ei endring
changing-pending-means = Reisa står som før til kontoret har svart.
changing-appointment-to = Ny tid for behandlinga: { $to }
changing-appointment-from-to = Tid for behandlinga: frå { $from } til { $to }
changing-return-to = Blir henta tidlegast: { $to }
changing-return-from-to = Blir henta tidlegast: frå { $from } til { $to }
changing-place-to = Ny stad: { $to }
changing-place-from-to = Stad: frå { $from } til { $to }
changing-place-unsaid = Ein annan stad
changing-something = Noko anna
changing-standing-applied = Endra med ein gong.
changing-standing-pending = Ventar på svar frå kontoret.
changing-standing-lapsed = Kontoret svara ikkje. Reisa vart ikkje endra.
# $at: dag og klokkeslett
changing-standing-approved = Godkjend { $at }.
changing-standing-declined = Ikkje godkjend { $at }. Reisa vart som før.
# $word: tenesta sitt eige ord
changing-standing-unknown = Ukjend status ({ $word }).
