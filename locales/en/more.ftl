### The page "More". "more" stands below the link.

more-title = More
more-persons = Switch person
    .more = Who you can help
more-authorisations = Requisitions and travel certificates
    .more = What each of them gives, and booking trips
more-timetables = Timetables for health buses
    .more = Days, times and the deadline for booking
more-sessions = Where you are signed in
    .more = Where you are signed in, and “Sign out everywhere”
more-my-details = My details
    .more = Phone, e-mail, account, exemption card and own data
more-settings = Settings
    .more = Language, text size and colours
more-rights = Your rights on the trip
    .more = What you can get before, during and after
more-contact = Contact
    .more = Who you can call, and what to say
more-privacy = Privacy and accessibility
    .more = What we save, and how everybody can use the app
more-about = About the app
    .more = Version and licences
