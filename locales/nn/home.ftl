### Heim: det eine som hastar, neste reise, reisa heim.

# $name: fornamnet til den som er logga inn
home-hello = Hei, { $name }
# Overskrifta når nokon handlar for ein annan
home-title = Heim
home-next = Neste reise
home-return = Heimreisa
home-after = Reisa etter
home-all = Sjå alle reisene
home-loading = Hentar neste reise
# $until: dag og klokkeslett
home-confirm = Du må stadfeste ei reise innan { $until }
home-confirm-no-deadline = Du må stadfeste ei reise
home-confirm-do = Du kan ikkje stadfeste i appen enno. Ring { $phone } og oppgi rekvisisjon { $requisition }.
home-empty = Du har ingen komande reiser.
    .more = Reiser du ordnar sjølv, blir ikkje viste her. Treng du transport til behandling? Spør behandlaren din om ein rekvisisjon.
# Når det berre er reiser som ikkje blir noko av, eller er over
home-none-next = Inga reise står for tur.
    .more = Det er berre reiser som ikkje blir noko av, eller som er over. Du ser dei under «Sjå alle reisene».
