### The day of travel: what is needed at the door.

# $trip: the trip without its day, "To Ullevål sykehus"
travel-day-title = { $trip } today
# $now: the time now, as digits
travel-day-now = Now: { $now }
travel-day-now-device = This device says: { $now }
travel-day-reference = Read out requisition { $requisition }
travel-day-afterwards = Afterwards: ready for the trip home
