### Korleis kvar linje er rekna ut. Beløpet står ved sida av.

# $distance: lengda. $rate: beløpet for ein kilometer
basis-kilometres = { $distance } × { $rate } per km
basis-boat-ticket = Båtbillett
basis-taxi-fare = Drosje
basis-cheapest-fare = Billegaste buss, tog, båt eller fly
basis-tickets = Billettar
# $count: kor mange. $rate: beløpet for kvart døgn
basis-days = { $count ->
    [one] Mat: { $count } døgn × { $rate }
   *[other] Mat: { $count } døgn × { $rate }
}
# $cap: grensa for kvar natt
basis-nights = { $count ->
    [one] Overnatting: { $count } natt, høgst { $cap }
   *[other] Overnatting: { $count } netter, høgst { $cap } per natt
}
basis-lodging-in-full = Overnatting, heile prisen
basis-visitor-levy = Avgift på overnatting
# $rule: namnet på regelen. $hours og $minutes: tida som tel
basis-minutes = { $rule }: { $hours } t { $minutes } min × { $rate } per time
basis-copayment = Eigendel
    .cut = Eigendel (høgst det vegen gir)
    .less = Lågare eigendel
# Etter linjer som er like for fleire vegar
basis-times = { $count } × { $line }
# $number: kva for ein ledsagar
basis-escort = Ledsagar { $number }: { $line }
# $number: kva for ei reise, når det er fleire
basis-trip = Reise { $number }: { $line }

cost-toll = Bompengar
cost-ferry = Ferje
cost-parking = Parkering
cost-studded-tyres = Avgift for piggdekk
cost-ticket = Billett
cost-freight = Frakt av utstyr
cost-cleaning = Ekstra reingjering
