### The answer to what a trip gives: heading, what it means, and the fixed parts.

# $amount: what is certain. $count: how many facts are missing
outcome-granted = You get { $amount }
    .means = The answer is based on what you have told us. No case worker needs to look at it.
    .estimate = You can probably get { $amount }
outcome-nothing-to-pay = You get { $amount }
    .means = You have a right to travel support, but the user fee (what you pay yourself) takes it all.
    .estimate = You probably get { $amount }
outcome-no-right = You have no right to travel support for this trip
    .means = You can still apply. Then you get an answer that you can appeal.
    .estimate = You probably have no right to travel support for this trip
outcome-case-worker = A case worker must assess this
    .means = We cannot work out all of it. A person must look at some of it.
    .sure = { $amount } is certain in any case.
    .best = You can get up to { $best } if the case worker agrees.
outcome-missing-facts = { $count ->
    [one] We need { $count } more answer
   *[other] We need { $count } more answers
}
    .means = Answer what is missing, and we can finish.
    .sure = { $amount } is certain so far.
    .best = You can get up to { $best } when everything is answered.
# Read aloud when the answer changes
outcome-so-far = So far { $amount }.

## The parts of the answer

answer-reckoned = How we worked it out
answer-sum = Sum
answer-pending = This may come in addition
answer-why = Why
answer-judged = A case worker must look at this
answer-missing = What we need to know
answer-rests-on = What the answer is based on
answer-assumed = We have not asked about this
    .means = We assume what is usual.
answer-changes = What could change the answer
answer-cap = Exemption card
answer-documents = What to keep or attach
answer-deadlines = Deadlines
answer-unsettled = This is not settled
answer-distance-checked = Pasientreiser measures the distance itself. Its figure may differ from yours.

# $day: the last day to apply
deadline-claim = Apply by { $day }.
    .moved = The last day is a day off. We count the next working day, but that is not settled.
deadline-late = After that you need a good reason. The last day is then { $day }.
deadline-complaint = { $weeks ->
    [one] You can appeal within { $weeks } week of getting the answer.
   *[other] You can appeal within { $weeks } weeks of getting the answer.
}
# $year: the year. $counted: the user fees that count. $cap: the cap
cap-counted = In { $year } you have user fees of { $counted }. At { $cap } you get an exemption card.
    .unverified = The cap for { $year } is not confirmed by a reliable source.

## This is not settled

unsettled-rounding = It is not settled how parts of a krone are rounded. The sum may differ a little.
unsettled-deadline-on-day-off = It is not settled if a deadline on a day off moves. It is best to apply before.
unsettled-escort-instead = It is not settled if the escort can apply for the car instead.
unsettled-fee-per-direction = We take a user fee from each way by itself. It is not settled if it can be taken from anything else.
unsettled-small-sum = It is not settled if such small sums were paid before 3 March 2025.
unsettled-fare-or-rate = It is not settled if you get the fare when it is higher than the rate per km.
