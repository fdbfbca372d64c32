### Kontakt.

contact-title = Kontakt
contact-lead = Ring dersom du lurer på noko om reisa, vil endre ho eller vil avbestille.
# $moment er dag og klokkeslett, til dømes «i dag kl. 19:00»
contact-open = Telefonen er open no. Han stengjer { $moment }.
contact-closed = Telefonen er stengd no. Han opnar { $moment }.
contact-abroad-title = Er du i utlandet?
contact-say-title = Ha dette klart når du ringjer
contact-say-name = Namnet til den som skal reise
contact-say-day = Dagen for reisa
contact-say-reference = Nummeret på rekvisisjonen
contact-say-where = Nummeret står på sida om reisa. Har du det ikkje, klarer det seg med namn og dag.
contact-language-title = Treng du tolk eller vil snakke samisk?
contact-language = Sei frå med ein gong du ringjer.
