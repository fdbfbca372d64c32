### Who it is for. $name is a name, $age is whole years.

person-title = Who is this for?
person-legend = Who will you act for?
person-loading = Fetching people
person-signed-in = You are signed in as { $name }.
person-oneself = Myself ({ $name })
person-with-age = { $name }, { $age } years
# $day is the date of birth; it stands here when two have the same name
person-born-on = { $name }, born { $day }
person-by-name = { $name }
person-alone = You cannot do anything for others here.
    .more = You can help your child, or somebody who has given you power of attorney. You arrange powers of attorney on Helsenorge.
person-alone-protected = Your address is protected. That is why you cannot help others here, and others cannot help you.
    .more = Do you need help with a trip? Then you can call.

## Why you can help

person-basis-parent = You have parental responsibility.
person-basis-power-of-attorney = You have power of attorney.
# $day is the last day on which it is valid
person-basis-power-of-attorney-until = You have power of attorney up to and including { $day }.
# $moment: day and time when it ends
person-basis-power-of-attorney-until-moment = You have power of attorney until { $moment }.
# $basis is the service's own word
person-basis-unknown = Basis: { $basis }.
person-may-be-hidden = Something may be hidden from the age of 12.
person-until = You can see the trips up to and including { $day }.

## The banner above the page

person-banner = You see the trips of { $name }.
person-banner-with-age = You see the trips of { $name } ({ $age } years).
person-banner-switch = Switch person
person-switch = Switch person
# Read aloud right after "Switch person"
person-switch-now = , now { $name }
person-of-another = Is it about another person?
person-switch-first = Switch person first

## What will soon be different. $name: the name. $day: the day. $moment: day and time

person-ahead-may-hide = { $name } turns 12 on { $day }
    .means = From then on some trips may be hidden from you. You will not be told which.
    .do = You see and help with the other trips as before. Talk with { $name } about who arranges what.
person-ahead-decides = { $name } turns 16 on { $day }
    .means = From then on { $name } decides alone. You will not see the trips any more, and what is stored about them here will be deleted.
    .do = Does { $name } want you to go on helping? Then { $name } can give you power of attorney from that day.
person-ahead-decide-oneself = You turn 16 on { $day }
    .means = From then on you decide yourself, and your parents will not see your trips any more. You will also have to pay the user fee.
    .do = Do you want somebody to help you? Then you can give them power of attorney.
person-ahead-escort = { $name } turns 18 on { $day }
    .means = From then on the practitioner must confirm that { $name } needs an escort.
    .do = Is one needed? Ask the practitioner in good time.
person-ahead-escort-oneself = You turn 18 on { $day }
    .means = From then on the practitioner must confirm that you need an escort.
    .do = Do you need one? Ask the practitioner in good time.
person-ahead-power-ends = The power of attorney from { $name } is valid up to and including { $day }
    .means = After that you will not see the trips any more, and what is stored about them here will be deleted.
    .do = Does { $name } want you to go on helping? Then { $name } can give you a new power of attorney.
person-ahead-power-ends-moment = The power of attorney from { $name } is valid until { $moment }
    .means = After that you will not see the trips any more, and what is stored about them here will be deleted.
    .do = Does { $name } want you to go on helping? Then { $name } can give you a new power of attorney.
person-ahead-ground-ends = You can help { $name } up to and including { $day }
    .means = After that you will not see the trips any more, and what is stored about them here will be deleted.
    .do = Is that wrong? Then you can call.
person-ahead-ground-ends-moment = You can help { $name } until { $moment }
    .means = After that you will not see the trips any more, and what is stored about them here will be deleted.
    .do = Is that wrong? Then you can call.

## Power of attorney

person-power-of-attorney-title = Power of attorney
person-power-of-attorney-how = Whoever is at least 16 can give power of attorney to somebody who is at least 18. You do that on Helsenorge.
person-power-of-attorney-open = Open powers of attorney on Helsenorge
# $phone: telefonnummeret
person-power-of-attorney-failed = This device cannot open the page. Go to helsenorge.no, or call { $phone }.
