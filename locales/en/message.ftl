### Messages: what the service tells about trips and claims. No sentence calls the traveller "you": it may be a child.

message-title = Messages
message-one-title = Message
message-loading = Fetching messages
message-one-loading = Fetching the message
message-none = There are no messages.
    .more = News about a trip or a claim comes here, such as a new pick-up time.
message-tag-new = New
# Read out before the link
message-unread = New, unread:
message-more = Show more messages
# $count: how many came
message-shown = { $count ->
    [one] One more message
   *[other] { $count } more messages
}
# $title: what the message is about. $day: the day of travel
message-titled = { $title }, { $day }
# $moment: day and time
message-received = Received { $moment }.
# $name: whom the trip concerns
message-concerns = About { $name }.
message-open-claim = See the case
message-open-trip = See the trip
message-all = All messages
# Said while the page is open. $title: what the new message is about
message-came = New message: { $title }

## What the messages say

message-booked = The trip is booked
message-booked-text = Open the trip to see time and place.
message-pick-up-set = Pick-up time is set
message-pick-up-changed = New pick-up time
# $time: day and time
message-pick-up-at = The pick-up time is { $time }.
# $from and $to: day and time
message-pick-up-between = The pick-up time is between { $from } and { $to }.
message-pick-up-was-at = Before, it was { $time }.
message-pick-up-was-between = Before, it was between { $from } and { $to }.
message-pick-up-withdrawn = The pick-up time no longer holds
message-pick-up-withdrawn-text = No new pick-up time is set yet.
message-pick-up-place = New pick-up place
message-pick-up-place-text = Open the trip to see the new place.
message-must-confirm = The trip must be confirmed
# $until: day and time
message-must-confirm-until = It must be confirmed before { $until }.
message-must-confirm-text = Open the trip to see how.
message-confirm-reminder = Remember to confirm the trip
message-confirm-reminder-text = When this message came, the trip was not confirmed.
message-confirm-until = The deadline is { $until }.
message-not-confirmed = Not confirmed in time
message-not-confirmed-text = The deadline has passed. Call if the trip is still needed.
message-vehicle-assigned = Vehicle assigned
message-vehicle-assigned-text = Open the trip to see which car it is.
message-called-off = The trip is called off
message-called-off-text = The service has called the trip off. Call if it is still needed.
message-not-met = Recorded as not met
message-not-met-text = The carrier says that nobody was there. Call if that is wrong.
message-disrupted = Something may disturb the trip
message-disrupted-text = It may be weather, a closed road or something else. Open the trip to see what holds.
message-change-approved = The change is made
message-change-approved-text = Open the trip to see what holds now.
message-change-declined = The change was not made
message-change-declined-text = Open the trip to see what holds.
message-documents-asked-for = The claim needs documents
message-documents-asked-for-text = Open the claim to see what is missing.
message-documents-reminder = Remember to send documents
message-documents-reminder-text = When this message came, the claim was still waiting for documents.
# $day: the last day
message-documents-until = They must be sent by { $day }.
message-claim-decided = Answer to a claim
message-claim-decided-text = Open the claim to see the answer, and why it is so.
message-claim-paid = The travel support is sent
message-claim-paid-text = Open the claim to see how much is sent to the account.
message-complaint-answered = Answer to a complaint
message-complaint-answered-text = Open the claim to see the answer.
message-complaint-forwarded = The complaint is sent on
message-complaint-forwarded-text = It is sent to Statsforvalteren, the county governor, who decides for good.
message-claim-deadline = Remember the deadline for travel support
message-claim-deadline-text = Did the trip cost something? Then travel support can be claimed.
# $day: the last day
message-claim-until = The last day to claim is { $day }.
message-payout-account-changed = The account number is changed
message-payout-account-changed-text = Travel support now goes to another account. Call at once if that is wrong.
message-unknown = New message
message-unknown-text = This version of the app cannot show all of the message.

## What somebody on the patient's side has done

message-done-cancelled = The trip is cancelled
message-done-undone = The cancellation is undone
message-done-confirmed = The trip is confirmed
message-done-ready = Ready for the trip home
message-done-not-ready = Not ready for the trip home after all
message-done-waiting = Told that nobody has come
message-done-changed = The trip is changed
message-done-change-requested = A change is asked for
message-done-escorts = Escort is saved
message-done-measures = Weight and height are saved
message-done-ordered = The trip is booked on a travel certificate
message-done-unknown = Something was done with the trip
message-done-by-patient = Whoever travels did it themselves.
message-done-by-parent = A parent did it.
message-done-by-representative = Somebody with a power of attorney did it.
message-done-by-unknown = Somebody on the patient's side did it.
