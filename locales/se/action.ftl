### Only what a source has. Anything else is answered in Bokmål, marked as such.

# source: OOjs UI, se.json
action-continue = Joatkke
# source: MediaWiki, se.json
action-abort = Gaskkalduhte
# source: OOjs UI and MediaWiki, se.json
action-retry = Geahččal fas
# source: MediaWiki, se.json
action-sign-out = Čálit olggos
