### The rules as a person reads them, one message a rule. The value is the name of the rule.
### "holds": the condition is met, or the rule gives something. "fails": it is not met, or the rule gives nothing.
### "judged": a case worker must judge it. "told": good to know.
### $figure: the figure that decided, in the unit of the rule. $fact: the name of the fact that weighed most.

## Before the sections

rule-0-1 = Trip before 1 October 2016
    .judged = The trip was before 1 October 2016. Other rules than ours applied then.
rule-0-2 = Rates not known
    .judged = We do not know the rates for this year. So we do not calculate a sum.
rule-0-3 = No to automatic handling
    .holds = You have not said no to automatic handling.
    .judged = You have said no to automatic handling. So a case worker looks at it.
rule-0-4 = Protected address
    .judged = The address is protected. Apply on paper or in a secure message.
rule-0-5 = Cases that go on paper
    .judged = This type of case goes on paper to a case worker.
rule-0-6 = Rounding
    .told = It is not settled how Pasientreiser rounds sums. We round to the nearest øre.

## Section 1a: specialist care

rule-1a-1 = Care in your health region
    .holds = The care is in the health region where you live (there are four).
    .fails = The care is not in the health region where you live (there are four).
    .judged = We do not know if the care is in the health region where you live.
rule-1a-2 = Nearest place with the care
    .holds = This is the nearest place that gives the care.
    .fails = This is not the nearest place that gives the care.
    .judged = A case worker must find out if this is the nearest place.
rule-1a-3 = Specialist with an agreement
    .holds = The specialist has an agreement with your health region. The whole way counts.
    .fails = The specialist has no agreement with your health region.
    .judged = A case worker must see if the specialist has an agreement with your health region.
rule-1a-4 = Service for the whole country
    .holds = The service is for the whole country or several regions. The whole way counts.
    .fails = The service is not for the whole country or several regions.
    .judged = A case worker must see if the service is for the whole country.
rule-1a-5 = A place you have chosen
    .holds = You can choose this place freely. Then the trip can be covered.
    .fails = This is not a place you can choose freely.
    .judged = A case worker must see if you can choose this place freely.
rule-1a-6 = Private X-ray
    .holds = A trip to private X-ray is covered to the nearest place.
    .fails = A trip to private X-ray is only covered to the nearest place.
    .judged = A case worker must find the nearest place with private X-ray.

## Sections 2–4: GP, other providers and municipal services

rule-2-1 = Your GP
    .holds = The GP is nearest, or in your or a cooperating municipality.
    .fails = The GP is not in your municipality and is not the nearest.
    .judged = A case worker must see if the trip to this GP is covered.
rule-2-2 = Dentist, physiotherapist and the like
    .holds = The provider is in your municipality or is the nearest.
    .fails = The provider is not in your municipality and is not the nearest.
    .judged = A case worker must see if the trip to this provider is covered.
rule-2-3 = Provider that national insurance does not pay
    .fails = National insurance does not pay this type of provider. So the trip is not covered.
rule-2-4 = Service that only gets a grant
    .fails = National insurance only gives a grant to this service. So the trip is not covered.
rule-3-1 = Family counselling and municipal services
    .holds = The service is nearest, or in your or a cooperating municipality.
    .fails = The trip to this service is not covered.
    .judged = A case worker must see if the trip to this service is covered.
rule-3-2 = Meeting in family counselling
    .holds = The head of the office has confirmed that you must meet there.
    .judged = A case worker must see if you must meet at that office.
rule-4-1 = Doctor who speaks Sámi
    .holds = You have a right to travel to a doctor who speaks Sámi.
    .fails = Trips to a doctor who speaks Sámi are covered only in some municipalities.
    .judged = A case worker must see if you have a right to a doctor who speaks Sámi.

## Sections 5–7: nearest place, same provider, purpose

rule-5-1 = The distance to the nearest place
    .holds = We count the distance to the nearest place that gives the care: { $figure }.
    .judged = A case worker must find the nearest place that gives the care.
rule-6-1 = Same provider after moving
    .judged = A case worker must see if you need the same provider as before you moved.
rule-7-1 = Necessary care
    .holds = The trip is for an examination, treatment or a check-up.
    .fails = The purpose of the trip gives no right to travel support.
    .judged = A case worker must see if the care is necessary.
rule-7-2 = Research on treatment
    .judged = A case worker must see if the study is approved.
