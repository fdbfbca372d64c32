### The calculation of travel support, without an application.

calculator-title = Calculate travel support
calculator-lead = Answer the questions, and see what you can get for the trip. You can calculate before or after the trip.
calculator-estimate = This is an estimate. Nothing is saved or sent.
    .means = You do not need to sign in. The answers are gone when you close the app.
calculator-have-ready = Have the date, the number of kilometres and your receipts at hand.
calculator-begin = Begin
calculator-go-on = Continue where you were
calculator-anew = Start again
calculator-back = Back
calculator-next = Next
# $step and $of: the part and how many parts. $section (choice)
calculator-step = Step { $step } of { $of }: { $section ->
    [person] the traveller
    [way] the trip
    [treatment] the treatment
   *[costs] costs and company
}
# $number: which trip
calculator-trip = Trip { $number }

## Answers that are the same everywhere

calculator-yes = Yes
calculator-no = No
calculator-dont-know = I don't know
calculator-nothing-ticked = None of these
calculator-field-day = Date
calculator-field-kilometres = Kilometres
calculator-field-kroner = Kroner
calculator-field-number = Number
calculator-field-hours = Hours
calculator-field-minutes = Minutes
calculator-field-list = Choose from the list
calculator-field-choose = Choose
calculator-field-out = Kroner on the way there
calculator-field-home = Kroner on the way home
calculator-field-receipt = Do you have a receipt?

## What must be put right

calculator-errors = { $count ->
    [one] You must correct { $count } thing before you can continue
   *[other] You must correct { $count } things before you can continue
}
calculator-error-empty = Write an answer in the field.
calculator-error-choose = Choose one of the answers.
calculator-error-day = Date must be a day, for example 12.3.2026.
# $day: the first day that will do
calculator-error-early = Date cannot be before { $day }.
# $day: the last day that will do
calculator-error-late = Date cannot be after { $day }.
calculator-error-distance = Kilometres must be a number, for example 42 or 9.9.
# $distance: the longest way that will do
calculator-error-far = Kilometres cannot be more than { $distance }.
calculator-error-sum = Kroner must be a number, for example 58 or 1234.50.
# $amount: the highest sum that will do
calculator-error-much = Kroner cannot be more than { $amount }.
calculator-error-point = Write the number without a point, for example 1234 or 1,5.
calculator-error-number = The answer must be a whole number, for example 3.
# $least and $most: the bounds
calculator-error-bounds = The answer must be a number from { $least } to { $most }.
calculator-error-time = Time must be hours and minutes, for example 13 and 30.

## The result

# $amount: what the trip gives so far
calculator-so-far = So far: { $amount }
# $best: what it may give if the case worker agrees
calculator-so-far-judged = So far: { $amount } for certain, up to { $best }
calculator-no-right-so-far = So far: no right to travel support
calculator-so-far-note = The amount may change when you have answered everything.
calculator-show = Show
calculator-hide = Hide
# After "Show" or "Hide", for those who listen
calculator-show-what = how { $amount } is calculated
calculator-verdict-holds = Yes
calculator-verdict-fails = No
calculator-verdict-judged = To be assessed
calculator-verdict-missing = Missing
calculator-verdict-told = Good to know
calculator-given = See and change your answers
calculator-change = Change answer
# $hours and $minutes: the time
calculator-time = { $hours } h { $minutes } min
# $out: on the way there. $home: on the way home
calculator-cost-both-ways = { $out } there and { $home } home
calculator-cost = { $amount }
calculator-with-receipt = with receipt
calculator-without-receipt = without receipt
calculator-taken = from a trip you have saved
calculator-fill-in = Fill in
calculator-print = Print
calculator-another-trip = Add a trip
calculator-drop-trip = Remove the last trip
# $count: how many trips can be calculated
calculator-most-trips = You can work out { $count } trips at a time.
calculator-claim = How to apply
calculator-claim-how = Your answers come along, so you need not answer again. Nothing is sent before you have looked it over.
calculator-claim-with = Claim with these answers
calculator-claim-sign-in = Sign in to claim
calculator-claim-later = You can claim once the trip is over.

## Distances of own trips

calculator-saved-distances = Is it as far as on a trip you have saved?
# $to: the place as the person wrote it. $distance: the distance
calculator-saved-distance = Use { $distance }, as to { $to }
