### How each line is worked out. The sum stands beside it.

# $distance: the length. $rate: the sum for one kilometre
basis-kilometres = { $distance } × { $rate } per kilometre
basis-boat-ticket = Boat ticket
basis-taxi-fare = Taxi
basis-cheapest-fare = Cheapest bus, train, boat or plane
basis-tickets = Tickets
# $count: how many. $rate: the sum for each day
basis-days = { $count ->
    [one] Food: { $count } day × { $rate }
   *[other] Food: { $count } days × { $rate }
}
# $cap: the limit for each night
basis-nights = { $count ->
    [one] Lodging: { $count } night, at most { $cap }
   *[other] Lodging: { $count } nights, at most { $cap } a night
}
basis-lodging-in-full = Lodging, the whole price
basis-visitor-levy = Visitor levy
# $rule: the name of the rule. $hours and $minutes: the time that counts
basis-minutes = { $rule }: { $hours } h { $minutes } min × { $rate } per hour
basis-copayment = User fee
    .cut = User fee (no more than this way gives)
    .less = Lower user fee
# After lines that are the same for several ways
basis-times = { $count } × { $line }
# $number: which escort
basis-escort = Escort { $number }: { $line }
# $number: which trip, where there are several
basis-trip = Trip { $number }: { $line }

cost-toll = Toll
cost-ferry = Ferry
cost-parking = Parking
cost-studded-tyres = Fee for studded tyres
cost-ticket = Ticket
cost-freight = Transport of equipment
cost-cleaning = Extra cleaning
