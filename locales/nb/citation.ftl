### Hvor en regel står.

act-travel-regulation = pasientreiseforskriften
act-cap-regulation = egenandelstakforskriften
act-register-regulation = syketransportregisterforskriften
act-children-regulation = forskrift om barns opphold i helseinstitusjon
act-patient-rights-act = pasient- og brukerrettighetsloven
act-guidance = veiledning fra Pasientreiser

# $section: paragrafen, uten tegn. $paragraph (tall): leddet. $letter: bokstaven
citation = §{"\u00A0"}{ $section }
    .paragraph = §{"\u00A0"}{ $section } { $paragraph ->
        [1] første
        [2] andre
        [3] tredje
        [4] fjerde
        [5] femte
        [6] sjette
        [7] sjuende
       *[8] åttende
    } ledd
    .letter = §{"\u00A0"}{ $section } { $paragraph ->
        [1] første
        [2] andre
        [3] tredje
        [4] fjerde
        [5] femte
        [6] sjette
        [7] sjuende
       *[8] åttende
    } ledd bokstav { $letter }
# $act: navnet på loven eller forskriften. $citation: stedet i den
citation-in-act = { $act } { $citation }
# $citation: paragrafen som veiledningen gjelder
citation-guidance = veiledning til { $citation }
