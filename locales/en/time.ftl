### Times: how they are written, who said them and when.

# A window within a day, both times as digits
time-window = { $from }–{ $to }
time-window-spoken = between { $from } and { $to }
# A window that goes over to another day; each part is day and time
time-window-days = from { $from } to { $to }
# $near: "today", "tomorrow" or "yesterday". $day: "Friday, 12 March"
time-near-day = { $near }, { $day }

## What kind of pick-up time

time-kind-scheduled = This is the planned time. It may change.
time-kind-promised = This is the time you have been promised.
time-kind-estimated = The car is expected at this time.
# When another time is expected than the one promised
time-promised = The time you have been promised is { $time }.
time-kind-estimated-departure = The departure is expected at this time.

## Who and when. $said: day and time, "yesterday at 14:02".

time-said-by-requisition = This is in the requisition from { $said }.
time-said-by-travel-office = Pasientreiser said this { $said }.
time-said-by-carrier = The transport company said this { $said }.
time-said-by-treatment-place = The treatment centre said this { $said }.
time-said-by-patient-side = You, or somebody acting for you, said this { $said }.
# $word: the sender in the service's own word
time-said-by-unknown = A sender we do not know ({ $word }) said this { $said }.

# The time that no longer applies
time-before = Before: { $time }
# $said: when the old time was said
time-before-said = (said { $said })
time-not-set = Not set yet
time-unreadable = We received a time that cannot be read
