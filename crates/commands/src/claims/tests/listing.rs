use claims::{
    Claim, State,
    claim::{Event, Happened},
    state::Result as Outcome,
};
use domain::{mode::Mode, sample::taxi_with, state::TripState, trip::OrganisedTrip};
use ipc::{
    Look, Looking, Origin, Problem,
    claims::{ClaimableTrip, ClaimsOf, ClaimsView, Closed},
};
use questions::QuestionId;

use super::*;
use crate::{
    claims::{get_claims, send_claim},
    fakes::{
        Network,
        claims::{PAGE, draft_at_service},
    },
    home::get_home,
    ports::{ApiError, Changed, Extent, OwnTrip},
    sync::sync_person,
};

fn wanted(look: Look) -> ClaimsOf {
    ClaimsOf {
        person: oneself().id,
        look,
    }
}

async fn listed(app: &App<Fake>) -> ClaimsView {
    get_claims(app, wanted(Look::Service)).await.unwrap().value
}

/// By bus on the tenth of November.
fn by_bus() -> OrganisedTrip {
    let mut trip = taxi_with(|segment| {
        segment.mode = Mode::Bus;
        segment.pick_up.promised = domain::sample::stated("2026-11-10T08:00:00Z");
    });
    trip.state = TripState::Completed;
    trip
}

fn own_trip(id: &str, on: &str, is_confirmed: bool) -> OwnTrip {
    let mut answers = answers();
    answers.give(Asked::of_part(QuestionId::Date, 0, 0), Given::Day(day(on)));
    OwnTrip {
        id: id.parse().unwrap(),
        version: 1,
        day: day(on),
        at: None,
        to: Destination::read("Sykehuset").unwrap(),
        is_confirmed,
        answers,
    }
}

fn claim(id: &str, state: State, trips: Vec<claims::content::ClaimedTrip>) -> Claim {
    let mut content = Draft::new(domain::sample::at(NOW))
        .stated()
        .content(day("2026-12-01"));
    content.trips = trips;
    Claim {
        state,
        ..draft_at_service(id, &oneself().id, &content)
    }
}

fn on(day_of: &str, to: &str, trip: Option<&OrganisedTrip>) -> claims::content::ClaimedTrip {
    claims::content::ClaimedTrip {
        day: day(day_of),
        to: Destination::read(to).unwrap(),
        trip: trip.map(|trip| trip.id.clone()),
    }
}

#[tokio::test]
async fn what_was_made_and_not_claimed_can_be_claimed_the_nearest_last_day_first() {
    let world = World::new();
    world.set_trips(vec![by_bus()]);
    let app = world.signed_in().await;
    let own = vec![
        own_trip("own_1", "2026-08-10", true),
        own_trip("own_2", "2026-10-01", false),
        own_trip("own_3", "2026-12-20", true),
        own_trip("own_4", "2026-05-20", true),
    ];
    world.write_own_trips(&owner(), own).await;
    let claimable = listed(&app).await.claimable;
    let found: Vec<_> = claimable
        .iter()
        .map(|one| (&one.what, one.days_left))
        .collect();
    let own = |id: &str| ClaimableTrip::Own(id.parse().unwrap());
    let bus = ClaimableTrip::Organised(by_bus().id);
    #[rustfmt::skip]
    let expected = [
        (&own("own_1"), 71),
        (&bus,          160),
        (&own("own_4"), -11),
    ];
    assert_eq!(found, expected);
}

#[tokio::test]
async fn what_is_claimed_is_not_offered_again_unless_the_claim_has_come_to_nothing() {
    #[rustfmt::skip]
    let cases = [
        (State::Received,                      false),
        (State::NeedsDocumentation,            false),
        (State::Paid(Outcome::Approved),       false),
        (State::Unknown,                       false),
        (State::Withdrawn,                     true),
        (State::Decided(Outcome::Rejected),    true),
        (State::Draft,                         true),
    ];
    for (state, is_offered) in cases {
        let world = World::new();
        world.set_trips(vec![by_bus()]);
        let trips = vec![
            on("2026-11-10", "Et annet sted", Some(&by_bus())),
            on("2026-11-02", "SYKEHUSET", None),
        ];
        world.claims.lock().unwrap().all = vec![claim("clm_1", state, trips)];
        let app = world.signed_in().await;
        let own = vec![own_trip("own_1", "2026-11-02", true)];
        world.write_own_trips(&owner(), own).await;
        let view = listed(&app).await;
        let expected = if is_offered { 2 } else { 0 };
        assert_eq!(view.claimable.len(), expected, "{state:?}");
        assert_eq!(
            view.sent.items.len(),
            usize::from(state != State::Draft),
            "{state:?}"
        );
    }
}

