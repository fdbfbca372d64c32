### Choosing a place, a day and a time of day. Fetched after the first page.

place-loading = Fetching the addresses
place-elsewhere = Somewhere else
place-choose = Choose a place.
address-registered = Registered address
address-work = Place of work
address-school = School
address-second-home = Second home
address-stored = Stored address
place-withheld = The addresses are not shown here
place-withheld-do = The address is protected. A place is chosen by phone instead.
place-search = Search for a place
place-search-hint = Write the beginning of the name or street, for example “hosp fjord”
place-search-now = Search
# $count: how many places were found
place-found = { $count ->
    [0] No place matches.
    [one] { $count } place matches
   *[other] { $count } places match
}
place-found-none-do = Try other words, or call us.
place-found-more = There are more. Write more to find them.

moment-day = Day
    .hint = For example 12.3.2027
    .error = Write a day that exists, for example 12.3.2027
# $first and $last: days in words
moment-day-outside = Write a day from { $first } to { $last }
moment-clock = Time of day
    .hint = For example 09:30
    .error = Write a time of day, for example 09:30
moment-clock-changes = The clock is changed this night. Write a time of day before 02:00 or from 03:00
