### Reisedagen: det som trengst ved døra.

# $trip: reisa utan dag, «Til Ullevål sykehus»
travel-day-title = { $trip } i dag
# $now: klokkeslettet no, som siffer
travel-day-now = No: { $now }
travel-day-now-device = Klokka på eininga: { $now }
travel-day-reference = Les opp rekvisisjon { $requisition }
travel-day-afterwards = Etterpå: klar for heimreise
