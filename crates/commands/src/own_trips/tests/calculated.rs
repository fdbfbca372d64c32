//! What was calculated and is kept.

use entitlement::{
    decision::Outcome,
    facts::{Fact, Metres, Mode, Source},
};
use ipc::own_trips::Way;
use questions::{Asked, Given, QuestionId};

use super::*;

/// An adult without an exemption card to a hospital in the home region by car, 60 km each way.
fn answers(on: NaiveDate) -> Answers {
    let mut answers = Answers::default();
    let once = Asked::once;
    let of_trip = |question| Asked::of_trip(question, 0);
    let of_part = |question| Asked::of_part(question, 0, 0);
    let word = |word: &str| Given::Chosen(word.to_owned());
    #[rustfmt::skip]
    let given = [
        (once(QuestionId::ForWhom),         word("oneself")),
        (once(QuestionId::Age),             Given::Number(50)),
        (once(QuestionId::Card),            Given::No),
        (of_part(QuestionId::Date),         Given::Day(on)),
        (of_part(QuestionId::Mode),         word("car")),
        (of_part(QuestionId::Distance),     Given::Distance(Metres(60_000))),
        (of_trip(QuestionId::WayHome),      word("same")),
        (of_trip(QuestionId::Kind),         word("specialist")),
        (of_trip(QuestionId::Purpose),      word("treatment")),
        (of_trip(QuestionId::HomeCounty),   word("oslo")),
        (of_trip(QuestionId::PlaceCounty),  word("oslo")),
        (of_trip(QuestionId::Special),      Given::Ticked([].into())),
        (of_trip(QuestionId::Escorts),      word("none")),
        (of_trip(QuestionId::Paid),         Given::Ticked([].into())),
        (of_trip(QuestionId::LongAway),     Given::No),
        (of_trip(QuestionId::Exemption),    word("none")),
    ];
    for (asked, answer) in given {
        answers.give(asked, answer);
    }
    answers
}

#[tokio::test]
async fn each_way_is_put_to_the_same_engine_over_the_same_distance() {
    let world = World::new();
    let app = world.signed_in().await;
    let stamp = save(
        &app,
        OwnTripDraft {
            answers: answers(day("2026-12-02")),
            ..draft("Ullevål")
        },
    )
    .await;
    let view = show(&app, &stamp).await.unwrap();
    let own = view.own_way.unwrap();
    assert_eq!(own.mode, Mode::Car);
    assert_eq!(own.unanswered, []);
    assert_eq!((own.outcome, own.net.0), (Outcome::Granted, 4_200));
    let others: Vec<_> = view.other_ways.iter().map(|way| way.mode).collect();
    assert_eq!(others, [Mode::PublicTransport, Mode::Taxi]);
    let taxi = &view.other_ways[1];
    assert_eq!(taxi.outcome, Outcome::MissingFacts);
    let fare = Asked::of_part(QuestionId::TaxiFare, 0, 0);
    assert!(taxi.unanswered.contains(&fare), "{:?}", taxi.unanswered);
    assert_eq!(view.deadlines.claim_by, Some(day("2027-06-02")));
}

#[tokio::test]
async fn beyond_so_many_kilometres_a_flight_stands_beside_them() {
    for (metres, is_flown) in [(300_000, false), (300_001, true)] {
        let world = World::new();
        let app = world.signed_in().await;
        let mut answers = answers(day("2026-12-02"));
        let distance = Asked::of_part(QuestionId::Distance, 0, 0);
        answers.give(distance, Given::Distance(Metres(metres)));
        let stamp = save(
            &app,
            OwnTripDraft {
                answers,
                ..draft("Ullevål")
            },
        )
        .await;
        let view = show(&app, &stamp).await.unwrap();
        let mut modes = view.other_ways.iter().map(|way| way.mode);
        assert_eq!(
            modes.any(|mode| mode == Mode::Flight),
            is_flown,
            "{metres} m"
        );
    }
}