/// So many claims for other trips, sent at this time.
fn others(count: usize, sent_at: &str) -> Vec<Claim> {
    let trips = || vec![on("2026-11-28", "Et annet sted", None)];
    let other = |number| {
        let mut other = claim(&format!("clm_{number}"), State::Received, trips());
        other.events = vec![Event {
            what: Happened::Submitted,
            at: domain::sample::at(sent_at),
        }];
        other
    };
    (0..count).map(other).collect()
}

/// How often further claims were asked for.
fn further(world: &World) -> usize {
    let asked = world.asked.lock().unwrap();
    let further = asked.iter().filter(|one| one.contains("after Some"));
    further.count()
}

#[tokio::test]
async fn what_a_claim_of_a_later_page_is_for_is_not_offered_again() {
    for before in [PAGE - 1, PAGE, 2 * PAGE] {
        let world = World::new();
        world.set_trips(vec![by_bus()]);
        let mut all = others(before, NOW);
        let trips = vec![
            on("2026-11-10", "Et annet sted", Some(&by_bus())),
            on("2026-11-02", "Sykehuset", None),
        ];
        all.push(claim("clm_last", State::Received, trips));
        world.claims.lock().unwrap().all = all;
        let app = world.signed_in().await;
        let own = vec![own_trip("own_1", "2026-11-02", true)];
        world.write_own_trips(&owner(), own).await;
        let view = listed(&app).await;
        assert_eq!(view.claimable, [], "{before}");
        assert_eq!(view.sent.items.len(), PAGE.min(before + 1));
        assert_eq!(further(&world), before / PAGE, "{before}");
    }
}

/// Nobody claims before they have travelled.
#[tokio::test]
async fn claims_from_before_the_first_open_trip_are_not_looked_through() {
    for (sent_at, expected) in [("2026-11-09T12:00:00Z", 0), ("2026-11-10T12:00:00Z", 1)] {
        let world = World::new();
        world.set_trips(vec![by_bus()]);
        world.claims.lock().unwrap().all = others(PAGE + 1, sent_at);
        let app = world.signed_in().await;
        assert_eq!(listed(&app).await.claimable.len(), 1, "{sent_at}");
        assert_eq!(further(&world), expected, "{sent_at}");
    }
}

/// Where there are more claims than are looked through, a trip that may be among them is
/// not offered.
#[tokio::test]
async fn of_what_nobody_has_looked_through_nothing_is_offered() {
    let world = World::new();
    world.set_trips(vec![by_bus()]);
    world.claims.lock().unwrap().all = others(22 * PAGE, NOW);
    let app = world.signed_in().await;
    let own = vec![
        own_trip("own_1", "2026-11-02", true),
        own_trip("own_2", "2026-12-01", true),
    ];
    world.write_own_trips(&owner(), own).await;
    let claimable = listed(&app).await.claimable;
    let found: Vec<_> = claimable.iter().map(|one| &one.what).collect();
    assert_eq!(found, [&ClaimableTrip::Own("own_2".parse().unwrap())]);
    assert_eq!(further(&world), 20);
}

#[tokio::test]
async fn what_needs_the_person_comes_first_and_on_home() {
    let world = World::new();
    let trips = || vec![on("2026-11-10", "Sykehuset", None)];
    world.claims.lock().unwrap().all = vec![
        claim("clm_2", State::Received, trips()),
        claim("clm_1", State::NeedsDocumentation, trips()),
    ];
    let app = world.signed_in().await;
    let items = listed(&app).await.sent.items;
    let ids: Vec<_> = items.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["clm_1", "clm_2"]);
    drafted(&app, &world, 0).await;
    let home = get_home(&app, Looking::default()).await.unwrap().value;
    let claims = home.claims.unwrap().value;
    assert_eq!(claims.needs_you.len(), 1);
    assert!(home.draft.is_some());
}

