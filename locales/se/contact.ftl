### Only what a source has. Anything else is answered in Bokmål, marked as such.

# source: helsenorge.no, Northern Sámi page (an imperative phrase)
contact-title = Váldde oktavuođa
