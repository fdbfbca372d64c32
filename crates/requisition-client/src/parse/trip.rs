//! Organised trips.

use commands::ports::{PAGE_SIZE, TripSlice};
use domain::{
    escort::{ChildAlone, Escort, Escorts},
    need::Need,
    register::Unheard,
    trip::{
        Appointment, Direction, NeedsAsBooked, OrganisedTrip, Requisition, Segments, SeriesPlace,
        Sharing,
    },
    trip_action::Receipt,
};
use requisition_api::{
    copayment_word::CopaymentWord,
    need_word::NeedWord,
    page::PageBody,
    state_word::StateWord,
    trip_actions::ReceiptBody,
    trips::{
        AppointmentBody, EscortBody, EscortsBody, NeedBody, NeedsBody, RequisitionBody, SeriesBody,
        SourceBody, TripBody,
    },
    words::{
        ActionWord, ChildAloneWord, DirectionWord, DoneByWord, EscortKindWord, GroundWord,
        ModeWord, RegisterWord, SaidByWord,
    },
};

use super::{Misfit, action, asked_change::asked_changes, segment, text, time};

/// The longest word for a next page that is sent back.
const LONGEST_CURSOR: usize = 512;

/// A page of trips. One that does not fit makes the whole page a misfit: a trip
/// must not be missing without anybody noticing.
pub(crate) fn trips(body: PageBody<TripBody>) -> Result<TripSlice, Misfit> {
    let PageBody { items, next_cursor } = body;
    let whole = items.len() <= PAGE_SIZE
        && next_cursor
            .as_ref()
            .is_none_or(|cursor| (1..=LONGEST_CURSOR).contains(&cursor.len()));
    if !whole {
        return Err(Misfit);
    }
    Ok(TripSlice {
        trips: items.into_iter().map(trip).collect::<Result<_, _>>()?,
        next: next_cursor,
    })
}

/// One trip.
pub(crate) fn trip(body: TripBody) -> Result<OrganisedTrip, Misfit> {
    let TripBody {
        id,
        version,
        person_id,
        state,
        cancelled_by,
        direction,
        counterpart_trip_id,
        series,
        requisition,
        mode,
        shared,
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
        sources,
        receipts,
        ready_from,
        earliest_return,
        changes,
        // Every wall clock in the product is Norway's.
        time_zone: _,
        updated_at,
    } = body;
    let segments: Vec<_> = segments.into_iter().map(segment::segment).collect();
    Ok(OrganisedTrip {
        id: id.parse()?,
        version,
        person: person_id.parse()?,
        state: StateWord::read(&text::word(state), cancelled_by.as_deref()),
        direction: DirectionWord::read(&direction).unwrap_or(Direction::Other),
        counterpart: counterpart_trip_id.map(|id| id.parse()).transpose()?,
        series: series.map(self::series).transpose()?,
        requisition: self::requisition(requisition)?,
        mode: ModeWord::read(&text::word(mode)),
        sharing: match shared {
            Some(true) => Sharing::Shared,
            Some(false) => Sharing::Alone,
            None => Sharing::NotSettled,
        },
        appointment: appointment.map(self::appointment),
        segments: Segments::try_from(segments)?,
        needs: self::needs(needs)?,
        escorts: self::escorts(escorts),
        copayment: CopaymentWord::read(copayment),
        actions: action::actions(actions),
        disrupted,
        places_withheld,
        needs_withheld,
        escorts_withheld,
        unheard: sources.into_iter().filter_map(source).collect(),
        receipts: receipts
            .into_iter()
            .map(receipt)
            .collect::<Result<_, _>>()?,
        held: None,
        ready_from: ready_from.as_deref().and_then(time::instant),
        earliest_return: time::slot(earliest_return),
        changes: asked_changes(changes)?,
        updated_at: time::instant(&updated_at).ok_or(Misfit)?,
    })
}

/// That something was done.
pub(crate) fn receipt(body: ReceiptBody) -> Result<Receipt, Misfit> {
    let ReceiptBody { id, action, at, by } = body;
    Ok(Receipt {
        id: id.parse()?,
        action: ActionWord::read(&text::word(action)),
        at: time::instant(&at).ok_or(Misfit)?,
        by: DoneByWord::read(&text::word(by)),
    })
}

/// A source that answers is nothing to speak of, and a state that this version
/// does not know is none of its answers.
pub(super) fn source(body: SourceBody) -> Option<Unheard> {
    let SourceBody {
        source,
        state,
        as_of,
    } = body;
    (state != "current").then(|| Unheard {
        register: RegisterWord::read(&text::word(source)),
        since: as_of.and_then(|as_of| time::instant(&as_of)),
    })
}

fn series(body: SeriesBody) -> Result<SeriesPlace, Misfit> {
    let SeriesBody { id } = body;
    Ok(SeriesPlace { id: id.parse()? })
}

