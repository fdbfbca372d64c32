### The page about a trip: before, during and after.

trip-title = Trip
trip-loading = Fetching the trip
trip-rights = Your rights on the trip

## What the status means, and what you do now

# $state: the word for the state
trip-last-known = Last known: { $state }
trip-means-old = This is the last that we know. It may have changed since.
# ".calm" stands only when nothing else on the page asks for something
trip-means-being-assessed = Pasientreiser is looking at the booking.
    .calm = You do not need to do anything now.
trip-means-booked = The trip is booked.
    .calm = You do not need to do anything now.
trip-means-needs-confirmation = The trip is only valid once you have confirmed it.
trip-means-not-confirmed-in-time = Do not count on being picked up
    .means = The time to confirm the trip has run out.
    .do = Do you still need transport? Call { $phone } now and give requisition { $requisition }.
trip-means-vehicle-assigned = A car has been assigned to pick you up.
    .for = A car has been assigned to pick up { $name }.
trip-means-on-its-way = The transport is on its way to you.
    .for = The transport is on its way to { $name }.
trip-means-vehicle-here = The car is where you will be picked up.
    .for = The car is where { $name } will be picked up.
trip-means-under-way = You are travelling.
    .for = { $name } is travelling.
trip-means-waiting-ready = You are picked up when you tell us that you are ready.
    .for = { $name } is picked up when somebody says so.
trip-means-ready-called = You have said that you are ready. They are now finding a car for you.
    .for = Somebody has said that { $name } is ready. They are now finding a car.
trip-means-completed = The trip is completed.
trip-means-not-met = You are recorded as not met
    .means = The transport company has reported that you were not there.
    .do = Is that wrong, or must you still travel? Call { $phone } and give requisition { $requisition }.
trip-means-cancelled = Nobody will pick you up
    .means = You, or somebody acting for you, have cancelled the trip.
    .do = Your appointment is not cancelled. Do you need the trip after all? Call { $phone } and give requisition { $requisition }.
trip-means-called-off = Nobody will pick you up
    .means = The trip is called off. It was not you who did it.
    .do = Must you still get to treatment or home? Call { $phone } now and give requisition { $requisition }.
# $word: the service's own word
trip-means-unknown = We do not know whether you will be picked up
    .means = We do not know this status: "{ $word }".
    .do = Call { $phone } and give requisition { $requisition }.

trip-disrupted = The weather, a closed road or something else may delay the trip
    .do = Call { $phone } and give requisition { $requisition } if you are unsure.

## The box with the pick-up time

trip-pick-up = Pick-up time
trip-departure = Departure
trip-pick-up-was = The pick-up time that applied
# When no time is set
trip-pick-up-not-set = The pick-up time is not set yet
    .means = The time appears here when it is set.
    .do = Do you wonder when you will be picked up? Call { $phone } and give requisition { $requisition }.
trip-pick-up-when-ready = You are picked up when you say so
    .do = Call { $phone } when you are ready, and give requisition { $requisition }.
trip-pick-up-say-ready = You are picked up when you say so
    .do = Say so here when you are ready. You can also call { $phone } and give requisition { $requisition }.
trip-pick-up-from = From { $place }
trip-meeting-point = Meeting point: { $place }
trip-place-not-said = The place is not shown here
trip-places-withheld = The places of this trip are not shown here
    .protected = Your address is protected. That is why we show no places, and your trips are not stored on the device.
    .do = Call { $phone } and give requisition { $requisition } if you are unsure.

## The three phases

trip-phases = The trip from start to end
trip-before = Before the trip
trip-during = During the trip
trip-after = After the trip
trip-phase-here = you are here
trip-phase-done = done
# Instead of the phases, when the trip does not take place
trip-was-planned = This is how the trip was planned
trip-issued = The trip is booked with requisition { $requisition }.

trip-issued-by-on = The requisition was written by { $issuer } on { $day }.
trip-issued-by = The requisition was written by { $issuer }.
trip-issued-on = The requisition was written on { $day }.
trip-confirm-until = Confirm the trip by { $until }.
trip-confirm = Confirm the trip.
trip-confirm-over = The time to confirm has run out.

