### Hvordan hver linje er regnet ut. Beløpet står ved siden av.

# $distance: lengden. $rate: beløpet for en kilometer
basis-kilometres = { $distance } × { $rate } per km
basis-boat-ticket = Båtbillett
basis-taxi-fare = Drosje
basis-cheapest-fare = Billigste buss, tog, båt eller fly
basis-tickets = Billetter
# $count: hvor mange. $rate: beløpet for hvert døgn
basis-days = { $count ->
    [one] Mat: { $count } døgn × { $rate }
   *[other] Mat: { $count } døgn × { $rate }
}
# $cap: grensen for hver natt
basis-nights = { $count ->
    [one] Overnatting: { $count } natt, høyst { $cap }
   *[other] Overnatting: { $count } netter, høyst { $cap } per natt
}
basis-lodging-in-full = Overnatting, hele prisen
basis-visitor-levy = Avgift på overnatting
# $rule: navnet på regelen. $hours og $minutes: tiden som teller
basis-minutes = { $rule }: { $hours } t { $minutes } min × { $rate } per time
basis-copayment = Egenandel
    .cut = Egenandel (høyst det veien gir)
    .less = Lavere egenandel
# Etter linjer som er like for flere veier
basis-times = { $count } × { $line }
# $number: hvilken ledsager
basis-escort = Ledsager { $number }: { $line }
# $number: hvilken reise, når det er flere
basis-trip = Reise { $number }: { $line }

cost-toll = Bompenger
cost-ferry = Ferge
cost-parking = Parkering
cost-studded-tyres = Avgift for piggdekk
cost-ticket = Billett
cost-freight = Frakt av utstyr
cost-cleaning = Ekstra rengjøring
