//! Several trips at once.

use domain::money::Ore;
use questions::{Answers, Asked, Given, QuestionId, facts, is_complete, questions};

use crate::answering::*;

#[test]
fn another_trip_like_the_first_asks_for_its_day_alone() {
    let mut answers = answered(&[("distance.1.1", far(60_000))]);
    assert!(answers.add_trip());
    assert!(!is_complete(&answers, day(TODAY)));
    answers.give(Asked::from_written("like-first.2").unwrap(), Given::Yes);
    answers.give(
        Asked::from_written("date.2.1").unwrap(),
        Given::Day(day("2026-02-17")),
    );
    assert!(is_complete(&answers, day(TODAY)));
    let facts = facts(&answers, day(TODAY));
    assert_eq!(facts.trips.len(), 2);
    assert!(
        facts.trips[1]
            .legs
            .iter()
            .all(|leg| leg.date.value() == Some(day("2026-02-17")))
    );
    assert_eq!(entitlement::decide(&facts).net, Ore(8_400));
}

#[test]
fn a_later_trip_like_the_first_is_late_by_its_own_day() {
    let mut answers = answered(&[]);
    answers.add_trip();
    answers.give(Asked::from_written("like-first.2").unwrap(), Given::Yes);
    let on = Asked::from_written("date.2.1").unwrap();
    // 31 August has its last day on a Saturday, 28 February, and so on Monday, 2 March.
    for (travelled, is_asked) in [("2025-08-31", false), ("2025-08-26", true)] {
        answers.give(on, Given::Day(day(travelled)));
        let asked = names(&answers);
        assert_eq!(asked.contains(&"late".to_owned()), is_asked, "{travelled}");
    }
}

/// The answers for a first trip and one like it on another day, with what is asked of that, and said.
fn and_one_like_it(
    first: &[(&str, Given)],
    on: &str,
    own: &[(&str, Given)],
) -> (Answers, Vec<String>) {
    let mut answers = answered(first);
    answers.add_trip();
    answers.give(Asked::from_written("like-first.2").unwrap(), Given::Yes);
    answers.give(
        Asked::from_written("date.2.1").unwrap(),
        Given::Day(day(on)),
    );
    for (written, given) in own {
        answers.give(Asked::from_written(written).unwrap(), given.clone());
    }
    let of_it = names(&answers).into_iter().filter(|name| {
        name.contains(".2")
            && !["like-first.2", "date.2.1"].contains(&name.as_str())
            && !name.ends_with(".1.2")
    });
    let of_it = of_it.collect();
    (answers, of_it)
}

