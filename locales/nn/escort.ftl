### Ledsagarar

escort-none = Ingen ledsagar
escort-approved = { $count ->
    [one] { $count } ledsagar er godkjend
   *[other] { $count } ledsagarar er godkjende
}
# Når tenesta ikkje har noko namn
escort-no-name = Namn er ikkje oppgitt
escort-kind-private = Familie eller ven
escort-kind-professional = Helsepersonell eller annan fagperson
escort-kind-parent = Forelder
# $word: ordet som tenesta bruker
escort-kind-unknown = Annan ledsagar ({ $word })

## Barn som reiser aleine

child-alone-not-allowed = Barnet kan ikkje reise aleine. Ein vaksen må vere med.
child-alone-office-decides = Pasientreiser avgjer om barnet kan reise aleine.
child-alone-allowed = Barnet kan reise aleine på denne reisa.
