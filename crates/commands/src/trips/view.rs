//! Trips as lists and pages show them.

use chrono::{DateTime, Utc};
use domain::{
    actions::Offer,
    change::Change,
    phase::phase,
    pick_up::ActiveTime,
    plausibility::{contradictions, pick_up_contradiction},
    state::TripState,
    trip::OrganisedTrip,
};
use ipc::trips::{PickUpView, TripCard, TripView};

use super::Beside;

/// `trip` in a list, judged by itself alone.
pub(crate) fn card(trip: &OrganisedTrip, changed: Vec<Change>) -> TripCard {
    TripCard {
        id: trip.id.clone(),
        state: trip.state.clone(),
        direction: trip.direction.clone(),
        destination: trip.destination().label.clone(),
        origin: trip.segments.first().from.label.clone(),
        day: trip.day(),
        pick_up: pick_up(trip),
        mode: trip.mode.clone(),
        picked_up_by: trip.segments.first().mode.clone(),
        sharing: trip.sharing,
        escorts: (!trip.escorts_withheld).then_some(trip.escorts.approved),
        copayment: trip.copayment,
        in_series: trip.series.is_some(),
        requisition: trip.requisition.reference.clone(),
        confirm_until: confirm_until(trip),
        undo_until: undo_until(trip),
        receipt: trip.receipts.last().cloned(),
        concerns: Vec::new(),
        changed,
    }
}

/// `trip` on its own page at `now`, `beside` the others.
pub(super) fn whole(
    trip: OrganisedTrip,
    changed: Vec<Change>,
    now: DateTime<Utc>,
    beside: &Beside,
) -> TripView {
    TripView {
        day: trip.day(),
        pick_up: pick_up(&trip),
        phase: phase(&trip, now),
        doubts: contradictions(&trip),
        concerns: beside.concerns(&trip),
        stage: beside.stage(&trip),
        changed,
        trip,
    }
}

/// When the patient is picked up, as far as that can be.
pub(crate) fn pick_up(trip: &OrganisedTrip) -> PickUpView {
    let impossible = pick_up_contradiction(trip);
    match (trip.segments.first().pick_up.active(), impossible) {
        (ActiveTime::Set(_, time), Some(why)) => PickUpView::Impossible {
            time: Some(time.clone()),
            why,
        },
        (ActiveTime::NotSet | ActiveTime::Unreadable(_), Some(why)) => {
            PickUpView::Impossible { time: None, why }
        }
        (ActiveTime::Set(kind, time), None) => PickUpView::Set {
            kind,
            time: time.clone(),
        },
        (ActiveTime::NotSet | ActiveTime::Unreadable(_), None) => PickUpView::NotSet,
    }
}

/// Until when a cancellation can be taken back.
const fn undo_until(trip: &OrganisedTrip) -> Option<DateTime<Utc>> {
    match &trip.actions.undo {
        Some(Offer::Here { until }) => *until,
        Some(Offer::ByPhone { .. } | Offer::Over) | None => None,
    }
}

/// The deadline for confirming, in the only state that waits for it.
fn confirm_until(trip: &OrganisedTrip) -> Option<DateTime<Utc>> {
    if trip.state != TripState::AwaitingConfirmation {
        return None;
    }
    match trip.actions.confirm.as_ref()? {
        Offer::Here { until } | Offer::ByPhone { until, .. } => *until,
        Offer::Over => None,
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        actions::{Actions, Blocked},
        mode::Mode,
        phase::Phase,
        pick_up::{PickUp, PickUpKind},
        plausibility::Contradiction,
        sample::{at, stated, taxi, taxi_with},
        stated_time::TimeSlot,
    };

    use super::*;

    #[test]
    fn the_pick_up_is_missing_set_or_said_to_be_impossible() {
        let with = |pick_up: PickUp| taxi_with(|segment| segment.pick_up = pick_up);
        let promised = |slot: TimeSlot| {
            with(PickUp {
                scheduled: stated("2026-12-02T06:30:00Z"),
                promised: slot,
                estimated: TimeSlot::NotSet,
            })
        };
        let time = |text: &str| stated(text).time().cloned();
        let set = |kind, text: &str| PickUpView::Set {
            kind,
            time: time(text).unwrap(),
        };
        let impossible = |time, why| PickUpView::Impossible { time, why };
        let late = "2026-12-02T07:30:00Z";
        #[rustfmt::skip]
        let cases = [
            ("nothing set",           with(PickUp::default()),                   PickUpView::NotSet),
            ("only planned",          promised(TimeSlot::NotSet),                set(PickUpKind::Scheduled, "2026-12-02T06:30:00Z")),
            ("promised",              promised(stated("2026-12-02T06:40:00Z")),  set(PickUpKind::Promised, "2026-12-02T06:40:00Z")),
            ("not before arriving",   promised(stated(late)),                    impossible(time(late), Contradiction::PickUpAfterArrival)),
            ("unreadable",            promised(TimeSlot::Unreadable),            impossible(None, Contradiction::Unreadable)),
        ];
        for (shows, trip, expected) in cases {
            assert_eq!(card(&trip, Vec::new()).pick_up, expected, "{shows}");
            let page = whole(
                trip,
                Vec::new(),
                at("2026-12-01T12:00:00Z"),
                &Beside::default(),
            );
            assert_eq!(page.pick_up, expected, "{shows}");
        }
    }

    #[test]
    fn a_card_says_what_picks_the_patient_up_and_what_they_mainly_travel_by() {
        let trip = OrganisedTrip {
            mode: Mode::Flight,
            ..taxi()
        };
        let card = card(&trip, Vec::new());
        assert_eq!((card.mode, card.picked_up_by), (Mode::Flight, Mode::Taxi));
    }

    #[test]
    fn the_deadline_for_confirming_stands_only_where_it_is_awaited() {
        let until = Some(at("2026-12-01T12:00:00Z"));
        let here = Some(Offer::Here { until });
        let by_phone = Some(Offer::ByPhone {
            because: Blocked::PhoneOnly,
            until,
        });
        use TripState::{AwaitingConfirmation, Ordered};
        #[rustfmt::skip]
        let cases = [
            ("awaited",              AwaitingConfirmation, here.clone(),       until),
            ("awaited by phone",     AwaitingConfirmation, by_phone,           until),
            ("too late",             AwaitingConfirmation, Some(Offer::Over),  None),
            ("no deadline is known", AwaitingConfirmation, None,               None),
            ("already booked",       Ordered,              here,               None),
        ];
        for (shows, state, confirm, expected) in cases {
            let trip = OrganisedTrip {
                state,
                actions: Actions {
                    confirm,
                    ..taxi().actions
                },
                ..taxi()
            };
            assert_eq!(card(&trip, Vec::new()).confirm_until, expected, "{shows}");
        }
    }

    #[test]
    fn a_page_says_its_phase_and_every_doubt() {
        let trip = taxi_with(|segment| segment.arrival = stated("2026-12-02T08:16:00Z"));
        let page = whole(
            trip,
            Vec::new(),
            at("2026-12-02T04:00:00Z"),
            &Beside::default(),
        );
        assert_eq!(page.phase, Phase::During);
        assert_eq!(page.doubts, [Contradiction::ArrivalAfterAppointment]);
        assert_eq!(page.day, "2026-12-02".parse().ok());
    }
}
