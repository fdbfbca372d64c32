### Hjem: det ene som haster, neste reise, reisen hjem.

# $name: fornavnet til den som er logget inn
home-hello = Hei, { $name }
# Overskriften når noen handler for en annen
home-title = Hjem
home-next = Neste reise
home-return = Hjemreisen
home-after = Reisen etter
home-all = Se alle reisene
home-loading = Henter neste reise
# $until: dag og klokkeslett
home-confirm = Du må bekrefte en reise innen { $until }
home-confirm-no-deadline = Du må bekrefte en reise
home-confirm-do = Du kan ikke bekrefte i appen ennå. Ring { $phone } og oppgi rekvisisjon { $requisition }.
home-empty = Du har ingen kommende reiser.
    .more = Reiser du ordner selv, vises ikke her. Trenger du transport til behandling? Spør behandleren din om en rekvisisjon.
# Når det bare er reiser som ikke blir noe av, eller er over
home-none-next = Ingen reise står for tur.
    .more = Det er bare reiser som ikke blir noe av, eller som er over. Du ser dem under «Se alle reisene».
