### Siden «Mer». «more» står under lenken.

more-title = Mer
more-persons = Bytt person
    .more = Hvem du kan hjelpe
more-settings = Innstillinger
    .more = Språk, tekststørrelse og farger
more-contact = Kontakt
    .more = Hvem du kan ringe, og hva du skal si
more-privacy = Personvern og tilgjengelighet
    .more = Hva vi lagrer, og hvordan appen kan brukes av alle
more-about = Om appen
    .more = Versjon og lisenser
