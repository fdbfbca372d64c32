### Reisemåtar

mode-taxi = Drosje
mode-minibus = Minibuss
mode-helseekspress = Helseekspressen
mode-helsebuss = Helsebuss
mode-bus = Buss
mode-train = Tog
mode-boat = Båt
mode-flight = Fly
# $word: ordet som tenesta bruker
mode-unknown = Annan transport ({ $word })
