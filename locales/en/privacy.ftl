### Privacy and accessibility.

privacy-title = Privacy and accessibility

privacy-kept-title = This is on the device
privacy-sealed = The device keeps your sign-in, your name, whose trips you see, and your settings. All of it is encrypted.
privacy-sealed-key = The key lies in the device's keyring, which is locked until somebody signs in to the device.
privacy-sealed-trips = The trips you have fetched are also on the device, encrypted. So you can read them without a connection. Own trips that you have written are here only.
privacy-protected = Your address is protected. That is why your trips are not stored on the device, and you need to be online to see them. Own trips are remembered only until the app closes or locks.
privacy-lock = The app locks itself when you have not used it for a while. You can also lock it yourself under “More”. Then nothing about you is shown until you have signed in again.
privacy-memory-only = Nothing is kept on the device, because it has no safe keyring. Everything is gone when you close the app.
privacy-memory-only-settings = So you must sign in and choose a language again each time you start the app.

privacy-sent-title = This is what the app sends
privacy-sent = The app fetches your trips from the service it is linked to. It signs you in through the browser.
privacy-not-sent = It sends nothing to anybody else. It does not measure what you do, and shows no advertising.

privacy-delete-title = How to remove it
privacy-delete = Sign out under "More". Then your name and your trips are gone from the device, also when you are offline.
privacy-delete-rest = Language, text size and colours stay. A claim that you have begun stays encrypted until you send or delete it.

privacy-accessible-title = Accessibility
privacy-accessible-goal = The app is made to follow WCAG 2.2 at levels A and AA.
privacy-accessible-checked = The pages have been tried automatically with axe, with a keyboard, with large text and on narrow screens.
privacy-accessible-not = Nobody from outside has checked the app yet. We have not tried it with people who use a screen reader. Some texts do not exist in Northern Sámi, and are then in Bokmål.

privacy-size-title = Text, colours and keyboard
privacy-size = You can make the text larger under "Settings", and also on the device. The app follows contrast, colours and reduced motion from the device.
privacy-keyboard = Everything can be used with a keyboard. The first stop on each page is "Skip to content".

privacy-tell-title = Does something not work for you?
privacy-tell = Call and say so, and you get help with what you wanted to do.
