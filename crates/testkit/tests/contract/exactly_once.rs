//! What is done with trips while the way to the service breaks in every manner: each
//! wish is carried out at most once, and in the end everybody knows which.
//!
//! `tests/once` does the same to cancelling with the app and processes that are killed.

mod ordering;
mod wish;

use chrono::{Days, TimeDelta};
use domain::{ids::TripId, oslo};
use requisition_api::{paths, times};
use requisition_server::store::Location;
use serde_json::{Value, json};
use testkit::{Caller, TestServer, personas::KARI, postgres::Database};

use self::wish::{EACH, Known, Wish, key, with_trips};
use super::schema::Document;

/// Something that is done with a trip. One that is added is put into [`DEEDS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Cancel,
    Undo,
    Confirm,
    CallReady,
    WithdrawReady,
    ReportWaiting,
    Change,
    RegisterEscorts,
    StateMeasures,
}

/// Cancelling three times as often: it is what hurts most.
const DEEDS: [Deed; 11] = [
    Deed::Cancel,
    Deed::Cancel,
    Deed::Cancel,
    Deed::Undo,
    Deed::Confirm,
    Deed::CallReady,
    Deed::WithdrawReady,
    Deed::ReportWaiting,
    Deed::Change,
    Deed::RegisterEscorts,
    Deed::StateMeasures,
];

impl Deed {
    const fn of(number: usize) -> Self {
        DEEDS[number / EACH]
    }

    const fn template(self) -> &'static str {
        match self {
            Self::Cancel => paths::CANCELLATIONS,
            Self::Undo => paths::UNDONE_CANCELLATIONS,
            Self::Confirm => paths::CONFIRMATION,
            Self::CallReady => paths::READY,
            Self::WithdrawReady => paths::WITHDRAWN_READY,
            Self::ReportWaiting => paths::WAITING,
            Self::Change => paths::TRIP_CHANGES,
            Self::RegisterEscorts => paths::ESCORTS,
            Self::StateMeasures => paths::MEASURES,
        }
    }

    fn path(self, number: usize) -> String {
        let trip = trip(number);
        match self {
            Self::Cancel => paths::cancellations(&KARI.id()),
            Self::Undo => paths::undone_cancellations(&KARI.id()),
            Self::Confirm => paths::confirmation(&trip),
            Self::CallReady => paths::ready(&trip),
            Self::WithdrawReady => paths::withdrawn_ready(&trip),
            Self::ReportWaiting => paths::waiting(&trip),
            Self::Change => paths::trip_changes(&trip),
            Self::RegisterEscorts => paths::escorts(&trip),
            Self::StateMeasures => paths::measures(&trip),
        }
    }

    fn body(self, number: usize, version: u64) -> Value {
        match self {
            Self::Cancel | Self::Undo => {
                json!({ "targets": [{ "trip_id": trip(number).as_str(), "version": version }] })
            }
            Self::Confirm | Self::CallReady | Self::WithdrawReady | Self::ReportWaiting => {
                json!({ "version": version })
            }
            Self::Change => {
                let (field, hour) = if number.is_multiple_of(2) {
                    ("appointment_at", 10)
                } else {
                    ("earliest_return_at", 14)
                };
                json!({ "version": version, field: on_its_day(number, hour) })
            }
            Self::RegisterEscorts => {
                let escort = json!({ "kind": "private", "name": "Ola" });
                json!({ "version": version, "escorts": [escort] })
            }
            Self::StateMeasures => {
                json!({ "version": version, "weight_kg": 14, "height_cm": 98 })
            }
        }
    }

    fn wish(self, number: usize, version: u64) -> Wish {
        Wish {
            number,
            key: key(number),
            template: self.template(),
            path: self.path(number),
            body: self.body(number, version),
        }
    }

    /// The kind of its receipt, and where the trip stands before and after.
    const fn kind_and_states(self) -> [&'static str; 3] {
        match self {
            Self::Cancel => ["cancelled", "ordered", "cancelled"],
            Self::Undo => ["cancellation_undone", "cancelled", "ordered"],
            Self::Confirm => ["confirmed", "awaiting_confirmation", "planned"],
            Self::CallReady => ["ready_called", "waiting_ready", "ready_called"],
            Self::WithdrawReady => ["ready_withdrawn", "ready_called", "waiting_ready"],
            Self::ReportWaiting => ["waiting_reported", "ordered", "ordered"],
            Self::Change => ["change_requested", "ordered", "ordered"],
            Self::RegisterEscorts => ["escorts_registered", "ordered", "ordered"],
            Self::StateMeasures => ["measures_stated", "ordered", "ordered"],
        }
    }

    /// Brings a trip that is ordered to where this can be done.
    async fn prepare(self, server: &TestServer, caller: &Caller, number: usize) {
        let trip = trip(number);
        let steps: &[&str] = match self {
            Self::Confirm => &["reject", "ask_for_confirmation"],
            Self::CallReady | Self::WithdrawReady => &["await_ready"],
            Self::Cancel
            | Self::Undo
            | Self::ReportWaiting
            | Self::Change
            | Self::RegisterEscorts
            | Self::StateMeasures => &[],
        };
        for step in steps {
            server.step(&trip, step).await.unwrap();
        }
        let before = match self {
            Self::Undo => Self::Cancel,
            Self::WithdrawReady => Self::CallReady,
            Self::ReportWaiting => {
                let due = server.now() - TimeDelta::minutes(20);
                return server.move_pick_up(&trip, due).await.unwrap();
            }
            Self::Cancel
            | Self::Confirm
            | Self::CallReady
            | Self::Change
            | Self::RegisterEscorts
            | Self::StateMeasures => return,
        };
        let version = seen(caller, number).await["version"].as_u64().unwrap();
        let wish = Wish {
            key: key(number + DEEDS.len() * EACH),
            ..before.wish(number, version)
        };
        let known = wish.send(caller).await;
        assert!(matches!(known, Known::Done(_)), "{self:?} {number}");
    }
}

