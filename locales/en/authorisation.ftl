### Requisitions and travel certificates: what each of them gives. Fetched after the first page.

authorisation-title = Requisitions and travel certificates
authorisation-all = All requisitions and travel certificates
authorisation-loading = Fetching requisitions and travel certificates
authorisation-empty = There are no requisitions or travel certificates here.
    .more = Is transport to treatment needed? Ask the health professional for a requisition.
authorisation-certificates = Travel certificates
authorisation-requisitions = Requisitions for coming trips
authorisation-kind-transport = Travel certificate for arranged transport
authorisation-kind-car = Travel certificate for car
# $word: the kind in the service's own word
authorisation-kind-unknown = Something else ({ $word })
# $number: the number to read out on the phone
authorisation-kind-requisition = Requisition { $number }

## What it gives. $who: whoever has issued it. $day: a day.

authorisation-issued = Issued
authorisation-issued-by = By { $who }
authorisation-issued-on = { $day }
authorisation-issued-by-on = By { $who }, { $day }
authorisation-period = Holds
# $from and $until: days
authorisation-days = From { $from } until and including { $until }
authorisation-remaining = Trips left
# $count: how many trips, each one way
authorisation-remaining-count = { $count ->
    [one] { $count } trip, one way
   *[other] { $count } trips, each one way
}
authorisation-remaining-unlimited = No limit is stated
authorisation-places = To
authorisation-places-withheld = The place is not shown here
authorisation-needs = Needs
authorisation-escorts = Escort
# $count: how many escorts
authorisation-escorts-count = { $count ->
    [one] { $count } approved for each trip
   *[other] { $count } approved for each trip
}

## What can be booked now. $day: a day. $until: day and time of day.

authorisation-first-day = The first day that can be booked now is { $day }.
authorisation-first-day-until = The first day that can be booked now is { $day }. It must be booked before { $until }.
authorisation-not-car = Nothing is booked on this one. Whoever drives applies for travel support after the trip.
authorisation-not-used-up = The travel certificate is used up.
authorisation-not-ended = No day is left that can be booked on this one.
authorisation-not-phone = Trips on this one are booked by phone.

## Whom to ask for another one

authorisation-another = Is a new one needed?
authorisation-another-health = Is health the reason? Then whoever treats the patient can write one.
# $phone: the phone number
authorisation-another-transport = Where no bus, train or boat runs, the patient travel office decides. Call { $phone }.
