### Rights: before, during and after the trip. Each line has a heading, a text and what it rests on.
### "unknown" takes the place of the text where an amount is not known for that day.
### $phone: the phone number. The rest are figures from the rules: $km, $fee, $choice, $food, $lodging, $income and $cap are amounts,
### $shortest is a length, $hours hours, $adult, $pays, $half, $years and $certificate years, $months months, $weeks weeks, $call a time of day.

rights-title = Your rights on the trip
rights-lead = Here are the rules in short, the same that the app works with. The sections are in the patient travel regulation unless something else is said.
rights-for = Show what is about
rights-for-everybody = Everybody
    .more = All the rules, for children and adults
rights-for-means = The choice changes only what you see on this page.
rights-sources = Rests on: { $sources }.
# $day: the day from which the rules hold
rights-since = The rules hold from { $day }.
# $day: the day that stands on the guide
rights-guide-ordering = the guide "Rekvirere transport" of { $day }
rights-guide-judging = the guide for those who order, of { $day }
rights-guide-certificate = the guide to travel certificates of { $day }
rights-calculate = Work out travel support

## Before the trip

rights-requisition = Can you get a requisition?
    .text = You can get one when your health keeps you from going by bus, train, boat or your own car. You can also get one where there is no bus, train or boat. Then the way must be over { $shortest }.
rights-who-decides = Who decides it?
    .text = The one who treats you says if your health calls for transport. The travel office must follow that. Where there is no bus, train or boat, the travel office decides.
rights-what-to-ask = What do you ask for, and whom?
    .text = Ask the one who treats you for a requisition each way, before you go. Tell them about a wheelchair, a child seat, a front seat, an escort or the need to sit alone. Where there is no bus, train or boat, call { $phone }.
rights-order-by = When must it be ordered?
    .text = As early as you can, and at the latest at { $call } on the last working day before. For a trip on a Monday that is mostly Friday. Is it too late? Call { $phone }.
rights-certificate = A travel certificate for many trips
    .text = A certificate can hold for up to { $certificate } year. With one kind you order your trips yourself. With the other you drive your own car, and toll, ferry and parking can be covered.
rights-escort-of-adult = An escort for an adult
    .text = You can bring an escort when the one who treats you says that you need it on the way. If you need two, they must say why.
rights-escort-of-child = An escort for a child
    .text = A child under { $adult } can bring an escort with no papers about it. Two may be possible. The travel office decides that.
rights-escort-costs = What the escort can get
    .text = An escort pays no user fee. If the escort loses pay, { $income } an hour can be covered. The employer must confirm it.
    .unknown = An escort pays no user fee. If the escort loses pay, some of it can be covered. We do not know the amount for this year.
rights-child-below-school = Children below school age
    .text = A child this small does not travel alone. One who cares for the child must come along.
rights-child-half-grown = School children up to { $half }
    .text = The child is to have an escort. If it is to travel alone all the same, that is agreed with the parents. In the end the travel office decides.
rights-child-older = Children over { $half }
    .text = The child can travel alone when it is safe. The travel office looks at how far it is, and if there is a change on the way. Flights have rules of their own.

## During the trip

rights-waiting = Waiting and sharing a ride
    .text = Expect to wait a little. The travel office picks the car and may let more people ride together. They must heed what the one who treats you has written. We know of no common limit to how long you may have to wait.
rights-not-come = Nobody came
    .text = Call { $phone } and read out the number of the requisition. A taxi that you agree on with them can be covered with a receipt. If you take one on your own, you get { $km } a kilometre and no more. The exception is a medical emergency.
    .unknown = Call { $phone } and read out the number of the requisition. A taxi that you agree on with them can be covered with a receipt. If you take one on your own, you only get the rate for each kilometre. The exception is a medical emergency.
rights-weather = The weather stops the trip
    .text = Call { $phone } and ask what to do. If you must sleep away because you cannot get there, up to { $lodging } a night can be covered. Keep the receipt. Each case is looked at.
    .unknown = Call { $phone } and ask what to do. If you must sleep away because you cannot get there, some of it can be covered. Keep the receipt. Each case is looked at.

## After the trip

rights-covered = What can be covered
    .text = If you travel on your own, you can get { $km } for each kilometre. If you pay a user fee, it is taken off for each way. The way must be at least { $shortest }. If one ticket at the lowest fare takes you there, you get nothing. You can still get support in a medical emergency. The same goes when the one who treats you confirms that your health calls for a car or taxi. Very long ways have rules of their own.
    .unknown = If you travel on your own, you can get a rate for each kilometre. We do not know the rate for this year. If you pay a user fee, it is taken off for each way. The way must be at least { $shortest }. If one ticket at the lowest fare takes you there, you get nothing. You can still get support in a medical emergency. The same goes when the one who treats you confirms that your health calls for a car or taxi.
rights-extras = Toll, ferry and parking
    .text = These are covered in a medical emergency, when you must drive because of your health, or where there is no bus, train or boat. Somebody must confirm it. Keep the receipts for toll and parking.
rights-food-and-lodging = Food and a place to sleep
    .text = If you are away for over { $hours } hours, you can get { $food } for food each day. If you must sleep away, you can get up to { $lodging } with a receipt. To sleep at a friend's place gives nothing.
    .unknown = If you are away for over { $hours } hours, you can get money for food. If you must sleep away, some of it can be covered with a receipt. We do not know the amounts for this year.
rights-fee = User fee
    .text = The user fee is { $fee } each way. At a place that you chose outside your region, it is { $choice }. If you cannot pay on the way, a bill will come.
    .unknown = You pay a user fee each way. We do not know the amount for this year. If you cannot pay on the way, a bill will come.
rights-fee-of-child = Children and the user fee
    .text = Children under { $pays } pay no user fee. It is the age on the day of the trip that counts.
rights-card = Exemption card
    .text = If you have paid more than { $cap } in user fees this year, you get an exemption card. It comes by itself. Then you pay no more this year, except at a place that you chose outside your region.
    .unknown = If you have paid enough in user fees this year, you get an exemption card. It comes by itself. We do not know the limit for this year.
rights-card-held = There is an exemption card
    .text = Then there is no user fee to pay. The exception is a place that was chosen outside the region. There it is { $choice } each way.
    .unknown = Then there is no user fee to pay. The exception is a place that was chosen outside the region.
rights-attendance-of-child = A claim for a child under { $half }
    .text = You need no papers to show that the child was at the treatment.
rights-attendance-of-youth = A claim for a child from { $half } to { $adult }
    .text = This is for when you are a parent or guardian and claim for the child. Send papers to show that the child was at the treatment. You must ask for them yourself, for the child has a right to be left in peace.
rights-deadline = When to claim
    .text = Claim within { $months } months after the trip. If you claim later, you must make it likely that you could not do it before. You can also claim later when you waited because the health trust or the travel office told you something wrong. After { $years } years it is too late.
rights-complaint = To complain
    .text = You can complain within { $weeks } weeks after you got the answer. Write what you do not agree with. If they do not agree with you, it goes on to the County Governor.
