### The page of a claim that is sent: where it stands, the decision, the complaint, and what is done with it.

## The heading and the first lines. $day: a day in words. $count: how many trips

claim-case-title = Travel support for the trip { $day }
claim-case-title-several = Travel support for { $count } trips
claim-case-page = Travel support
claim-case-loading = Fetching the case
claim-case-number = Case number
# Before the status, for those who listen
claim-case-status = Status:
claim-case-back = Back to the case
claim-case-all = All about travel support

## The answer

claim-case-answer = The answer
# $at: day and time
claim-case-by-service = The service decided the claim { $at }, by the rules. No case worker has looked at it.
claim-case-by-case-worker = A case worker decided the claim { $at }.
claim-case-rows = Line by line
# What was asked for on a line, where something else is granted. $amount: a sum
claim-case-row-asked = Claimed { $amount }
claim-case-sum = Granted in all
claim-case-why = Why
claim-case-judged = A case worker has judged this
claim-case-explanation = The case worker writes
claim-case-next = What happens now
claim-case-because = Why a case worker answers

## What we need

claim-case-needed = We need something from you
# $day: the last day
claim-case-needed-until = Send it by { $day } at the latest.
claim-case-needed-open = Send what we need

## The rest of the page

claim-case-happened = What has happened
claim-case-trips = The trips
# $day: the day. $to: the place
claim-case-trip = { $day }, to { $to }
claim-case-trip-open = See the trip
claim-case-files = Enclosed files
claim-case-note = What the claim says
claim-case-answers = Answers to the office
# $at: day and time
claim-case-answered = Sent { $at }.
claim-case-without = This cannot be had:
claim-case-earlier = Earlier decisions
# $at: day and time
claim-case-earlier-of = The decision of { $at }

## The complaint. $day: a day in words. $days: how many days are left

claim-case-disagree = Do you disagree?
claim-case-complain-by = The last day to complain is { $day }.
    .left = { $days ->
        [one] There is { $days } day left.
       *[other] There are { $days } days left.
    }
    .today = Today is the last day.
claim-case-complain = Complain about the decision
claim-case-complain-help = Do you need help to complain?
    .call = Call { $phone }, or ask the health and social services ombudsman.
claim-case-complain-over = The last day to complain was { $day }.
claim-case-complaint = The complaint
# $at: day and time
claim-case-complaint-earlier = Earlier complaint
claim-case-complaint-sent = Sent { $at }.
claim-case-complaint-number = The number of the complaint
claim-case-complaint-about = The complaint is about
claim-case-complaint-why = What the complaint says
claim-case-complaint-answer = The office answers

## Saving and printing

claim-case-papers = Keep
claim-case-save-decision = Save the decision
claim-case-save-receipt = Save the receipt
claim-case-print = Print the page
claim-case-saved = The file is saved
    .means = You can open it in the browser and print it. Take care who can see it.
claim-case-save-left = Nothing is saved.
claim-case-save-failed = The file was not saved
    .means = The device did not take the file. Try another place.
claim-case-save-protected = The address is protected. No file is made for that reason.

## Withdrawing the claim and the consent. $name: whom it concerns

claim-withdraw-open = Withdraw the claim
claim-withdraw-title = Withdraw the claim
claim-withdraw-title-for = Withdraw the claim for { $name }
claim-withdraw-means = This takes back the claim for travel support. It then gets no answer, and nothing is paid out.
    .again = A new claim can be sent before the deadline.
claim-withdraw-now = Yes, withdraw the claim
claim-withdraw-keep = Keep the claim
claim-withdraw-not = The claim cannot be withdrawn now. A case worker has begun, or it is decided.
claim-withdraw = Withdraw the claim
    .done = The claim is withdrawn
    .failed = The claim is not withdrawn
    .unknown = We do not know whether the claim is withdrawn

claim-consent-held = Consent
    .means = The claim says why there is no user fee to pay. It may be kept because somebody has said yes to that.
claim-consent-open = Withdraw the consent
claim-consent-title = Withdraw the consent
claim-consent-title-for = Withdraw the consent for { $name }
claim-consent-means = The ground for not paying the user fee then no longer counts.
    .again = The consent is about this claim alone.
claim-consent-now = Yes, withdraw the consent
claim-consent-keep = Keep the consent
claim-consent-not = There is no consent to withdraw.
claim-consent = Withdraw the consent
    .done = The consent is withdrawn
    .failed = The consent is not withdrawn
    .unknown = We do not know whether the consent is withdrawn

