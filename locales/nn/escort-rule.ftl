### Det som gjeld for ledsagarar og for barn på bestilte reiser, éi setning om gongen, med kjelde

escort-rule-practitioner-confirms = Behandlaren din må stadfeste at du treng ledsagar på reisa.
# $years: alderen i heile år
escort-rule-child-has-escort = Barn under { $years } år har rett til å ha med ein ledsagar. Det treng ingen medisinsk grunn.
escort-rule-who-judges-child = Må barnet ha med nokon av helsegrunnar? Då skal behandlaren til barnet skrive det. Elles ser Pasientreiser på om barnet kan reise aleine.
escort-rule-below-school-age = Barn under skulealder reiser aldri aleine.
# $years: alderen i heile år
escort-rule-below-twelve = Skulebarn under { $years } år skal ha med nokon. Føresette kan be om å la barnet reise aleine. Pasientreiser avgjer det.
# $years: alderen i heile år
escort-rule-from-twelve = Barn frå { $years } år kan reise aleine. Pasientreiser vurderer kvar reise, mellom anna kor lang ho er.
escort-rule-flights = På fly gjeld eigne krav til ledsagar.
escort-rule-for-the-journey = Ledsagaren må trengast på sjølve reisa. Behov under opphaldet tel ikkje.
escort-rule-second-needs-reason = Skal to vere med, må behandlaren grunngje det.
# $years: alderen i heile år
escort-rule-child-may-have-two = Barn under { $years } år kan òg ha rett til to ledsagarar.
escort-rule-no-copayment = Ledsagaren betaler ikkje eigendel.
# $number: paragrafen
escort-rule-source-paragraph = Pasientreiseforskrifta §{"\u00A0"}{ $number }
# $day: dagen sida er frå
escort-rule-source-page = Sida til Pasientreiser for behandlarar, { $day }
