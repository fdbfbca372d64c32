### The claim while it is written, until it is sent.
### $name: whom it is for. $day: a day in words. $count: a number.

claiming-title = Claim travel support
claiming-opening = Fetching the claim
claiming-for = You are claiming for { $name }.
claiming-later = Go on later
claiming-to-overview = To travel support
claiming-to-review = Look over and send
claiming-to-files = Enclose receipts
# $step and $of: the part and how many there are
claiming-step = Step { $step } of { $of }: look over and send

## That the answers are kept

claiming-kept = Your answers are kept encrypted on this device. Nothing has been sent.
claiming-kept-memory = Your answers are kept only until the app closes. Nothing has been sent.
claiming-kept-said = Saved
claiming-keeping = Saving …
claiming-not-kept = The answer is not saved.
claiming-still-here = What you have answered is still here.
claiming-gone = The claim is gone
    .means = It was deleted or sent from another window. Nothing was saved just now.
claiming-half-sent = Some of the claim has been sent, the rest has not
    .means = The answers cannot be changed now. Send the rest, and it goes on where it stopped.
# $count: files that have arrived. $of: how many there are
claiming-arrived = { $count } of { $of } files have arrived.
claiming-somebody-else = The app now shows another person
    .means = The answer is not saved. Switch back to the person you are claiming for.
claiming-switch = Switch person
claiming-changed = The claim was changed in another window
    .means = What you have answered here is not saved yet.
claiming-changed-keep = Save what is here
claiming-changed-see = See what is saved

## A claim that is begun

claiming-other = You have a claim that is not sent
    .means = You can write one claim at a time. If you delete it, its answers and files are gone.
claiming-other-go-on = Go on with it
claiming-other-replace = Delete it and start again
claiming-draft-no-day = A claim without a day
# $to: the place. $more: how many more trips
claiming-draft-day = The trip on { $day } to { $to }
claiming-draft-days = { $more ->
    [one] The trip on { $day } to { $to }, and { $more } more trip
   *[other] The trip on { $day } to { $to }, and { $more } more trips
}
claiming-draft-kept = Saved
claiming-go-on = Go on with the claim
claiming-nothing = You have not begun a claim
    .means = Begin a new one from the page about travel support.
claiming-not-allowed = You cannot claim for this person
    .means = Call if you think that is wrong.

## Protected address

claiming-protected = Claim on paper
    .means = The address is protected. So there is no form here. This is how to claim safely:
claiming-protected-form = Fill in the travel claim form on paper.
claiming-protected-enclose = Enclose proof that you attended. If you have an exemption card, enclose a copy.
claiming-protected-send = Send it to:
claiming-protected-address = Pasientreiser HF, Postboks 2864 Kjørbekk, 3702 Skien, Norway
claiming-protected-not-here = Do not write your address in the app.

## Questions that only the claim has

claiming-place = Where was the treatment?
# $number: which trip
claiming-place-of = Where was the treatment on trip { $number }?
claiming-place-field = Place
    .hint = For example Ullevål hospital
claiming-same = Was it as last time?
claiming-same-means = We can use the same answers. You look them over before you send.
# $to: the place
claiming-same-which = It is the claim for the trip on { $day } to { $to }.
claiming-same-yes = Yes, use the same answers
claiming-same-no = No, I will answer again
claiming-trips = Which trips do you want to claim for?
claiming-trips-none = Choose at least one trip.
claiming-trips-most = Choose { $count } trips or fewer.
claiming-consent = May we keep why you need not pay the user fee?
    .yes = Yes, you may keep it
    .yes-more = Then we reckon without the user fee.
    .no = No, do not keep it
    .no-more = Then we reckon with the user fee.
claiming-consent-why = The reason may say something about your health. So it is kept only if you say yes.
claiming-consent-back = It is kept with the claim. You can take your consent back at any time.
claiming-consent-choose = May it be kept?
claiming-at-once = You get the answer as soon as you send. No case worker needs to look at it.
claiming-by-case-worker = A case worker must look at the claim before you get an answer. This is why:
claiming-may-send = You can send the claim all the same. Then you get an answer that you can complain about.

## Files. $kind (choice): picture or document. $number: which file. $size: kilobytes

claiming-files = Receipts and other files
claiming-files-none = You need not enclose anything.
claiming-files-lead = Enclose what you have. If something is missing, you can send all the same.
    .kinds = You can choose pictures (JPEG or PNG) and PDF. We make large pictures smaller. If your phone has saved the picture as HEIC, take a screenshot of it and choose that. There is room for { $count } files.
