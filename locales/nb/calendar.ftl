### Siden som legger en reise i kalenderen, og det som står i filen. Andre kan se en kalender.

calendar-title = Legg reisen i kalenderen
calendar-title-for = Legg reisen til { $name } i kalenderen
calendar-open = Legg reisen i kalenderen

calendar-what = Hva skal stå?
calendar-what-neutral = Bare «Reise»
    .more = Andre kan se kalenderen din. Da ser de ikke hvor du skal.
calendar-what-place = Reise og sted
    .more = Stedet, og hvem som har sagt tiden, står i kalenderen.
calendar-reminder = Påminnelse
calendar-reminder-hour = 1 time før
calendar-reminder-evening = Kvelden før, kl. { $clock }
calendar-reminder-never = Ingen
# Når ingen hentetid er satt
calendar-whole-day = Hentetiden er ikke satt ennå. Reisen blir stående på dagen uten klokkeslett, og kan ikke minne deg på en time før.
calendar-save = Lagre kalenderfil
calendar-changes = Hentetiden kan endre seg. Appen varsler deg, kalenderen gjør ikke det.
calendar-again = Er tiden ny? Lagre filen på nytt og åpne den. Da blir den samme avtalen rettet.

## Hvordan det gikk

calendar-saved = Kalenderfilen er lagret
    .means = Åpne filen, så spør kalenderen din om reisen skal legges inn.
calendar-left = Ingen fil er lagret.
calendar-failed = Filen ble ikke lagret
    .means = Enheten tok ikke imot filen. Prøv igjen, eller velg et annet sted.
calendar-none-protected = Reisen kan ikke legges i kalenderen
    .means = Adressen din er beskyttet. Derfor lager vi ingen filer om reisene dine.
calendar-none-no-day = Reisen har ingen dag ennå
    .means = Ingen tid er satt. Vi gjetter ikke. Prøv igjen når dagen er bestemt.
calendar-none-impossible = Hentetiden kan ikke stemme
    .means = Vi legger ikke en feil tid i kalenderen din.

## Det som står i kalenderen

calendar-file-name = reise
calendar-file-kind = Kalenderfil
calendar-summary = Reise
# $place: stedet med tjenestens eget ord
calendar-summary-to = Reise til { $place }
calendar-summary-from = Reise hjem fra { $place }
calendar-not-set = Klokkeslettet er ikke satt ennå.
# $read: dag og klokkeslett
calendar-as-of = Slik var det { $read }.
calendar-may-change = Tiden kan endre seg. Se i appen før du drar.
