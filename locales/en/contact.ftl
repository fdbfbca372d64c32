### Contact.

contact-title = Contact
contact-lead = Call if you have a question about the trip, want to change it or want to cancel.
# $moment is day and time, for example "today at 19:00"
contact-open = The phone is open now. It closes { $moment }.
contact-closed = The phone is closed now. It opens { $moment }.
contact-abroad-title = Are you abroad?
contact-say-title = Have this ready when you call
contact-say-name = The name of the person who travels
contact-say-day = The day of the trip
contact-say-reference = The number of the requisition
contact-say-where = The number is on the page about the trip. Without it, name and day will do.
contact-language-title = Do you need an interpreter, or want to speak Sámi?
contact-language = Say so as soon as you call.
