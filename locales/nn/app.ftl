### Det som står rundt kvar side.

app-name = Reisefølge
app-skip = Hopp til innhaldet

## Navigasjon

app-nav-name = Hovudmeny
app-nav-home = Heim
app-nav-trips = Reiser
app-nav-support = Reisestøtte
app-nav-messages = Meldingar
# $count: ulesne meldingar. Blir lese etter namnet
app-nav-unread = { $count ->
    [one] éi ulesen
   *[other] { $count } ulesne
}
app-nav-more = Meir
app-nav-sign-in = Logg inn

## Hjelp. $phone er telefonnummeret.

app-help-name = Hjelp
app-help = Treng du hjelp? Ring { $phone }.
app-help-phone = Hjelp { $phone }
app-help-more = Kontakt og kva du skal seie

## Alder på opplysningar. Etter desse står dag og klokkeslett: «i dag kl. 06:10».

app-as-of-service = Sist oppdatert
app-as-of-kept = Lagra
# Står på knappen «Oppdater» medan tenesta blir spurd
app-asking = Ser etter nytt …
app-offline = Vi får ikkje kontakt med tenesta.
app-no-answer = Tenesta svarer ikkje no.
app-showing-kept = Du ser det vi henta
app-online-again = Vi har kontakt igjen. Opplysningane er oppdaterte.
app-refreshed = Opplysningane er oppdaterte.
app-refresh-failed = Vi fekk ikkje henta opplysningane på nytt. Du ser det vi hadde frå før.
