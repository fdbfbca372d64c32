### Det som gjelder for ledsagere og for barn på bestilte reiser, én setning om gangen, med kilde

escort-rule-practitioner-confirms = Behandleren din må bekrefte at du trenger ledsager på reisen.
# $years: alderen i hele år
escort-rule-child-has-escort = Barn under { $years } år har rett til å ha med en ledsager. Det trenger ingen medisinsk grunn.
escort-rule-who-judges-child = Må barnet ha med noen av helsegrunner? Da skal barnets behandler skrive det. Ellers ser Pasientreiser på om barnet kan reise alene.
escort-rule-below-school-age = Barn under skolealder reiser aldri alene.
# $years: alderen i hele år
escort-rule-below-twelve = Skolebarn under { $years } år skal ha med noen. Foresatte kan be om å la barnet reise alene. Pasientreiser avgjør det.
# $years: alderen i hele år
escort-rule-from-twelve = Barn fra { $years } år kan reise alene. Pasientreiser vurderer hver reise, blant annet hvor lang den er.
escort-rule-flights = På fly gjelder egne krav til ledsager.
escort-rule-for-the-journey = Ledsageren må trenges på selve reisen. Behov under oppholdet teller ikke.
escort-rule-second-needs-reason = Skal to være med, må behandleren begrunne det.
# $years: alderen i hele år
escort-rule-child-may-have-two = Barn under { $years } år kan også ha rett til to ledsagere.
escort-rule-no-copayment = Ledsageren betaler ikke egenandel.
# $number: paragrafen
escort-rule-source-paragraph = Pasientreiseforskriften §{"\u00A0"}{ $number }
# $day: dagen siden er fra
escort-rule-source-page = Pasientreisers side for behandlere, { $day }
