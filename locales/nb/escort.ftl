### Ledsagere

escort-none = Ingen ledsager
escort-approved = { $count ->
    [one] { $count } ledsager er godkjent
   *[other] { $count } ledsagere er godkjent
}
# Når tjenesten ikke har noe navn
escort-no-name = Navn er ikke oppgitt
escort-kind-private = Familie eller venn
escort-kind-professional = Helsepersonell eller annen fagperson
escort-kind-parent = Forelder
# $word: ordet som tjenesten bruker
escort-kind-unknown = Annen ledsager ({ $word })

## Barn som reiser alene

child-alone-not-allowed = Barnet kan ikke reise alene. En voksen må være med.
child-alone-office-decides = Pasientreiser avgjør om barnet kan reise alene.
child-alone-allowed = Barnet kan reise alene på denne reisen.
