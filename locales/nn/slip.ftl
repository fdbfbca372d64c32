### Reiseslippen: det ein treng når telefonen er tom. Han står på papir og i ei fil.

slip-title = Reiseslipp
slip-open = Reiseslipp til å skrive ut
slip-loading = Lagar reiseslippen
slip-lead = Ta han med på papir eller i ei fil. Då har du det du treng, også når telefonen er tom.
slip-not-private = Reiseslippen viser kvar du skal. Pass på kven som kan sjå han.
slip-print = Skriv ut
slip-save = Lagre som fil
slip-content = Dette står på reiseslippen

## Innhaldet

slip-when = Når
slip-for = Reisa gjeld
slip-day = Dag
slip-state = Status
slip-where = Kvar
slip-call = Kven du ringjer, og kva du seier
slip-phone = Telefon
slip-phone-abroad = Frå utlandet
slip-requisition = Sei dette nummeret (rekvisisjon)
# $read: dag og klokkeslett
slip-as-of = Dette er det tenesta sa { $read }. Tidene kan ha endra seg etter det.

## Fila, og korleis det gjekk

slip-file-name = reiseslipp
slip-file-kind = Nettside
slip-saved = Reiseslippen er lagra
    .means = Opne fila i ein nettlesar. Der kan du også skrive han ut.
slip-left = Inga fil er lagra.
slip-failed = Reiseslippen vart ikkje lagra
    .means = Eininga tok ikkje imot fila. Prøv igjen, eller vel ein annan stad.
slip-none-protected = Reiseslippen kan ikkje lagrast
    .means = Adressa di er beskytta. Difor lagar vi ingen filer om reisene dine. Du kan lese slippen her.
