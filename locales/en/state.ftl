### Where a trip stands. The words are settled; the text carries the meaning, colour repeats it.

state-being-assessed = Being assessed
state-booked = Booked
state-needs-confirmation = Needs confirmation
state-not-confirmed-in-time = Not confirmed in time
state-vehicle-assigned = Vehicle assigned
state-on-its-way = On its way
state-vehicle-here = The car is here
state-under-way = Under way
state-waiting-ready = Tell us when you are ready
state-ready-called = You have told us
state-completed = Completed
state-not-met = Recorded as not met
state-cancelled = Cancelled
state-called-off = Called off
state-unknown = Unknown status, call { $phone }
