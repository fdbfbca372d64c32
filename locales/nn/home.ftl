### Heim: det eine som hastar, neste reise, reisa heim.

# $name: fornamnet til den som er logga inn
home-hello = Hei, { $name }
# Overskrifta når nokon handlar for ein annan
home-title = Heim
home-next = Neste reise
home-today = Reisa i dag
home-rights = Rettar på reisa
home-return = Heimreisa
home-after = Reisa etter
home-all = Sjå alle reisene
# $count: ulesne meldingar
home-messages = { $count ->
    [one] Éi ny melding
   *[other] { $count } nye meldingar
}
home-loading = Hentar neste reise
# $until: dag og klokkeslett
home-confirm = Du må stadfeste ei reise innan { $until }
home-confirm-no-deadline = Du må stadfeste ei reise
home-confirm-late = Fristen har gått ut. Ring { $phone } og oppgi rekvisisjon { $requisition }.
home-cancelled = Ei reise er avbestilt
# $until: dag og klokkeslett
home-undo-until = Du kan angre til { $until }.
home-undo = Sjå kvitteringa eller angre
home-empty = Du har ingen komande reiser.
    .more = Treng du transport til behandling? Spør behandlaren din om ein rekvisisjon. Reiser du ordnar sjølv, kan du leggje til under «Reiser».
# Når det berre er reiser som ikkje blir noko av, eller er over
home-none-next = Inga reise står for tur.
    .more = Det er berre reiser som ikkje blir noko av, eller som er over. Du ser dei under «Sjå alle reisene».
home-calculator = Rekn ut reisestøtte
