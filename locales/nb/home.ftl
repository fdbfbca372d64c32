### Hjem: det ene som haster, neste reise, reisen hjem.

# $name: fornavnet til den som er logget inn
home-hello = Hei, { $name }
# Overskriften når noen handler for en annen
home-title = Hjem
home-next = Neste reise
home-today = Reisen i dag
home-rights = Rettigheter på reisen
home-return = Hjemreisen
home-after = Reisen etter
home-all = Se alle reisene
# $count: uleste meldinger
home-messages = { $count ->
    [one] Én ny melding
   *[other] { $count } nye meldinger
}
home-loading = Henter neste reise
# $until: dag og klokkeslett
home-confirm = Du må bekrefte en reise innen { $until }
home-confirm-no-deadline = Du må bekrefte en reise
home-confirm-late = Fristen er gått ut. Ring { $phone } og oppgi rekvisisjon { $requisition }.
home-cancelled = En reise er avbestilt
# $until: dag og klokkeslett
home-undo-until = Du kan angre til { $until }.
home-undo = Se kvitteringen eller angre
home-empty = Du har ingen kommende reiser.
    .more = Trenger du transport til behandling? Spør behandleren din om en rekvisisjon. Reiser du ordner selv, kan du legge til under «Reiser».
# Når det bare er reiser som ikke blir noe av, eller er over
home-none-next = Ingen reise står for tur.
    .more = Det er bare reiser som ikke blir noe av, eller som er over. Du ser dem under «Se alle reisene».
home-calculator = Regn ut reisestøtte
