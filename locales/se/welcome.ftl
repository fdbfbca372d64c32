### Only what a source has. Anything else is answered in Bokmål, marked as such.

## The same question in each language, not translated.

# source: the question in that language itself
welcome-language-nb = Velg språk
# source: the question in that language itself
welcome-language-nn = Vel språk
# source: public programs in Northern Sámi ask it in these words
welcome-language-se = Vállje giela
# source: the question in that language itself
welcome-language-en = Choose language
