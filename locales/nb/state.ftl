### Hvor en reise står. Ordene er bestemt; teksten bærer meningen, fargen gjentar den.

state-being-assessed = Til vurdering
state-booked = Bestilt
state-needs-confirmation = Må bekreftes
state-not-confirmed-in-time = Ikke bekreftet i tide
state-vehicle-assigned = Bil er tildelt
state-on-its-way = På vei
state-vehicle-here = Bilen er framme
state-under-way = Underveis
state-waiting-ready = Si fra når du er ferdig
state-ready-called = Du har sagt fra
state-completed = Fullført
state-not-met = Registrert som ikke møtt
state-cancelled = Avbestilt
state-called-off = Avlyst
state-unknown = Ukjent status, ring { $phone }