fn trip(number: usize) -> TripId {
    let id = format!("trp_load_{}_{number:05}", KARI.id());
    id.parse().unwrap()
}

/// An hour of Norway on the day of a trip: two of them a day, from tomorrow on.
fn on_its_day(number: usize, hour: u32) -> String {
    let now = times::read(TestServer::FIXED_NOW).unwrap();
    let days = Days::new(u64::try_from(number / 2 + 1).unwrap());
    let day = oslo::date(now).checked_add_days(days).unwrap();
    times::write(oslo::instant(day.and_hms_opt(hour, 0, 0).unwrap()))
}

/// The trip as whoever reads it sees it.
async fn seen(caller: &Caller, number: usize) -> Value {
    let answer = caller.get(&paths::trip(&trip(number))).await.unwrap();
    answer.json().await.unwrap()
}

/// Does everything, and answers what is known of it, with each trip as it was before.
async fn everything_done(server: &mut TestServer) -> Vec<(Wish, Value, Known)> {
    let mut caller = server.as_person(KARI).unwrap();
    let mut all = Vec::new();
    for number in 0..DEEDS.len() * EACH {
        let deed = Deed::of(number);
        deed.prepare(server, &caller, number).await;
        let before = seen(&caller, number).await;
        let wish = deed.wish(number, before["version"].as_u64().unwrap());
        let known = wish.known(server, &mut caller).await;
        all.push((wish, before, known));
    }
    all
}

fn location(database: &Database) -> Location {
    let Ok(location) = database.url().parse();
    location
}

fn receipts(trip: &Value) -> Vec<Value> {
    trip["receipts"].as_array().cloned().unwrap_or_default()
}

async fn whatever_is_wished_is_done_once_and_nobody_is_left_in_doubt(database: Option<&Database>) {
    let mut server = with_trips(database.map(location), DEEDS.len() * EACH).await;
    let all = everything_done(&mut server).await;
    let caller = server.as_person(KARI).unwrap();
    let document = Document::committed();
    let mut done = [0; DEEDS.len()];
    for (wish, before, known) in all {
        let deed = Deed::of(wish.number);
        let case = format!("{deed:?} {}", wish.number);
        let [kind, from, to] = deed.kind_and_states();
        let version = before["version"].as_u64().unwrap();
        let settled = wish.settle(&server, &caller).await;
        let after = seen(&caller, wish.number).await;
        assert_eq!(before["state"], from, "{case}");
        if let Known::Done(body) = &known {
            done[wish.number / EACH] += 1;
            let faults = document.faults_of_post(wish.template, 200, body);
            assert_eq!(faults, Vec::<String>::new(), "{case}");
            assert_eq!(body["receipt"]["action"], kind, "{case}");
            assert_eq!(after["state"], to, "{case}");
            assert_eq!(after["version"], version + 1, "{case}");
            let expected = [receipts(&before), vec![body["receipt"].clone()]].concat();
            assert_eq!(receipts(&after), expected, "{case}");
            assert!(matches!(settled, Known::Done(said) if said["receipt"] == body["receipt"]));
        } else {
            assert_eq!(known, Known::ClosedUnseen, "{case}");
            assert_eq!(settled, Known::ClosedUnseen, "{case}");
            let late = wish.send(&caller).await;
            assert_eq!(late, Known::Refused("key_closed".into()), "{case}");
            assert_eq!(after["state"], from, "{case}");
            assert_eq!(after["version"], version, "{case}");
            assert_eq!(receipts(&after), receipts(&before), "{case}");
        }
    }
    // Each way out is taken by each.
    for (deed, done) in DEEDS.into_iter().zip(done) {
        assert!((EACH / 2..EACH).contains(&done), "{deed:?}: {done}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn on_sqlite_whatever_is_wished_is_done_once_and_nobody_is_left_in_doubt() {
    whatever_is_wished_is_done_once_and_nobody_is_left_in_doubt(None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_whatever_is_wished_is_done_once_and_nobody_is_left_in_doubt() {
    let database = Database::create().unwrap();
    whatever_is_wished_is_done_once_and_nobody_is_left_in_doubt(Some(&database)).await;
}
