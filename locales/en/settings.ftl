### Settings. Every choice applies at once.

settings-title = Settings
settings-lead = Your choices apply at once.

settings-language = Language
settings-language-now = The language is English
# The languages' own names. Not to be translated.
settings-language-nb = Bokmål
settings-language-nn = Nynorsk
settings-language-se = Davvisámegiella
settings-language-en = English

settings-text-size = Text size
settings-text-size-normal = Normal
settings-text-size-large = Larger
settings-text-size-now = { $size ->
    [large] The text is larger
   *[normal] The text has its normal size
}

settings-theme = Colours
settings-theme-device = As on the device
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-now = { $theme ->
    [light] The colours are light
    [dark] The colours are dark
   *[device] The colours follow the device
}

settings-not-kept = Your choice was not saved
settings-not-kept-means = It applies until you close the app. Next time you must choose again.