rule-7-3 = Family counselling and nursing home
    .holds = Such trips are covered even if there is no medical reason.
rule-7-4 = Purposes that are not covered
    .fails = Certificates, prevention, evaluation and collecting medicine give no travel support.
rule-7-5 = Assisted fertilisation
    .judged = A case worker must see which of the three attempts the trip is for.
rule-7-6 = Donation
    .judged = A case worker must look at trips for those who give an organ or sperm.

## Sections 8–11: short trips, offers of transport, abroad, other schemes

rule-8-1 = At least 10 km one way
    .holds = The distance is { $figure } one way. It must be at least 10 km.
    .fails = The distance is { $figure } one way. It must be at least 10 km.
rule-8-2 = Lowest fare
    .holds = You cannot travel on the lowest fare (minstetakst).
    .fails = You can travel on the lowest fare (minstetakst). So the trip is not covered.
    .judged = A case worker must see if you can travel on the lowest fare.
rule-8-3 = Acute help
    .holds = This is acute help (it is urgent). Then a short trip is covered too.
    .fails = This is not acute help. That could have given support for a short trip.
    .judged = A case worker must see if this is acute help (if it is urgent).
rule-8-4 = Confirmed need for a car or taxi
    .holds = The provider has confirmed the need for a car. Then a short trip is covered too.
    .fails = No provider has confirmed the need for a car on the short trip.
rule-8-5 = Not in time for the appointment
    .judged = A case worker must see if you can be in time by bus or train.
rule-8-6 = Short trip without a bus
    .fails = A lack of buses gives no support for so short a trip.
    .told = A lack of buses gives no support for so short a trip.
rule-9-1 = Offer of transport
    .holds = You have not turned down transport from Pasientreiser.
    .fails = Pasientreiser has offered transport that was not used. So the trip is not covered.
    .judged = A case worker must look at the offer of transport.
rule-9-2 = Free bus or train
    .fails = An earlier answer says that you can travel free on this route.
    .judged = A case worker must see if you can travel free on this route.
rule-10-1 = Only in Norway
    .holds = The trip and the care are in Norway.
    .fails = Trips and care outside Norway are not covered.
    .judged = A case worker must see which part of the trip is in Norway.
rule-10-2 = Trip from abroad
    .fails = Trips from abroad were not covered before 3 March 2025.
    .judged = A case worker must look at the trip out of Norway.
rule-11-1 = Other schemes
    .holds = Nobody else pays for the trip.
    .fails = Another scheme pays for the trip.
    .judged = A case worker must see if another scheme pays for the trip.
rule-11-2 = Escort who stays nearby
    .judged = A case worker must see if the escort gets support for staying nearby.

## Sections 12–16: food, lodging, leave, lost income, equipment, transport from Pasientreiser

rule-12-1 = Food during a long absence
    .holds = The trip and the stay last for more than 12 hours. So there is support for food.
    .fails = The trip and the stay do not last for more than 12 hours. So there is no support for food.
    .judged = A case worker must see how long the trip and the stay last.
rule-12-2 = A new day
    .holds = The absence lasts at least 6 hours into a new day. It counts as a whole day.
    .fails = The absence lasts less than 6 hours into a new day. It does not count.
rule-12-3 = Food at the place of care
    .fails = Food is given at the place of care. So there is no support for food.
    .judged = A case worker must see if food is given at the place of care.
rule-12-4 = Necessary lodging
    .holds = The lodging is necessary and covered up to a fixed limit.
    .fails = Lodging is not covered without a receipt.
    .judged = A case worker must see if the lodging is necessary.
rule-12-5 = Lodging with family or friends
    .fails = Lodging with family or friends is not covered.
rule-12-6 = Longer stay
    .fails = The stay is longer for other reasons than the care. That is not covered.
    .judged = A case worker must see why the stay is longer.
rule-12-7 = Lodging between treatments
    .judged = A case worker must see if it is cheaper to stay than to go home.
rule-12-8 = Lodging for the treatment
    .fails = The treatment requires the lodging. Ask the place of care if they pay.
    .told = The treatment requires the lodging. Ask the place of care if they pay.
rule-12-9 = Visitor levy
    .holds = From 2027 the visitor levy on lodging is covered too.
    .fails = The visitor levy is only covered from 2027.
rule-13-1 = Leave with a life-threatening illness
    .judged = A case worker must look at what the doctor says about the illness.
