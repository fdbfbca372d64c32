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

## The banner above the page

person-banner = You see the trips of { $name }.
person-banner-with-age = You see the trips of { $name } ({ $age } years).
person-banner-switch = Switch person
person-switch = Switch person
# Read aloud right after "Switch person"
person-switch-now = , now { $name }
