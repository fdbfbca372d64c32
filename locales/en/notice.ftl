### What the operating system shows while the app is not in front. Never who, what, where or when, unless the person has chosen it.

notice-message = Reisefølge
    .means = New message. Open the app to read it.