rule-13-2 = Other leave
    .fails = Ordinary leave from hospital gives no travel support.
rule-14-1 = Income lost by an injury at work
    .holds = You lose income because of an injury at work.
    .fails = Lost income is covered when you are away at least 2 hours and the loss is documented.
    .judged = A case worker must look at the income you lose after an injury at work.
rule-14-2 = Disability benefit
    .told = Disability benefit for the injury is not deducted.
rule-15-1 = Transport of equipment and cleaning
    .holds = Necessary transport of equipment and extra cleaning are covered.
    .fails = Transport of equipment and cleaning are not covered without a receipt.
    .judged = A case worker must see if the transport or cleaning is needed.
rule-16-1 = Transport from Pasientreiser
    .told = Pasientreiser chooses the vehicle and who rides along. The trip must be safe.
rule-16-2 = Who assesses the need
    .told = The provider assesses if your health needs transport from Pasientreiser.
rule-16-3 = No bus, train or boat
    .holds = Pasientreiser has confirmed that there is no bus, train or boat.
    .judged = Only Pasientreiser can confirm that there is no bus, train or boat.

## Sections 17–19: escort and next of kin

rule-17-1 = Escort
    .holds = The provider has confirmed the need for an escort (someone who must come along).
    .fails = No provider has confirmed the need for an escort (someone who must come along).
    .judged = A case worker must see if an escort (someone who comes along) is needed.
rule-17-2 = Escort of a child
    .holds = Children under 18 can have an escort without a confirmation.
    .fails = The patient is not under 18. So the provider must confirm the need.
rule-17-3 = Two escorts
    .judged = A case worker must see if two escorts are needed.
rule-17-4 = Parents of an admitted child
    .judged = A case worker must look at the trip of the parents of an admitted child.
rule-17-5 = Escort who travels a short distance
    .holds = The escort gets support even if the distance is short.
rule-17-6 = Escort who travels farther than the patient
    .holds = The escort travels far enough, even if the patient does not.
    .fails = Neither the patient nor the escort travels far enough.
    .judged = A case worker must look at how far the escort travels.
rule-17-7 = Cheaper escort
    .judged = A case worker may see if a cheaper escort could have come.
    .told = The sum may be cut if a cheaper escort could have come.
rule-17-8 = Support person at the abortion board
    .fails = The support person's trip is only covered from 1 June 2025.
    .judged = A case worker must look at the support person's trip.
rule-17-9 = Food and lodging for an escort
    .holds = The escort gets food and lodging by the same rules as the patient.
    .fails = The escort gets no food and lodging on this trip.
    .judged = A case worker must look at food and lodging for the escort.
rule-18-1 = Income lost by an escort
    .holds = The escort loses income.
    .judged = A case worker must look at the income that the escort loses.
rule-18-2 = Hired help
    .fails = Hired help from close family is not covered.
    .judged = A case worker must look at the help that the escort hires.
rule-18-3 = No cut in pay
    .fails = The escort has no cut in pay. So there is nothing to cover.
rule-18-4 = Escort on sick pay or unemployment benefit
    .fails = Before 3 March 2025 an escort on sick pay or unemployment benefit did not get this.
rule-18a-1 = Escort with special skills
    .holds = The escort is needed for special skills.
    .fails = Staff of municipal home care get no lost income covered.
    .judged = A case worker must look at the escort with special skills.
rule-19-1 = Next of kin to child psychiatry and family counselling
    .judged = A case worker must see if the head has confirmed that you must come.
rule-19-2 = Next of kin to a centre or course
    .judged = A case worker must see if the centre or course gives a right to support.
rule-19-3 = Child of a seriously ill parent
    .fails = The child is too old for this rule on the day of travel.
    .judged = A case worker must look at the child's trip to the parent who is ill.
rule-19-4 = Child who is followed up
    .fails = { $fact ->
        [date] This rule did not exist before 1 January 2019.
       *[other] The child was too old for this rule on the day of travel.
    }
    .judged = A case worker must look at the trip of the child who is to be followed up.
rule-19-5 = Visit to someone who is ill
    .fails = A visit to someone who is ill gives no travel support.

## Section 20: the way that counts

rule-20-1 = The distance from home
    .holds = We count the distance between home and the place of care: { $figure }.
    .judged = A case worker must work out the distance.
