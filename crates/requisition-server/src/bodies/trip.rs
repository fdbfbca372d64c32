use domain::{
    actions::{Actions, Offer},
    escort::{Escort, Escorts},
    register::Unheard,
    trip::{Appointment, NeedsAsBooked, OrganisedTrip, Requisition, Segment, SeriesPlace, Sharing},
    trip_action::Receipt,
};
use requisition_api::{
    copayment_word::CopaymentWord,
    need_word::NeedWord,
    state_word::{CancelledByWord, StateWord},
    times,
    trip_actions::ReceiptBody,
    trips::{
        ActionBody, ActionsBody, AppointmentBody, BY_PHONE, EscortBody, EscortsBody, NeedsBody,
        RequisitionBody, SeriesBody, SourceBody, TripBody,
    },
    words::{
        ActionWord, BlockedWord, ChildAloneWord, DirectionWord, DoneByWord, EscortKindWord,
        GroundWord, ModeWord, RegisterWord, SaidByWord,
    },
};

use super::{asked_change::asked_change, segment::segment, time::slot};

/// The body of a trip.
pub fn trip(trip: OrganisedTrip) -> TripBody {
    let OrganisedTrip {
        id,
        version,
        person,
        state,
        direction,
        counterpart,
        series,
        requisition,
        mode,
        sharing,
        appointment,
        segments,
        needs,
        escorts,
        copayment,
        actions,
        disrupted,
        places_withheld,
        needs_withheld,
        escorts_withheld,
        unheard,
        receipts,
        // Others see it as an action.
        held: _,
        ready_from,
        earliest_return,
        changes,
        updated_at,
    } = trip;
    TripBody {
        id: id.into(),
        version,
        person_id: person.into(),
        state: StateWord::write(&state).to_owned(),
        cancelled_by: CancelledByWord::write(&state).map(str::to_owned),
        direction: DirectionWord::write(&direction).to_owned(),
        counterpart_trip_id: counterpart.map(String::from),
        series: series.map(|SeriesPlace { id }| SeriesBody { id: id.into() }),
        requisition: requisition_body(requisition),
        mode: ModeWord::write(&mode).to_owned(),
        shared: match sharing {
            Sharing::Shared => Some(true),
            Sharing::Alone => Some(false),
            Sharing::NotSettled => None,
        },
        appointment: appointment.map(appointment_body),
        segments: Vec::<Segment>::from(segments)
            .into_iter()
            .map(segment)
            .collect(),
        needs: needs_body(needs),
        escorts: escorts_body(escorts),
        copayment: CopaymentWord::write(copayment),
        actions: actions_body(actions),
        disrupted,
        places_withheld,
        needs_withheld,
        escorts_withheld,
        sources: unheard.into_iter().map(source_body).collect(),
        receipts: receipts.into_iter().map(receipt).collect(),
        ready_from: ready_from.map(times::write),
        earliest_return: slot(earliest_return),
        changes: changes.into_iter().map(asked_change).collect(),
        time_zone: "Europe/Oslo".to_owned(),
        updated_at: times::write(updated_at),
    }
}

/// Only what is not current is told.
pub(super) fn source_body(unheard: Unheard) -> SourceBody {
    let Unheard { register, since } = unheard;
    SourceBody {
        source: RegisterWord::write(&register).to_owned(),
        state: since.map_or("down", |_| "stale").to_owned(),
        as_of: since.map(times::write),
    }
}

fn requisition_body(requisition: Requisition) -> RequisitionBody {
    let Requisition {
        reference,
        issued_by,
        issued_on,
        ground,
    } = requisition;
    RequisitionBody {
        reference: reference.into(),
        issued_by,
        issued_on: issued_on.map(|day| day.to_string()),
        ground: ground.map(|ground| GroundWord::write(&ground).to_owned()),
    }
}

fn appointment_body(appointment: Appointment) -> AppointmentBody {
    let Appointment {
        starts,
        place,
        directions,
    } = appointment;
    AppointmentBody {
        starts: slot(starts),
        place,
        directions,
    }
}

fn needs_body(needs: NeedsAsBooked) -> NeedsBody {
    let NeedsAsBooked {
        needs,
        said_by,
        said_at,
        measured_at,
    } = needs;
    NeedsBody {
        items: needs.into_iter().map(NeedWord::write).collect(),
        said_by: SaidByWord::write(&said_by).to_owned(),
        said_at: times::write(said_at),
        measured_at: measured_at.map(times::write),
    }
}

fn escorts_body(escorts: Escorts) -> EscortsBody {
    let Escorts {
        approved,
        registered,
        child_alone,
    } = escorts;
    let escort = |Escort { kind, name, phone }| EscortBody {
        kind: EscortKindWord::write(&kind).to_owned(),
        name,
        phone,
    };
    EscortsBody {
        approved_count: approved,
        registered: registered.into_iter().map(escort).collect(),
        child_travels_alone: child_alone.map(|word| ChildAloneWord::write(&word).to_owned()),
    }
}

