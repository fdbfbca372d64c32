//! The parts of a trip.

use domain::{
    pick_up::PickUp,
    trip::{Place, Segment, Vehicle},
};
use requisition_api::{
    segments::{PickUpBody, PlaceBody, SegmentBody, VehicleBody},
    words::ModeWord,
};

use super::{text, time};

pub(super) fn segment(body: SegmentBody) -> Segment {
    let SegmentBody {
        mode,
        service,
        from,
        pickup,
        to,
        arrival,
        vehicle,
    } = body;
    Segment {
        mode: ModeWord::read(&text::word(mode)),
        service: text::some(service),
        from: place(from),
        pick_up: pick_up(pickup),
        to: place(to),
        arrival: time::slot(arrival),
        vehicle: vehicle.map(self::vehicle),
    }
}

fn pick_up(body: PickUpBody) -> PickUp {
    let PickUpBody {
        scheduled,
        promised,
        estimated,
    } = body;
    PickUp {
        scheduled: time::slot(scheduled),
        promised: time::slot(promised),
        estimated: time::slot(estimated),
    }
}

fn place(body: PlaceBody) -> Place {
    let PlaceBody {
        label,
        meeting_point,
    } = body;
    Place {
        label: text::some(label),
        meeting_point: text::some(meeting_point),
    }
}

fn vehicle(body: VehicleBody) -> Vehicle {
    let VehicleBody { number, operator } = body;
    Vehicle {
        number: text::text(number),
        operator: text::some(operator),
    }
}
