### Something about the trip that is unlikely to be right. Comes with the first page.

concern-title = Something about the trip should be checked
concern-child-alone = The trip is booked without an escort. Children below school age do not travel alone.
concern-seat-without-weight = The child seat is booked without the child's weight.
    .here = State weight and height
# $centimetres and $kilograms: the limits in the guide for practitioners
concern-child-without-seat = No child seat is booked. Children below { $centimetres } cm or { $kilograms } kg must be secured in the car.
concern-two-at-once = Another trip is booked for the same time.
