### Hva som kan endre svaret. «then» sier hva svaret blir da.

whatif-exemption-card = Har du frikort som gjelder på reisedagen?
whatif-car-attestation = Har behandleren bekreftet at du trenger bil eller drosje?
whatif-car-attestation-and-receipts = Har du kvittering, og er behovet for bil bekreftet?
whatif-no-transport-attestation = Har Pasientreiser bekreftet at det mangler buss, tog eller båt?
whatif-acute = Er dette øyeblikkelig hjelp (det haster)?
whatif-escort-confirmation = Har behandleren bekreftet at det trengs ledsager?
# $cost: hva som er betalt, «Parkering»
whatif-receipt = Har du kvittering ({ $cost })?
whatif-boat-receipt = Har du kvittering for båten?
whatif-taxi-receipt = Har du kvittering for drosjen?
whatif-lodging-receipt = Har du kvittering for overnattingen?
whatif-cheapest-fare = Er billetten din den billigste på strekningen?
whatif-exemption = Er reisen fri for egenandel av en annen grunn?

## $amount: det som er sikkert da

whatif-then-granted = Da får du { $amount }.
whatif-then-nothing-to-pay = Da har du rett til reisestøtte, men får { $amount }.
whatif-then-no-right = Da har du ikke rett til reisestøtte.
whatif-then-case-worker = Da må en saksbehandler se på det. { $amount } er sikkert.
whatif-then-missing-facts = Da må vi vite mer. { $amount } er sikkert så langt.
