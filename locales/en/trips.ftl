### Trips: the cards in the lists, and what a trip is called.

trips-title = Trips
trips-coming = Upcoming
trips-past = Past
trips-loading = Fetching trips
trips-past-loading = Fetching past trips
trips-past-show = Show past trips
trips-more = Show more
trips-more-past = Show more past trips
# Read aloud when more cards have come
trips-more-shown = { $count ->
    [one] { $count } more trip is shown
   *[other] { $count } more trips are shown
}
trips-first-hidden = The first trips have been taken off the page, so that it does not get too long.
trips-first-show = Show from the beginning
trips-empty = You have no upcoming trips.
    .more = Do you need transport to treatment? Ask the person who treats you for a requisition. Trips that you arrange yourself are under “Own trips”.
trips-past-empty = You have no past trips here.
trips-authorisations = Requisitions and travel certificates

## What a trip is called. $day is a day in words, such as "Friday, 12 March".

trips-name-outbound = To { $to }
trips-name-outbound-day = To { $to }, { $day }
trips-name-return = Home from { $from }
trips-name-return-day = Home from { $from }, { $day }
trips-name-other = From { $from } to { $to }
trips-name-other-day = From { $from } to { $to }, { $day }
# Stands for the place where it is not said: “To your treatment”
trips-name-treatment = your treatment
# When the place is not said
trips-name-elsewhere-day = Trip, { $day }

## The link on a card. The visible words are "See the trip"; the rest is read aloud.

trips-open = See the trip
trips-open-outbound = See the trip to { $to }
trips-open-outbound-day = See the trip to { $to }, { $day }
trips-open-return = See the trip home from { $from }
trips-open-return-day = See the trip home from { $from }, { $day }
trips-open-other = See the trip from { $from } to { $to }
trips-open-other-day = See the trip from { $from } to { $to }, { $day }
trips-open-elsewhere-day = See the trip, { $day }

## The lines on a card

trips-status-prefix = Status:
# $time: time of day or a window
trips-pick-up = Pick-up { $time }
trips-departure = Departure { $time }
trips-pick-up-moved = Pick-up { $time }. New time, it was { $before }.
trips-departure-moved = Departure { $time }. New time, it was { $before }.
trips-from = From { $place }
trips-day-not-set = No day is set
trips-time-not-set = No pick-up time is set
trips-time-when-ready = Pick-up when you say so
trips-time-impossible = The pick-up time cannot be right. Call { $phone }.
trips-not-collected = You will not be picked up
trips-shared = Shared transport
trips-escorts = { $count ->
    [one] { $count } escort
   *[other] { $count } escorts
}
trips-in-series = Regular trip
trips-changed = Changed since last time
