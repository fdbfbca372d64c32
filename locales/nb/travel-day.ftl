### Reisedagen: det som trengs ved døra.

# $trip: reisen uten dag, «Til Ullevål sykehus»
travel-day-title = { $trip } i dag
# $now: klokkeslettet nå, som sifre
travel-day-now = Nå: { $now }
travel-day-now-device = Klokka på enheten: { $now }
travel-day-reference = Les opp rekvisisjon { $requisition }
travel-day-afterwards = Etterpå: klar for hjemreise
