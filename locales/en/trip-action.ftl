### What is done with a booked trip, and what became of it. Fetched after the first page.

## What it is called on a receipt, and how it went

trip-action-cancel = Cancellation
    .done = The trip is cancelled
    .failed = The trip is not cancelled
    .unknown = We do not know whether the trip is cancelled
trip-action-cancel-several = Cancellation
    .done = The trips are cancelled
    .failed = We cancelled none of the trips now
    .unknown = We do not know whether the trips are cancelled
trip-action-undo = Cancellation undone
    .done = The cancellation is undone
    .failed = The cancellation is not undone
    .unknown = We do not know whether the cancellation is undone
trip-action-undo-several = Cancellation undone
    .done = The cancellations are undone
    .failed = The cancellations are not undone
    .unknown = We do not know whether the cancellations are undone
trip-action-confirm = Confirmation
    .done = The trip is confirmed
    .failed = We could not confirm the trip
    .unknown = We do not know whether the trip is confirmed
trip-action-ready = Ready for the trip home
    .done = We have your message. Expect to wait.
    .failed = We have not been told that you are ready
    .unknown = We do not know whether your message has arrived
trip-action-withdraw = Not ready after all
    .done = You are no longer down as ready for the trip home
    .failed = It was not taken back
    .unknown = We do not know whether you are down as ready for the trip home
trip-action-waiting = Waiting for the transport
    .done = We have noted that you are waiting
    .failed = We have not noted that you are waiting
    .unknown = We do not know whether your report has arrived
trip-action-change = Change
    .done = The trip is changed
    .failed = We could not change the trip
    .unknown = We do not know whether the trip is changed
trip-action-change-request = Wish for a change
    .done = We have your wish. The trip is not changed yet.
    .failed = We do not have your wish for a change
    .unknown = We do not know whether your wish has arrived
trip-action-escorts = Escort
    .done = The escort is saved
    .failed = The escort is not saved
    .unknown = We do not know whether the escort is saved
trip-action-measures = Weight and height
    .done = Weight and height are saved
    .failed = Weight and height are not saved
    .unknown = We do not know whether weight and height are saved
trip-action-order = Booking
    .done = The booking is received
    .failed = The trip is not booked
    .unknown = We do not know whether the trip is booked
trip-action-order-means = The patient travel office looks at it first. Until then the trip is being assessed.
trip-action-other = Something else
    .done = It is done
    .failed = It is not done
    .unknown = We do not know whether it is done

## The receipt. $at: day and time. $who: one of the next five. The number follows.

trip-action-receipts = Receipts
trip-action-receipt = { $at }, by { $who }. Receipt
# $name: den det gjelder, når noen handler for en annen
trip-action-receipt-for = { $at }, by { $who }. For { $name }. Receipt
trip-action-by-you = you
trip-action-by-patient = the patient
trip-action-by-parent = a parent
trip-action-by-representative = somebody with a power of attorney
trip-action-by-unknown = somebody whose role we do not know
trip-action-see-receipt = See the receipt

## While it is being sent, and when there is no answer

trip-action-loading = Fetching the trip
trip-action-sending = Sending. One moment.
# $sent: day and time on the device's clock
trip-action-unknown-sent = We sent it { $sent } and got no answer.
trip-action-unknown-asking = The app keeps asking the service by itself. The answer will show here. You need not send again.
trip-action-unknown-urgent = Is it urgent?
trip-action-unknown-call = Call { $phone }.
trip-action-not-arrived = What you sent did not arrive. It will not be accepted later either. Nothing has changed.
trip-action-never-known = We will not find out whether it was done. See how the trip is now. If you are in doubt, you can call.
trip-action-not-sent = We could not reach the service. All is as before.
trip-action-not-sent-do = You can try again when you are online.
trip-action-again = Choose again
trip-action-back = Back to the trip
# $name: the person concerned, when somebody acts for another
trip-action-for = for { $name }
trip-action-concerns = This is about { $name }.
trip-action-of-another = It is about another person than the one you see now.
trip-action-of-another-read = I have read it

## Why it was refused

trip-action-refused-changed = The trip has changed since you saw it.
    .do = See how the trip is now, and choose again.
trip-action-already-cancelled = The trip is already cancelled
trip-action-refused-cancelled = The trip is already cancelled.
# $until: day and time
trip-action-refused-late = The deadline passed { $until }. So it has to be done by phone.
trip-action-refused-not-now = It cannot be done as the trip is now.
trip-action-refused-escort-limit = There are more escorts than are approved.
trip-action-refused-child-alone = A child of this age does not travel alone.
trip-action-refused-too-far = The place is too far from the one that was booked.
trip-action-refused-impossible-time = The time cannot be right. It has passed, or it does not fit the other times.
trip-action-refused-authorisation = The travel certificate does not hold for this trip, or it is used up.
# $word: the reason in the service's own word
trip-action-refused-unknown = The service said no ({ $word }).
trip-action-refused-unsaid = The service said no without saying why.

## Cancelling

