### The page "More". "more" stands below the link.

more-title = More
more-persons = Switch person
    .more = Who you can help
more-settings = Settings
    .more = Language, text size and colours
more-contact = Contact
    .more = Who you can call, and what to say
more-privacy = Privacy and accessibility
    .more = What we save, and how everybody can use the app
more-about = About the app
    .more = Version and licences
