### The page “Where you are signed in”. $moment: day and time of day, “today at 10:14”.

session-title = Where you are signed in
session-lead = Here you see where you are signed in. If you do not recognise a device, you should sign it out.
session-loading = Fetching where you are signed in
# $system: what the device runs on
session-system = { $system ->
    [linux] Linux
    [windows] Windows
    [mac] Mac
    [android] Android
    [ios] iPhone or iPad
   *[unknown] Unknown device
}
session-here = This device
session-last-used = Last used { $moment }
session-started = Signed in { $moment }

## Signing out one device

session-sure = Sign out this device?
    .means = The next time the device is online, it shows nothing about you until somebody has signed in again.
session-end-now = Sign out the device
session-ended = The device is signed out.
session-unknown = We do not know whether the device was signed out
    .do = Fetch the list again when you are connected. If the device is still there, it is not signed out.

## Signing out everywhere

session-everywhere-title = Have you lost a device?
session-everywhere-means = Sign out everywhere, and everybody has to sign in again. That includes this device.
session-end-all = Sign out everywhere
session-sure-all = Do you want to be signed out everywhere?
    .means = You are signed out here as well. What the app knows about you is removed from this device. Only a claim that was not sent can be left.
session-end-all-now = Yes, sign out everywhere
session-unknown-all = We do not know whether you were signed out everywhere
    .do = You are still signed in here. Fetch the list again when you are connected, and see what is left.
