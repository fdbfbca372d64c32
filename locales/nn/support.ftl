### Oversikta over reisestøtte. $day: ein dag i ord. $to: staden.

support-loading = Hentar reisestøtta
support-claimable = Du kan søkje om
support-begun = Byrja på
support-sent = Sendt
support-none = Det er ingen reiser å søkje for no.
    .more = Reiser du har hatt utgifter på, kjem hit når dei er over.
support-trip = { $day }, { $to }
support-trip-no-place = { $day }
support-by = Søk seinast { $day }.
support-last-day = I dag er siste dag for å søkje.
# $count: dagar att
support-soon = { $count ->
    [one] Søk seinast { $day }. Det er { $count } dag att.
   *[other] Søk seinast { $day }. Det er { $count } dagar att.
}
support-late = Fristen var { $day }. Du kan søkje likevel, men må seie kvifor det er seint. Du kan få nei.
support-reckon = Rekn ut
support-same = Bruk same svar som { $day }
support-several = Søk for fleire reiser samstundes
support-not-here = Var du på ei reise som ikkje står her?
support-add = Legg til ei reise
