### The page that puts a trip into the calendar, and what stands in the file. Others can see a calendar.

calendar-title = Put the trip in your calendar
calendar-title-for = Put { $name }’s trip in your calendar
calendar-open = Put the trip in your calendar

calendar-what = What should it say?
calendar-what-neutral = Only “Trip”
    .more = Others may see your calendar. They will not see where you are going.
calendar-what-place = Trip and place
    .more = The place, and who said the time, will stand in the calendar.
calendar-reminder = Reminder
calendar-reminder-hour = 1 hour before
calendar-reminder-evening = The evening before, { $clock }
calendar-reminder-never = None
# When no pick-up time is set
calendar-whole-day = The pick-up time is not set yet. The trip will stand on its day without a time, and cannot remind you an hour before.
calendar-save = Save calendar file
calendar-changes = The pick-up time can change. The app tells you, the calendar does not.
calendar-again = Is there a new time? Save the file again and open it. The same entry is then put right.

## How it went

calendar-saved = The calendar file is saved
    .means = Open the file, and your calendar asks whether to add the trip.
calendar-left = No file was saved.
calendar-failed = The file was not saved
    .means = The device did not take the file. Try again, or choose another place.
calendar-none-protected = The trip cannot be put in the calendar
    .means = Your address is protected. That is why we make no files about your trips.
calendar-none-no-day = The trip has no day yet
    .means = No time is set. We do not guess. Try again when the day is settled.
calendar-none-impossible = The pick-up time cannot be right
    .means = We do not put a wrong time in your calendar.

## What stands in the calendar

calendar-file-name = trip
calendar-file-kind = Calendar file
calendar-summary = Trip
# $place: the place in the service’s own words
calendar-summary-to = Trip to { $place }
calendar-summary-from = Trip home from { $place }
calendar-not-set = The time of day is not set yet.
# $read: day and time
calendar-as-of = This is how it was on { $read }.
calendar-may-change = The time can change. Look in the app before you leave.
