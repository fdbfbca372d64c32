### Reiseslippen: det en trenger når telefonen er tom. Den står på papir og i en fil.

slip-title = Reiseslipp
slip-open = Reiseslipp til å skrive ut
slip-loading = Lager reiseslippen
slip-lead = Ta den med på papir eller i en fil. Da har du det du trenger, også når telefonen er tom.
slip-not-private = Reiseslippen viser hvor du skal. Pass på hvem som kan se den.
slip-print = Skriv ut
slip-save = Lagre som fil
slip-content = Dette står på reiseslippen

## Innholdet

slip-when = Når
slip-for = Reisen gjelder
slip-day = Dag
slip-state = Status
slip-where = Hvor
slip-call = Hvem du ringer, og hva du sier
slip-phone = Telefon
slip-phone-abroad = Fra utlandet
slip-requisition = Si dette nummeret (rekvisisjon)
# $read: dag og klokkeslett
slip-as-of = Dette er det tjenesten sa { $read }. Tidene kan ha endret seg etter det.

## Filen, og hvordan det gikk

slip-file-name = reiseslipp
slip-file-kind = Nettside
slip-saved = Reiseslippen er lagret
    .means = Åpne filen i en nettleser. Der kan du også skrive den ut.
slip-left = Ingen fil er lagret.
slip-failed = Reiseslippen ble ikke lagret
    .means = Enheten tok ikke imot filen. Prøv igjen, eller velg et annet sted.
slip-none-protected = Reiseslippen kan ikke lagres
    .means = Adressen din er beskyttet. Derfor lager vi ingen filer om reisene dine. Du kan lese slippen her.
