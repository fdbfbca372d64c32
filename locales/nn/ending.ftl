### Dialogen før appen blir låst eller økta sluttar. $clock: klokkeslett, «kl. 10:32».

ending-lock = Er du framleis her?
    .when = Appen blir låst { $clock } fordi du ikkje har brukt han på ei stund. Vel «Hald fram», så blir han open.
# Denne kan ikkje utsetjast
ending-session = Du blir snart logga ut
    .when = Innlogginga varer til { $clock }. Då må du logge inn på nytt. Du kan halde fram så lenge.
