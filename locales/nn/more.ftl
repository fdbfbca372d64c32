### Sida «Meir». «more» står under lenkja.

more-title = Meir
more-persons = Byt person
    .more = Kven du kan hjelpe
more-authorisations = Rekvisisjonar og reiseattestar
    .more = Kva kvar av dei gjev, og bestilling av reiser
more-timetables = Rutetider for helsebussar
    .more = Dagar, tider og frist for å bestille
more-sessions = Kvar du er logga inn
    .more = Kvar du er logga inn, og «Logg ut overalt»
more-my-details = Mine opplysningar
    .more = Telefon, e-post, konto, frikort og eigne data
more-settings = Innstillingar
    .more = Språk, tekststorleik og fargar
more-rights = Rettar på reisa
    .more = Kva du kan få før, under og etter
more-contact = Kontakt
    .more = Kven du kan ringje, og kva du skal seie
more-privacy = Personvern og tilgjenge
    .more = Kva vi lagrar, og korleis appen kan brukast av alle
more-about = Om appen
    .more = Versjon og lisensar
