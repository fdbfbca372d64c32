### Booking a trip on a travel certificate. Fetched after the first page.

order-open = Book a trip
order-title = Book a trip
# $name: the person it is about, when somebody acts for another
order-title-for = Book a trip for { $name }
order-lead = Here you book one trip, one way, on a travel certificate.
order-none = There is no travel certificate on which a trip can be booked here now.
order-protected = The address is protected. That is why the trip is booked by phone.
order-another = Book another trip
order-offline = Trips cannot be booked here without a connection. The app never books anything later by itself.

## What is booked

order-certificate = Which travel certificate?
# $who: whoever has issued it
order-certificate-by = From { $who }
# $day: the last day that it holds for
order-certificate-until = Holds until and including { $day }
order-direction = Which way?
order-out = To treatment
order-home = Home from treatment
order-treatment = Where is the treatment?
order-place-from = Where does the trip start?
order-place-to = Where does the trip end?
order-when-out = When does the treatment begin?
order-when-home = When can the pick-up be at the earliest?
order-choose-certificate = Choose a travel certificate.
order-choose-direction = Choose which way the trip goes.
order-choose-treatment = Choose where the treatment is.
order-look-over = Look over the booking

## Before it is sent. $until: day and time of day.

order-review = Is this right?
order-fact-who = For
order-fact-certificate = Travel certificate
order-fact-way = Way
order-fact-starts = Appointment
order-fact-earliest = Picked up from
order-fact-day = Day
order-pick-up = The pick-up time is not set yet. The patient travel office sets it.
order-alike = There is a trip the same way on this day already
order-alike-means = Check that it is not the same trip before you book another one.
order-until = The booking must be sent before { $until }.
order-send = Yes, book the trip
order-edit = Change the booking
