### Kvar ein regel står.

act-travel-regulation = pasientreiseforskrifta
act-cap-regulation = egenandelstakforskriften
act-register-regulation = syketransportregisterforskriften
act-children-regulation = forskrift om barns opphold i helseinstitusjon
act-patient-rights-act = pasient- og brukarrettslova
act-guidance = rettleiing frå Pasientreiser

# $section: paragrafen, utan teikn. $paragraph (tal): leddet. $letter: bokstaven
citation = §{"\u00A0"}{ $section }
    .paragraph = §{"\u00A0"}{ $section } { $paragraph ->
        [1] første
        [2] andre
        [3] tredje
        [4] fjerde
        [5] femte
        [6] sjette
        [7] sjuande
       *[8] åttande
    } ledd
    .letter = §{"\u00A0"}{ $section } { $paragraph ->
        [1] første
        [2] andre
        [3] tredje
        [4] fjerde
        [5] femte
        [6] sjette
        [7] sjuande
       *[8] åttande
    } ledd bokstav { $letter }
# $act: namnet på lova eller forskrifta. $citation: staden i henne
citation-in-act = { $act } { $citation }
# $citation: paragrafen som rettleiinga gjeld
citation-guidance = rettleiing til { $citation }
