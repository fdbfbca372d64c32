### Escorts

escort-none = No escort
escort-approved = { $count ->
    [one] { $count } escort is approved
   *[other] { $count } escorts are approved
}
# When the service has no name
escort-no-name = Name not given
escort-kind-private = Family or friend
escort-kind-professional = Health personnel or another professional
escort-kind-parent = Parent
# $word: the service's own word
escort-kind-unknown = Other escort ({ $word })

## Children who travel alone

child-alone-not-allowed = The child cannot travel alone. An adult must come along.
child-alone-office-decides = Pasientreiser decides whether the child can travel alone.
child-alone-allowed = The child can travel alone on this trip.
