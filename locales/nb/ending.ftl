### Dialogen før appen låses eller økten slutter. $clock: klokkeslett, «kl. 10:32».

ending-lock = Er du fortsatt her?
    .when = Appen låses { $clock } fordi du ikke har brukt den på en stund. Velg «Fortsett», så blir den åpen.
# Denne kan ikke utsettes
ending-session = Du blir snart logget ut
    .when = Innloggingen varer til { $clock }. Da må du logge inn på nytt. Du kan fortsette så lenge.
