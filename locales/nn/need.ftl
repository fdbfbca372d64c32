### Behov på reisa. Grunnen til eit behov står aldri her.

need-front-seat = Sitje framme
need-reclined-front-seat = Sitje framme med seteryggen lagd bakover
need-high-entry = Bil med høg innstiging
need-child-seat = Barnesete
need-child-seat-weight = Barnesete for eit barn på { $kilograms } kg
need-child-seat-height = Barnesete for eit barn på { $centimetres } cm
need-child-seat-weight-height = Barnesete for eit barn på { $kilograms } kg og { $centimetres } cm
need-electric-wheelchair = Elektrisk rullestol
need-folding-wheelchair = Rullestol som kan slåast saman
need-large-wheelchair = Rullestol som ikkje kan slåast saman
need-stretcher = Liggje på båre
need-alone-in-car = Aleine i bilen
# $word: ordet som tenesta bruker
need-unknown = Anna behov ({ $word })
