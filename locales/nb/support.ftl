### Oversikten over reisestøtte. $day: en dag i ord. $to: stedet.

support-loading = Henter reisestøtten
support-claimable = Du kan søke om
support-begun = Påbegynt
support-sent = Sendt
support-none = Det er ingen reiser å søke for nå.
    .more = Reiser du har hatt utgifter på, kommer hit når de er over.
support-trip = { $day }, { $to }
support-trip-no-place = { $day }
support-by = Søk senest { $day }.
support-last-day = I dag er siste dag for å søke.
# $count: dager igjen
support-soon = { $count ->
    [one] Søk senest { $day }. Det er { $count } dag igjen.
   *[other] Søk senest { $day }. Det er { $count } dager igjen.
}
support-late = Fristen var { $day }. Du kan søke likevel, men må si hvorfor det er sent. Du kan få nei.
support-reckon = Regn ut
support-same = Bruk samme svar som { $day }
support-several = Søk for flere reiser samtidig
support-not-here = Var du på en reise som ikke står her?
support-add = Legg til en reise
