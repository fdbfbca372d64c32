### Only what a source has. Anything else is answered in Bokmål, marked as such.

# source: giellalt/dict-nob-sme
settings-language-now = Davvisámegiella
# source: the language's own name
settings-language-nb = Bokmål
# source: the language's own name
settings-language-nn = Nynorsk
# source: giellalt/dict-nob-sme; the language's own name
settings-language-se = Davvisámegiella
# source: the language's own name
settings-language-en = English
