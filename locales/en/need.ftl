### Needs on the trip. The reason for a need never stands here.

need-front-seat = Sit in front
need-reclined-front-seat = Sit in front with the seat leaned back
need-high-entry = Vehicle with a high step
need-child-seat = Child seat
need-child-seat-weight = Child seat for a child of { $kilograms } kg
need-child-seat-height = Child seat for a child of { $centimetres } cm
need-child-seat-weight-height = Child seat for a child of { $kilograms } kg and { $centimetres } cm
need-electric-wheelchair = Electric wheelchair
need-folding-wheelchair = Wheelchair that folds
need-large-wheelchair = Wheelchair that does not fold
need-stretcher = Lie on a stretcher
need-alone-in-car = Alone in the car
# $word: the service's own word
need-unknown = Other need ({ $word })