## What goes for all of it. $name: whom it concerns

claim-act-for = for { $name }
claim-act-concerns = About { $name }.
claim-act-sending = We are sending it. Wait a moment.
claim-act-offline = This does not work without a network. The app never sends anything later by itself.
claim-act-not-sent = We could not reach the service. Nothing is sent, and all is as before. You can try again when you are online.
claim-act-unknown = We sent it and got no answer. Press again to find out. It is not done twice.
claim-act-see = See the case
claim-act-again = See the case again
claim-act-other = See the other claim
# $number: the number to read out
claim-act-number = The number is

## Complaining. Step by step on one page

# $step and $of: how far one has come
claim-complain-step = Step { $step } of { $of }
claim-complain-title = Complain about the decision
claim-complain-what = What do you disagree with?
    .hint = Tick everything that applies.
    .choose = Choose at least one thing that you disagree with.
claim-complain-text = Why do you disagree?
    .hint = Write in your own words. You do not need to know the rules.
    .empty = Write why you disagree, for example that the way is longer.
    .long = The text is too long. It can have { $most } characters.
    .control = The text has characters that cannot be sent. Delete them.
claim-complain-why = Tell us why
# $count: for how many characters there is room
claim-complain-left = { $count ->
    [one] { $count } character left
   *[other] { $count } characters left
}
claim-complain-files = Do you want to enclose something?
    .means = What you choose is sent to the case at once.
    .hint = What does the file show?
claim-complain-review = Look over the complaint
claim-complain-next = Next
claim-complain-before = Back
claim-complain-send = Send the complaint
claim-complain-edit-what = Change what you disagree with
claim-complain-edit-why = Change why
claim-complain-not = You cannot complain about this now.
claim-complain-late = The last day to complain was { $day }. You cannot complain here any more.
claim-complain = The complaint
    .done = The complaint is sent
    .failed = The complaint is not sent
    .unknown = We do not know whether the complaint is sent

## Sending what the office needs. $day: the last day. $document: the name of a document

claim-answer-title = We need something from you
claim-answer-title-for = We need something for { $name }
claim-answer-until = The last day is { $day }.
claim-answer-enclose = Enclose
claim-answer-cannot = I cannot get it
claim-answer-cannot-means = The case worker then decides without it. Something may not be covered for that reason.
claim-answer-note = Do you want to add something? (may be left empty)
    .hint = Write in your own words.
    .long = The text is too long. It can have { $most } characters.
    .control = The text has characters that cannot be sent. Delete them.
claim-answer-lacking = Enclose a file, or tick that you cannot get it: { $document }
claim-answer-send = Send the answer
claim-answer-not = The office is not waiting for anything from you now.
claim-answer = The answer
    .done = The answer is sent
    .failed = The answer is not sent
    .unknown = We do not know whether the answer is sent

## Files that are sent to a case. $count: how many

claim-enclose-choose = Choose a file
claim-enclose-kinds = A picture (JPEG or PNG) or a PDF. Large pictures are made smaller here.
claim-enclose-sending = We are sending the file. Wait a moment.
claim-enclose-sent = The file is sent.
claim-enclose-none = No file is chosen.
claim-enclose-failed = The file is not enclosed
claim-enclose-unknown = We do not know whether the file arrived
    .means = Choose the same file again. It is not enclosed twice.
claim-enclose-there = Enclosed:

## Claims that are sent, in a list

claim-list-open = See the case
# For those who listen: which case
claim-list-open-full = See the case about { $title }
# $amount: what is granted
claim-list-granted = { $amount } is granted
claim-list-send-by = Send what we need by { $day } at the latest.
claim-list-complain-by = The last day to complain is { $day }.
# $at: day and time
claim-list-sent = Sent { $at }
claim-list-more = Show more claims
# $count: how many came
claim-list-shown = { $count ->
    [one] One more claim
   *[other] { $count } more claims
}
claim-list-first = Show the newest again

## On Home. $title: which case. $trip: the trip. $day: the last day. $days: days left

claim-home-needed = We need something from you: { $title }
claim-home-begun = Go on with the claim that you have begun
claim-home-half-sent = Some of the claim is sent, the rest is not. Send the rest
claim-home-claim = Claim travel support
claim-home-soon = { $trip }: { $days ->
    [one] Claim by { $day }. There is { $days } day left.
   *[other] Claim by { $day }. There are { $days } days left.
}
claim-home-last-day = { $trip }: Today is the last day to claim.
