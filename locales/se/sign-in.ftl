### Only what a source has. Anything else is answered in Bokmål, marked as such.

# source: MediaWiki, se.json
sign-in-title = Čálit sisa
