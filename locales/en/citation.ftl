### Where a rule stands.

act-travel-regulation = Patient Travel Regulation
act-cap-regulation = User Fee Cap Regulation
act-register-regulation = Patient Transport Register Regulation
act-children-regulation = Regulation on Children in Health Institutions
act-patient-rights-act = Patient and User Rights Act
act-guidance = guidance from Pasientreiser

# $section: the section. $paragraph (number): the paragraph. $letter: the letter
citation = section{"\u00A0"}{ $section }
    .paragraph = section{"\u00A0"}{ $section } { $paragraph ->
        [1] first
        [2] second
        [3] third
        [4] fourth
        [5] fifth
        [6] sixth
        [7] seventh
       *[8] eighth
    } paragraph
    .letter = section{"\u00A0"}{ $section } { $paragraph ->
        [1] first
        [2] second
        [3] third
        [4] fourth
        [5] fifth
        [6] sixth
        [7] seventh
       *[8] eighth
    } paragraph letter { $letter }
# $act: the name of the act or regulation. $citation: the place in it
citation-in-act = { $act } { $citation }
# $citation: the section that the guidance is about
citation-guidance = guidance on { $citation }
