### Personvern og tilgjenge.

privacy-title = Personvern og tilgjenge

privacy-kept-title = Dette ligg på eininga
privacy-sealed = Innlogginga, namnet ditt, kven du ser reiser for, og innstillingane ligg på eininga. Alt er kryptert.
privacy-sealed-key = Nøkkelen ligg i nøkkelringen til eininga. Han er låst til nokon loggar seg på eininga.
privacy-sealed-trips = Reisene du har henta, ligg òg krypterte på eininga. Difor kan du lese dei utan nett. Eigne reiser du har skrive, ligg berre her.
privacy-protected = Adressa di er verna. Derfor blir reisene dine ikkje lagra på eininga, og du må ha nett for å sjå dei. Eigne reiser blir berre hugsa til appen blir lukka eller låst.
privacy-lock = Appen låser seg når du ikkje har brukt han på ei stund. Du kan òg låse han sjølv under «Meir». Då blir ingenting om deg vist før du har logga inn igjen.
privacy-memory-only = Ingenting blir lagra på eininga, for ho har ingen trygg nøkkelring. Alt er borte når du lukkar appen.
privacy-memory-only-settings = Difor må du logge inn og velje språk på nytt kvar gong du startar appen.

privacy-sent-title = Dette sender appen
privacy-sent = Appen hentar reisene dine frå tenesta han er kopla til, og loggar deg inn i nettlesaren.
privacy-not-sent = Han sender ingenting til andre. Han måler ikkje kva du gjer, og viser ikkje reklame.

privacy-delete-title = Slik fjernar du det
privacy-delete = Logg ut under «Meir». Då er namnet ditt og reisene dine borte frå eininga, også når du er utan nett.
privacy-delete-rest = Språk, tekststorleik og fargar blir ståande. Ein søknad du har begynt på, ligg kryptert til du sender eller slettar han.

privacy-accessible-title = Tilgjenge
privacy-accessible-goal = Appen er laga for å følgje WCAG 2.2 på nivå A og AA.
privacy-accessible-checked = Sidene er prøvde automatisk med axe, med tastatur, med stor tekst og på smale skjermar.
privacy-accessible-not = Ingen utanfor har kontrollert appen enno. Vi har ikkje prøvd han med skjermlesar hos brukarar. Nokre tekstar finst ikkje på nordsamisk, og står då på bokmål.

privacy-size-title = Tekst, fargar og tastatur
privacy-size = Du kan gjere teksten større under «Innstillingar». Du kan også gjere det på eininga. Appen følgjer eininga for fargar, kontrast og mindre rørsle.
privacy-keyboard = Alt kan brukast med tastatur. Første stopp på kvar side er «Hopp til innhaldet».

privacy-tell-title = Verkar noko ikkje for deg?
privacy-tell = Ring og sei frå, så får du hjelp med det du skulle gjere.
