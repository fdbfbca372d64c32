### Kvitteringa og vedtaket om reisestøtte som fil, til å lese og skrive ut.
### Inga setning seier «du» om den som reiste: det kan vere eit barn.

claim-paper-receipt = Kvittering for søknad om reisestøtte
claim-paper-decision = Vedtak om reisestøtte
claim-paper-about = Søknaden
claim-paper-for = Gjeld
claim-paper-state = Status
claim-paper-sent = Sendt
claim-paper-trips = Reiser
claim-paper-complaint-state = Kvar klaga står
# $read: dag og klokkeslett
claim-paper-as-of = Dette er det tenesta sa { $read }. Saka kan ha endra seg etter det.

## Fila

claim-paper-receipt-file = kvittering
claim-paper-decision-file = vedtak
claim-paper-file-kind = Nettside
