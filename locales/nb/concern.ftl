### Noe ved reisen som trolig ikke stemmer. Hentes med den første siden.

concern-title = Noe ved reisen bør sjekkes
concern-child-alone = Reisen er bestilt uten ledsager. Barn under skolealder reiser ikke alene.
concern-seat-without-weight = Barnesetet er bestilt uten at barnets vekt er oppgitt.
    .here = Oppgi vekt og høyde
# $centimetres og $kilograms: grensene i veilederen for behandlere
concern-child-without-seat = Det er ikke bestilt barnesete. Barn under { $centimetres } cm eller { $kilograms } kg skal sikres i bilen.
concern-two-at-once = Det er bestilt en annen reise til samme tid.