/// What it shows, the first trip, the day of the other, what is said of it, what it is asked.
type Row = (
    &'static str,
    Vec<(&'static str, Given)>,
    &'static str,
    Option<(&'static str, Given)>,
    &'static [&'static str],
);

#[test]
fn a_trip_like_the_first_is_asked_only_what_its_own_day_brings() {
    let sami = |home| {
        vec![
            ("kind.1", chosen("other")),
            ("other-kind.1", chosen("sami_speaking_doctor")),
            ("sami-speaking", Given::Yes),
            ("municipality", chosen(home)),
        ]
    };
    let on = |date| ("date.1.1", Given::Day(day(date)));
    let lodging = || {
        vec![
            ("distance.1.1", far(120_000)),
            ("long-away.1", Given::Yes),
            ("stay-more.1", ticked(&["paid"])),
        ]
    };
    let ferry = |date, receipt| {
        vec![
            on(date),
            ("paid.1", ticked(&["ferry"])),
            ("ferry.1", costs(14_500, 14_500, receipt)),
            ("car-need.1", chosen("health")),
        ]
    };
    let with = |mut all: Vec<(&'static str, Given)>, more| {
        all.push(more);
        all
    };
    #[rustfmt::skip]
    let cases: Vec<Row> = vec![
        // what it shows                            the first                               the other     said of it  asked of it
        ("nothing where the law is the same",        vec![],                                 "2026-02-17", None, &[]),
        ("nothing of the area while it is the same", with(sami("saltdal"), on("2026-01-01")), "2026-02-17", None, &[]),
        ("a home that came into the area later",     with(sami("saltdal"), on("2026-01-01")), "2025-12-31", None, &["other-place.2"]),
        ("a home that has always been in it",        with(sami("karasjok"), on("2026-01-01")), "2025-12-31", None, &[]),
        ("the last day before the visitor levy",     with(lodging(), on("2026-02-10")),      "2026-12-31", None, &[]),
        ("the first day of the visitor levy",        with(lodging(), on("2026-02-10")),      "2027-01-01", None, &["visitor-levy.2"]),
        ("a ferry by the same text",                 ferry("2025-03-04", None),              "2025-03-03", None, &[]),
        ("what is paid by the older text, too",      ferry("2025-03-03", None),              "2025-03-02", None, &["paid.2"]),
        ("the receipt of a ferry by the older text", ferry("2025-03-03", None),              "2025-03-02", Some(("paid.2", ticked(&["ferry"]))), &["paid.2", "ferry.2"]),
        ("less by the newer text",                   ferry("2025-03-02", Some(true)),        "2025-03-03", None, &[]),
    ];
    for (shows, first, on, own, expected) in cases {
        let own: Vec<_> = own.into_iter().collect();
        let (_, of_it) = and_one_like_it(&first, on, &own);
        assert_eq!(of_it, expected, "{shows}");
    }
}

#[test]
fn the_way_home_of_a_trip_like_the_first_is_as_long_after_the_way_there() {
    let first = [
        ("way-home.1", chosen("different")),
        ("date.1.2", Given::Day(day("2026-02-12"))),
        ("distance.1.2", far(70_000)),
    ];
    let (answers, of_it) = and_one_like_it(&first, "2026-02-27", &[]);
    assert_eq!(of_it, Vec::<String>::new());
    let facts = facts(&answers, day(TODAY));
    let days = |trip: usize| -> Vec<_> {
        let legs = facts.trips[trip].legs.iter();
        legs.map(|leg| leg.date.value().unwrap()).collect()
    };
    assert_eq!(days(0), [day("2026-02-10"), day("2026-02-12")]);
    assert_eq!(days(1), [day("2026-02-27"), day("2026-03-01")]);
    let home = |trip: usize| facts.trips[trip].legs[1].distance;
    assert_eq!(home(1), home(0));
}

#[test]
fn what_was_once_said_of_a_trip_that_is_now_like_the_first_counts_no_more() {
    let own = [("distance.2.1", far(400_000)), ("mode.2.1", chosen("taxi"))];
    let (answers, of_it) = and_one_like_it(&[("distance.1.1", far(60_000))], "2026-02-17", &own);
    assert_eq!(of_it, Vec::<String>::new());
    let facts = facts(&answers, day(TODAY));
    assert_eq!(
        facts.trips[1].legs[0].distance,
        facts.trips[0].legs[0].distance
    );
    assert_eq!(facts.trips[1].legs[0].mode, facts.trips[0].legs[0].mode);
}

#[test]
fn what_the_first_trip_is_no_longer_asked_says_nothing_of_one_like_it() {
    let first = [
        ("kind.1", chosen("other")),
        ("other-kind.1", chosen("sami_speaking_doctor")),
        ("sami-speaking", Given::Yes),
        ("municipality", chosen("saltdal")),
        ("date.1.1", Given::Day(day("2026-01-01"))),
    ];
    let mut answers = answered(&first);
    answers.give(
        Asked::from_written("other-place.1").unwrap(),
        chosen("home_municipality"),
    );
    answers.add_trip();
    answers.give(Asked::from_written("like-first.2").unwrap(), Given::Yes);
    answers.give(
        Asked::from_written("date.2.1").unwrap(),
        Given::Day(day("2025-12-31")),
    );
    assert_eq!(next(&answers).unwrap().asked.written(), "other-place.2");
}

#[test]
fn a_trip_like_the_first_waits_for_its_day_and_for_the_first() {
    let mut answers = answered(&[("distance.1.1", far(60_000))]);
    answers.add_trip();
    answers.give(Asked::from_written("like-first.2").unwrap(), Given::Yes);
    let asked = |answers: &Answers| -> Vec<String> {
        let all = questions(answers, day(TODAY)).into_iter();
        let open = all.filter(|question| question.given.is_none());
        open.map(|question| question.asked.written()).collect()
    };
    assert_eq!(asked(&answers), ["date.2.1"]);
    answers.give(
        Asked::from_written("date.2.1").unwrap(),
        Given::Day(day("2026-02-17")),
    );
    answers.forget(Asked::from_written("distance.1.1").unwrap());
    assert_eq!(asked(&answers), ["distance.1.1"]);
}

#[test]
fn which_language_is_spoken_is_asked_once_for_all_trips() {
    let sami = |trip: u8| {
        let ask = |question| Asked::of_trip(question, trip);
        [
            (ask(QuestionId::Kind), chosen("other")),
            (ask(QuestionId::OtherKind), chosen("sami_speaking_doctor")),
        ]
    };
    let mut answers = Answers::default();
    answers.add_trip();
    for (asked, given) in sami(0).into_iter().chain(sami(1)) {
        answers.give(asked, given);
    }
    answers.give(Asked::from_written("like-first.2").unwrap(), Given::No);
    let asked = names(&answers);
    let languages = asked
        .iter()
        .filter(|name| name.starts_with("sami-speaking"));
    assert_eq!(languages.count(), 1, "{asked:?}");
}
