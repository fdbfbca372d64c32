### How a claim for travel support stands, why, and what has happened. The same words in the window and on what is saved.
### No sentence says "you" of whoever travelled: it may be a child.

## Where it stands. .next: what happens now. $day: a day in words. $phone: the phone number.

claim-state-draft = Not sent
    .next = The claim is not sent. Nobody is looking at it.
claim-state-submitted = Sent
    .next = The claim is sent. There is nothing to do now.
claim-state-received = Received
    .next = The claim has arrived. A case worker will look at it. There is nothing to do now.
claim-state-in-review = With a case worker
    .next = A case worker is looking at the claim. There is nothing to do now.
claim-state-needs-documentation = We need something from you
    .next = Send what we need by { $day } at the latest.
claim-state-approved = Granted
    .next = The money has not been sent yet. There is nothing to do now.
    .nothing = There is nothing to pay out.
claim-state-partly = Partly granted
    .next = The money has not been sent yet. There is nothing to do now.
    .nothing = There is nothing to pay out.
claim-state-rejected = Refused
    .nothing = Nothing will be paid out.
claim-state-paid = Paid
    .next = The money has been sent.
claim-state-closed = Closed, nothing to pay out
    .nothing = The case is closed. There is nothing to pay out.
claim-state-withdrawn = Withdrawn
    .next = The claim is withdrawn. Nobody is looking at it. A new claim can be sent before the deadline.
claim-state-unknown = Unknown status, call { $phone }
    .next = This version of the app does not know the status. Call { $phone } and give the case number.

## Why a case worker answers. $rule: the name of the rule. $document: what is missing

claim-because-judgement = This must be judged: { $rule }
claim-because-unknown = We do not know enough about this: { $rule }
claim-because-opted-out = The claimant wants a person to decide, not a program
claim-because-missing = This is not enclosed: { $document }

## What has happened

claim-event-submitted = The claim was sent
claim-event-received = The claim arrived
claim-event-taken-up = A case worker began to look at the claim
claim-event-documents-asked-for = The office asked for documents
claim-event-answered = The office got an answer to what it asked for
claim-event-decided = The claim was decided
claim-event-paid = The money was sent
claim-event-withdrawn = The claim was withdrawn
claim-event-complained = The complaint was sent
claim-event-complaint-taken-up = The office began to look at the complaint
claim-event-decision-upheld = The office stood by its decision
claim-event-complaint-forwarded = The complaint was sent on to the County Governor
claim-event-consent-withdrawn = The consent was withdrawn
claim-event-unknown = Something happened that this version of the app does not know

## What a case worker has come to. $rule: the name of the rule

claim-judged-given = The case worker has judged that this is given: { $rule }
claim-judged-not-given = The case worker has judged that this is not given: { $rule }
claim-judged-not-documented = There is no receipt or confirmation to show it
claim-judged-route = The office uses the distance that it has worked out itself

## Claimed and granted, in one sentence. $asked, $granted and $amount: sums. $parts: what stands below, put together

claim-difference-none = The claim was for { $asked }, and all of it is granted.
claim-difference-nothing = Nothing is granted, because a condition is not met.
claim-difference = The claim was for { $asked }, and { $granted } is granted: { $parts }.
claim-difference-copayment = the user fee is { $amount }
claim-difference-left-out = { $amount } is not covered
claim-difference-reduced = the case worker has not accepted { $amount }
claim-difference-added = the case worker has added { $amount }
# $count: how many legs (there or home) give nothing
claim-difference-refused = { $count ->
    [one] one leg gives nothing
   *[other] { $count } legs give nothing
}
# $first: what stands before. $last: the last of it
claim-difference-and = { $first }, and { $last }

## The complaint. .next: what happens now

claim-complaint-submitted = The complaint is sent
    .next = The office will look at its decision again. There is nothing to do now.
claim-complaint-in-review = The office is looking at the complaint
    .next = The office is looking at its decision again. There is nothing to do now.
claim-complaint-changed = The decision was changed after the complaint
    .next = The new decision is on this page.
claim-complaint-upheld = The office stands by its decision
    .next = The complaint will be sent on to the County Governor. There is nothing to do now.
claim-complaint-forwarded = The complaint is with the County Governor
    .next = The County Governor decides the case, and that is final. Their answer is not shown here.
claim-complaint-unknown = The complaint has an unknown status, call { $phone }
    .next = This version of the app does not know the status. Call { $phone } and give the case number.
# What a complaint can be about beside lines and reasons
claim-complaint-about-other = Something else

## Why the service says no. .do: what can be done. $day: a day in words

claim-refused-too-late = It is more than three years since the trip. That is too late.
claim-refused-duplicate = There is a claim for this trip already.
claim-refused-incomplete = Something is missing in what was sent.
    .do = Look over the answers, and fill in what is missing.
claim-refused-protected = The address is protected. This cannot be done in the app for that reason.
    .do = Use paper or a secure message instead.
claim-refused-not-allowed = You cannot do this for this person.
claim-refused-changed = The case has changed since you saw it.
    .do = See how it is now, and choose again.
claim-refused-not-now = This cannot be done as the case stands now.
    .do = See how it is now.
claim-refused-complaint-late = The last day to complain was { $day }.

## Why a file cannot be enclosed. $picture and $document: megabytes. $count: how many files

claim-file-too-large = The file is too large.
    .do = A picture can be { $picture } MB, and a PDF { $document } MB. Choose a smaller file.
claim-file-wrong-kind = We cannot take this kind of file.
    .do = Choose a picture (JPEG or PNG) or a PDF.
claim-file-heic = The picture is of the kind HEIC. It cannot be read here.
    .do = Open the picture on the phone, take a screenshot of it, and choose the screenshot.
claim-file-unreadable = The picture cannot be read. The file may be damaged.
    .do = Take a new picture, or choose another file.
claim-file-too-many-pixels = The picture has too many points to be read here.
    .do = Take a screenshot of it, and choose the screenshot.
claim-file-full = There is no room for more files. There are { $count } already.
claim-file-cannot-open = The device could not open the file.
    .do = Try again, or choose another file.
claim-file-no-room = The device has no room for the file.
    .do = Make room on the device, and try again.

## Kinds of files, as they are read

claim-media-jpeg = picture (JPEG)
claim-media-png = picture (PNG)
claim-media-pdf = PDF
