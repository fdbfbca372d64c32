### The receipt and the decision about travel support as a file, to read and to print.
### No sentence says "you" about whoever travelled: it may be a child.

claim-paper-receipt = Receipt for a claim for travel support
claim-paper-decision = Decision about travel support
claim-paper-about = The claim
claim-paper-for = Concerns
claim-paper-state = Status
claim-paper-sent = Sent
claim-paper-trips = Trips
claim-paper-complaint-state = Where the complaint stands
# $read: day and time
claim-paper-as-of = This is what the service said { $read }. The case may have changed since then.

## The file

claim-paper-receipt-file = receipt
claim-paper-decision-file = decision
claim-paper-file-kind = Web page
