### Only what a source has. Anything else is answered in Bokmål, marked as such.

# source: giellalt/dict-nob-sme
trip-action-cancel = Diŋgonmáhcaheapmi