#[tokio::test]
async fn without_answers_nothing_is_guessed() {
    let world = World::new();
    let app = world.signed_in().await;
    let stamp = save(&app, draft("Ullevål")).await;
    let view = show(&app, &stamp).await.unwrap();
    assert_eq!(view.own_way, None);
    for way in view.other_ways {
        assert_eq!(way.outcome, Outcome::MissingFacts, "{:?}", way.mode);
        assert!(!way.unanswered.is_empty(), "{:?}", way.mode);
    }
}

/// Several days away: over when the last leg is.
#[tokio::test]
async fn a_trip_lasts_until_the_way_home() {
    let world = World::new();
    let app = world.signed_in().await;
    let mut answers = answers(day("2026-11-29"));
    let word = Given::Chosen("different".to_owned());
    answers.give(Asked::of_trip(QuestionId::WayHome, 0), word);
    let home = Asked::of_part(QuestionId::Date, 0, 1);
    answers.give(home, Given::Day(day("2026-12-01")));
    let stamp = save(
        &app,
        OwnTripDraft {
            day: day("2026-11-29"),
            answers,
            ..draft("Ullevål")
        },
    )
    .await;
    let view = show(&app, &stamp).await.unwrap();
    assert_eq!(view.last_day, day("2026-12-01"));
    assert_eq!(view.phase, Phase::During);
}

/// An answer as it is written, such as `distance.2.1`.
fn give(answers: &mut Answers, asked: &str, given: Given) {
    answers.give(Asked::from_written(asked).unwrap(), given);
}

fn word(word: &str) -> Given {
    Given::Chosen(word.to_owned())
}

#[tokio::test]
async fn another_way_is_set_against_the_whole_trip_there_and_home() {
    let world = World::new();
    let app = world.signed_in().await;
    #[rustfmt::skip]
    let cases = [
        // home               own home                    beside it
        ("car",               None,                        vec![Mode::PublicTransport, Mode::Taxi]),
        ("public_transport",  Some(Mode::PublicTransport), vec![Mode::Car, Mode::PublicTransport, Mode::Taxi]),
    ];
    for (home, own_home, beside) in cases {
        let mut answers = answers(day("2026-12-02"));
        give(&mut answers, "way-home.1", word("different"));
        give(&mut answers, "date.1.2", Given::Day(day("2026-12-02")));
        give(&mut answers, "mode.1.2", word(home));
        give(
            &mut answers,
            "distance.1.2",
            Given::Distance(Metres(60_000)),
        );
        let stamp = save(
            &app,
            OwnTripDraft {
                answers,
                ..draft("Ullevål")
            },
        )
        .await;
        let view = show(&app, &stamp).await.unwrap();
        let own = view.own_way.unwrap();
        assert_eq!((own.mode, own.home), (Mode::Car, own_home), "{home}");
        let others: Vec<Mode> = view.other_ways.iter().map(|way| way.mode).collect();
        assert_eq!(others, beside, "{home}");
        assert!(view.other_ways.iter().all(|way| way.home.is_none()));
        // By car both ways gives the same, however the own way home is.
        let is_car = |way: &&Way| way.mode == Mode::Car && way.home.is_none();
        let car = [own].into_iter().chain(view.other_ways);
        let car: Vec<Way> = car.filter(|way| is_car(&way)).collect();
        let sums: Vec<i64> = car.iter().map(|way| way.net.0).collect();
        assert_eq!(sums, [4_200], "{home}");
    }
}

/// Three trips of one calculation: the second like the first, the third on its own.
fn three_trips() -> Answers {
    let mut answers = answers(day("2026-12-02"));
    let near = Asked::of_part(QuestionId::Distance, 0, 0);
    answers.know(near, Given::Distance(Metres(60_000)), Source::Trip);
    assert!(answers.add_trip() && answers.add_trip());
    give(&mut answers, "like-first.2", Given::Yes);
    give(&mut answers, "date.2.1", Given::Day(day("2026-12-09")));
    give(&mut answers, "like-first.3", Given::No);
    give(&mut answers, "date.3.1", Given::Day(day("2026-12-16")));
    give(&mut answers, "mode.3.1", word("car"));
    let far = Given::Distance(Metres(80_000));
    give(&mut answers, "distance.3.1", far);
    give(&mut answers, "way-home.3", word("none"));
    for question in [
        QuestionId::Kind,
        QuestionId::Purpose,
        QuestionId::HomeCounty,
        QuestionId::PlaceCounty,
        QuestionId::Special,
        QuestionId::Escorts,
        QuestionId::Paid,
        QuestionId::LongAway,
        QuestionId::Exemption,
    ] {
        let given = answers.given(Asked::of_trip(question, 0)).unwrap().clone();
        answers.give(Asked::of_trip(question, 2), given);
    }
    answers
}