trip-action-cancel-title = Cancel the trip
trip-action-cancel-title-for = Cancel the trip for { $name }
trip-action-what = What do you want to cancel?
trip-action-choose = Choose what you want to cancel.
trip-action-both = Both trips
# $count: how many trips
trip-action-rest = { $count ->
    [one] { $count } trip of the series
   *[other] { $count } trips of the series
}
# $last: what the last of the trips is called
trip-action-rest-until = This one and all later ones. The last is { $last }.
trip-action-rest-some-until = This one and the later ones that can be cancelled here. The last one is { $last }.
trip-action-rest-first-until = This many can be cancelled at once. The last one is { $last }. The rest of the series stays as it is.
trip-action-transport-only = This cancels only the transport. You have to cancel the appointment yourself.
trip-action-reason = Why? You need not answer.
trip-action-reason-moved = The appointment was moved
trip-action-reason-cancelled = The appointment was cancelled
trip-action-reason-ill = Too ill to travel
trip-action-reason-admitted = In hospital already
trip-action-reason-own-transport = Travelling another way
trip-action-reason-wrong = The trip was booked wrongly
trip-action-reason-other = Something else
trip-action-reason-none = Rather not say
trip-action-cancel-now = Yes, cancel the trip
trip-action-cancel-now-several = Yes, cancel the trips
trip-action-keep = Keep the trip
trip-action-by-phone = You cannot cancel this trip here.
trip-action-offline-cancel = You cannot cancel here without a connection. The app never cancels anything later by itself.

## Cancelled

trip-action-cancelled-title = The trip is cancelled
trip-action-cancelled-title-for = The trip is cancelled for { $name }
trip-action-not-cancelled-title = The trip is not cancelled
trip-action-appointment = The appointment is not cancelled. You have to do that yourself.
trip-action-moved = Do you need new transport?
trip-action-undo-now = Undo the cancellation
# $until: time, with the day when that is not today
trip-action-undo-until = You can undo it until { $until }.
trip-action-undo-over = The time to undo it ran out at { $until }.
trip-action-undone = The cancellation is undone. The trip is booked as before.
trip-action-offline-undo = You cannot undo it here without a connection.

## Confirming

trip-action-confirm-title = Do you want to confirm the trip?
trip-action-confirm-title-for = Do you want to confirm the trip for { $name }?
trip-action-confirm-now = Yes, confirm the trip
trip-action-confirm-none = This trip needs no confirmation.
trip-action-offline-confirm = You cannot confirm here without a connection.

## Ready for the trip home

trip-action-ready-title = Are you ready for the trip home?
trip-action-ready-title-for = Is { $name } ready for the trip home?
trip-action-ready-open = Say that you are ready
trip-action-ready-when = When?
trip-action-ready-now = Right now
trip-action-ready-from = From a time today
trip-action-ready-clock = Ready from
trip-action-ready-hour = Hour
trip-action-ready-minute = Minute
trip-action-ready-no-time = Write hour and minute in figures, such as 14 and 05.
trip-action-ready-passed = That time has passed. Write a later one today, or choose “Right now”.
trip-action-ready-wait = You may have to wait. Stay where you will be picked up.
trip-action-ready-send = I am ready
    .for = { $name } is ready
# $day: the day of the trip
trip-action-ready-other-day = This trip is on { $day }
trip-action-ready-today-only = Say so only when your treatment is done on that day.
trip-action-ready-not-now = You cannot say so here now.
trip-action-offline-ready = You cannot say so here without a connection.
trip-action-withdraw-means = Do you have another examination first? Then you can take it back.
trip-action-withdraw-now = I am not ready after all
    .for = { $name } is not ready after all
trip-action-offline-withdraw = You cannot take it back here without a connection.

## The transport has not come. $since and $now: times. $minutes: whole minutes.

trip-action-not-come = Has the transport not come?
trip-action-late = { $minutes ->
    [one] You were to be picked up at { $since }. It is now { $now }, { $minutes } minute later.
   *[other] You were to be picked up at { $since }. It is now { $now }, { $minutes } minutes later.
}
    .for = { $minutes ->
        [one] { $name } was to be picked up at { $since }. It is now { $now }, { $minutes } minute later.
       *[other] { $name } was to be picked up at { $since }. It is now { $now }, { $minutes } minutes later.
    }
trip-action-late-ready = { $minutes ->
    [one] You were ready at { $since }. It is now { $now }, { $minutes } minute later.
   *[other] You were ready at { $since }. It is now { $now }, { $minutes } minutes later.
}
    .for = { $minutes ->
        [one] { $name } was ready at { $since }. It is now { $now }, { $minutes } minute later.
       *[other] { $name } was ready at { $since }. It is now { $now }, { $minutes } minutes later.
    }
trip-action-pay-yourself = Do you have to pay yourself to get there? Ask on the phone first. Keep the receipt. We cannot promise that it is covered.
trip-action-pay-rules = See the rules for when nobody comes
# $since: hentetiden
trip-action-clock-unknown = Without a connection we do not know for sure what time it is. The pick-up time was { $since }. Call if it has passed.
# Der ingen hentetid er satt. $since: når den som reiser, er klar fra
trip-action-clock-unknown-ready = Without a connection we do not know for sure what time it is. You said that you are ready from { $since }. Call if it is later than that.
    .for = Without a connection we do not know for sure what time it is. It is reported that { $name } is ready from { $since }. Call if it is later than that.
# Bak setningen om hvor sent det er, uten nett
trip-action-clock-reckoned = The time is reckoned from when we last had contact.
trip-action-waiting-means = You can also report that you are waiting. Then it is on record, with the time.
    .for = You can also report that { $name } is waiting. Then it is on record, with the time.
trip-action-waiting-send = Report that you are still waiting
    .for = Report that { $name } is still waiting
trip-action-waiting-said = You have reported that you are waiting.
    .for = It has been reported that { $name } is waiting.
trip-action-offline-waiting = You cannot report it here without a connection.
