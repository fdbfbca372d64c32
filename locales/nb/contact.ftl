### Kontakt.

contact-title = Kontakt
contact-lead = Ring hvis du lurer på noe om reisen, vil endre den eller vil avbestille.
# $moment er dag og klokkeslett, for eksempel «i dag kl. 19:00»
contact-open = Telefonen er åpen nå. Den stenger { $moment }.
contact-closed = Telefonen er stengt nå. Den åpner { $moment }.
contact-abroad-title = Er du i utlandet?
contact-say-title = Ha dette klart når du ringer
contact-say-name = Navnet til den som skal reise
contact-say-day = Dagen for reisen
contact-say-reference = Nummeret på rekvisisjonen
contact-say-where = Nummeret står på siden om reisen. Har du det ikke, klarer det seg med navn og dag.
contact-language-title = Trenger du tolk eller vil snakke samisk?
contact-language = Si fra med en gang du ringer.
