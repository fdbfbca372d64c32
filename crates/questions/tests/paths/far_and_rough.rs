//! Whether a car, a boat or a snowmobile was needed, and what an injury took.

use domain::money::Ore;
use entitlement::decision::Outcome;
use questions::{Given, facts};

use crate::answering::*;

#[test]
fn whether_a_car_was_needed_is_asked_beyond_300_km_however_one_travelled() {
    #[rustfmt::skip]
    let cases = [
        // way                other           metres   is asked
        ("car",              None,                  300_000, false),
        ("car",              None,                  300_001, true),
        ("public_transport", None,                  300_000, false),
        ("public_transport", None,                  300_001, true),
        ("boat",             None,                  300_001, true),
        ("several",          None,                  300_001, true),
        ("other",            Some("private_boat"),  300_000, false),
        ("other",            Some("private_boat"),  300_001, true),
        ("other",            Some("snowmobile"),    300_001, true),
        // They have paragraphs of their own.
        ("flight",           None,                  300_001, false),
        ("other",            Some("ambulance_boat"), 300_001, false),
    ];
    for (mode, other, metres, is_asked) in cases {
        let mut named = vec![
            ("mode.1.1", chosen(mode)),
            ("distance.1.1", far(metres)),
            ("flight-ordered.1.1", Given::No),
        ];
        named.extend(other.map(|other| ("other-mode.1.1", chosen(other))));
        let answers = answered(&named);
        let asked = names(&answers).contains(&"car-need.1".to_owned());
        assert_eq!(asked, is_asked, "{mode} {other:?} {metres}");
    }
}

#[test]
fn what_the_trust_ordered_does_not_count_toward_the_300_km() {
    for (ordered, is_asked) in [(100_000, false), (99_999, true)] {
        let answers = answered(&[
            ("mode.1.1", chosen("several")),
            ("modes.1.1", ticked(&["car", "flight"])),
            ("distance.1.1", far(400_000)),
            ("flight-ordered.1.1", Given::Yes),
            ("ordered-distance.1.1", far(ordered)),
        ]);
        let asked = names(&answers).contains(&"car-need.1".to_owned());
        assert_eq!(asked, is_asked, "{ordered}");
    }
}

#[test]
fn own_boat_and_snowmobile_are_judged_only_where_they_may_have_been_needed() {
    #[rustfmt::skip]
    let cases = [
        ("private_boat", Given::No,       Outcome::Granted),
        ("private_boat", Given::Yes,      Outcome::CaseWorker),
        ("snowmobile",   Given::No,       Outcome::Granted),
        ("snowmobile",   Given::DontKnow, Outcome::CaseWorker),
    ];
    for (mode, necessary, outcome) in cases {
        let answers = answered(&[
            ("mode.1.1", chosen("other")),
            ("other-mode.1.1", chosen(mode)),
            ("distance.1.1", far(60_000)),
            ("necessary-mode.1.1", necessary.clone()),
        ]);
        let decision = entitlement::decide(&facts(&answers, day(TODAY)));
        let found = (decision.outcome, decision.net);
        assert_eq!(found, (outcome, Ore(4_200)), "{mode}, {necessary:?}");
    }
    let by_car = answered(&[]);
    assert!(!names(&by_car).contains(&"necessary-mode.1.1".to_owned()));
}

#[test]
fn each_way_says_for_itself_whether_its_mode_was_needed() {
    let answers = answered(&[
        ("mode.1.1", chosen("other")),
        ("other-mode.1.1", chosen("snowmobile")),
        ("way-home.1", chosen("different")),
        ("mode.1.2", chosen("other")),
        ("other-mode.1.2", chosen("private_boat")),
        ("necessary-mode.1.1", Given::Yes),
        ("necessary-mode.1.2", Given::No),
    ]);
    let facts = facts(&answers, day(TODAY));
    let legs = facts.trips[0].legs.iter();
    let needed: Vec<_> = legs.map(|leg| leg.necessary_mode.value()).collect();
    assert_eq!(needed, [Some(true), Some(false)]);
}

#[test]
fn acute_help_pays_toll_without_another_ground() {
    for (need, net) in [("acute", 4_200 + 12_000), ("none", 4_200)] {
        let answers = answered(&[
            ("distance.1.1", far(60_000)),
            ("paid.1", ticked(&["toll"])),
            ("toll.1", costs(6_000, 6_000, Some(true))),
            ("car-need.1", chosen(need)),
        ]);
        let decision = entitlement::decide(&facts(&answers, day(TODAY)));
        let found = (decision.outcome, decision.net);
        assert_eq!(found, (Outcome::Granted, Ore(net)), "{need}");
    }
    // Whoever was asked already does not say it twice.
    let short = answered(&[("distance.1.1", far(9_900))]);
    let all = questions::questions(&short, day(TODAY));
    let need = all
        .iter()
        .find(|one| one.asked.written() == "car-need.1")
        .unwrap();
    assert!(!need.form.options().contains(&"acute"));
}

#[test]
fn income_lost_by_an_injury_is_asked_for_on_a_short_way_too() {
    #[rustfmt::skip]
    let cases = [
        // metres  minutes  documented   outcome
        (60_000,   120,     Given::Yes,  Outcome::CaseWorker),
        (60_000,   119,     Given::Yes,  Outcome::Granted),
        (60_000,   120,     Given::No,   Outcome::Granted),
        ( 9_900,   120,     Given::Yes,  Outcome::CaseWorker),
        ( 9_900,   119,     Given::Yes,  Outcome::NoRight),
    ];
    for (metres, minutes, documented, outcome) in cases {
        let answers = answered(&[
            ("distance.1.1", far(metres)),
            ("special.1", ticked(&["injury_income"])),
            ("injury-minutes.1", Given::Minutes(minutes)),
            ("injury-documented.1", documented.clone()),
        ]);
        let decision = entitlement::decide(&facts(&answers, day(TODAY)));
        let shows = format!("{metres} m, {minutes} min, {documented:?}");
        assert_eq!(decision.outcome, outcome, "{shows}");
        // An approved injury frees from the user fee, and is not asked for again.
        assert!(
            !names(&answers).contains(&"exemption.1".to_owned()),
            "{shows}"
        );
        if outcome == Outcome::Granted {
            assert_eq!(decision.net, Ore(2 * 19_200), "{shows}");
        }
    }
}