# $number: which part of the trip
trip-segment = Part { $number }: { $mode }
trip-segment-service = { $mode } { $service }
trip-picked-up = Pick-up
trip-departs = Departure
trip-from = From
trip-to = To
trip-arrives = Arrival
trip-arrives-at = To { $place }
trip-vehicle = Car
trip-vehicle-other = Transport
trip-vehicle-operator = { $number }, { $operator }
trip-appointment = Your appointment
trip-appointment-starts = Time
trip-appointment-place = Place
trip-appointment-directions = How to find it

trip-after-outbound = After the treatment comes the trip home.
trip-after-outbound-alone = We see no trip home on this booking.
    .do = Do you need transport home? Call { $phone } and give requisition { $requisition }.
trip-after-return = When you are home, the trip is done.
trip-after-other = When you have arrived, the trip is done.
trip-see-return = See the trip home
trip-see-outbound = See the trip to treatment
trip-see-counterpart = See the trip the other way

## About the trip

trip-about = About the trip
trip-mode = Means of transport
trip-sharing = Shared transport
trip-sharing-shared = You may travel together with others. There may be waiting time.
trip-sharing-alone = No other patients come along.
trip-sharing-not-settled = It is not settled whether others come along.
trip-needs = Needs
trip-needs-none = No special needs are booked
# In the place of needs or escorts that the service withholds
trip-not-shown = Not shown to you
trip-escorts = Escort
trip-copayment = User fee
trip-copayment-due = { $amount } for this trip
trip-copayment-due-unknown = You pay a user fee. The amount is not given.
trip-copayment-exemption-card = You have an exemption card and pay no user fee.
trip-copayment-exempt = You pay no user fee.
trip-copayment-unknown = We do not know whether you pay a user fee.
# $said: day and time when the register last answered
trip-copayment-as-of = As we knew it { $said }. The exemption card register does not answer now.
trip-copayment-may-be-old = This may be out of date. The exemption card register does not answer now.
# $said: day and time when the register last answered
trip-places-as-of = The addresses are as we knew them { $said }. The address register does not answer now.
trip-places-may-be-old = The addresses may be out of date. The address register does not answer now.
trip-requisition = Requisition
trip-series = Regular trip
trip-series-means = The trip is one of several on the same requisition.
# $said: day and time. Holds for everything in "About the trip" without a source of its own
trip-updated = The service updated the trip { $said }.

## What must be done by phone

trip-phone = Change, cancel or ask
# When neither time nor cancelling is possible any more
trip-questions = Questions about the trip
trip-phone-do = Call { $phone } and give requisition { $requisition }.
trip-ready-do = Call { $phone } when you are ready, and give requisition { $requisition }.
trip-cancel-here = You can cancel in the app.
trip-cancel-here-until = You can cancel in the app until { $until }.
trip-cancel-open = Cancel the trip
trip-cancel-by-phone = You can cancel by phone.
trip-cancel-by-phone-until = You can cancel by phone until { $until }.
trip-cancel-over = The trip can no longer be cancelled.
trip-change-here = You can change time and address in the app.
trip-change-here-until = You can change time and address in the app until { $until }.
trip-change-by-phone = You can change time and address by phone.
trip-change-by-phone-until = You can change time and address by phone until { $until }.
trip-change-over = Time and address can no longer be changed.
trip-must-confirm = You must confirm the trip
trip-must-confirm-until = You must confirm the trip by { $until }
trip-confirm-open = Confirm the trip

## Why it cannot be done in the app

trip-blocked-phone-only = Pasientreiser accepts this by phone only.
trip-blocked-ground = Only trips booked for health reasons can be changed here.
trip-blocked-change-pending = The office has not answered your last change.
trip-blocked-shared-ride = Others travel in the same car. So it must be done by phone.
trip-blocked-dispatched = The transport company has the order. So it must be done by phone.
trip-blocked-mode = With this means of transport it must be done by phone.
trip-blocked-deadline-passed = The deadline has passed. So it must be done by phone.
# $word: the reason in the service's own word
trip-blocked-unknown = It must be done by phone ({ $word }).
