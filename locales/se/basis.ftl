### Only what a source has. Anything else is answered in Bokmål, marked as such.

# source: giellalt/dict-nob-sme
basis-taxi-fare = Drošše
# source: giellalt/dict-nob-sme; TermWiki
basis-copayment = Iežasoassi

# source: giellalt/dict-nob-sme
cost-toll = Bummaruhta