fn requisition(body: RequisitionBody) -> Result<Requisition, Misfit> {
    let RequisitionBody {
        reference,
        issued_by,
        issued_on,
        ground,
    } = body;
    Ok(Requisition {
        reference: reference.parse()?,
        issued_by: text::some(issued_by),
        issued_on: issued_on.and_then(|day| day.parse().ok()),
        ground: ground.map(|word| GroundWord::read(&text::word(word))),
    })
}

fn appointment(body: AppointmentBody) -> Appointment {
    let AppointmentBody {
        starts,
        place,
        directions,
    } = body;
    Appointment {
        starts: time::slot(starts),
        place: text::some(place),
        directions: text::some(directions),
    }
}

fn needs(body: NeedsBody) -> Result<NeedsAsBooked, Misfit> {
    let NeedsBody {
        items,
        said_by,
        said_at,
        measured_at,
    } = body;
    Ok(NeedsAsBooked {
        needs: items.into_iter().map(need).collect(),
        said_by: SaidByWord::read(&text::word(said_by)),
        said_at: time::instant(&said_at).ok_or(Misfit)?,
        measured_at: measured_at.as_deref().and_then(time::instant),
    })
}

/// One need.
pub(super) fn need(body: NeedBody) -> Need {
    let NeedBody { code, params } = body;
    NeedWord::read(NeedBody {
        code: text::word(code),
        params,
    })
}

/// Where it is stated in a word that this version does not know whether a child
/// may travel alone, it is for the office to say.
fn escorts(body: EscortsBody) -> Escorts {
    let EscortsBody {
        approved_count,
        registered,
        child_travels_alone,
    } = body;
    Escorts {
        approved: approved_count,
        registered: registered.into_iter().map(escort).collect(),
        child_alone: child_travels_alone
            .map(|word| ChildAloneWord::read(&word).unwrap_or(ChildAlone::OfficeDecides)),
    }
}

