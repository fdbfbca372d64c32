### Kvar ei reise står. Orda er bestemte; teksten ber meininga, fargen tek henne opp att.

state-being-assessed = Til vurdering
state-booked = Bestilt
state-needs-confirmation = Må stadfestast
state-not-confirmed-in-time = Ikkje stadfesta i tide
state-vehicle-assigned = Bil er tildelt
state-on-its-way = På veg
state-vehicle-here = Bilen er framme
state-under-way = Undervegs
state-waiting-ready = Sei frå når du er ferdig
state-ready-called = Du har sagt frå
state-completed = Fullført
state-not-met = Registrert som ikkje møtt
state-cancelled = Avbestilt
state-called-off = Avlyst
state-unknown = Ukjend status, ring { $phone }
