use claims::{
    Content, State,
    claim::{AskedFor, Event},
    content::ClaimedTrip,
};
use domain::{
    mode::Mode,
    own_trip::Destination,
    pick_up::PickUp,
    sample::{at, stated, taxi, taxi_with},
    state::TripState,
};
use entitlement::{
    Facts,
    decision::DocumentKind,
    facts::{Claimant, Fact, Handling, Patient},
};
use uuid::Uuid;

use super::*;
use crate::{
    reminders::remind,
    store::{Reading, StoredPerson, Visibility, both::places},
};

const BORN: &str = "1980-01-01";

/// A trip by train that was made on the 10th of June in Norway.
fn train() -> OrganisedTrip {
    let mut trip = taxi_with(|segment| {
        segment.mode = Mode::Train;
        segment.pick_up = PickUp {
            scheduled: stated("2026-06-10T08:00:00+02:00"),
            ..PickUp::default()
        };
        segment.arrival = stated("2026-06-10T09:00:00+02:00");
    });
    trip.state = TripState::Completed;
    trip.mode = Mode::Train;
    trip.appointment = None;
    trip.updated_at = at("2026-06-11T08:00:00Z");
    trip
}

async fn store_with(
    location: &crate::store::Location,
    born_on: &str,
    visibility: Visibility,
) -> Store {
    let store = Store::open(location).await.unwrap();
    let mut batch = store.begin().await.unwrap();
    let person = StoredPerson {
        id: taxi().person,
        name: "A".into(),
        born_on: born_on.parse().unwrap(),
        address_protected: false,
        youth_consent: true,
        died_on: None,
    };
    batch.put_person(&person).await.unwrap();
    let trip = train();
    batch
        .put_trip(&StoredTrip { trip, visibility })
        .await
        .unwrap();
    batch.commit().await.unwrap();
    store
}

async fn told_to(store: &Store, leaves_out: Option<Visibility>) -> Vec<MessageKind> {
    let reading = Reading {
        person: taxi().person,
        reader: "per_reader".parse().unwrap(),
        leaves_out,
    };
    let told = store.messages(&reading, i64::MAX, 100).await.unwrap();
    told.into_iter().map(|(_, message)| message.kind).collect()
}

fn claim(state: State, trip: bool) -> StoredClaim {
    let asked = at("2026-11-02T08:00:00Z");
    StoredClaim {
        claim: Claim {
            id: "clm_1".parse().unwrap(),
            version: 4,
            person: taxi().person,
            content: Content {
                trips: vec![ClaimedTrip {
                    day: "2026-06-10".parse().unwrap(),
                    to: Destination::read("Fjordvik").unwrap(),
                    trip: trip.then(|| train().id),
                }],
                facts: Facts {
                    claimed_on: "2026-10-01".parse().unwrap(),
                    claimant: Fact::NotStated,
                    handling: Handling::default(),
                    patient: Patient::default(),
                    trips: Vec::new(),
                },
                ground_consent: false,
                note: None,
            },
            attachments: Vec::new(),
            state,
            receipt: None,
            because: Vec::new(),
            asked_for: Some(AskedFor {
                documents: vec![DocumentKind::Attendance],
                until: "2026-11-21".parse().unwrap(),
            }),
            answers: Vec::new(),
            ruling: None,
            earlier_rulings: Vec::new(),
            complaint: None,
            earlier_complaints: Vec::new(),
            events: vec![Event {
                what: Happened::DocumentsAskedFor,
                at: asked,
            }],
        },
        author: taxi().person,
        claimant: Claimant::Patient,
        create_key: Uuid::nil(),
        visibility: Visibility::Ordinary,
        at: at("2026-10-01T08:00:00Z"),
        settled: None,
    }
}

