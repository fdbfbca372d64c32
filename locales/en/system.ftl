### Pages for what does not work.

system-not-found-title = We cannot find the page
system-not-found = It may have been moved.
system-to-home = Go to Home

# $name is a name
system-no-access-to-title = You can no longer see the trips of { $name }
system-no-access-title = You can no longer see these trips
system-no-access = The right to help this person has ended.
system-no-access-why = From the age of 16 a person decides for themselves, and can give you power of attorney. A power of attorney may also have run out or been withdrawn.
# $name er et navn
system-lost-decides = { $name } has turned 16 and decides alone.
    .do = { $name } can give you power of attorney.
system-lost-power-ran-out = The power of attorney from { $name } has run out.
    .do = { $name } can give you a new power of attorney.
system-lost-ran-out = The right to help { $name } has run out.
    .do = Is that wrong? Then you can call.
system-lost-protected = Your address is protected. That is why you cannot help others here.
    .do = Does somebody need help with a trip? Then you can call.
system-lost-not-said = You cannot help { $name } here any more. The service does not say why.
    .do = Is that wrong? Then you can call.
system-lost-gone = The trips of { $name } are deleted from this device.
system-to-own-trips = Back to your own trips
system-to-persons = Choose who it is for

system-must-update-title = The app must be updated
