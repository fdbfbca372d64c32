### The overview of travel support. $day: a day in words. $to: the place.

support-loading = Fetching travel support
support-claimable = You can claim for
support-begun = Begun
support-sent = Sent
support-none = There are no trips to claim for now.
    .more = Trips that cost you something come here once they are over.
support-trip = { $day }, { $to }
support-trip-no-place = { $day }
support-by = Claim by { $day }.
support-last-day = Today is the last day to claim.
# $count: days left
support-soon = { $count ->
    [one] Claim by { $day }. There is { $count } day left.
   *[other] Claim by { $day }. There are { $count } days left.
}
support-late = The last day was { $day }. You can claim all the same, but must say why it is late. The answer may be no.
support-reckon = Work it out
support-same = Use the same answers as on { $day }
support-several = Claim for several trips at once
support-not-here = Were you on a trip that is not listed?
support-add = Add a trip
