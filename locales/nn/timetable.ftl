### Rutetider for bussar som er bygde for pasientar. Tider, dagar og merknader er frå dei som køyrer.

timetable-title = Rutetider for helsebussar
timetable-lead = Sjå om bussen går, og når du må bestille plass. Bussen stoppar berre for dei som har bestilt.
timetable-loading = Hentar rutetidene
timetable-none = Vi har ingen rutetider
    .more = Tenesta har ikkje lagt inn nokon bussar.
timetable-sample = Dette er eksempeldata
    .means = Bussen finst ikkje. Han er laga for at du kan prøve appen.

timetable-line = Kva buss?
timetable-day = Kva dag?
    .hint = Til dømes 2.12.2026. Er feltet tomt, gjeld det i dag.
timetable-day-show = Sjå om bussen går
timetable-day-wrong = Skriv ein dag frå { $first } til { $last }, til dømes 2.12.2026.

## Går han? $day: vekedag og dato

timetable-runs = Bussen går { $day }.
timetable-runs-not = Bussen går ikkje { $day }.
timetable-runs-not-holiday = Bussen går ikkje { $day }. Det er ein heilagdag.
timetable-runs-not-weekday = Bussen går ikkje { $day }. Sjå kva dagar han går.
timetable-runs-unknown = Vi veit ikkje om bussen går { $day }.
timetable-ask = Ring { $phone } og spør.
# $until: dag og klokkeslett
timetable-book-until = Bestill plass seinast { $until }.
timetable-book-over = Fristen for å bestille plass var { $until }.

## Om bussen

timetable-operator = Blir køyrd av
timetable-days = Dagar
timetable-days-unknown = Vi kan ikkje lese kva dagar bussen går.
timetable-on-holidays = Bussen går også på heilagdagar.
timetable-not-on-holidays = Bussen går ikkje på heilagdagar.
timetable-span = Gjeld frå { $from } til { $until }.
timetable-span-from = Gjeld frå { $from }.
timetable-span-until = Gjeld til { $until }.
timetable-booking = Bestilling
timetable-booking-required = Du må bestille plass.
timetable-booking-open = Du treng ikkje bestille plass.
timetable-booking-latest = Bestill seinast kl. { $clock } siste yrkedag før reisa.
timetable-booking-unknown = Vi kan ikkje lese fristen for å bestille.
timetable-booking-phone = Bestill på telefon { $phone }.
timetable-room = Plass til
timetable-seats = { $count ->
    [one] { $count } sitjeplass
   *[other] { $count } sitjeplassar
}
timetable-stretchers = { $count ->
    [one] { $count } båre
   *[other] { $count } bårer
}
timetable-wheelchair = Du kan sitje i rullestolen din
timetable-wheelchair-none = Du kan ikkje sitje i rullestolen din
timetable-wheelchair-unknown = Vi veit ikkje om du kan sitje i rullestolen din

## Tabellen. $from og $to: første og siste stopp

timetable-out = Til behandling: { $from } til { $to }
timetable-home = Heim: { $from } til { $to }
timetable-other = { $from } til { $to }
timetable-stop = Stopp
timetable-meet = Møt opp
timetable-arrives = Kjem
timetable-departs = Går
timetable-no-time = inga tid
timetable-unreadable = kan ikkje lesast
timetable-notes = Merknader
# $mark: teiknet ved stoppet
timetable-mark = Merknad { $mark }
timetable-mark-back = Tilbake til stoppet med merknad { $mark }
# $checked: dag og klokkeslett
timetable-source = Rutetidene er frå { $name }. Dei vart sist kontrollerte { $checked }.