/// The body of a receipt.
pub fn receipt(receipt: Receipt) -> ReceiptBody {
    let Receipt { id, action, at, by } = receipt;
    ReceiptBody {
        id: id.into(),
        action: ActionWord::write(&action).to_owned(),
        at: times::write(at),
        by: DoneByWord::write(&by).to_owned(),
    }
}

fn actions_body(actions: Actions) -> ActionsBody {
    let Actions {
        cancel,
        confirm,
        change,
        ready,
        withdraw_ready,
        undo,
        report_waiting,
        escorts,
        measures,
    } = actions;
    ActionsBody {
        cancel: action(cancel),
        confirm: confirm.map(action),
        change: action(change),
        ready: ready.map(action),
        withdraw_ready: withdraw_ready.map(action),
        undo: undo.map(action),
        report_waiting: report_waiting.map(action),
        escorts: escorts.map(action),
        measures: measures.map(action),
    }
}

fn action(offer: Offer) -> ActionBody {
    match offer {
        Offer::Here { until } => ActionBody {
            allowed: true,
            until: until.map(times::write),
            blocked_by: None,
            alternative: None,
        },
        Offer::ByPhone { because, until } => ActionBody {
            allowed: false,
            until: until.map(times::write),
            blocked_by: Some(BlockedWord::write(&because).to_owned()),
            alternative: Some(BY_PHONE.to_owned()),
        },
        Offer::Over => ActionBody {
            allowed: false,
            until: None,
            blocked_by: None,
            alternative: None,
        },
    }
}

#[cfg(test)]
mod tests {
    use domain::sample::taxi;
    use serde_json::json;

    use super::*;

    #[test]
    fn the_wire_shape_of_a_trip_is_pinned() {
        let time = |at: &str| json!({"at": at, "said_by": "travel_office", "said_at": "2026-12-01T07:00:00+01:00"});
        let by_phone =
            json!({"allowed": false, "blocked_by": "phone_only", "alternative": "phone"});
        let expected = json!({
            "id": "trp_sample", "version": 1, "person_id": "per_sample",
            "state": "ordered", "direction": "outbound",
            "requisition": {"reference": "12345"},
            "mode": "taxi", "shared": false,
            "appointment": {"starts": time("2026-12-02T09:15:00+01:00"), "place": "Prøvestad sykehus"},
            "segments": [{
                "mode": "taxi",
                "from": {"label": "Prøveveien 1"},
                "pickup": {"promised": time("2026-12-02T07:40:00+01:00")},
                "to": {"label": "Prøvestad sykehus"},
                "arrival": time("2026-12-02T08:30:00+01:00"),
            }],
            "needs": {"items": [], "said_by": "requisition", "said_at": "2026-11-20T11:00:00+01:00"},
            "escorts": {"approved_count": 0, "registered": []},
            "copayment": {"state": "due", "currency": "NOK"},
            "actions": {"cancel": by_phone, "change": by_phone},
            "disrupted": false, "time_zone": "Europe/Oslo",
            "updated_at": "2026-12-01T07:00:00+01:00",
        });
        assert_eq!(serde_json::to_value(trip(taxi())).unwrap(), expected);
    }

    #[test]
    fn a_silent_register_is_named_with_the_time_it_last_answered() {
        use domain::register::Register;

        let since = Some(domain::sample::at("2026-12-01T12:00:00Z"));
        let unheard = |register, since| source_body(Unheard { register, since });
        assert_eq!(
            serde_json::to_value([
                unheard(Register::ExemptionCards, since),
                unheard(Register::Addresses, None),
            ])
            .unwrap(),
            json!([
                {"source": "exemption_cards", "state": "stale", "as_of": "2026-12-01T13:00:00+01:00"},
                {"source": "addresses", "state": "down"},
            ])
        );
    }

    #[test]
    fn an_action_is_here_by_phone_or_over() {
        let until = Some(domain::sample::at("2026-12-01T12:00:00Z"));
        #[rustfmt::skip]
        let cases = [
            (Offer::Here { until }, json!({"allowed": true, "until": "2026-12-01T13:00:00+01:00"})),
            (Offer::Here { until: None }, json!({"allowed": true})),
            (Offer::ByPhone { because: domain::actions::Blocked::DeadlinePassed, until },
                json!({"allowed": false, "until": "2026-12-01T13:00:00+01:00", "blocked_by": "deadline_passed", "alternative": "phone"})),
            (Offer::Over, json!({"allowed": false})),
        ];
        for (offer, expected) in cases {
            assert_eq!(serde_json::to_value(action(offer)).unwrap(), expected);
        }
    }
}
