### Første gongen appen blir opna.

welcome-title = Velkomen
welcome-lead = Her ser du reisene dine til og frå behandling. Vel først språk og tekststorleik.
welcome-sample = Slik ser teksten ut: Du blir henta heime i morgon.

## Det same spørsmålet på kvart språk. Skal ikkje omsetjast.

welcome-language-nb = Velg språk
welcome-language-nn = Vel språk
welcome-language-se = Vállje giela
welcome-language-en = Choose language