/// § 25: six months after the 10th of June is the 10th of December, a Thursday.
#[tokio::test]
async fn the_deadline_is_told_thirty_and_seven_days_before_it_and_never_after() {
    let until = "2026-12-10".parse().unwrap();
    let deadline = MessageKind::ClaimDeadline { until };
    #[rustfmt::skip]
    let moments = [
        // when                     how many have been told
        ("2026-11-09T22:59:00Z",    0),
        ("2026-11-09T23:00:00Z",    1),
        ("2026-12-02T22:59:00Z",    1),
        ("2026-12-02T23:00:00Z",    2),
        ("2026-12-10T22:59:00Z",    2),
    ];
    for place in places() {
        let store = store_with(&place.location, BORN, Visibility::Ordinary).await;
        for (now, count) in moments {
            remind(&store, at(now)).await.unwrap();
            let told = told_to(&store, None).await;
            assert_eq!(told, vec![deadline.clone(); count], "{} {now}", place.name);
        }
    }
    let [place, _] = places();
    let late = store_with(&place.location, BORN, Visibility::Ordinary).await;
    assert_eq!(remind(&late, at("2026-12-10T23:00:00Z")).await.unwrap(), 0);
}

#[tokio::test]
async fn whoever_has_claimed_is_not_reminded_of_it() {
    #[rustfmt::skip]
    let cases = [
        ("sent, of the trip",      State::Received,  true,  0),
        ("sent, of the same day",  State::Received,  false, 0),
        ("not sent",               State::Draft,     true,  1),
        ("taken back",             State::Withdrawn, true,  1),
    ];
    for place in places() {
        let store = store_with(&place.location, BORN, Visibility::Ordinary).await;
        for (shows, state, of_trip, count) in cases {
            let mut batch = store.begin().await.unwrap();
            batch.put_claim(&claim(state, of_trip)).await.unwrap();
            batch.commit().await.unwrap();
            let reminded = of_deadlines(&store, at("2026-11-20T08:00:00Z"))
                .await
                .unwrap();
            assert_eq!(reminded, count, "{} {shows}", place.name);
            // What was told before is not told again.
            if count > 0 {
                break;
            }
        }
    }
}

/// § 25: the time begins when the last trip home is over, also where that one is ordered and
/// too new to be looked at by then.
#[tokio::test]
async fn the_time_to_claim_is_counted_from_the_day_home() {
    let until = "2027-01-20".parse().unwrap();
    let home = || OrganisedTrip {
        id: "trp_home".parse().unwrap(),
        direction: domain::trip::Direction::Return,
        counterpart: Some(train().id),
        ..taxi_with(|segment| {
            segment.pick_up = PickUp {
                scheduled: stated("2026-07-20T08:00:00+02:00"),
                ..PickUp::default()
            };
        })
    };
    for place in places() {
        let store = store_with(&place.location, BORN, Visibility::Ordinary).await;
        let mut batch = store.begin().await.unwrap();
        let there = OrganisedTrip {
            counterpart: Some(home().id),
            ..train()
        };
        for trip in [there, home()] {
            let visibility = Visibility::Ordinary;
            batch
                .put_trip(&StoredTrip { trip, visibility })
                .await
                .unwrap();
        }
        batch.commit().await.unwrap();
        for (now, count) in [
            // Thirty days before the day that the trip there alone would give.
            ("2026-11-10T08:00:00Z", 0),
            ("2026-12-20T22:59:00Z", 0),
            ("2026-12-20T23:00:00Z", 1),
            ("2027-01-12T23:00:00Z", 2),
        ] {
            remind(&store, at(now)).await.unwrap();
            let told = told_to(&store, None).await;
            let deadline = MessageKind::ClaimDeadline { until };
            assert_eq!(told, vec![deadline; count], "{} {now}", place.name);
        }
    }
}

