### Behov på reisen. Grunnen til et behov står aldri her.

need-front-seat = Sitte foran
need-reclined-front-seat = Sitte foran med seteryggen lagt bakover
need-high-entry = Bil med høy innstigning
need-child-seat = Barnesete
need-child-seat-weight = Barnesete for et barn på { $kilograms } kg
need-child-seat-height = Barnesete for et barn på { $centimetres } cm
need-child-seat-weight-height = Barnesete for et barn på { $kilograms } kg og { $centimetres } cm
need-electric-wheelchair = Elektrisk rullestol
need-folding-wheelchair = Rullestol som kan slås sammen
need-large-wheelchair = Rullestol som ikke kan slås sammen
need-stretcher = Ligge på båre
need-alone-in-car = Alene i bilen
# $word: ordet som tjenesten bruker
need-unknown = Annet behov ({ $word })
