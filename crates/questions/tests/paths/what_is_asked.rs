//! What is asked on which side of a boundary, and what comes of it.

use domain::money::Ore;
use entitlement::{
    decision::Outcome,
    facts::{CarNeed, Fact, FactName, Metres, Source},
};
use questions::{Answers, Asked, Given, QuestionId, facts, questions};

use crate::answering::*;

#[test]
fn sixty_kilometres_each_way_by_car_give_42_kroner() {
    let answers = answered(&[("distance.1.1", far(60_000))]);
    let decision = entitlement::decide(&facts(&answers, day(TODAY)));
    assert_eq!(
        (decision.outcome, decision.net),
        (Outcome::Granted, Ore(4_200))
    );
    let asked = names(&answers);
    for never in [
        "acute.1",
        "minimum-fare.1",
        "car-need.1",
        "outside.1",
        "long-away.1",
        "late",
    ] {
        assert!(!asked.contains(&never.to_owned()), "{never} in {asked:?}");
    }
}

#[test]
fn just_under_ten_kilometres_give_no_right() {
    let answers = answered(&[("distance.1.1", far(9_900))]);
    let decision = entitlement::decide(&facts(&answers, day(TODAY)));
    assert_eq!((decision.outcome, decision.net), (Outcome::NoRight, Ore(0)));
    let asked = names(&answers);
    for exempting in ["acute.1", "car-need.1", "escorts.1"] {
        assert!(
            asked.contains(&exempting.to_owned()),
            "{exempting} in {asked:?}"
        );
    }
    for never in ["minimum-fare.1", "paid.1", "exemption.1"] {
        assert!(!asked.contains(&never.to_owned()), "{never} in {asked:?}");
    }
}

#[test]
fn a_long_way_with_attestation_and_extras_gives_2398_kroner() {
    let answers = answered(&[
        ("distance.1.1", far(350_000)),
        ("paid.1", ticked(&["toll", "ferry", "parking"])),
        ("car-need.1", chosen("health")),
        ("toll.1", costs(6_000, 6_000, Some(true))),
        ("ferry.1", costs(14_500, 14_500, None)),
        ("parking.1", costs(9_000, 0, Some(true))),
    ]);
    let decision = entitlement::decide(&facts(&answers, day(TODAY)));
    assert_eq!(
        (decision.outcome, decision.net),
        (Outcome::Granted, Ore(239_800))
    );
}

#[test]
fn what_decides_is_asked_on_the_side_of_the_boundary_where_it_decides() {
    let cases = [
        ("acute.1", 9_999, true),
        ("acute.1", 10_000, false),
        ("minimum-fare.1", 9_999, false),
        ("minimum-fare.1", 10_000, true),
        ("minimum-fare.1", 39_999, true),
        ("minimum-fare.1", 40_000, false),
        ("long-away.1", 99_999, false),
        ("long-away.1", 100_000, true),
        ("car-need.1", 300_000, false),
        ("car-need.1", 300_001, true),
        ("knows-cheapest.1", 300_000, false),
        ("knows-cheapest.1", 300_001, true),
    ];
    for (name, metres, is_asked) in cases {
        let answers = answered(&[("distance.1.1", far(metres))]);
        assert_eq!(
            names(&answers).contains(&name.to_owned()),
            is_asked,
            "{name} at {metres} m"
        );
    }
}

#[test]
fn why_outside_the_region_is_asked_only_there() {
    for (place, is_asked) in [
        ("akershus", false),
        ("agder", false),
        ("trondelag", true),
        ("dont_know", false),
    ] {
        let given = if place == "dont_know" {
            Given::DontKnow
        } else {
            chosen(place)
        };
        let answers = answered(&[("place-county.1", given)]);
        assert_eq!(
            names(&answers).contains(&"outside.1".to_owned()),
            is_asked,
            "{place}"
        );
    }
}

#[test]
fn an_answer_that_is_no_longer_asked_does_not_count() {
    let mut answers = answered(&[
        ("distance.1.1", far(9_900)),
        ("car-need.1", chosen("health")),
    ]);
    let need = |answers: &Answers| facts(answers, day(TODAY)).trips[0].treatment.car_need;
    assert_eq!(need(&answers), Fact::said(CarNeed::Health));
    let distance = Asked::from_written("distance.1.1").unwrap();
    answers.give(distance, far(60_000));
    assert_eq!(need(&answers), Fact::NotStated);
    answers.give(distance, far(9_900));
    assert_eq!(need(&answers), Fact::said(CarNeed::Health));
}

#[test]
fn what_is_known_is_not_asked_and_keeps_its_source() {
    let mut answers = Answers::default();
    let distance = Asked::from_written("distance.1.1").unwrap();
    answers.know(distance, far(84_000), Source::Trip);
    assert!(!names(&answers).contains(&"distance.1.1".to_owned()));
    let facts = facts(&answers, day(TODAY));
    assert_eq!(
        facts.trips[0].legs[0].distance,
        Fact::Stated(Metres(84_000), Source::Trip)
    );
}

