### Timetables of the buses that are built for patients. Times, days and notes are from those who run them.

timetable-title = Timetables for health buses
timetable-lead = See whether the bus runs, and by when you must book a seat. The bus stops only for those who have booked.
timetable-loading = Fetching the timetables
timetable-none = We have no timetables
    .more = The service has put in no buses.
timetable-sample = This is sample data
    .means = There is no such bus. It was made up so that you can try the app.

timetable-line = Which bus?
timetable-day = Which day?
    .hint = Such as 2.12.2026. If the field is empty, it is about today.
timetable-day-show = See whether the bus runs
timetable-day-wrong = Write a day from { $first } to { $last }, such as 2.12.2026.

## Does it run? $day: weekday and date

timetable-runs = The bus runs on { $day }.
timetable-runs-not = The bus does not run on { $day }.
timetable-runs-not-holiday = The bus does not run on { $day }. It is a public holiday.
timetable-runs-not-weekday = The bus does not run on { $day }. See on which days it does.
timetable-runs-unknown = We do not know whether the bus runs on { $day }.
timetable-ask = Call { $phone } and ask.
# $until: day and time
timetable-book-until = Book a seat no later than { $until }.
timetable-book-over = The deadline for booking a seat was { $until }.

## About the bus

timetable-operator = Run by
timetable-days = Days
timetable-days-unknown = We cannot read on which days the bus runs.
timetable-on-holidays = The bus runs on public holidays, too.
timetable-not-on-holidays = The bus does not run on public holidays.
timetable-span = From { $from } to { $until }.
timetable-span-from = From { $from }.
timetable-span-until = Until { $until }.
timetable-booking = Booking
timetable-booking-required = You must book a seat.
timetable-booking-open = You do not need to book a seat.
timetable-booking-latest = Book no later than { $clock } on the last working day before the trip.
timetable-booking-unknown = We cannot read the deadline for booking.
timetable-booking-phone = Book by phone on { $phone }.
timetable-room = Room for
timetable-seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
timetable-stretchers = { $count ->
    [one] { $count } stretcher
   *[other] { $count } stretchers
}
timetable-wheelchair = You can stay in your wheelchair
timetable-wheelchair-none = You cannot stay in your wheelchair
timetable-wheelchair-unknown = We do not know whether you can stay in your wheelchair

## The table. $from and $to: first and last stop

timetable-out = To treatment: { $from } to { $to }
timetable-home = Home: { $from } to { $to }
timetable-other = { $from } to { $to }
timetable-stop = Stop
timetable-meet = Be there
timetable-arrives = Comes
timetable-departs = Leaves
timetable-no-time = no time
timetable-unreadable = cannot be read
timetable-notes = Notes
# $mark: the sign beside the stop
timetable-mark = Note { $mark }
timetable-mark-back = Back to the stop with note { $mark }
# $checked: day and time
timetable-source = The times are from { $name }. They were last checked { $checked }.
