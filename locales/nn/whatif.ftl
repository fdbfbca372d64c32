### Kva som kan endre svaret. «then» seier kva svaret blir då.

whatif-exemption-card = Har du frikort som gjeld på reisedagen?
whatif-car-attestation = Har behandlaren stadfesta at du treng bil eller drosje?
whatif-car-attestation-and-receipts = Har du kvittering, og er behovet for bil stadfesta?
whatif-no-transport-attestation = Har Pasientreiser stadfesta at det manglar buss, tog eller båt?
whatif-acute = Er dette augeblikkeleg hjelp (det hastar)?
whatif-escort-confirmation = Har behandlaren stadfesta at det trengst ledsagar?
# $cost: kva som er betalt, «Parkering»
whatif-receipt = Har du kvittering ({ $cost })?
whatif-boat-receipt = Har du kvittering for båten?
whatif-taxi-receipt = Har du kvittering for drosja?
whatif-lodging-receipt = Har du kvittering for overnattinga?
whatif-cheapest-fare = Er billetten din den billegaste på strekninga?
whatif-exemption = Er reisa fri for eigendel av ein annan grunn?

## $amount: det som er sikkert då

whatif-then-granted = Då får du { $amount }.
whatif-then-nothing-to-pay = Då har du rett til reisestøtte, men får { $amount }.
whatif-then-no-right = Då har du ikkje rett til reisestøtte.
whatif-then-case-worker = Då må ein saksbehandlar sjå på det. { $amount } er sikkert.
whatif-then-missing-facts = Då må vi vite meir. { $amount } er sikkert så langt.
