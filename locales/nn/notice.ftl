### Det som operativsystemet viser medan appen ikkje er framme. Aldri kven, kva, kvar eller når, om ikkje personen har valt det.

notice-message = Reisefølge
    .means = Ny melding. Opne appen for å lese ho.