rule-20-2 = The distance from another place
    .holds = You do not travel from home. The distance that counts is { $figure }.
    .judged = A case worker must work out the distance from home.
rule-20-3 = Unexpected need for help
    .judged = You needed help where you were. A case worker must work out the distance.
rule-20-4 = The distance from the border
    .holds = The trip starts abroad. We count the distance in Norway: { $figure }.
    .judged = The trip starts abroad. A case worker must work out the distance in Norway.
rule-20-5 = Home after an injury at work
    .judged = A case worker must look at the trip home after the injury at work.
rule-20-6 = Home to Svalbard
    .judged = A case worker must look at the trip home to Svalbard.

## Sections 21–23a: what the trip gives

rule-21-1 = Standard rate
    .holds = You get the standard rate (a fixed sum per km) however you travel.
rule-21-2 = Over 300 km
    .holds = The distance is over 300 km. So you get the price of the cheapest ticket.
    .judged = The distance is over 300 km. A case worker must find the cheapest ticket.
rule-21-3 = Over 300 km with a need for a car
    .holds = The distance is over 300 km, and you need a car.
    .judged = A case worker must see if you need a car for the long distance.
rule-21-4 = Exactly 300 km
    .holds = The distance is exactly 300 km. So you get the standard rate.
    .told = The distance is exactly 300 km. So you get the standard rate.
rule-21-5 = The part that Pasientreiser has booked
    .holds = The part that Pasientreiser has booked does not count.
    .judged = A case worker must see which part Pasientreiser has booked.
    .told = The part that Pasientreiser has booked does not count.
rule-21-6 = Boat ticket
    .holds = The boat ticket is covered instead of the kilometres at sea.
    .fails = The boat ticket needs a receipt to be covered. Without it the kilometres count.
    .judged = A case worker must look at the boat ticket.
    .told = The kilometres give more than the boat ticket. So you get the kilometres.
rule-21-7 = Own boat, snowmobile or quad bike
    .fails = Your own boat, snowmobile or quad bike is not necessary. So you get the standard rate.
    .judged = A case worker must see if your own boat, snowmobile or quad bike is necessary.
rule-21-8 = One payment per car
    .holds = Patient and escort in one car are paid once.
    .told = Patient and escort in one car are paid once.
rule-21-9 = Tickets for both
    .holds = Both patient and escort are paid for tickets they can show.
    .fails = The escort is not paid for tickets without a receipt.
    .judged = A case worker must look at the tickets of the escort.
rule-21-10 = Two patients in one car
    .judged = Two patients go in one car. A case worker must look at it.
rule-22-1 = Ferry, toll and parking
    .holds = You need a car. So necessary ferry, toll and parking are covered.
    .fails = Toll and parking are not covered without a receipt.
    .judged = A case worker must see if ferry, toll and parking are covered.
rule-22-2 = Costs without a confirmed need for a car
    .holds = Nobody has confirmed the need for a car. So you get only the kilometres.
    .fails = Nobody has confirmed the need for a car. So the costs are not covered.
    .told = Nobody has confirmed the need for a car. So the costs are not covered.
rule-22-3 = Fee for studded tyres
    .holds = The fee for studded tyres was covered before 3 March 2025.
    .fails = The fee for studded tyres is not covered from 3 March 2025.
    .judged = A case worker must look at the fee for studded tyres.
rule-22-4 = Travel certificate
    .holds = The travel certificate (a confirmed need for a car) is valid on the day of travel.
    .fails = The travel certificate (a confirmed need for a car) is not valid that day.
rule-22-5 = Relief in the pandemic
    .holds = In the pandemic ferry, toll and parking were covered without confirmation.
    .fails = The cost is not covered without a receipt.
rule-22a-1 = Taxi that is agreed
    .holds = The taxi is agreed with Pasientreiser. So the price on the receipt is covered.
    .fails = { $fact ->
        [receipt] The taxi is not covered without a receipt.
       *[other] Nobody has confirmed that you need a taxi. So you get the standard rate.
    }
    .judged = A case worker must look at the taxi.
    .told = The kilometres give more than the price of the taxi. So you get the kilometres.
rule-22a-2 = Taxi without agreement
    .fails = The taxi is not agreed with Pasientreiser. So you get the standard rate.
