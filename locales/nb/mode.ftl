### Reisemåter

mode-taxi = Drosje
mode-minibus = Minibuss
mode-helseekspress = Helseekspressen
mode-helsebuss = Helsebuss
mode-bus = Buss
mode-train = Tog
mode-boat = Båt
mode-flight = Fly
# $word: ordet som tjenesten bruker
mode-unknown = Annen transport ({ $word })
