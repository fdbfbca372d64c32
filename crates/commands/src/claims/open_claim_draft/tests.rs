use chrono::NaiveDate;
use claims::{
    State as ClaimState,
    content::{ClaimedTrip, Content, Note},
    state::Result as Outcome,
};
use domain::{
    own_trip::Destination,
    person::{Basis, Person},
};
use ipc::{
    Look, Origin,
    claims::{ClaimableTrip, ClaimsOf, Closed, DraftSaved, DraftSaving, DraftStamp, Opening},
    own_trips::{OwnTripDraft, Saving},
    persons::PersonChoice,
};
use questions::{Answers, Asked, Given, QuestionId, facts};

use super::*;
use crate::{
    claims::{delete_claim_draft, draft::BeingSent, get_claims, save_claim_draft},
    fakes::{Fake, World, claims::draft_at_service, oneself, person},
    own_trips::save_own_trip,
    persons::{choose_person, list_persons},
    ports::{ApiError, Cache as _, Owner, Plain},
    session::{lock_app, sign_in, sign_out},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn to(text: &str) -> Destination {
    Destination::read(text).unwrap()
}

async fn open(app: &App<Fake>, from: Beginning) -> Result<Opened, Problem> {
    let person = oneself().id;
    open_claim_draft(app, Opening { person, from }).await
}

async fn draft(app: &App<Fake>, from: Beginning) -> DraftView {
    match open(app, from).await.unwrap() {
        Opened::Draft(draft) => draft,
        other @ (Opened::Other(_) | Opened::Nothing | Opened::Closed(_)) => panic!("{other:?}"),
    }
}

/// The draft with one answer more: the way was travelled so.
fn by(view: &DraftView, mode: &str) -> DraftSaving {
    let mut answers = view.answers.clone();
    let asked = Asked::of_part(QuestionId::Mode, 0, 0);
    answers.give(asked, Given::Chosen(mode.to_owned()));
    DraftSaving {
        stamp: view.stamp.clone(),
        answers,
        at: Some(asked),
        to: vec![Some(to("Ullevål"))],
        trips: view.trips.clone(),
        ground_consent: false,
        opted_out: false,
        note: Note::read("Takk").ok(),
        receipts: view
            .receipts
            .iter()
            .map(|one| one.file.id.clone())
            .collect(),
    }
}

async fn save(app: &App<Fake>, saving: DraftSaving) -> DraftStamp {
    match save_claim_draft(app, saving).await.unwrap() {
        DraftSaved::Kept { stamp, .. } => stamp,
        other @ (DraftSaved::ChangedElsewhere { .. }
        | DraftSaved::Gone
        | DraftSaved::HalfSent
        | DraftSaved::SomebodyElse) => panic!("{other:?}"),
    }
}

fn mode(answers: &Answers) -> Option<&Given> {
    answers.given(Asked::of_part(QuestionId::Mode, 0, 0))
}

#[tokio::test]
async fn what_was_answered_is_there_after_a_start_at_the_same_question() {
    let world = World::new();
    let app = world.signed_in().await;
    assert_eq!(open(&app, Beginning::Kept).await, Ok(Opened::Nothing));
    let new = draft(&app, Beginning::Empty).await;
    save(&app, by(&new, "car")).await;
    drop(app);
    let app = world.start();
    let kept = draft(&app, Beginning::Kept).await;
    assert_eq!(mode(&kept.answers), Some(&Given::Chosen("car".into())));
    assert_eq!(kept.at, Some(Asked::of_part(QuestionId::Mode, 0, 0)));
    assert_eq!(kept.to, [Some(to("Ullevål"))]);
    assert_eq!(kept.note.unwrap().as_str(), "Takk");
    assert_eq!((kept.stamp.draft, kept.stamp.version), (new.stamp.draft, 2));
}

#[tokio::test]
async fn what_the_registers_say_is_not_asked() {
    let world = World::new();
    let app = world.signed_in().await;
    let new = draft(&app, Beginning::Empty).await;
    let asked = questions::questions(&new.answers, new.register.value.today);
    let known = [QuestionId::ForWhom, QuestionId::Age, QuestionId::BornOn];
    let is_known = |id: QuestionId| known.contains(&id);
    assert!(!asked.iter().any(|question| is_known(question.id())));
    // The register of exemption cards was not heard.
    assert!(
        asked
            .iter()
            .any(|question| question.id() == QuestionId::Card)
    );
}

#[tokio::test]
async fn of_two_windows_the_later_does_not_undo_the_earlier() {
    let world = World::new();
    let app = world.signed_in().await;
    let seen = draft(&app, Beginning::Empty).await;
    let now = save(&app, by(&seen, "car")).await;
    let late = save_claim_draft(&app, by(&seen, "taxi")).await;
    let elsewhere = DraftSaved::ChangedElsewhere { now: now.clone() };
    assert_eq!(late, Ok(elsewhere.clone()));
    let late = delete_claim_draft(&app, seen.stamp.clone()).await;
    assert_eq!(late, Ok(elsewhere));
    let kept = draft(&app, Beginning::Kept).await;
    assert_eq!(mode(&kept.answers), Some(&Given::Chosen("car".into())));
    let gone = Ok(DraftSaved::Gone);
    assert_eq!(delete_claim_draft(&app, now.clone()).await, gone);
    assert_eq!(delete_claim_draft(&app, now).await, gone);
    assert_eq!(save_claim_draft(&app, by(&kept, "car")).await, gone);
    assert_eq!(open(&app, Beginning::Kept).await, Ok(Opened::Nothing));
}

#[tokio::test]
async fn nothing_that_was_said_is_put_away_for_something_new() {
    let world = World::new();
    let app = world.signed_in().await;
    let blank = draft(&app, Beginning::Empty).await;
    let other = draft(&app, Beginning::Empty).await;
    assert_ne!(blank.stamp.draft, other.stamp.draft, "nothing was said");
    let stamp = save(&app, by(&other, "car")).await;
    for from in [Beginning::Empty, Beginning::Trips(Vec::new())] {
        let opened = open(&app, from.clone()).await.unwrap();
        let Opened::Other(card) = opened else {
            panic!("{from:?} {opened:?}");
        };
        assert_eq!((card.stamp, card.is_half_sent), (stamp.clone(), false));
    }
}

/// An own trip of the second of November, by car.
async fn own_trip(app: &App<Fake>) -> ClaimableTrip {
    let mut answers = Answers::default();
    let asked = Asked::of_part(QuestionId::Mode, 0, 0);
    answers.give(asked, Given::Chosen("car".into()));
    let trip = OwnTripDraft {
        person: Some(oneself().id),
        before: None,
        day: day("2026-11-02"),
        at: None,
        to: to("Legevakta"),
        is_confirmed: true,
        answers,
    };
    let saved = save_own_trip(app, trip).await;
    let Ok(Saving::Kept { stamp, .. }) = saved else {
        panic!("{saved:?}");
    };
    ClaimableTrip::Own(stamp.trip)
}

#[tokio::test]
async fn what_is_known_of_trips_is_not_asked_again() {
    let world = World::new();
    let app = world.signed_in().await;
    let own = own_trip(&app).await;
    let taxi = domain::sample::taxi();
    let trips = vec![ClaimableTrip::Organised(taxi.id.clone()), own];
    let new = draft(&app, Beginning::Trips(trips)).await;
    assert_eq!(new.trips, [Some(taxi.id.clone()), None]);
    assert_eq!(new.to[1], Some(to("Legevakta")));
    let content = new.stated().content(new.register.value.today);
    let days: Vec<_> = content.trips.iter().map(|trip| trip.day).collect();
    assert_eq!(days, [taxi.day().unwrap(), day("2026-11-02")]);
    let second = Asked::of_part(QuestionId::Mode, 1, 0);
    assert_eq!(
        new.answers.given(second),
        Some(&Given::Chosen("car".into()))
    );
    let missing = ClaimableTrip::Own("own_none".parse().unwrap());
    delete_claim_draft(&app, new.stamp).await.unwrap();
    let opened = open(&app, Beginning::Trips(vec![missing])).await;
    assert_eq!(opened, Err(Problem::NotFound));
}

/// A claim of last month, granted: by car, 60 km.
fn earlier() -> claims::Claim {
    let mut answers = Answers::default();
    let word = |word: &str| Given::Chosen(word.to_owned());
    #[rustfmt::skip]
    let given = [
        ("for-whom",       word("oneself")),
        ("age",            Given::Number(65)),
        ("card",           Given::No),
        ("date.1.1",       Given::Day(day("2026-10-05"))),
        ("mode.1.1",       word("car")),
        ("distance.1.1",   Given::Distance(entitlement::facts::Metres(60_000))),
        ("way-home.1",     word("same")),
        ("kind.1",         word("specialist")),
        ("purpose.1",      word("treatment")),
        ("home-county.1",  word("oslo")),
        ("place-county.1", word("oslo")),
        ("special.1",      Given::Ticked([].into())),
        ("escorts.1",      word("none")),
        ("paid.1",         Given::Ticked([].into())),
        ("exemption.1",    word("none")),
    ];
    for (name, given) in given {
        answers.give(Asked::from_written(name).unwrap(), given);
    }
    let content = Content {
        trips: vec![ClaimedTrip {
            day: day("2026-10-05"),
            to: to("Rikshospitalet"),
            trip: None,
        }],
        facts: facts(&answers, day("2026-10-20")),
        ground_consent: false,
        note: None,
    };
    claims::Claim {
        state: ClaimState::Paid(Outcome::Approved),
        ..draft_at_service("clm_1", &oneself().id, &content)
    }
}

/// Scenario: whoever claims for the same trip again has nothing to answer.
#[tokio::test]
async fn the_same_as_last_time_leaves_nothing_to_answer_but_the_day() {
    let world = World::new();
    let app = world.signed_in().await;
    world.claims.lock().unwrap().all = vec![earlier()];
    let own = own_trip(&app).await;
    let person = oneself().id;
    let look = Look::Service;
    get_claims(&app, ClaimsOf { person, look }).await.unwrap();
    let asked = draft(&app, Beginning::Trips(vec![own.clone()])).await;
    assert_eq!(asked.same_as.unwrap().id, earlier().id);
    delete_claim_draft(&app, asked.stamp).await.unwrap();

    let claim = earlier().id;
    let taxi = ClaimableTrip::Organised(domain::sample::taxi().id);
    let trips = vec![own, taxi];
    let same = draft(&app, Beginning::SameAs { trips, claim }).await;
    let today = same.register.value.today;
    let content = same.stated().content(today);
    let [first, second] = &content.facts.trips[..] else {
        panic!("two trips");
    };
    let legs = |trip: &entitlement::facts::Trip| -> Vec<_> {
        let legs = trip.legs.iter();
        legs.map(|leg| (leg.mode.value(), leg.distance.value(), leg.date.value()))
            .collect()
    };
    let before = earlier().content.facts.trips.remove(0);
    let on = |on: NaiveDate| -> Vec<_> {
        let legs = legs(&before).into_iter();
        legs.map(|(mode, far, _)| (mode, far, Some(on))).collect()
    };
    assert_eq!(legs(first), on(day("2026-11-02")));
    assert_eq!(legs(second), on(domain::sample::taxi().day().unwrap()));
    assert_eq!(first.treatment, before.treatment);
    assert_eq!(same.to[0], Some(to("Legevakta")));
    let open = questions::questions(&same.answers, today);
    let open: Vec<_> = open
        .iter()
        .filter(|question| question.given.is_none())
        .collect();
    assert!(open.is_empty(), "{open:?}");
}

/// What was said of the card of last year takes no user fee for a trip of this one.
#[tokio::test]
async fn a_card_of_another_year_is_asked_about_again() {
    use entitlement::facts::{ExemptionCard, Fact};
    let world = World::new();
    let app = world.signed_in().await;
    let mut before = earlier();
    let of_last_year = ExemptionCard::ValidFrom(day("2025-08-01"));
    before.content.facts.patient.exemption_card = Fact::said(of_last_year);
    let claim = before.id.clone();
    world.claims.lock().unwrap().all = vec![before];
    let trips = vec![own_trip(&app).await];
    let same = draft(&app, Beginning::SameAs { trips, claim }).await;
    let asked = questions::questions(&same.answers, same.register.value.today);
    let mut card = asked
        .iter()
        .filter(|question| question.id() == QuestionId::Card);
    assert_eq!(
        card.next().map(|question| question.given.clone()),
        Some(None)
    );
}

#[tokio::test]
async fn without_the_service_a_begun_draft_opens_with_what_was_known_and_says_so() {
    let world = World::new();
    let app = world.signed_in().await;
    let new = draft(&app, Beginning::Empty).await;
    assert_eq!(new.register.origin, Origin::Service);
    world.fail(ApiError::Offline);
    let because = Problem::Offline;
    let kept = draft(&app, Beginning::Kept).await;
    assert_eq!(kept.register.origin, Origin::Kept { because });
    assert_eq!(kept.register.value, new.register.value);
}

#[tokio::test]
async fn whoever_may_not_claim_for_somebody_is_told() {
    let world = World::new();
    let app = world.signed_in().await;
    world.claims.lock().unwrap().forbids = true;
    let opened = open(&app, Beginning::Empty).await;
    assert_eq!(opened, Ok(Opened::Closed(Closed::NotAllowed)));
    assert_eq!(open(&app, Beginning::Kept).await, Ok(Opened::Nothing));
}

fn own() -> Owner {
    Owner {
        account: oneself().id,
        person: oneself().id,
    }
}

/// T35: there is no form, and what was begun before goes from the device.
#[tokio::test]
async fn of_somebody_with_a_protected_address_there_is_no_draft() {
    let world = World::new();
    let app = world.signed_in().await;
    let begun = draft(&app, Beginning::Empty).await;
    let stamp = save(&app, by(&begun, "car")).await;
    *world.persons.lock().unwrap() = vec![Person {
        address_protected: true,
        ..oneself()
    }];
    list_persons(&app, ipc::Looking::default()).await.unwrap();
    let left = world.cache.draft(&own()).await.unwrap();
    assert!(left.is_none());
    for from in [Beginning::Kept, Beginning::Empty] {
        let opened = open(&app, from).await;
        let closed = Opened::Closed(Closed::ProtectedAddress);
        assert_eq!(opened, Ok(closed));
    }
    let saved = save_claim_draft(
        &app,
        DraftSaving {
            stamp,
            ..by(&begun, "car")
        },
    )
    .await;
    assert_eq!(saved, Ok(DraftSaved::Gone));
    assert!(world.cache.draft(&own()).await.unwrap().is_none());
}

/// Scenario 20.
#[tokio::test]
async fn it_is_shut_while_nobody_is_signed_in_and_there_for_the_same_person_only() {
    let world = World::new();
    let app = world.signed_in().await;
    let begun = draft(&app, Beginning::Empty).await;
    let stamp = save(&app, by(&begun, "car")).await;
    lock_app(&app, ()).await.unwrap();
    assert_eq!(open(&app, Beginning::Kept).await, Err(Problem::SignedOut));
    let late = save_claim_draft(&app, by(&begun, "taxi")).await;
    assert_eq!(late, Err(Problem::SignedOut));
    sign_in(&app, ()).await.unwrap();
    assert_eq!(draft(&app, Beginning::Kept).await.stamp, stamp);
    sign_out(&app, ()).await.unwrap();
    let other = person("per_other", Basis::Oneself);
    *world.signs_in.lock().unwrap() = Some(other.clone());
    *world.persons.lock().unwrap() = vec![other.clone(), oneself()];
    sign_in(&app, ()).await.unwrap();
    for person in [other, oneself()] {
        let person = person.id;
        choose_person(
            &app,
            PersonChoice {
                person: person.clone(),
            },
        )
        .await
        .unwrap();
        let from = Beginning::Kept;
        let opened = open_claim_draft(&app, Opening { person, from }).await;
        assert_eq!(opened, Ok(Opened::Nothing));
    }
    sign_out(&app, ()).await.unwrap();
    *world.signs_in.lock().unwrap() = Some(oneself());
    *world.persons.lock().unwrap() = vec![oneself()];
    sign_in(&app, ()).await.unwrap();
    assert_eq!(draft(&app, Beginning::Kept).await.stamp, stamp);
}

#[tokio::test]
async fn a_window_that_shows_somebody_else_opens_and_keeps_nothing() {
    let child = person("per_child", Basis::Parent);
    let world = World::new();
    *world.persons.lock().unwrap() = vec![oneself(), child.clone()];
    let app = world.signed_in().await;
    let choose = |person: &Person| {
        let person = person.id.clone();
        choose_person(&app, PersonChoice { person })
    };
    choose(&oneself()).await.unwrap();
    let begun = draft(&app, Beginning::Empty).await;
    choose(&child).await.unwrap();
    assert_eq!(open(&app, Beginning::Kept).await, Err(Problem::NotFound));
    let somebody_else = Ok(DraftSaved::SomebodyElse);
    let late = save_claim_draft(&app, by(&begun, "car")).await;
    assert_eq!(late, somebody_else);
    let late = delete_claim_draft(&app, begun.stamp.clone()).await;
    assert_eq!(late, somebody_else);
    choose(&oneself()).await.unwrap();
    assert_eq!(draft(&app, Beginning::Kept).await.stamp, begun.stamp);
}

/// Has the draft be on its way, as far as `change` says.
async fn begin_sending(world: &World, change: impl FnOnce(&mut BeingSent)) -> Content {
    let plain = world.cache.draft(&own()).await.unwrap().unwrap();
    let text = secrecy::ExposeSecret::expose_secret(&plain);
    let mut draft: Draft = serde_json::from_slice(text).unwrap();
    let content = draft.stated().content(day("2026-12-01"));
    let mut sending = BeingSent::new(content.clone(), &draft);
    change(&mut sending);
    draft.sending = Some(sending);
    let plain = Plain::from(serde_json::to_vec(&draft).unwrap());
    world.cache.write_draft(&own(), &plain, &[]).await;
    content
}

/// What is on its way is not changed, and deleted only where it is not sent.
#[tokio::test]
async fn what_is_on_its_way_stays_as_it_is() {
    #[rustfmt::skip]
    let cases = [
        // what it shows         made   submitted  without the service  deleted
        ("nothing was made",     false, false,     false,               true),
        ("made",                 true,  false,     false,               true),
        ("made, and offline",    true,  false,     true,                false),
        ("it may be sent",       true,  true,      false,               false),
    ];
    for (shows, is_made, is_submitted, is_offline, is_deleted) in cases {
        let world = World::new();
        let app = world.signed_in().await;
        let begun = draft(&app, Beginning::Empty).await;
        let stamp = save(&app, by(&begun, "car")).await;
        let content = begin_sending(&world, |sending| {
            let claim = draft_at_service("clm_9", &oneself().id, &sending.content);
            if is_made {
                sending.make(&claim);
            }
            sending.is_submitted = is_submitted;
        })
        .await;
        world.claims.lock().unwrap().all = vec![draft_at_service("clm_9", &oneself().id, &content)];
        let kept = draft(&app, Beginning::Kept).await;
        assert!(kept.sent.is_some(), "{shows}");
        let saved = save_claim_draft(&app, by(&kept, "taxi")).await;
        assert_eq!(saved, Ok(DraftSaved::HalfSent), "{shows}");
        if is_offline {
            world.fail(ApiError::Offline);
        }
        let deleted = delete_claim_draft(&app, stamp).await;
        let expected = if is_deleted {
            DraftSaved::Gone
        } else {
            DraftSaved::HalfSent
        };
        assert_eq!(deleted, Ok(expected), "{shows}");
        let left = world.cache.draft(&own()).await.unwrap();
        assert_eq!(left.is_none(), is_deleted, "{shows}");
    }
}
