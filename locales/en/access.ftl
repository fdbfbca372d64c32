### “What has happened”: who has looked at what. $name is a name.

access-title = What has happened
access-lead = Here it says when somebody has looked at or done something for somebody else. What you do for yourself is not listed.
access-show = Show what has happened
access-more = Show more
access-none = Nobody else has looked at anything here.
# Read out when lines have been added
access-shown = { $count ->
    [one] { $count } line is shown
   *[other] { $count } lines are shown
}
access-saw-trips = { $name } looked at the list of trips
access-saw-trip = { $name } looked at a trip
access-saw-person = { $name } looked at the name and age
access-saw-log = { $name } looked at this list
access-cancelled = { $name } cancelled a trip
access-undid = { $name } took a cancellation back
access-confirmed = { $name } confirmed a trip
access-called-ready = { $name } said that the trip home could start
access-withdrew-ready = { $name } took back that the trip home could start
access-reported-waiting = { $name } said that the transport had not come
access-registered-escorts = { $name } said who is the escort
access-stated-measures = { $name } stated the child’s weight and height
access-changed-trip = { $name } changed a trip or asked for it
access-ordered-trip = { $name } booked a trip
access-saw-addresses = { $name } looked at stored addresses
access-saw-authorisations = { $name } looked at requisitions and travel certificates
access-saw-messages = { $name } looked at messages
access-saw-contact = { $name } looked at contact details
access-changed-contact = { $name } changed contact details
access-prepared-claim = { $name } worked on a claim
access-enclosed-document = { $name } enclosed a document with a claim
access-saw-claims = { $name } looked at the list of claims
access-saw-claim = { $name } looked at a claim
access-sent-claim = { $name } sent a claim
access-withdrew-claim = { $name } withdrew a claim
access-answered-office = { $name } answered what was asked for in a claim
access-withdrew-consent = { $name } withdrew a consent in a claim
access-complained = { $name } complained about a decision
access-saw-fees = { $name } looked at user fees and the exemption card
access-saw-account = { $name } looked at the end of the account number
access-changed-account = { $name } changed the account number
access-took-up-claim = { $name } began to handle a claim
access-asked-for-documents = { $name } asked for documents for a claim
access-decided-claim = { $name } decided a claim
access-paid-claim = { $name } sent the money for a claim
access-closed-claim = { $name } closed a claim
access-took-up-complaint = { $name } began to handle a complaint
access-changed-decision = { $name } changed a decision after a complaint
access-upheld-decision = { $name } stood by a decision after a complaint
access-forwarded-complaint = { $name } sent a complaint on to Statsforvalteren
access-other = { $name } did something that we do not know
access-office = A case worker
access-refused = Was refused

## Why the one who looked is allowed to

access-basis-oneself = For themselves
access-basis-parent = Has parental responsibility
access-basis-power-of-attorney = Has a power of attorney
access-basis-office = Handles the claim
access-basis-none = Without grounds
# $basis is the service's own word
access-basis-unknown = Basis: { $basis }
