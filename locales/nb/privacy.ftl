### Personvern og tilgjengelighet.

privacy-title = Personvern og tilgjengelighet

privacy-kept-title = Dette ligger på enheten
privacy-sealed = Innloggingen, navnet ditt, hvem du ser reiser for, og innstillingene ligger på enheten. Alt er kryptert.
privacy-sealed-key = Nøkkelen ligger i nøkkelringen til enheten. Den er låst til noen logger seg på enheten.
privacy-sealed-trips = Reisene du har hentet, ligger også kryptert på enheten. Derfor kan du lese dem uten nett. Egne reiser du har skrevet, ligger bare her.
privacy-protected = Adressen din er beskyttet. Derfor blir reisene dine ikke lagret på enheten, og du må ha nett for å se dem. Egne reiser huskes bare til appen lukkes eller låses.
privacy-lock = Appen låser seg når du ikke har brukt den på en stund. Du kan også låse den selv under «Mer». Da vises ingenting om deg før du har logget inn igjen.
privacy-memory-only = Ingenting lagres på enheten, for den har ingen trygg nøkkelring. Alt er borte når du lukker appen.
privacy-memory-only-settings = Derfor må du logge inn og velge språk på nytt hver gang du starter appen.

privacy-sent-title = Dette sender appen
privacy-sent = Appen henter reisene dine fra tjenesten den er koblet til, og logger deg inn i nettleseren.
privacy-not-sent = Den sender ingenting til andre. Den måler ikke hva du gjør, og viser ikke reklame.

privacy-delete-title = Slik fjerner du det
privacy-delete = Logg ut under «Mer». Da er navnet ditt og reisene dine borte fra enheten, også når du er uten nett.
privacy-delete-rest = Språk, tekststørrelse og farger blir stående. En søknad du har begynt på, ligger kryptert til du sender eller sletter den.

privacy-accessible-title = Tilgjengelighet
privacy-accessible-goal = Appen er laget for å følge WCAG 2.2 på nivå A og AA.
privacy-accessible-checked = Sidene er prøvd automatisk med axe, med tastatur, med stor tekst og på smale skjermer.
privacy-accessible-not = Ingen utenfor har kontrollert appen ennå. Vi har ikke prøvd den med skjermleser hos brukere. Noen tekster finnes ikke på nordsamisk, og står da på bokmål.

privacy-size-title = Tekst, farger og tastatur
privacy-size = Du kan gjøre teksten større under «Innstillinger». Du kan også gjøre det på enheten. Appen følger enheten for farger, kontrast og mindre bevegelse.
privacy-keyboard = Alt kan brukes med tastatur. Første stopp på hver side er «Hopp til innholdet».

privacy-tell-title = Virker noe ikke for deg?
privacy-tell = Ring og si fra, så får du hjelp med det du skulle gjøre.