#[test]
fn why_so_late_is_asked_when_the_engine_finds_it_late() {
    #[rustfmt::skip]
    let cases = [
        // travelled    today         is asked
        ("2026-02-10", "2026-08-10", false),
        ("2026-02-10", "2026-08-11", true),
        // 28 February is a Saturday: the last day is Monday.
        ("2025-08-31", "2026-03-02", false),
        ("2025-08-31", "2026-03-03", true),
        // 1 May is a Friday.
        ("2025-11-01", "2026-05-04", false),
        ("2025-11-01", "2026-05-05", true),
        // After three years, here on a Saturday, no reason helps.
        ("2023-11-21", "2026-11-23", true),
        ("2023-11-21", "2026-11-24", false),
    ];
    let mut answers = answered(&[]);
    for (travelled, today, is_asked) in cases {
        let asked = Asked::from_written("date.1.1").unwrap();
        answers.give(asked, Given::Day(day(travelled)));
        let asked = questions(&answers, day(today));
        let is_late = asked
            .iter()
            .any(|question| question.id() == QuestionId::Late);
        assert_eq!(is_late, is_asked, "{travelled}, {today}");
        let decision = entitlement::decide(&facts(&answers, day(today)));
        let wants_a_reason = decision.steps.iter().any(|step| {
            let mut used = step.used.iter();
            used.any(|used| used.fact == FactName::LateBecause)
        });
        assert_eq!(wants_a_reason, is_asked, "{travelled}, {today}");
    }
}

#[test]
fn whoever_lives_on_svalbard_has_the_way_home_judged() {
    use entitlement::{RuleId, decision::Verdict};
    for (home, is_judged) in [("svalbard", true), ("troms", false)] {
        let answers = answered(&[
            ("home-county.1", chosen(home)),
            ("place-county.1", chosen("troms")),
        ]);
        let decision = entitlement::decide(&facts(&answers, day(TODAY)));
        let judged = |step: &entitlement::decision::Step| {
            (step.rule, step.verdict) == (RuleId::R20_6, Verdict::Judged)
        };
        assert_eq!(decision.steps.iter().any(judged), is_judged, "{home}");
    }
}

#[test]
fn whoever_lives_outside_the_sami_area_on_a_day_of_travel_says_where_the_doctor_is() {
    // Saltdal came into the area on 1 January 2026.
    #[rustfmt::skip]
    let cases = [
        // speaks   home          there         home again    is asked
        ("yes",    "saltdal",    "2025-12-30", "2025-12-31", true),
        ("yes",    "saltdal",    "2025-12-31", "2026-01-01", true),
        ("yes",    "saltdal",    "2026-01-01", "2026-01-02", false),
        ("yes",    "karasjok",   "2025-12-31", "2025-12-31", false),
        // Which municipality it is, or what the area was, nobody knows: a case worker judges.
        ("yes",    "elsewhere",  "2025-12-31", "2025-12-31", false),
        ("yes",    "saltdal",    "2023-12-30", "2023-12-31", false),
        ("no",     "saltdal",    "2026-01-01", "2026-01-02", true),
    ];
    for (speaks, home, out, back, is_asked) in cases {
        let shows = format!("{home}, {speaks}, {out} to {back}");
        let speaks = if speaks == "yes" {
            Given::Yes
        } else {
            Given::No
        };
        let answers = answered(&[
            ("date.1.1", Given::Day(day(out))),
            ("way-home.1", chosen("different")),
            ("date.1.2", Given::Day(day(back))),
            ("kind.1", chosen("other")),
            ("other-kind.1", chosen("sami_speaking_doctor")),
            ("sami-speaking", speaks),
            ("municipality", chosen(home)),
            ("other-place.1", chosen("home_municipality")),
        ]);
        let asked = names(&answers);
        assert_eq!(
            asked.contains(&"other-place.1".to_owned()),
            is_asked,
            "{shows}"
        );
        let decision = entitlement::decide(&facts(&answers, day(TODAY)));
        assert_ne!(decision.outcome, Outcome::MissingFacts, "{shows}");
    }
}

#[test]
fn answers_are_kept_and_read_again() {
    let mut answers = answered(&[("distance.1.1", far(9_900))]);
    answers.know(
        Asked::from_written("age").unwrap(),
        Given::Number(12),
        Source::Register,
    );
    let kept = serde_json::to_string(&answers).unwrap();
    assert_eq!(serde_json::from_str::<Answers>(&kept).unwrap(), answers);
}

#[test]
fn what_another_version_kept_is_asked_again() {
    let kept = r#"{"version":1,"trips":1,"given":[{"asked":"mood.1","answer":"yes"},{"asked":"mode.1.1","answer":{"chosen":"sledge"}}]}"#;
    let answers: Answers = serde_json::from_str(kept).unwrap();
    assert!(
        questions(&answers, day(TODAY))
            .iter()
            .all(|question| question.given.is_none())
    );
    let newer = r#"{"version":2,"trips":3,"given":[]}"#;
    assert_eq!(
        serde_json::from_str::<Answers>(newer).unwrap(),
        Answers::default()
    );
}
