//! What is said of trips, the same in the window and on what is printed.

use domain::{mode::Mode, need::Need, pick_up::PickUpKind, state::TripState, stated_time::SaidBy};

use crate::{Localized, Localizer, Value};

/// Who said something, and when: "Pasientreiser sa dette i går kl. 14:02."
pub fn said(words: &Localizer, by: &SaidBy, said: Value) -> Localized {
    let said = ("said", said);
    let id = match by {
        SaidBy::Requisition => "time-said-by-requisition",
        SaidBy::TravelOffice => "time-said-by-travel-office",
        SaidBy::Carrier => "time-said-by-carrier",
        SaidBy::TreatmentPlace => "time-said-by-treatment-place",
        SaidBy::PatientSide => "time-said-by-patient-side",
        SaidBy::Unknown(word) => {
            let word = ("word", Value::from(word.as_str()));
            return words
                .text("time-said-by-unknown", &[word, said])
                .capitalised();
        }
    };
    words.text(id, &[said])
}

/// The means of transport.
pub fn mode(words: &Localizer, mode: &Mode) -> Localized {
    match mode {
        Mode::Unknown(word) => words.text(mode.word(), &[("word", word.as_str().into())]),
        known @ (Mode::Taxi
        | Mode::Minibus
        | Mode::Helseekspress
        | Mode::Helsebuss
        | Mode::Bus
        | Mode::Train
        | Mode::Boat
        | Mode::Flight) => words.text(known.word(), &[]),
    }
}

/// Where a trip stands; an unknown state names the phone.
pub fn state(words: &Localizer, state: &TripState, phone: &str) -> Localized {
    match state {
        TripState::Unknown(_) => words.text(state.word(), &[("phone", phone.into())]),
        known @ (TripState::Requested
        | TripState::NeedsReview
        | TripState::Planned
        | TripState::AwaitingConfirmation
        | TripState::Expired
        | TripState::Ordered
        | TripState::Accepted
        | TripState::Assigned
        | TripState::Approaching
        | TripState::Arrived
        | TripState::PickedUp
        | TripState::WaitingReady
        | TripState::ReadyCalled
        | TripState::Completed
        | TripState::NoShow
        | TripState::Cancelled(_)) => words.text(known.word(), &[]),
    }
}

/// What the patient needs on the trip.
pub fn need(words: &Localizer, need: &Need) -> Localized {
    let count = |number: u16| Value::Count(number.into());
    match need {
        Need::ChildSeat {
            weight_kg: Some(weight),
            height_cm: Some(height),
        } => {
            let values = [
                ("kilograms", count(*weight)),
                ("centimetres", count(*height)),
            ];
            words.text("need-child-seat-weight-height", &values)
        }
        Need::ChildSeat {
            weight_kg: Some(weight),
            height_cm: None,
        } => words.text("need-child-seat-weight", &[("kilograms", count(*weight))]),
        Need::ChildSeat {
            weight_kg: None,
            height_cm: Some(height),
        } => words.text("need-child-seat-height", &[("centimetres", count(*height))]),
        Need::Unknown(word) => words.text(need.word(), &[("word", word.as_str().into())]),
        known @ (Need::FrontSeat
        | Need::ReclinedFrontSeat
        | Need::HighEntry
        | Need::ChildSeat { .. }
        | Need::ElectricWheelchair
        | Need::FoldingWheelchair
        | Need::LargeWheelchair
        | Need::Stretcher
        | Need::AloneInCar) => words.text(known.word(), &[]),
    }
}

/// Whether it leaves by a timetable, from a stop, and does not come to the door.
pub const fn is_timetabled(mode: &Mode) -> bool {
    match mode {
        Mode::Helseekspress
        | Mode::Helsebuss
        | Mode::Bus
        | Mode::Train
        | Mode::Boat
        | Mode::Flight => true,
        Mode::Taxi | Mode::Minibus | Mode::Unknown(_) => false,
    }
}

/// Whether a pick-up time is kept to the minute: a timetable and a promise are, a plan and
/// a guess are not.
pub const fn is_exact(kind: PickUpKind, by: &Mode) -> bool {
    match kind {
        PickUpKind::Promised => true,
        PickUpKind::Scheduled | PickUpKind::Estimated => is_timetabled(by),
    }
}

/// What a pick-up is called.
pub fn pick_up(words: &Localizer, by: &Mode) -> Localized {
    let id = if is_timetabled(by) {
        "trip-departure"
    } else {
        "trip-pick-up"
    };
    words.text(id, &[])
}

/// What kind of time it is.
pub fn pick_up_kind(words: &Localizer, kind: PickUpKind, by: &Mode) -> Localized {
    let id = match kind {
        PickUpKind::Scheduled => "time-kind-scheduled",
        PickUpKind::Promised => "time-kind-promised",
        PickUpKind::Estimated if is_timetabled(by) => "time-kind-estimated-departure",
        PickUpKind::Estimated => "time-kind-estimated",
    };
    words.text(id, &[])
}
