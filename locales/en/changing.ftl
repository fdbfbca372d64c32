### Changing a booked trip. Fetched after the first page.

changing-open = Change the trip
changing-title = Change the trip
changing-title-for = Change the trip for { $name }
# $until: day and time of day
changing-until = You can change it here until { $until }. After that it is done by phone.
changing-what = What do you want to change?
changing-appointment = Time of treatment
changing-return = When I can be picked up afterwards
changing-place = Where I am picked up
changing-place-home = Where I am driven home to
changing-choose = Choose what you want to change.
changing-now = Now:
changing-where = Where?
changing-look-over = Check the change
changing-review = Check before you send
changing-may-wait = The office looks at some changes first. The trip then stays as it was until you have an answer. You will see which as soon as you have sent it.
changing-send = Send the change
changing-correct = Correct it
changing-offline = You cannot change it here without a connection.
changing-new-times = The pick-up time is not set. You will see it on the trip once it is set.
changing-other-way = The trip the other way is left as it is.
changing-other-way-see = See the other trip

## What was asked for. $from and $to: day and time of day, or place

changing-asked = Changes you have asked for
changing-pending = You have asked for a change
changing-pending-means = The trip stays as it was until the office has answered.
changing-appointment-to = New time of treatment: { $to }
changing-appointment-from-to = Time of treatment: from { $from } to { $to }
changing-return-to = Earliest pick-up: { $to }
changing-return-from-to = Earliest pick-up: from { $from } to { $to }
changing-place-to = New place: { $to }
changing-place-from-to = Place: from { $from } to { $to }
changing-place-unsaid = Another place
changing-something = Something else
changing-standing-applied = Changed at once.
changing-standing-pending = Waiting for the office to answer.
changing-standing-lapsed = The office did not answer. The trip was not changed.
# $at: day and time of day
changing-standing-approved = Approved { $at }.
changing-standing-declined = Not approved { $at }. The trip stayed as it was.
# $word: the service's own word
changing-standing-unknown = Unknown status ({ $word }).
