### Own trips: trips that you arrange yourself. They are on this device only.

## List and cards. $to: the place as the person wrote it. $day: a day in words.

own-trip-list = Own trips
own-trip-loading = Fetching own trips
own-trip-none = You have not saved any trips of your own.
    .more = Do you arrange the trip yourself? Save it here. Then you see what you can get, and when you must apply.
own-trip-add = Add your own trip
own-trip-tag = Own trip
own-trip-name = To { $to }
own-trip-open = See the trip
own-trip-open-full = See the trip to { $to } { $day }, own trip
# $clock: a time of day
own-trip-at = Appointment { $clock }
own-trip-no-clock = You have not written the time of your appointment
own-trip-claim-by = Apply for travel support by { $day }
own-trip-claim-over = The deadline for applying was { $day }

## The form

own-trip-new = Add your own trip
own-trip-edit = Change your own trip
own-trip-lead = Write where and when your appointment is. You can fill in the rest later.
# $name: the person the trip is saved for
own-trip-for = The trip is saved for { $name }.
own-trip-to = Where are you going?
    .hint = For example Ullevål hospital
    .empty = Write where you are going, for example Ullevål hospital
    .long = Write a shorter name for the place
    .control = Write the name of the place on one line
own-trip-day = Which day is your appointment?
    .hint = For example 12.3.2027
    .error = Write a day that exists, for example 12.3.2027
# $first and $last: days in words
own-trip-day-outside = Write a day from { $first } to { $last }
own-trip-clock = What time is your appointment? (may be left empty)
    .hint = For example 09:30
    .error = Write a time of day, for example 09:30
own-trip-far = How many kilometres is it to get there? (may be left empty)
    .hint = One way, for example 42
    .error = Kilometres must be a number, for example 42
own-trip-how = How will you travel?
    .none = I do not know yet
own-trip-home = Will you travel home the same way?
    .yes = Yes, the same day
    .no = No, I only travel there
    .none = I do not know yet
own-trip-save = Save the trip
own-trip-saved = The trip is saved.
# $count: how many
own-trip-saved-several = { $count } trips are saved.
own-trip-saving-failed = The trip is not saved
    .means = What you have written is still here.
own-trip-check = Check what is marked.
own-trip-kept-sealed = The trip is saved encrypted, and on this device only. It is not sent to anyone. It is deleted when you sign out.
own-trip-kept-memory = This device cannot save anything safely. The trip is remembered only until the app closes or you sign out.
own-trip-kept-protected = The address is protected. So the trip is remembered only until the app closes or locks.
own-trip-changed = The trip has been changed in another window
    .means = What you have written here is not saved yet. It is still here.
    .do = Save what is here instead, or see what is saved.
own-trip-changed-save = Save what is here
own-trip-changed-see = See what is saved
own-trip-somebody-else = The app now shows somebody else
    .means = The trip is not saved. What you have written is still here.
own-trip-somebody-else-back = Switch back and save
own-trip-gone = The trip has been deleted in another window
    .means = What you have written here is not saved. It is still here.
own-trip-gone-save = Save as a new trip
# $count: how many own trips there is room for
own-trip-full = There is no room for more own trips
    .means = There is room for { $count }. What you have written is still here.
    .do = Delete a trip that you no longer need. Then try again.

## The page. The three headings are those of other trips.

own-trip-title = Own trip
own-trip-title-full = Own trip to { $to } { $day }
own-trip-when = Appointment
own-trip-where = Place
own-trip-planned-way = Means of travel
own-trip-open-form = Change the trip

## Before: what the ways give

own-trip-ways = What each way of travelling can give
    .more = We have used the same distance for all, there and home. The answers are provisional.
own-trip-gives = What the trip can give
own-trip-way-own = How you will travel
own-trip-way-travelled = How you travelled
own-trip-unknown = What we do not know yet:
# $count: how many questions are not answered
own-trip-unknown-all = { $count ->
    [one] We need { $count } more answer before we can work it out.
   *[other] We need { $count } more answers before we can work it out.
}
own-trip-way-unknown = We do not know enough yet.
own-trip-calculate = Answer the rest and work it out
own-trip-replace = You have another calculation that is not saved
    .means = The app remembers one calculation at a time. If you work out this trip, the answers in the other one are lost.
