### What has changed since somebody looked at the trip. Old and new always stand there.

change-title = Changed since you last looked
change-state = The status is now "{ $to }". It was "{ $from }".
change-pick-up = New pick-up time: { $to }. It was { $from }.
change-pick-up-set = The pick-up time is set: { $to }.
change-pick-up-gone = The pick-up time { $from } no longer applies. No new time is set.
# When the new time cannot be right it is not repeated here
change-pick-up-doubtful = The pick-up time { $from } no longer applies. The new time cannot be right.
change-pick-up-place = New pick-up place: { $to }. It was { $from }.
change-arrival = New time of arrival: { $to }. It was { $from }.
change-arrival-set = You arrive { $to }.
change-arrival-gone = You were due to arrive { $from }. That time no longer applies.
change-appointment = Your appointment has moved to { $to }. It was { $from }.
change-appointment-set = Your appointment is { $to }.
change-appointment-gone = Your appointment { $from } is no longer part of the trip.
change-other = Something about the trip has changed. Look through the details.

## Read aloud when the trip has been fetched again.

change-announce-none = No changes
change-announce-other = The trip has changed. You find it at the top of the page.
# $trip: what the trip is called. $change: one of the sentences about the pick-up time
change-announce-trip = { $trip }. { $change }
change-announce-several = { $count ->
    [one] { $count } trip has changed. You see it on the page.
   *[other] { $count } trips have changed. You see them on the page.
}
change-announce-called-off = The trip is called off
change-announce-called-off-day = The trip { $day } is called off
change-announce-failed = We could not fetch the trip again. You see what we had before.
