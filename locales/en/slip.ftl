### The trip slip: what one needs when the phone is dead. It stands on paper and in a file.

slip-title = Trip slip
slip-open = Trip slip to print
slip-loading = Making the trip slip
slip-lead = Take it with you on paper or in a file. Then you have what you need, even when the phone is dead.
slip-not-private = The trip slip shows where you are going. Mind who can see it.
slip-print = Print
slip-save = Save as a file
slip-content = This is on the trip slip

## What it says

slip-when = When
slip-for = The trip is for
slip-day = Day
slip-state = Status
slip-where = Where
slip-call = Whom to call, and what to say
slip-phone = Phone
slip-phone-abroad = From abroad
slip-requisition = Say this number (requisition)
# $read: day and time
slip-as-of = This is what the service said on { $read }. The times may have changed since.

## The file, and how it went

slip-file-name = trip-slip
slip-file-kind = Web page
slip-saved = The trip slip is saved
    .means = Open the file in a browser. You can print it from there, too.
slip-left = No file was saved.
slip-failed = The trip slip was not saved
    .means = The device did not take the file. Try again, or choose another place.
slip-none-protected = The trip slip cannot be saved
    .means = Your address is protected. That is why we make no files about your trips. You can read the slip here.
