### Innstillinger. Hvert valg gjelder med en gang.

settings-title = Innstillinger
settings-lead = Valgene gjelder med en gang.

settings-language = Språk
settings-language-now = Språket er bokmål
# Språkenes egne navn. Skal ikke oversettes.
settings-language-nb = Bokmål
settings-language-nn = Nynorsk
settings-language-se = Davvisámegiella
settings-language-en = English

settings-text-size = Tekststørrelse
settings-text-size-normal = Vanlig
settings-text-size-large = Større
settings-text-size-now = { $size ->
    [large] Teksten er større
   *[normal] Teksten har vanlig størrelse
}

settings-theme = Farger
settings-theme-device = Som enheten
settings-theme-light = Lyse
settings-theme-dark = Mørke
settings-theme-now = { $theme ->
    [light] Fargene er lyse
    [dark] Fargene er mørke
   *[device] Fargene følger enheten
}

settings-notices = Varsler
settings-notices-lead = Disse varslene kommer mens appen er åpen og du gjør noe annet.
settings-notices-pick-up = Varsel om ny hentetid
settings-notices-confirm = Varsel om reiser som må bekreftes
settings-notices-claims = Varsel om svar på søknad
settings-notices-claim-deadline = Varsel om søknadsfrist
settings-notices-other = Varsel om alt annet
settings-notices-details = Vis detaljer i varsler
    .more = Andre som ser skjermen, kan lese dem. Uten dette står det bare at det er en ny melding.
settings-notices-now = Varslene er endret

settings-not-kept = Valget ble ikke lagret
settings-not-kept-means = Det gjelder til du lukker appen. Neste gang må du velge på nytt.
