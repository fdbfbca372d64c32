### Programmet reisefolge-decide, som avgjør mange saker fra en fil.

# $line: linjen, fra 1. $column: stedet på linjen. $field: feltet. $reason: hva som er galt, på engelsk
decide-unreadable = Linje { $line } kan ikke leses
    .field = Feltet { $field }, tegn { $column }: { $reason }
    .whole = Tegn { $column }: { $reason }
