### «Kva har skjedd»: kven som har sett på kva. $name er eit namn.

access-title = Kva har skjedd
access-lead = Her står det når nokon har sett på eller gjort noko for ein annan. Det du gjer for deg sjølv, står ikkje her.
access-show = Vis kva som har skjedd
access-more = Vis fleire
access-none = Ingen andre har sett på noko her.
# Blir lese opp når linjer er komne til
access-shown = { $count ->
    [one] { $count } linje blir vist
   *[other] { $count } linjer blir viste
}
access-saw-trips = { $name } såg på lista over reiser
access-saw-trip = { $name } såg på ei reise
access-saw-person = { $name } såg på namn og alder
access-saw-log = { $name } såg på denne lista
access-cancelled = { $name } avbestilte ei reise
access-undid = { $name } angra ei avbestilling
access-confirmed = { $name } stadfesta ei reise
access-called-ready = { $name } sa frå om heimreise
access-withdrew-ready = { $name } tok tilbake meldinga om heimreise
access-reported-waiting = { $name } sa frå at transporten ikkje har kome
access-registered-escorts = { $name } sa kven som er ledsagar
access-stated-measures = { $name } oppgav vekta og høgda til barnet
access-changed-trip = { $name } endra ei reise eller bad om det
access-ordered-trip = { $name } bestilte ei reise
access-saw-addresses = { $name } såg på lagra adresser
access-saw-authorisations = { $name } såg på rekvisisjonar og reiseattestar
access-saw-messages = { $name } såg på meldingar
access-saw-contact = { $name } såg på kontaktopplysningar
access-changed-contact = { $name } endra kontaktopplysningar
access-prepared-claim = { $name } skreiv på ein søknad
access-enclosed-document = { $name } la ved eit dokument i ein søknad
access-saw-claims = { $name } såg på lista over søknader
access-saw-claim = { $name } såg på ein søknad
access-sent-claim = { $name } sende ein søknad
access-withdrew-claim = { $name } trekte ein søknad
access-answered-office = { $name } svarte på det det vart spurt etter i ein søknad
access-withdrew-consent = { $name } trekte eit samtykke i ein søknad
access-complained = { $name } klaga på eit vedtak
access-saw-fees = { $name } såg på eigendelar og frikort
access-saw-account = { $name } såg på slutten av kontonummeret
access-changed-account = { $name } endra kontonummeret
access-took-up-claim = { $name } tok til å behandle ein søknad
access-asked-for-documents = { $name } bad om dokument til ein søknad
access-decided-claim = { $name } avgjorde ein søknad
access-paid-claim = { $name } sende pengane for ein søknad
access-closed-claim = { $name } avslutta ein søknad
access-took-up-complaint = { $name } tok til å behandle ei klage
access-changed-decision = { $name } endra eit vedtak etter ei klage
access-upheld-decision = { $name } stod fast ved eit vedtak etter ei klage
access-forwarded-complaint = { $name } sende ei klage til Statsforvaltaren
access-other = { $name } gjorde noko som vi ikkje kjenner
access-office = Ein saksbehandlar
access-refused = Fekk nei

## Kvifor den som såg på, har lov til det

access-basis-oneself = For seg sjølv
access-basis-parent = Har foreldreansvar
access-basis-power-of-attorney = Har fullmakt
access-basis-office = Behandlar søknaden
access-basis-none = Utan grunnlag
# $basis er tenesta sitt eige ord
access-basis-unknown = Grunnlag: { $basis }
