### Sida som legg ei reise i kalenderen, og det som står i fila. Andre kan sjå ein kalender.

calendar-title = Legg reisa i kalenderen
calendar-title-for = Legg reisa til { $name } i kalenderen
calendar-open = Legg reisa i kalenderen

calendar-what = Kva skal stå?
calendar-what-neutral = Berre «Reise»
    .more = Andre kan sjå kalenderen din. Då ser dei ikkje kvar du skal.
calendar-what-place = Reise og stad
    .more = Staden, og kven som har sagt tida, står i kalenderen.
calendar-reminder = Påminning
calendar-reminder-hour = 1 time før
calendar-reminder-evening = Kvelden før, kl. { $clock }
calendar-reminder-never = Inga
# Når inga hentetid er sett
calendar-whole-day = Hentetida er ikkje sett enno. Reisa blir ståande på dagen utan klokkeslett, og kan ikkje minne deg på ein time før.
calendar-save = Lagre kalenderfil
calendar-changes = Hentetida kan endre seg. Appen varslar deg, kalenderen gjer ikkje det.
calendar-again = Er tida ny? Lagre fila på nytt og opne ho. Då blir den same avtalen retta.

## Korleis det gjekk

calendar-saved = Kalenderfila er lagra
    .means = Opne fila, så spør kalenderen din om reisa skal leggjast inn.
calendar-left = Inga fil er lagra.
calendar-failed = Fila vart ikkje lagra
    .means = Eininga tok ikkje imot fila. Prøv igjen, eller vel ein annan stad.
calendar-none-protected = Reisa kan ikkje leggjast i kalenderen
    .means = Adressa di er beskytta. Difor lagar vi ingen filer om reisene dine.
calendar-none-no-day = Reisa har ingen dag enno
    .means = Inga tid er sett. Vi gjettar ikkje. Prøv igjen når dagen er bestemt.
calendar-none-impossible = Hentetida kan ikkje stemme
    .means = Vi legg ikkje ei feil tid i kalenderen din.

## Det som står i kalenderen

calendar-file-name = reise
calendar-file-kind = Kalenderfil
calendar-summary = Reise
# $place: staden med tenesta sitt eige ord
calendar-summary-to = Reise til { $place }
calendar-summary-from = Reise heim frå { $place }
calendar-not-set = Klokkeslettet er ikkje sett enno.
# $read: dag og klokkeslett
calendar-as-of = Slik var det { $read }.
calendar-may-change = Tida kan endre seg. Sjå i appen før du dreg.
