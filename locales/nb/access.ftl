### «Hva har skjedd»: hvem som har sett på hva. $name er et navn.

access-title = Hva har skjedd
access-lead = Her står det når noen har sett på eller gjort noe for en annen. Det du gjør for deg selv, står ikke her.
access-show = Vis hva som har skjedd
access-more = Vis flere
access-none = Ingen andre har sett på noe her.
# Leses opp når linjer er kommet til
access-shown = { $count ->
    [one] { $count } linje vises
   *[other] { $count } linjer vises
}
access-saw-trips = { $name } så på listen over reiser
access-saw-trip = { $name } så på en reise
access-saw-person = { $name } så på navn og alder
access-saw-log = { $name } så på denne listen
access-cancelled = { $name } avbestilte en reise
access-undid = { $name } angret en avbestilling
access-confirmed = { $name } bekreftet en reise
access-called-ready = { $name } sa fra om hjemreise
access-withdrew-ready = { $name } tok tilbake meldingen om hjemreise
access-reported-waiting = { $name } sa fra at transporten ikke har kommet
access-registered-escorts = { $name } sa hvem som er ledsager
access-stated-measures = { $name } oppga barnets vekt og høyde
access-changed-trip = { $name } endret en reise eller ba om det
access-ordered-trip = { $name } bestilte en reise
access-saw-addresses = { $name } så på lagrede adresser
access-saw-authorisations = { $name } så på rekvisisjoner og reiseattester
access-saw-messages = { $name } så på meldinger
access-saw-contact = { $name } så på kontaktopplysninger
access-changed-contact = { $name } endret kontaktopplysninger
access-prepared-claim = { $name } skrev på en søknad
access-enclosed-document = { $name } la ved et dokument i en søknad
access-saw-claims = { $name } så på listen over søknader
access-saw-claim = { $name } så på en søknad
access-sent-claim = { $name } sendte en søknad
access-withdrew-claim = { $name } trakk en søknad
access-answered-office = { $name } svarte på det som ble etterspurt i en søknad
access-withdrew-consent = { $name } trakk et samtykke i en søknad
access-complained = { $name } klaget på et vedtak
access-saw-fees = { $name } så på egenandeler og frikort
access-saw-account = { $name } så på slutten av kontonummeret
access-changed-account = { $name } endret kontonummeret
access-took-up-claim = { $name } begynte å behandle en søknad
access-asked-for-documents = { $name } ba om dokumenter til en søknad
access-decided-claim = { $name } avgjorde en søknad
access-paid-claim = { $name } sendte pengene for en søknad
access-closed-claim = { $name } avsluttet en søknad
access-took-up-complaint = { $name } begynte å behandle en klage
access-changed-decision = { $name } endret et vedtak etter en klage
access-upheld-decision = { $name } sto fast ved et vedtak etter en klage
access-forwarded-complaint = { $name } sendte en klage til Statsforvalteren
access-other = { $name } gjorde noe som vi ikke kjenner
access-office = En saksbehandler
access-refused = Fikk nei

## Hvorfor den som så på, har lov til det

access-basis-oneself = For seg selv
access-basis-parent = Har foreldreansvar
access-basis-power-of-attorney = Har fullmakt
access-basis-office = Behandler søknaden
access-basis-none = Uten grunnlag
# $basis er tjenestens eget ord
access-basis-unknown = Grunnlag: { $basis }
