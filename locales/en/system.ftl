### Pages for what does not work.

system-not-found-title = We cannot find the page
system-not-found = It may have been moved.
system-to-home = Go to Home

# $name is a name
system-no-access-to-title = You can no longer see the trips of { $name }
system-no-access-title = You can no longer see these trips
system-no-access = The right to help this person has ended.
system-no-access-why = From the age of 16 a person decides for themselves, and can give you power of attorney. A power of attorney may also have run out or been withdrawn.
system-to-persons = Choose who it is for

system-must-update-title = The app must be updated
