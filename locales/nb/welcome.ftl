### Første gang appen åpnes.

welcome-title = Velkommen
welcome-lead = Her ser du reisene dine til og fra behandling. Velg først språk og tekststørrelse.
welcome-sample = Slik ser teksten ut: Du blir hentet hjemme i morgen.

## Det samme spørsmålet på hvert språk. Skal ikke oversettes.

welcome-language-nb = Velg språk
welcome-language-nn = Vel språk
welcome-language-se = Vállje giela
welcome-language-en = Choose language
