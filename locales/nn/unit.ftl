### Dagar, klokkeslett, tal og pengar. Programmet set inn sifra.

# $weekday (tal): 1 er måndag, 7 er søndag
unit-weekday = { $weekday ->
    [1] måndag
    [2] tysdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] laurdag
   *[7] søndag
}
# $month (tal): 1 er januar
unit-month = { $month ->
    [1] januar
    [2] februar
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] desember
}
unit-month-short = { $month ->
    [1] jan.
    [2] feb.
    [3] mars
    [4] apr.
    [5] mai
    [6] juni
    [7] juli
    [8] aug.
    [9] sep.
    [10] okt.
    [11] nov.
   *[12] des.
}

## Dagar. Rekkjefølgja er den språket har; alle delane finst alltid.

unit-day-full = { $weekday } { $day }. { $month } { $year }
unit-day-without-year = { $weekday } { $day }. { $month }
unit-date = { $day }. { $month } { $year }
unit-date-without-year = { $day }. { $month }
unit-day-short = { $dayDigits }.{ $monthDigits }.{ $year }
unit-yesterday = i går
unit-today = i dag
unit-tomorrow = i morgon

## Klokkeslett. «Spoken» er for tekst som blir lesen opp.

unit-clock = kl. { $clock }
unit-clock-about = ca. kl. { $clock }
unit-clock-spoken = klokka { $clock }
unit-clock-spoken-about = ca. klokka { $clock }
# I timen som kjem to gonger når klokka blir stilt tilbake
unit-clock-summer = { $clock } sommartid
unit-clock-winter = { $clock } vintertid
unit-moment = { $day } kl. { $clock }

## Tal og pengar

unit-money = { $sign }{ $amount }{"\u00A0"}kr
unit-kroner-spoken = { $kroner ->
    [one] { $kroner } krone
   *[other] { $kroner } kroner
}
unit-kroner-and-ore-spoken = { $kroner } og { $ore } øre
unit-below-zero-spoken = minus { $amount }
unit-distance = { $amount }{"\u00A0"}km
unit-percent = { $amount }{"\u00A0"}%
