### Programmet reisefolge-decide, som avgjer mange saker frå ei fil.

# $line: linja, frå 1. $column: staden på linja. $field: feltet. $reason: kva som er gale, på engelsk
decide-unreadable = Linje { $line } kan ikkje lesast
    .field = Feltet { $field }, teikn { $column }: { $reason }
    .whole = Teikn { $column }: { $reason }
