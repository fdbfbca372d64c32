use domain::sample::at;
use entitlement::{
    decide,
    decision::{Basis, Outcome},
    facts::{CarNeed, Cost, CostKind, Fact},
    samples,
};
use proptest::prelude::*;

use super::*;
use crate::state::Result as Word;

const NOON: &str = "2026-02-20T11:00:00Z";

/// An adult who drives to a hospital and home again, with toll out and back.
fn drive(metres: u32, needs_car: Fact<CarNeed>, toll: i64) -> Facts {
    let mut facts = samples::hospital_by_car("2026-02-10", metres);
    let trip = &mut facts.trips[0];
    trip.treatment.car_need = needs_car;
    for leg in &mut trip.legs {
        leg.costs = vec![Cost {
            kind: CostKind::Toll,
            amount: Ore(toll),
            receipt: Fact::said(true),
        }];
    }
    facts
}

fn by_service(facts: &Facts) -> Ruling {
    Ruling::of_service(facts, decide(facts), at(NOON))
}

fn judged(facts: &Facts, adjustments: Vec<Adjustment>) -> Result<Ruling, Misjudged> {
    let judgement = Judgement {
        adjustments,
        explanation: None,
    };
    Ruling::of_case_worker(facts, decide(facts), judgement, at(NOON))
}

fn adjustment(line: usize, granted: i64) -> Adjustment {
    Adjustment {
        line: u16::try_from(line).unwrap(),
        granted: Ore(granted),
        reason: Reason::NotDocumented,
    }
}

#[test]
fn the_sum_asked_for_is_told_from_the_sum_granted() {
    let health = Fact::said(CarNeed::Health);
    let nobody = Fact::said(CarNeed::None);
    #[rustfmt::skip]
    let cases = [
        // what it shows                       facts                        word            asked     granted  fee       left out
        ("the user fee and nothing else",      drive(60_000, health, 0),    Word::Approved, 384_00,   42_00,   342_00,   0),
        ("the fee takes all that there is",    drive(20_000, health, 0),    Word::Approved, 128_00,   0,       128_00,   0),
        ("toll that needs an attestation",     drive(60_000, nobody, 60_00), Word::Partly,  504_00,   42_00,   342_00,   120_00),
        ("toll with an attestation",           drive(60_000, health, 60_00), Word::Approved, 504_00,  162_00,  342_00,   0),
        ("too short to give a right",          drive(9_900, nobody, 0),     Word::Rejected, 0,        0,       0,        0),
    ];
    for (shows, facts, word, asked, granted, fee, left_out) in cases {
        let ruling = by_service(&facts);
        let difference = ruling.difference();
        assert_eq!(ruling.result, word, "{shows}");
        assert_eq!(
            (ruling.asked, ruling.granted),
            (Ore(asked), Ore(granted)),
            "{shows}"
        );
        assert_eq!(
            (difference.copayment, difference.left_out),
            (Ore(fee), Ore(left_out)),
            "{shows}"
        );
        assert_eq!(
            difference.directions,
            if fee == 0 { 0 } else { 2 },
            "{shows}"
        );
        assert_eq!(
            difference.refused.is_empty(),
            word != Word::Rejected,
            "{shows}"
        );
    }
}

/// Pasient- og brukerrettighetsloven § 7-5: four weeks.
#[test]
fn a_complaint_is_due_four_weeks_after_the_day_in_norway() {
    let facts = drive(60_000, Fact::NotStated, 0);
    let cases = [
        ("2026-02-20T11:00:00Z", "2026-03-20"),
        ("2026-02-19T22:59:59Z", "2026-03-19"),
        ("2026-02-19T23:00:00Z", "2026-03-20"),
        // Good Friday: the Tuesday after Easter.
        ("2026-03-06T11:00:00Z", "2026-04-07"),
    ];
    for (decided, last_day) in cases {
        let ruling = Ruling::of_service(&facts, decide(&facts), at(decided));
        assert_eq!(ruling.complain_by.to_string(), last_day, "{decided}");
    }
}

#[test]
fn one_trip_of_two_without_a_right_makes_a_part() {
    let mut facts = drive(60_000, Fact::said(CarNeed::Health), 0);
    facts
        .trips
        .extend(samples::hospital_by_car("2026-02-12", 5_000).trips);
    let ruling = by_service(&facts);
    assert_eq!((ruling.result, ruling.granted), (Word::Partly, Ore(42_00)));
    let refused = ruling.difference().refused;
    assert!(
        refused.iter().all(|at| at.trip == 1) && !refused.is_empty(),
        "{refused:?}"
    );
}

