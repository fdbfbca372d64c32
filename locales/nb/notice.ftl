### Det som operativsystemet viser mens appen ikke er framme. Aldri hvem, hva, hvor eller når, om ikke personen har valgt det.

notice-message = Reisefølge
    .means = Ny melding. Åpne appen for å lese den.
