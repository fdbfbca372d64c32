use domain::{
    pick_up::PickUp,
    trip::{Place, Segment, Vehicle},
};
use requisition_api::{
    segments::{PickUpBody, PlaceBody, SegmentBody, VehicleBody},
    words::ModeWord,
};

use super::time::slot;

pub(super) fn segment(segment: Segment) -> SegmentBody {
    let Segment {
        mode,
        service,
        from,
        pick_up,
        to,
        arrival,
        vehicle,
    } = segment;
    SegmentBody {
        mode: ModeWord::write(&mode).to_owned(),
        service,
        from: place(from),
        pickup: pickup(pick_up),
        to: place(to),
        arrival: slot(arrival),
        vehicle: vehicle.map(|Vehicle { number, operator }| VehicleBody { number, operator }),
    }
}

fn place(place: Place) -> PlaceBody {
    let Place {
        label,
        meeting_point,
    } = place;
    PlaceBody {
        label,
        meeting_point,
    }
}

fn pickup(pick_up: PickUp) -> PickUpBody {
    let PickUp {
        scheduled,
        promised,
        estimated,
    } = pick_up;
    PickUpBody {
        scheduled: slot(scheduled),
        promised: slot(promised),
        estimated: slot(estimated),
    }
}
