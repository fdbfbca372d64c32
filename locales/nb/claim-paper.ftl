### Kvitteringen og vedtaket om reisestøtte som fil, til å lese og skrive ut.
### Ingen setning sier «du» om den som reiste: det kan være et barn.

claim-paper-receipt = Kvittering for søknad om reisestøtte
claim-paper-decision = Vedtak om reisestøtte
claim-paper-about = Søknaden
claim-paper-for = Gjelder
claim-paper-state = Status
claim-paper-sent = Sendt
claim-paper-trips = Reiser
claim-paper-complaint-state = Hvor klagen står
# $read: dag og klokkeslett
claim-paper-as-of = Dette er det tjenesten sa { $read }. Saken kan ha endret seg etter det.

## Filen

claim-paper-receipt-file = kvittering
claim-paper-decision-file = vedtak
claim-paper-file-kind = Nettside