fn escort(body: EscortBody) -> Escort {
    let EscortBody { kind, name, phone } = body;
    Escort {
        kind: EscortKindWord::read(&text::word(kind)),
        name: text::some(name),
        phone: text::some(phone),
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        actions::Offer,
        escort::EscortKind,
        mode::Mode,
        money::Ore,
        need::Need,
        register::Register,
        state::{CancelledBy, TripState},
        stated_time::TimeSlot,
        trip::Copayment,
    };
    use serde_json::{Value, json};

    use super::{
        super::{json as read_json, tests::full_trip},
        *,
    };

    fn with(pointer: &str, value: Value) -> Result<OrganisedTrip, Misfit> {
        let mut body = full_trip();
        *body.pointer_mut(pointer).expect("a field of a trip") = value;
        read_json(body.to_string().as_bytes()).and_then(trip)
    }

    /// T35: nothing is said in the place of a place.
    #[test]
    fn a_place_that_is_empty_or_absent_is_not_said() {
        for nothing in [json!(""), json!(" "), Value::Null] {
            let trip = with("/segments/0/from/label", nothing.clone()).unwrap();
            assert_eq!(trip.segments.first().from.label, None, "{nothing}");
            let trip = with("/appointment/place", nothing.clone()).unwrap();
            assert_eq!(trip.appointment.unwrap().place, None, "{nothing}");
        }
        let place = with("/segments/0/from", json!({})).unwrap();
        assert_eq!(place.segments.first().from.label, None);
    }

    #[test]
    fn every_field_arrives() {
        let trip = with("/version", json!(3)).unwrap();
        assert_eq!(trip.id.as_str(), "trp_1");
        assert!(trip.places_withheld && trip.needs_withheld && trip.escorts_withheld);
        assert_eq!(trip.state, TripState::Cancelled(CancelledBy::Service));
        assert_eq!(trip.direction, Direction::Outbound);
        assert_eq!(trip.counterpart.unwrap().as_str(), "trp_2");
        assert_eq!(trip.series.unwrap().id.as_str(), "ser_1");
        assert_eq!(trip.requisition.issued_on, "2026-11-01".parse().ok());
        assert_eq!(trip.sharing, Sharing::Shared);
        let segment = trip.segments.first();
        assert_eq!(segment.mode, Mode::Flight);
        assert_eq!(segment.from.meeting_point.as_deref(), Some("Porten"));
        assert!(segment.pick_up.estimated.time().unwrap().previous.is_some());
        assert_eq!(segment.vehicle.as_ref().unwrap().number, "T-1234");
        assert_eq!(
            trip.needs.needs,
            [Need::ChildSeat {
                weight_kg: Some(14),
                height_cm: Some(98)
            }]
        );
        assert_eq!(trip.needs.measured_at, "2026-11-02T11:00:00Z".parse().ok());
        assert_eq!(trip.escorts.registered[0].kind, EscortKind::Parent);
        let phone = trip.escorts.registered[0].phone.as_deref();
        assert_eq!(phone, Some("90000000"));
        let here = Some(Offer::Here { until: None });
        assert_eq!(trip.actions.measures, here);
        assert!(trip.actions.escorts.is_some());
        assert_eq!(trip.escorts.child_alone, Some(ChildAlone::NotAllowed));
        assert_eq!(trip.copayment, Copayment::Due(Some(Ore(17_100))));
        assert!(trip.disrupted);
    }

    #[test]
    fn a_trip_without_what_identifies_it_does_not_fit() {
        for (pointer, value) in [
            ("/id", json!("")),
            ("/id", json!("../x")),
            ("/person_id", json!("<b>")),
            ("/counterpart_trip_id", json!("a b")),
            ("/series/id", json!("")),
            ("/requisition/reference", json!("a/b")),
            ("/segments", json!([])),
            ("/updated_at", json!("yesterday")),
            ("/needs/said_at", json!("2026-11-01T12:00:00")),
        ] {
            assert_eq!(with(pointer, value), Err(Misfit), "{pointer}");
        }
    }

    #[test]
    fn words_of_a_later_version_survive() {
        let word = json!("by_drone");
        let unknown = || String::from("by_drone");
        let read = |pointer: &str| with(pointer, word.clone()).unwrap();
        assert_eq!(read("/state").state, TripState::Unknown(unknown()));
        assert_eq!(
            read("/cancelled_by").state,
            TripState::Unknown("cancelled".into())
        );
        assert_eq!(read("/mode").mode, Mode::Unknown(unknown()));
        assert_eq!(read("/direction").direction, Direction::Other);
        assert_eq!(
            read("/needs/items/0/code").needs.needs,
            [Need::Unknown(unknown())]
        );
        assert_eq!(
            read("/escorts/registered/0/kind").escorts.registered[0].kind,
            EscortKind::Unknown(unknown())
        );
        assert_eq!(
            read("/escorts/child_travels_alone").escorts.child_alone,
            Some(ChildAlone::OfficeDecides)
        );
        assert_eq!(read("/copayment/state").copayment, Copayment::Unknown);
    }

    #[test]
    fn a_source_that_is_not_current_is_kept_with_its_age() {
        let source = |state: &str, as_of: Value| json!([{"source": "exemption_cards", "state": state, "as_of": as_of}]);
        let since = |at: &str| Some(at.parse().unwrap());
        let cases = [
            (source("current", Value::Null), None),
            (
                source("stale", json!("2026-12-01T13:00:00+01:00")),
                Some(since("2026-12-01T12:00:00Z")),
            ),
            (source("stale", json!("yesterday")), Some(None)),
            (source("down", Value::Null), Some(None)),
            (source("half", Value::Null), Some(None)),
        ];
        for (sources, expected) in cases {
            let shows = sources.to_string();
            let mut body = full_trip();
            body["sources"] = sources;
            let read = read_json(body.to_string().as_bytes())
                .and_then(trip)
                .unwrap();
            let expected: Vec<_> = expected
                .map(|since| Unheard {
                    register: Register::ExemptionCards,
                    since,
                })
                .into_iter()
                .collect();
            assert_eq!(read.unheard, expected, "{shows}");
        }
        let read = read_json(full_trip().to_string().as_bytes()).and_then(trip);
        assert_eq!(read.unwrap().unheard, []);
    }

    #[test]
    fn a_time_that_cannot_be_read_does_not_take_the_trip_with_it() {
        let trip = with("/segments/0/arrival", json!({ "at": "08:10" })).unwrap();
        assert_eq!(trip.segments.last().arrival, TimeSlot::Unreadable);
    }

    #[test]
    fn one_trip_that_does_not_fit_spoils_the_page() {
        let page = |items: Vec<Value>, next: Value| {
            let body = json!({ "items": items, "next_cursor": next }).to_string();
            read_json(body.as_bytes()).and_then(trips)
        };
        let mut bad = full_trip();
        bad["id"] = json!("");
        assert_eq!(page(vec![full_trip(), bad], Value::Null), Err(Misfit));
        assert_eq!(
            page(vec![full_trip(); PAGE_SIZE + 1], Value::Null),
            Err(Misfit)
        );
        assert_eq!(page(vec![], json!("")), Err(Misfit));
        assert_eq!(
            page(vec![], json!("x".repeat(LONGEST_CURSOR + 1))),
            Err(Misfit)
        );

        let full = page(vec![full_trip(); PAGE_SIZE], json!("n")).unwrap();
        assert_eq!(
            (full.trips.len(), full.next.as_deref()),
            (PAGE_SIZE, Some("n"))
        );
    }
}