#[test]
fn a_case_worker_grants_what_is_judged_and_the_fee_follows() {
    // Whether there is scheduled transport is for the office to judge.
    let facts = drive(60_000, Fact::said(CarNeed::ClaimsNoTransport), 60_00);
    let decision = decide(&facts);
    assert_eq!(decision.outcome, Outcome::CaseWorker);
    let certain = decision.lines.len();
    let tolls: Vec<_> = (certain..certain + decision.pending.len()).collect();
    assert_eq!(tolls.len(), 2);
    #[rustfmt::skip]
    let cases = [
        // what it shows                adjustments                                                       word            granted
        ("nothing of it",               vec![],                                                           Word::Partly,   42_00),
        ("all of it",                   vec![adjustment(tolls[0], 60_00), adjustment(tolls[1], 60_00)],   Word::Approved, 162_00),
        ("one of the two",              vec![adjustment(tolls[0], 60_00)],                                Word::Partly,   102_00),
        ("less of a certain line",      vec![adjustment(0, 100_00)],                                      Word::Partly,   21_00),
        ("a line is left out",          vec![adjustment(0, 0)],                                           Word::Partly,   21_00),
    ];
    for (shows, adjustments, word, granted) in cases {
        let ruling = judged(&facts, adjustments).unwrap();
        assert_eq!(
            (ruling.result, ruling.granted),
            (word, Ore(granted)),
            "{shows}"
        );
        assert_eq!(ruling.by, DecidedBy::CaseWorker);
    }
    let nothing: Vec<_> = (0..certain)
        .filter(|line| !matches!(decision.lines[*line].basis, Basis::Copayment { .. }))
        .map(|line| adjustment(line, 0))
        .collect();
    let ruling = judged(&facts, nothing).unwrap();
    assert_eq!((ruling.result, ruling.granted), (Word::Rejected, Ore(0)));
    assert_eq!(ruling.difference().copayment, Ore(0), "no fee on nothing");
}

#[test]
fn what_cannot_be_granted_is_refused() {
    let facts = drive(60_000, Fact::said(CarNeed::Health), 0);
    let fee = decide(&facts)
        .lines
        .iter()
        .position(|line| line.amount.is_negative())
        .unwrap();
    #[rustfmt::skip]
    let cases = [
        ("no such line",         vec![adjustment(99, 0)],                        Some(Misjudged::NoLine)),
        ("twice",                vec![adjustment(0, 1), adjustment(0, 2)],       Some(Misjudged::Twice)),
        ("below nothing",        vec![adjustment(0, -1)],                        Some(Misjudged::OutOfRange)),
        ("more than there is",   vec![adjustment(0, Ore::MOST.0 + 1)],           Some(Misjudged::OutOfRange)),
        ("a fee that is given",  vec![adjustment(fee, 1)],                       Some(Misjudged::OutOfRange)),
        ("more than the fee",    vec![adjustment(fee, -171_01)],                 Some(Misjudged::OutOfRange)),
        ("no fee",               vec![adjustment(fee, 0)],                       None),
        ("nothing at all",       vec![adjustment(0, 0)],                         None),
    ];
    for (shows, adjustments, refused) in cases {
        assert_eq!(judged(&facts, adjustments).err(), refused, "{shows}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(1_000)))]

    #[test]
    fn a_ruling_of_the_service_is_the_decision(bytes in prop::collection::vec(any::<u8>(), 0..500)) {
        let facts = samples::facts(&bytes);
        let decision = decide(&facts);
        let ruling = by_service(&facts);
        prop_assert_eq!(ruling.granted, decision.net);
        adds_up(&ruling)?;
    }

    #[test]
    fn whatever_is_judged_adds_up_and_is_never_below_zero(
        bytes in prop::collection::vec(any::<u8>(), 0..500),
        wanted in prop::collection::vec((any::<prop::sample::Index>(), -500_00..5_000_00_i64), 0..6),
    ) {
        let facts = samples::facts(&bytes);
        let decision = decide(&facts);
        let count = decision.lines.len() + decision.pending.len();
        if count > 0 {
            let wanted = wanted.iter().map(|(line, sum)| adjustment(line.index(count), *sum));
            if let Ok(ruling) = judged(&facts, wanted.collect()) {
                adds_up(&ruling)?;
            }
        }
    }
}

fn adds_up(ruling: &Ruling) -> Result<(), TestCaseError> {
    let difference = ruling.difference();
    let Difference {
        copayment,
        left_out,
        reduced,
        added,
        ..
    } = difference;
    for sum in [
        ruling.granted,
        ruling.asked,
        copayment,
        left_out,
        reduced,
        added,
    ] {
        prop_assert!(sum.0 >= 0, "{ruling:?}");
    }
    prop_assert_eq!(
        ruling.asked.0 + added.0,
        ruling.granted.0 + copayment.0 + left_out.0 + reduced.0
    );
    let lines: i64 = ruling.lines().map(|(_, granted)| granted.0).sum();
    prop_assert_eq!(lines, ruling.granted.0);
    prop_assert!(ruling.result != Word::Rejected || ruling.granted == Ore(0));
    Ok(())
}
