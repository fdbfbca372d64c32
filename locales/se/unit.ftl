### Only what a source has. Anything else is answered in Bokmål, marked as such.

# source: CLDR 48.2, se, days/format/wide
unit-weekday = { $weekday ->
    [1] vuossárga
    [2] maŋŋebárga
    [3] gaskavahkku
    [4] duorasdat
    [5] bearjadat
    [6] lávvardat
   *[7] sotnabeaivi
}
# source: CLDR 48.2, se, months/format/wide
unit-month = { $month ->
    [1] ođđajagemánnu
    [2] guovvamánnu
    [3] njukčamánnu
    [4] cuoŋománnu
    [5] miessemánnu
    [6] geassemánnu
    [7] suoidnemánnu
    [8] borgemánnu
    [9] čakčamánnu
    [10] golggotmánnu
    [11] skábmamánnu
   *[12] juovlamánnu
}
# source: CLDR 48.2, se, months/format/abbreviated
unit-month-short = { $month ->
    [1] ođđj
    [2] guov
    [3] njuk
    [4] cuo
    [5] mies
    [6] geas
    [7] suoi
    [8] borg
    [9] čakč
    [10] golg
    [11] skáb
   *[12] juov
}

# source: CLDR 48.2, se, dateFormats/full
unit-day-full = { $year } { $month } { $day }, { $weekday }
# source: CLDR 48.2, se, availableFormats/MMMEd
unit-day-without-year = { $month } { $day }, { $weekday }
# source: CLDR 48.2, se, dateFormats/long
unit-date = { $year } { $month } { $day }
# source: CLDR 48.2, se, availableFormats/MMMMd
unit-date-without-year = { $month } { $day }
# source: CLDR 48.2, se, dateFormats/short
unit-day-short = { $year }-{ $monthDigits }-{ $dayDigits }
# source: CLDR 48.2, se, fields/day/relative-type--1
unit-yesterday = ikte
# source: CLDR 48.2, se, fields/day/relative-type-0
unit-today = odne
# source: CLDR 48.2, se, fields/day/relative-type-1; giellalt/dict-nob-sme
unit-tomorrow = ihttin

# source: CLDR 48.2, se, timeFormats/short: digits without a word
unit-clock = { $clock }
# source: CLDR 48.2, se, dateTimeFormats/full
unit-moment = { $day } { $clock }

# source: CLDR 48.2, se, currencyFormats/standard
unit-money = { $sign }{ $amount }{"\u00A0"}kr
# source: the sign of the unit, with the space of CLDR 48.2, se
unit-distance = { $amount }{"\u00A0"}km
# source: CLDR 48.2, se, percentFormats/standard
unit-percent = { $amount }{"\u00A0"}%