#[tokio::test]
async fn several_trips_of_a_calculation_are_kept_each_on_its_own() {
    let world = World::new();
    let app = world.signed_in().await;
    let together = three_trips();
    let today = day("2026-12-01");
    assert!(questions::is_complete(&together, today));
    let facts = questions::facts(&together, today);
    let stamp = save(
        &app,
        OwnTripDraft {
            answers: together,
            ..draft("Ullevål")
        },
    )
    .await;

    let list = list_of(&app, &oneself()).await.unwrap();
    #[rustfmt::skip]
    let cases = [
        // day          clock                               first leg's way  legs  due
        ("2026-12-02",  NaiveTime::from_hms_opt(9, 30, 0),  60_000,          2,    4_200),
        ("2026-12-09",  None,                               60_000,          2,    4_200),
        ("2026-12-16",  None,                               80_000,          1,    8_500),
    ];
    assert_eq!(list.cards.len(), cases.len());
    for (number, (on, at, far, legs, net)) in cases.into_iter().enumerate() {
        let card = &list.cards[number];
        assert_eq!((card.day, card.at), (day(on), at));
        assert_eq!(card.far, Some(Metres(far)), "{on}");
        assert_eq!(card.to.as_str(), "Ullevål");
        let one = OwnTripStamp {
            trip: card.id.clone(),
            version: 1,
        };
        let view = show(&app, &one).await.unwrap();
        let kept = &view.trip.answers;
        assert_eq!(kept.trips(), 1);
        assert!(questions::is_complete(kept, today), "{on}");
        let alone = questions::facts(kept, today).trips.remove(0);
        assert_eq!(alone, facts.trips[number], "{on}");
        assert_eq!(alone.legs.len(), legs, "{on}");
        assert_eq!(view.own_way.unwrap().net.0, net, "{on}");
        // § 25: each by its own day.
        let months = chrono::Months::new(6);
        let by = day(on).checked_add_months(months);
        assert_eq!(view.deadlines.claim_by, by, "{on}");
    }
    assert_eq!(list.cards[0].id, stamp.trip);
    let distance = |number: usize| facts.trips[number].legs[0].distance;
    let taken = Fact::Stated(Metres(60_000), Source::Trip);
    assert_eq!((distance(0), distance(1)), (taken, taken));
    assert_eq!(distance(2), Fact::said(Metres(80_000)));
}

#[tokio::test]
async fn of_several_trips_all_are_kept_or_none() {
    let world = World::new();
    let app = world.signed_in().await;
    for number in 0..MOST_OWN_TRIPS - 3 {
        save(&app, draft(&format!("Sted {number}"))).await;
    }
    let three = || OwnTripDraft {
        answers: three_trips(),
        ..draft("Ullevål")
    };
    let mut dayless = three();
    assert!(dayless.answers.add_trip());
    let kept = save_own_trip(&app, dayless).await;
    assert_eq!(kept, Ok(Saving::NoDay { trip: 3 }));
    assert_eq!(listed(&app).await.len(), MOST_OWN_TRIPS - 3);

    let last = save(&app, draft("Enda et")).await;
    assert_eq!(save_own_trip(&app, three()).await, Ok(Saving::Full));
    assert_eq!(listed(&app).await.len(), MOST_OWN_TRIPS - 2);
    // In the place of one that is kept, two are new.
    let change = OwnTripDraft {
        before: Some(last.clone()),
        ..three()
    };
    assert_eq!(save(&app, change).await.trip, last.trip);
    assert_eq!(listed(&app).await.len(), MOST_OWN_TRIPS);
}