own-trip-replace-yes = Delete the other, and work out this one
own-trip-replace-no = Go on with the other
own-trip-mode-car = Own car
own-trip-mode-public-transport = Bus, train or boat
own-trip-mode-taxi = Taxi
own-trip-mode-flight = Plane
own-trip-mode-on-foot = On foot or by bicycle
own-trip-mode-several = Several ways
own-trip-mode-private-boat = Own boat
own-trip-mode-snowmobile = Snowmobile or quad bike
own-trip-mode-ambulance-boat = Ambulance boat
# $there: the way there. $home: the way home
own-trip-mode-both = { $there } there, { $home } home

## Before: whom to ask. $phone: the phone number

own-trip-ask = Ask before you travel
own-trip-ask-car = Do you have to go by car or taxi because you are ill? Ask the person who treats you to confirm it.
own-trip-ask-no-transport = Is there no bus, train or boat? Ask Pasientreiser to confirm it. Call { $phone }.
own-trip-ask-taxi = Do you need a taxi or a flight? Call { $phone } before you book it yourself.
own-trip-ask-escort = Do you need an escort (somebody who comes along to help)? Ask the person who treats you to confirm it.

## What to keep

own-trip-keep = Keep these
    .more = You need them when you apply.
own-trip-keep-receipts = Receipts for toll, ferry and parking
own-trip-keep-tickets = Tickets and receipts for what you pay yourself
own-trip-keep-attendance = A confirmation that you were there, if the person who treats you gives you one

## During

own-trip-today = Today you are going to { $to }.
own-trip-under-way = The trip lasts until { $day }.
own-trip-calm = You do not need to do anything in the app today.
own-trip-during-later = This part is for the day of travel.

## After

own-trip-after-later = Afterwards you can confirm how you travelled, and apply for travel support.
own-trip-confirm = Did you travel like this?
    .text = You have written: { $mode }.
own-trip-confirm-none = How did you travel?
    .text = You have not written how you travelled.
own-trip-confirm-yes = Yes, I travelled like this
own-trip-confirm-change = Change the trip
own-trip-confirmed = You have confirmed how you travelled: { $mode }.
own-trip-deadline = The deadline for applying
own-trip-deadline-by = Apply by { $day }.
own-trip-deadline-moved = The last day is a day off. It is not settled if the deadline then moves. It is best to apply before.
own-trip-deadline-over = The deadline was { $day }. Were you not able to apply before, or given wrong advice? Then you can apply until { $late }.
own-trip-deadline-closed = The deadline was { $day }. It is too late to apply now.
own-trip-deadline-unknown = We cannot work out the deadline yet.
own-trip-no-reminder = The app does not remind you of the deadline. It is a good idea to write it in your calendar.
own-trip-claim-how = When the trip is over, you claim under Travel support. If you wonder about anything, call { $phone }.

## Deleting

own-trip-delete = Delete the trip
own-trip-delete-sure = Do you want to delete your own trip to { $to }?
    .means = It is saved only here. You cannot get it back.
# $name: the person the trip is for
own-trip-delete-sure-other = Do you want to delete { $name }'s own trip to { $to }?
own-trip-deleted = The trip is deleted.
own-trip-delete-changed = The trip has been changed in another window
    .means = It is not deleted.
    .do = See what has changed before you delete it.
own-trip-delete-see = See the trip again

## Signed out

own-trip-signed-out = Sign in to save the trip
    .means = Nothing is saved while you are signed out. Your answers follow you when you sign in.

## From the calculation

own-trip-save-as = Save as your own trip
own-trip-save-in = Save the answers in your own trip
own-trip-save-several = Save as your own trips
# $count: how many trips the calculation has
own-trip-several = The calculation has { $count } trips
    .means = Each of them becomes an own trip, with its own day and its own deadline. The place is the same for all. The rest is about the first and those like it.
# $number: which trip. $day: a day in words
own-trip-several-day = Trip { $number }: { $day }
own-trip-several-no-day = Trip { $number } has no day yet
    .means = Nothing is saved. Say which day it is. Then all can be saved.
own-trip-from-calculation = The answers from the calculation are included. You can change them later.
