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

settings-notices = Notices
settings-notices-lead = These notices come while the app is open and you do something else.
settings-notices-pick-up = Notice of a new pick-up time
settings-notices-confirm = Notice of trips that must be confirmed
settings-notices-claims = Notice of answers to claims
settings-notices-claim-deadline = Notice of claim deadlines
settings-notices-other = Notice of everything else
settings-notices-details = Show details in notices
    .more = Others who see the screen can read them. Without this a notice only says that there is a new message.
settings-notices-now = The notices are changed

settings-not-kept = Your choice was not saved
settings-not-kept-means = It applies until you close the app. Next time you must choose again.
