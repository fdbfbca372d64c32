### Det som står rundt hver side.

app-name = Reisefølge
app-skip = Hopp til innholdet

## Navigasjon

app-nav-name = Hovedmeny
app-nav-home = Hjem
app-nav-trips = Reiser
app-nav-support = Reisestøtte
app-nav-messages = Meldinger
# $count: uleste meldinger. Leses etter navnet
app-nav-unread = { $count ->
    [one] én ulest
   *[other] { $count } uleste
}
app-nav-more = Mer
app-nav-sign-in = Logg inn

## Hjelp. $phone er telefonnummeret.

app-help-name = Hjelp
app-help = Trenger du hjelp? Ring { $phone }.
app-help-phone = Hjelp { $phone }
app-help-more = Kontakt og hva du skal si

## Alder på opplysninger. Etter disse står dag og klokkeslett: «i dag kl. 06:10».

app-as-of-service = Sist oppdatert
app-as-of-kept = Lagret
# Står på knappen «Oppdater» mens tjenesten blir spurt
app-asking = Ser etter nytt …
app-offline = Vi får ikke kontakt med tjenesten.
app-no-answer = Tjenesten svarer ikke nå.
app-showing-kept = Du ser det vi hentet
app-online-again = Vi har kontakt igjen. Opplysningene er oppdatert.
app-refreshed = Opplysningene er oppdatert.
app-refresh-failed = Vi fikk ikke hentet opplysningene på nytt. Du ser det vi hadde fra før.
