### Only what a source has. Anything else is answered in Bokmål, marked as such.

# source: giellalt/dict-nob-sme; helsenorge.no, Northern Sámi page (in Pasieantamátkkit)
app-nav-trips = Mátkkit
# source: MediaWiki, se.json
app-nav-more = Eambbo
# source: MediaWiki, se.json
app-nav-sign-in = Čálit sisa

# source: giellalt/dict-nob-sme
app-help-name = Veahkki

# source: helsenorge.no, Northern Sámi page
app-as-of-service = Maŋimusat ođastuvvon