#[tokio::test]
async fn home_names_the_last_day_once_it_is_near() {
    // The last days are 31 and 30 days after the first of December.
    for (on, is_named) in [("2026-07-01", false), ("2026-06-30", true)] {
        let world = World::new();
        let app = world.signed_in().await;
        let own = vec![own_trip("own_1", on, true)];
        world.write_own_trips(&owner(), own).await;
        let left = listed(&app).await.claimable[0].days_left;
        let home = get_home(&app, Looking::default()).await.unwrap().value;
        let soon = home.claims.unwrap().value.soon;
        assert_eq!(soon.is_some(), is_named, "{on}: {left} days");
    }
}

#[tokio::test]
async fn without_the_service_what_is_kept_is_shown_with_its_age() {
    let world = World::new();
    world.set_trips(vec![by_bus()]);
    let app = world.signed_in().await;
    let told = listed(&app).await;
    drop(app);
    world.fail(ApiError::Offline);
    let kept = get_claims(&world.start(), wanted(Look::Service))
        .await
        .unwrap();
    let because = Problem::Offline;
    assert_eq!((kept.value, kept.origin), (told, Origin::Kept { because }));
}

#[tokio::test]
async fn whoever_may_not_claim_here_is_told_and_offered_nothing() {
    let world = World::new();
    world.set_trips(vec![by_bus()]);
    world.claims.lock().unwrap().forbids = true;
    let app = world.signed_in().await;
    let view = listed(&app).await;
    assert_eq!(
        (view.closed, view.claimable),
        (Some(Closed::NotAllowed), vec![])
    );
}

/// T35.
#[tokio::test]
async fn somebody_with_a_protected_address_has_no_form_and_nothing_is_asked() {
    let world = World::new();
    let protected = domain::person::Person {
        address_protected: true,
        ..oneself()
    };
    *world.persons.lock().unwrap() = vec![protected];
    let app = world.signed_in().await;
    crate::persons::list_persons(&app, Looking::default())
        .await
        .unwrap();
    let view = listed(&app).await;
    assert_eq!(view.closed, Some(Closed::ProtectedAddress));
    let asked = world.asked.lock().unwrap().join("\n");
    assert!(!asked.contains("claims of"), "{asked}");
}

/// T35: what was known before is not offered any more either.
#[tokio::test]
async fn home_offers_nothing_once_the_address_is_protected() {
    let world = World::new();
    let app = world.signed_in().await;
    let own = vec![own_trip("own_1", "2026-06-30", true)];
    world.write_own_trips(&owner(), own).await;
    listed(&app).await;
    let claims = async || {
        let home = get_home(&app, Looking::default()).await;
        home.unwrap().value.claims
    };
    assert!(claims().await.is_some());
    let protected = domain::person::Person {
        address_protected: true,
        ..oneself()
    };
    *world.persons.lock().unwrap() = vec![protected];
    crate::persons::list_persons(&app, Looking::default())
        .await
        .unwrap();
    assert_eq!(claims().await, None);
}

/// Nobody has heard that it arrived, and the list says so.
#[tokio::test]
async fn a_draft_that_turns_out_to_be_sent_is_gone() {
    let world = World::new();
    let app = world.signed_in().await;
    let stamp = drafted(&app, &world, 0).await;
    let lost = [None, Some(Network::LosesTheAnswer)];
    world.claims.lock().unwrap().network = lost.into_iter().collect();
    send_claim(&app, stamp).await.unwrap();
    assert!(has_draft(&world).await);
    let view = listed(&app).await;
    assert_eq!((view.draft, view.sent.items.len()), (None, 1));
    assert!(!has_draft(&world).await);
}

#[tokio::test]
async fn what_the_service_tells_of_a_claim_is_read_and_told() {
    let world = World::new();
    let app = world.signed_in().await;
    sync_person(&app).await.unwrap();
    let trips = vec![on("2026-11-10", "Sykehuset", None)];
    world.claims.lock().unwrap().all = vec![claim("clm_1", State::NeedsDocumentation, trips)];
    let id = "clm_1".parse().unwrap();
    let read = crate::ports::Read {
        value: crate::ports::Changes {
            cursor: crate::ports::Cursor("later".into()),
            extent: Extent::Only(vec![Changed::Claim { id }]),
        },
        service_time: None,
    };
    let acting = app.acting().await.unwrap();
    crate::sync::follow_up(&app, &acting, read).await.unwrap();
    let kept = get_claims(&app, wanted(Look::Kept)).await.unwrap();
    assert_eq!(kept.value.sent.items.len(), 1);
    assert_eq!(kept.origin, Origin::Earlier);
}
