### What could change the answer. "then" says what the answer becomes.

whatif-exemption-card = Do you have an exemption card that is valid on the day of travel?
whatif-car-attestation = Has the provider confirmed that you need a car or taxi?
whatif-car-attestation-and-receipts = Do you have receipts, and is the need for a car confirmed?
whatif-no-transport-attestation = Has Pasientreiser confirmed that there is no bus, train or boat?
whatif-acute = Is this acute help (is it urgent)?
whatif-escort-confirmation = Has the provider confirmed that an escort is needed?
# $cost: what was paid for, "Parking"
whatif-receipt = Do you have a receipt ({ $cost })?
whatif-boat-receipt = Do you have a receipt for the boat?
whatif-taxi-receipt = Do you have a receipt for the taxi?
whatif-lodging-receipt = Do you have a receipt for the lodging?
whatif-cheapest-fare = Is your ticket the cheapest on the route?
whatif-exemption = Is the trip free from the user fee for another reason?

## $amount: what is certain then

whatif-then-granted = Then you get { $amount }.
whatif-then-nothing-to-pay = Then you have a right to travel support, but get { $amount }.
whatif-then-no-right = Then you have no right to travel support.
whatif-then-case-worker = Then a case worker must look at it. { $amount } is certain.
whatif-then-missing-facts = Then we need to know more. { $amount } is certain so far.
