### What a trip is booked with: escorts and needs, on pages of their own. Fetched after the first page.

## Escorts

booked-escorts-title = Escort on the trip
booked-escorts-title-for = Escort on the trip for { $name }
booked-escorts-open = See or change escort
booked-escorts-how-many = Who comes along?
booked-escorts-one = One escort
booked-escorts-two = Two escorts
booked-escorts-nobody = Travels without an escort
booked-escorts-optional = You need not state name and phone. What you remove is no longer on the trip.
booked-escorts-only = Escort
booked-escorts-first = First escort
booked-escorts-second = Second escort
booked-escorts-name = Name
    .hint = You can leave this empty.
booked-escorts-phone = Phone
    .hint = You can leave this empty.
# $count: how many characters there is room for
booked-escorts-name-wrong = The name is too long. There is room for { $count } characters.
booked-escorts-phone-wrong = Write the phone number in digits. It can begin with a plus.
booked-escorts-save = Save escort
booked-escorts-saved = The escort is saved.
booked-last = Last saved
booked-escorts-until = You can change this until a vehicle is assigned.
booked-escorts-seat-stays = Then no escort stands on the trip. The seat that is booked stays booked.
booked-escorts-alone-asks = You cannot choose this here.
booked-escorts-two-asks = Two escorts are not approved. Ask your practitioner to write it in the requisition.
booked-escorts-two-asks-child = Two escorts are not approved. Ask the child's practitioner to write it in the requisition.
booked-escorts-withheld = What is settled about escorts is not shown to you.
booked-escorts-none-approved = No escort is approved on this trip.
booked-escorts-none-asks = If you need an escort, the practitioner must write it in the requisition. Say that you need help on the journey itself.
booked-escorts-none-asks-child = If somebody is to go along with the child, you can call.
booked-escorts-over = The trip has begun or is over. The escort cannot be changed now.
booked-escorts-offline = You cannot save the escort here without a connection.
booked-escorts-rules = The rules for escorts
# $source: where the rule stands
booked-source = Source: { $source }.

## Needs

booked-needs-title = Needs on the trip
booked-needs-title-for = Needs on the trip for { $name }
booked-needs-open = See needs on the trip
booked-needs-position = Sitting position
booked-needs-child-seat = Child seat
booked-needs-wheelchair = Wheelchair
booked-needs-stretcher = Stretcher
booked-needs-alone = Alone in the car
booked-needs-other = Other needs
booked-needs-yes = Is booked
booked-needs-not-stated = Not stated
# $centimetres and $kilograms: the limits in the guide for practitioners
booked-needs-seat-rule = Children below { $centimetres } cm or { $kilograms } kg must always use an approved restraint. It must fit the child’s weight.
booked-needs-measures = The child’s weight and height
booked-needs-measures-why = The seat is booked by weight and height.
booked-needs-weight = Weight in kilograms
    .hint = Whole kilograms, such as 14.
booked-needs-height = Height in centimetres
    .hint = Whole centimetres, such as 98.
booked-needs-weight-wrong = Write the weight in whole kilograms, such as 14.
booked-needs-height-wrong = Write the height in whole centimetres, such as 98.
booked-needs-save = Save weight and height
booked-needs-saved = Weight and height are saved.
booked-needs-over = The trip has begun or is over. Weight and height cannot be changed now.
booked-needs-offline = You cannot save weight and height here without a connection.
booked-needs-wrong = Is this not right?
