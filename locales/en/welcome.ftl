### The first time the app is opened.

welcome-title = Welcome
welcome-lead = Here you see your trips to and from treatment. First choose language and text size.
welcome-sample = This is how the text looks: You will be picked up at home tomorrow.

## The same question in each language. Not to be translated.

welcome-language-nb = Velg språk
welcome-language-nn = Vel språk
welcome-language-se = Vállje giela
welcome-language-en = Choose language