# $number and $of: which file, and how many
claiming-file-place = ({ $number } of { $of })
claiming-file-pick = Choose a file
claiming-file = { $kind ->
    [picture] Picture { $number }, { $size } kB
   *[document] PDF file { $number }, { $size } kB
}
claiming-file-delete = Delete
claiming-file-out = { $kind ->
    [picture] Deleted picture { $number }
   *[document] Deleted PDF file { $number }
}
claiming-file-undo = Undo
claiming-file-back = The file is back.
claiming-file-reading = Reading the file
claiming-file-added = The file is enclosed.
claiming-file-added-smaller = The file is enclosed. We have made the picture smaller.
claiming-file-left = No file was chosen.
claiming-file-unknown = We do not know whether the file arrived. Choose it again.
claiming-file-alt = The file that you have enclosed
claiming-file-no-picture = A PDF cannot be shown here.
claiming-file-lacking = Do you not have it?
claiming-file-lacking-means = Ask for a copy where you paid, or ask the clinic to confirm it. You can also send without it. Then a case worker looks at the claim.

## Look over and send

claiming-review = Look over your answers
claiming-change = Change
claiming-see-how = See how
claiming-row-whom = For
claiming-row-trip = Trip
claiming-row-place = Place
claiming-row-day = Day
claiming-row-way = How you travelled
claiming-row-far = Distance
claiming-row-paid = What you paid
claiming-row-enclosed = Files
claiming-row-card = Exemption card
claiming-row-ground = Reason for no user fee
claiming-row-account = Bank account
claiming-row-result = Result
claiming-unsaid = Not answered
claiming-place-none = Not answered
claiming-day = { $day }
claiming-days = { $first } to { $last }
claiming-both-ways = there and home
claiming-one-way = one way
# $distance: a distance in words
claiming-far = { $distance } each way
# $amount: an amount
claiming-paid = { $amount } in all
claiming-paid-nothing = Nothing
# $of: how many are needed. $files: how many files
claiming-enclosed = { $count } of { $of } enclosed, { $files ->
    [one] { $files } file
   *[other] { $files } files
}
claiming-card-unknown = We do not know whether you have an exemption card.
claiming-card-from = Yes, from { $day }
claiming-card-none = No exemption card
# After this stand day and time
claiming-card-source = From the exemption card register,
claiming-ground-kept = It is kept with the claim
claiming-ground-not-kept = It is not kept, and does not count
claiming-account-none = We know no bank account. Enter it before the money can be sent.
claiming-account-loading = Fetching the account
claiming-account-unknown = We could not fetch the account. You can send all the same.
claiming-account-closed = The money goes to the person’s own account.
claiming-open = Something is not answered yet
    .means = Answer it, and you can send.
claiming-claim-by = The last day to claim is { $day }.
claiming-late = The last day to claim was { $day }
    .means = You can claim all the same. A case worker looks at the reason you gave, and may say no.
claiming-opt-out = I want a person to decide, not a program
    .more = Then a case worker looks at the claim.
claiming-right = What I have said is right
claiming-right-lacks = Tick the box to say that it is right.
claiming-send = Send the claim
claiming-send-for = Send the claim for { $name }
claiming-send-means = The claim is sent only when you press the button.
claiming-send-memory = The app cannot keep anything on this device. Leave it open until you are told that the claim is sent. If it closes before that, first look for the claim on the page "Travel support".
claiming-sending = Sending the claim
claiming-offline = The app cannot reach the service. The claim cannot be sent now. Your answers are kept, and nothing is sent by itself.

## How it went

claiming-refused = The claim is not sent
claiming-not-sent = The claim is not sent
    .means = Your answers and files are kept. Nothing is sent by itself.
    .do = Press the button again when you are online. It then goes on where it stopped.
claiming-unknown = We do not know whether the claim is sent
    .means = No answer came back. You can press the button again. It is not sent twice.
claiming-not-sealed = The claim is not sent
    .means = This device did not keep what is needed to send the claim only once. Your answers stay here as long as the app is open.
    .do = See whether there is free space on the device. Then press the button again.
claiming-not-known = We could not send the claim.

## Sent

claiming-sent = The claim is sent
# $amount: what is granted
claiming-sent-granted = The claim is sent. You get { $amount }
claiming-sent-loading = Fetching the case
claiming-sent-number = Case number
claiming-sent-copy = Copy the case number
claiming-sent-copied = The case number is copied.
claiming-sent-not-copied = We could not copy it. Mark the number and copy it yourself.
claiming-sent-save = Save the receipt
claiming-sent-saved = The receipt is saved
claiming-sent-left = The receipt is not saved.
claiming-sent-failed = The receipt was not saved
    .means = Try again, or write down the case number.
claiming-sent-next = What happens now
claiming-sent-follow = You can follow the case under Travel support.
claiming-sent-complain = If you disagree, the last day to complain is { $day }.
claiming-sent-see = See the case
claiming-another = Claim for another trip
