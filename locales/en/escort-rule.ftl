### What holds for escorts and for children on booked trips, one sentence at a time, with its source

escort-rule-practitioner-confirms = Your practitioner must confirm that you need an escort on the way.
# $years: the age in whole years
escort-rule-child-has-escort = Children under { $years } have a right to bring an escort. No medical reason is needed.
escort-rule-who-judges-child = Does the child need an escort for health reasons? Then the practitioner writes that down. If not, Pasientreiser judges if the child can go alone.
escort-rule-below-school-age = Children below school age never travel alone.
# $years: the age in whole years
escort-rule-below-twelve = School children under { $years } must have somebody along. Parents can ask to let the child go alone. Pasientreiser decides.
# $years: the age in whole years
escort-rule-from-twelve = Children from { $years } can travel alone. Pasientreiser judges each trip, for one by how long it is.
escort-rule-flights = On planes there are separate demands for escorts.
escort-rule-for-the-journey = The escort must be needed on the journey itself. Needs during the stay do not count.
escort-rule-second-needs-reason = If two are to come along, the practitioner must give a reason.
# $years: the age in whole years
escort-rule-child-may-have-two = Children under { $years } may also have a right to two escorts.
escort-rule-no-copayment = The escort pays no user fee.
# $number: the paragraph
escort-rule-source-paragraph = The patient travel regulation §{"\u00A0"}{ $number }
# $day: the day the page is from
escort-rule-source-page = Pasientreiser’s page for practitioners, { $day }
