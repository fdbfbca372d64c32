### Det som må dokumenteres.

document-attendance = Bekreftelse på oppmøte fra behandleren
# $cost: hva som er betalt, «Parkering»
document-receipt = Kvittering: { $cost }
document-boat-ticket = Båtbilletten
document-taxi-receipt = Kvittering for drosjen
document-acute-help = Bekreftelse på at det er øyeblikkelig hjelp
document-car-attestation = Bekreftelse på at du trenger bil
document-escort-confirmation = Bekreftelse på at det trengs ledsager
document-lodging-receipt = Kvittering for overnattingen
document-lost-income = Bekreftelse fra arbeidsgiveren på tapt inntekt
document-exemption-ground = Bekreftelse på at reisen er fri for egenandel
