### Rutetider for busser som er bygget for pasienter. Tider, dager og merknader er fra dem som kjører.

timetable-title = Rutetider for helsebusser
timetable-lead = Se om bussen går, og når du må bestille plass. Bussen stopper bare for dem som har bestilt.
timetable-loading = Henter rutetidene
timetable-none = Vi har ingen rutetider
    .more = Tjenesten har ikke lagt inn noen busser.
timetable-sample = Dette er eksempeldata
    .means = Bussen finnes ikke. Den er laget for at du kan prøve appen.

timetable-line = Hvilken buss?
timetable-day = Hvilken dag?
    .hint = For eksempel 2.12.2026. Er feltet tomt, gjelder det i dag.
timetable-day-show = Se om bussen går
timetable-day-wrong = Skriv en dag fra { $first } til { $last }, for eksempel 2.12.2026.

## Går den? $day: ukedag og dato

timetable-runs = Bussen går { $day }.
timetable-runs-not = Bussen går ikke { $day }.
timetable-runs-not-holiday = Bussen går ikke { $day }. Det er en helligdag.
timetable-runs-not-weekday = Bussen går ikke { $day }. Se hvilke dager den går.
timetable-runs-unknown = Vi vet ikke om bussen går { $day }.
timetable-ask = Ring { $phone } og spør.
# $until: dag og klokkeslett
timetable-book-until = Bestill plass senest { $until }.
timetable-book-over = Fristen for å bestille plass var { $until }.

## Om bussen

timetable-operator = Kjøres av
timetable-days = Dager
timetable-days-unknown = Vi kan ikke lese hvilke dager bussen går.
timetable-on-holidays = Bussen går også på helligdager.
timetable-not-on-holidays = Bussen går ikke på helligdager.
timetable-span = Gjelder fra { $from } til { $until }.
timetable-span-from = Gjelder fra { $from }.
timetable-span-until = Gjelder til { $until }.
timetable-booking = Bestilling
timetable-booking-required = Du må bestille plass.
timetable-booking-open = Du trenger ikke bestille plass.
timetable-booking-latest = Bestill senest kl. { $clock } siste virkedag før reisen.
timetable-booking-unknown = Vi kan ikke lese fristen for å bestille.
timetable-booking-phone = Bestill på telefon { $phone }.
timetable-room = Plass til
timetable-seats = { $count ->
    [one] { $count } sitteplass
   *[other] { $count } sitteplasser
}
timetable-stretchers = { $count ->
    [one] { $count } båre
   *[other] { $count } bårer
}
timetable-wheelchair = Du kan sitte i rullestolen din
timetable-wheelchair-none = Du kan ikke sitte i rullestolen din
timetable-wheelchair-unknown = Vi vet ikke om du kan sitte i rullestolen din

## Tabellen. $from og $to: første og siste stopp

timetable-out = Til behandling: { $from } til { $to }
timetable-home = Hjem: { $from } til { $to }
timetable-other = { $from } til { $to }
timetable-stop = Stopp
timetable-meet = Møt opp
timetable-arrives = Kommer
timetable-departs = Går
timetable-no-time = ingen tid
timetable-unreadable = kan ikke leses
timetable-notes = Merknader
# $mark: tegnet ved stoppet
timetable-mark = Merknad { $mark }
timetable-mark-back = Tilbake til stoppet med merknad { $mark }
# $checked: dag og klokkeslett
timetable-source = Rutetidene er fra { $name }. De ble sist kontrollert { $checked }.
