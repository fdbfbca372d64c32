### The program reisefolge-decide, which decides many cases from a file.

# $line: the line, from 1. $column: the place in it. $field: the field. $reason: what is wrong, in English
decide-unreadable = Line { $line } cannot be read
    .field = Field { $field }, character { $column }: { $reason }
    .whole = Character { $column }: { $reason }
