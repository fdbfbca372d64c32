### Noko ved reisa som truleg ikkje stemmer. Blir henta med den første sida.

concern-title = Noko ved reisa bør sjekkast
concern-child-alone = Reisa er bestilt utan ledsagar. Barn under skulealder reiser ikkje aleine.
concern-seat-without-weight = Barnesetet er bestilt utan at vekta til barnet er oppgjeven.
    .here = Oppgje vekt og høgd
# $centimetres og $kilograms: grensene i rettleiaren for behandlarar
concern-child-without-seat = Det er ikkje bestilt barnesete. Barn under { $centimetres } cm eller { $kilograms } kg skal sikrast i bilen.
concern-two-at-once = Det er bestilt ei anna reise til same tid.
