### Det som må dokumenterast.

document-attendance = Stadfesting av oppmøte frå behandlaren
# $cost: kva som er betalt, «Parkering»
document-receipt = Kvittering: { $cost }
document-boat-ticket = Båtbilletten
document-taxi-receipt = Kvittering for drosja
document-acute-help = Stadfesting på at det er augeblikkeleg hjelp
document-car-attestation = Stadfesting på at du treng bil
document-escort-confirmation = Stadfesting på at det trengst ledsagar
document-lodging-receipt = Kvittering for overnattinga
document-lost-income = Stadfesting frå arbeidsgivaren på tapt inntekt
document-exemption-ground = Stadfesting på at reisa er fri for eigendel
