### What stands around every page.

app-name = Reisefølge
app-skip = Skip to content

## Navigation

app-nav-name = Main menu
app-nav-home = Home
app-nav-trips = Trips
app-nav-support = Travel support
app-nav-messages = Messages
# $count: unread messages. Read out after the name
app-nav-unread = { $count ->
    [one] one unread
   *[other] { $count } unread
}
app-nav-more = More
app-nav-sign-in = Sign in

## Help. $phone is the phone number.

app-help-name = Help
app-help = Do you need help? Call { $phone }.
app-help-phone = Help { $phone }
app-help-more = Contact and what to say

## Age of what is shown. Day and time follow: "today at 06:10".

app-as-of-service = Last updated
app-as-of-kept = Saved
# Stands on the button “Refresh” while the service is asked
app-asking = Looking for news …
app-offline = We cannot reach the service.
app-no-answer = The service does not answer now.
app-showing-kept = You see what we fetched
app-online-again = We can reach the service again. The information is up to date.
app-refreshed = The information is up to date.
app-refresh-failed = We could not fetch the information again. You see what we had before.
