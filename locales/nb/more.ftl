### Siden «Mer». «more» står under lenken.

more-title = Mer
more-persons = Bytt person
    .more = Hvem du kan hjelpe
more-authorisations = Rekvisisjoner og reiseattester
    .more = Hva hver av dem gir, og bestilling av reiser
more-timetables = Rutetider for helsebusser
    .more = Dager, tider og frist for å bestille
more-sessions = Hvor du er logget inn
    .more = Hvor du er logget inn, og «Logg ut overalt»
more-my-details = Mine opplysninger
    .more = Telefon, e-post, konto, frikort og egne data
more-settings = Innstillinger
    .more = Språk, tekststørrelse og farger
more-rights = Rettigheter på reisen
    .more = Hva du kan få før, under og etter
more-contact = Kontakt
    .more = Hvem du kan ringe, og hva du skal si
more-privacy = Personvern og tilgjengelighet
    .more = Hva vi lagrer, og hvordan appen kan brukes av alle
more-about = Om appen
    .more = Versjon og lisenser