rule-22a-3 = Taxi when it is urgent
    .holds = This is acute help (it is urgent). So the price on the receipt is covered.
    .fails = The taxi is not covered without a receipt.
    .judged = A case worker must see if the taxi is acute help (if it is urgent).
    .told = The kilometres give more than the price of the taxi. So you get the kilometres.
rule-23-1 = Flight that Pasientreiser has booked
    .told = Pasientreiser has booked the flight. So you only pay the user fee.
rule-23-2 = Flight under 300 km
    .holds = The distance is not over 300 km. So you get the standard rate for the flight.
    .judged = A case worker must look at the flight.
rule-23-3 = Flight over 300 km
    .holds = For a flight you get the price of the cheapest ticket on the route.
    .judged = A case worker must find the cheapest ticket on the route.
rule-23a-1 = Ambulance boat
    .judged = A case worker must look at the trip by ambulance boat.

## Section 24: user fee and exemption card

rule-24-1 = User fee
    .holds = The user fee (what you pay yourself) is { $figure } each way.
    .judged = A case worker must see which user fee applies.
rule-24-2 = User fee with free choice
    .holds = You have chosen a place outside the region. The user fee (what you pay yourself) is { $figure } each way.
rule-24-3 = Ordinary user fee with free choice
    .holds = The user fee may be ordinary or higher. It makes no difference here.
    .judged = A case worker must see if you get the ordinary user fee.
rule-24-4 = Free from the user fee
    .holds = { $fact ->
        [age] Children under 16 pay no user fee (what you otherwise pay yourself).
        [escort-basis] The escort pays no user fee (what you otherwise pay yourself).
       *[other] There is no user fee on this trip.
    }
    .judged = A case worker must see if the trip is free from the user fee.
    .told = { $fact ->
        [age] Children under 16 pay no user fee (what you otherwise pay yourself).
        [escort-basis] The escort pays no user fee (what you otherwise pay yourself).
       *[other] There is no user fee on this trip.
    }
rule-24-5 = Exemption card
    .holds = The exemption card is valid on the day of travel. So you pay no user fee.
    .fails = The exemption card does not remove the user fee on this trip.
    .told = The exemption card does not remove the user fee on this trip.
rule-24-6 = The user fee takes no more than the trip gives
    .holds = The user fee takes the whole sum. So you get nothing, and owe nothing.
    .told = The user fee takes the whole sum. So you get nothing, and owe nothing.
rule-24-7 = Over the cap on user fees
    .told = You have paid more than the cap this year. So you get { $figure } back.
rule-24-8 = The user fee counts
    .told = The user fee is reported and counts towards an exemption card.
rule-24-9 = User fee by invoice
    .told = A user fee that you did not pay on the trip comes as an invoice.

## Sections 25–27: deadline, documents, payment

rule-25-1 = Deadline of 6 months
    .holds = You apply within 6 months of the trip.
    .fails = It is more than 6 months since the trip.
    .judged = It is more than 6 months since the trip. A case worker must see why.
rule-25-2 = Late because you could not apply before
    .judged = A case worker must see if you could have applied before.
rule-25-3 = Late after wrong advice
    .judged = A case worker must see if you got wrong advice about the deadline.
rule-25-4 = More than 3 years ago
    .fails = It is more than 3 years since the trip. That is too late.
rule-25-5 = No interest
    .told = No interest is paid.
rule-25-6 = Who pays
    .told = The health region where you live pays.
rule-26-1 = Documents
    .holds = Pasientreiser may ask for documentation of everything except food.
    .told = Pasientreiser may ask for documentation of everything except food.
rule-26-2 = Attendance that is recorded
    .holds = Your attendance is recorded. You do not need to attach anything about it.
    .told = Your attendance is recorded. You do not need to attach anything about it.
rule-26-3 = Confirmation of attendance
    .holds = Attach a confirmation from the provider that the patient was there.
    .told = Attach a confirmation from the provider that the patient was there.
rule-26-4 = Attendance of a child under 12
    .holds = For children under 12 no confirmation of attendance is needed.
    .told = For children under 12 no confirmation of attendance is needed.
rule-27-1 = Someone else paid the escort
    .judged = A case worker must see who has paid the escort.
rule-27-2 = Small sums before 3 March 2025
    .judged = It is not settled if such small sums were paid before 3 March 2025.
rule-27-3 = Paid in error
    .judged = Money that was paid in error may be claimed back.
    .told = Money that was paid in error may be claimed back.