/// The trip there of a long stay is too old to be looked at by then.
#[tokio::test]
async fn whoever_has_claimed_for_the_trip_there_is_not_reminded_of_the_trip_home() {
    let way = taxi_with(|segment| {
        segment.mode = Mode::Train;
        segment.pick_up = PickUp {
            scheduled: stated("2026-06-30T08:00:00+02:00"),
            ..PickUp::default()
        };
        segment.arrival = stated("2026-06-30T09:00:00+02:00");
    });
    let home = OrganisedTrip {
        id: "trp_home".parse().unwrap(),
        direction: domain::trip::Direction::Return,
        counterpart: Some(train().id),
        segments: way.segments,
        ..train()
    };
    for (is_claimed, count) in [(true, 0), (false, 1)] {
        let [place, _] = places();
        let store = store_with(&place.location, BORN, Visibility::Ordinary).await;
        let mut batch = store.begin().await.unwrap();
        let visibility = Visibility::Ordinary;
        let trip = home.clone();
        batch
            .put_trip(&StoredTrip { trip, visibility })
            .await
            .unwrap();
        if is_claimed {
            batch
                .put_claim(&claim(State::Received, true))
                .await
                .unwrap();
        }
        batch.commit().await.unwrap();
        let reminded = of_deadlines(&store, at("2026-12-20T08:00:00Z")).await;
        assert_eq!(reminded.unwrap(), count, "{is_claimed}");
    }
}

/// Parents claim for a child, who is told nothing of it; and of a trip that is hidden
/// from them nobody is.
#[tokio::test]
async fn a_child_is_told_nothing_and_a_hidden_trip_gives_no_reminder() {
    let now = at("2026-11-20T08:00:00Z");
    let young = "2012-06-01";
    let youth = Some(Visibility::HiddenFromYouth);
    let guardian = Some(Visibility::HiddenFromGuardians);
    #[rustfmt::skip]
    let cases = [
        // what it shows          born    trip                               the youth, the parent
        ("an adult",              BORN,  Visibility::Ordinary,             [1, 1]),
        ("a youth's trip",        young, Visibility::Ordinary,             [0, 1]),
        ("times alone",           young, Visibility::LogisticsForGuardians, [0, 1]),
        ("hidden from parents",   young, Visibility::HiddenFromGuardians,  [0, 0]),
        ("hidden from the youth", young, Visibility::HiddenFromYouth,      [0, 1]),
    ];
    for (shows, born_on, visibility, [to_youth, to_parent]) in cases {
        let [place, _] = places();
        let store = store_with(&place.location, born_on, visibility).await;
        remind(&store, now).await.unwrap();
        assert_eq!(
            told_to(&store, youth).await.len(),
            to_youth,
            "{shows}: the youth"
        );
        assert_eq!(
            told_to(&store, guardian).await.len(),
            to_parent,
            "{shows}: the parent"
        );
    }
}

#[test]
fn documents_are_asked_for_again_at_half_time_and_three_days_before_the_end() {
    let stored = claim(State::NeedsDocumentation, true);
    #[rustfmt::skip]
    let cases = [
        // Asked on the 2nd at 09:00, until the 21st: half of it is on the 12th at 04:30.
        ("2026-11-12T03:29:59Z", None),
        ("2026-11-12T03:30:00Z", Some("half")),
        ("2026-11-18T22:59:59Z", Some("half")),
        ("2026-11-18T23:00:00Z", Some("last")),
        ("2026-11-21T22:59:59Z", Some("last")),
        ("2026-11-21T23:00:00Z", None),
    ];
    for (now, which) in cases {
        let due = document_due(&stored.claim, at(now)).map(|(_, which)| which);
        assert_eq!(due, which, "{now}");
    }
    for state in [State::InReview, State::Withdrawn] {
        let due = document_due(&claim(state, true).claim, at("2026-11-19T12:00:00Z"));
        assert_eq!(due, None, "{state:?}");
    }
}

#[tokio::test]
async fn a_reminder_of_documents_comes_once_however_often_it_is_looked() {
    let until = "2026-11-21".parse().unwrap();
    for place in places() {
        let store = store_with(&place.location, BORN, Visibility::Ordinary).await;
        let mut batch = store.begin().await.unwrap();
        batch
            .put_claim(&claim(State::NeedsDocumentation, true))
            .await
            .unwrap();
        batch.commit().await.unwrap();
        for _ in 0..2 {
            of_documents(&store, at("2026-11-13T08:00:00Z"))
                .await
                .unwrap();
        }
        of_documents(&store, at("2026-11-19T08:00:00Z"))
            .await
            .unwrap();
        let told = told_to(&store, None).await;
        let reminder = MessageKind::DocumentsReminder { until };
        assert_eq!(told, vec![reminder; 2], "{}", place.name);
    }
}
