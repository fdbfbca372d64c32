### Innstillingar. Kvart val gjeld med ein gong.

settings-title = Innstillingar
settings-lead = Vala gjeld med ein gong.

settings-language = Språk
settings-language-now = Språket er nynorsk
# Språka sine eigne namn. Skal ikkje omsetjast.
settings-language-nb = Bokmål
settings-language-nn = Nynorsk
settings-language-se = Davvisámegiella
settings-language-en = English

settings-text-size = Tekststorleik
settings-text-size-normal = Vanleg
settings-text-size-large = Større
settings-text-size-now = { $size ->
    [large] Teksten er større
   *[normal] Teksten har vanleg storleik
}

settings-theme = Fargar
settings-theme-device = Som eininga
settings-theme-light = Lyse
settings-theme-dark = Mørke
settings-theme-now = { $theme ->
    [light] Fargane er lyse
    [dark] Fargane er mørke
   *[device] Fargane følgjer eininga
}

settings-notices = Varsel
settings-notices-lead = Desse varsla kjem medan appen er open og du gjer noko anna.
settings-notices-pick-up = Varsel om ny hentetid
settings-notices-confirm = Varsel om reiser som må stadfestast
settings-notices-claims = Varsel om svar på søknad
settings-notices-claim-deadline = Varsel om søknadsfrist
settings-notices-other = Varsel om alt anna
settings-notices-details = Vis detaljar i varsel
    .more = Andre som ser skjermen, kan lese dei. Utan dette står det berre at det er ei ny melding.
settings-notices-now = Varsla er endra

settings-not-kept = Valet vart ikkje lagra
settings-not-kept-means = Det gjeld til du lukkar appen. Neste gong må du velje på nytt.
