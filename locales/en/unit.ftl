### Days, times of day, numbers and money. The program puts in the digits.

# $weekday (number): 1 is Monday, 7 is Sunday
unit-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
# $month (number): 1 is January
unit-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
unit-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
}

## Days. The order is the language's own; every part is always there.

unit-day-full = { $weekday }, { $day } { $month } { $year }
unit-day-without-year = { $weekday }, { $day } { $month }
unit-date = { $day } { $month } { $year }
unit-date-without-year = { $day } { $month }
unit-day-short = { $day } { $monthShort } { $year }
unit-yesterday = yesterday
unit-today = today
unit-tomorrow = tomorrow

## Times of day. "Spoken" is for text that is read aloud.

unit-clock = { $clock }
unit-clock-about = about { $clock }
unit-clock-spoken = { $clock }
unit-clock-spoken-about = about { $clock }
# In the hour that comes twice when the clock is turned back
unit-clock-summer = { $clock } summer time
unit-clock-winter = { $clock } winter time
unit-moment = { $day } at { $clock }

## Numbers and money

unit-money = { $sign }NOK{"\u00A0"}{ $amount }
unit-kroner-spoken = { $kroner ->
    [one] { $kroner } krone
   *[other] { $kroner } kroner
}
unit-kroner-and-ore-spoken = { $kroner } and { $ore } øre
unit-below-zero-spoken = minus { $amount }
unit-distance = { $amount }{"\u00A0"}km
unit-percent = { $amount }%
