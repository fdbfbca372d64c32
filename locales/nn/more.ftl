### Sida «Meir». «more» står under lenkja.

more-title = Meir
more-persons = Byt person
    .more = Kven du kan hjelpe
more-settings = Innstillingar
    .more = Språk, tekststorleik og fargar
more-contact = Kontakt
    .more = Kven du kan ringje, og kva du skal seie
more-privacy = Personvern og tilgjenge
    .more = Kva vi lagrar, og korleis appen kan brukast av alle
more-about = Om appen
    .more = Versjon og lisensar
