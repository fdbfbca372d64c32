### What must be documented.

document-attendance = Confirmation of attendance from the provider
# $cost: what was paid for, "Parking"
document-receipt = Receipt: { $cost }
document-boat-ticket = The boat ticket
document-taxi-receipt = Receipt for the taxi
document-acute-help = Confirmation that it is acute help
document-car-attestation = Confirmation that you need a car
document-escort-confirmation = Confirmation that an escort is needed
document-lodging-receipt = Receipt for the lodging
document-lost-income = Confirmation of lost income from the employer
document-exemption-ground = Confirmation that the trip is free from the user fee
