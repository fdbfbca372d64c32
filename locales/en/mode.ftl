### Means of transport

mode-taxi = Taxi
mode-minibus = Minibus
mode-helseekspress = Helseekspressen (health express)
mode-helsebuss = Helsebuss (health bus)
mode-bus = Bus
mode-train = Train
mode-boat = Boat
mode-flight = Plane
# $word: the service's own word
mode-unknown = Other transport ({ $word })
