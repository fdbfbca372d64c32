### Only what a source has. Anything else is answered in Bokmål, marked as such.

# source: MediaWiki, se.json
more-title = Eambbo
# source: helsenorge.no, Northern Sámi page (an imperative phrase)
more-contact = Váldde oktavuođa
