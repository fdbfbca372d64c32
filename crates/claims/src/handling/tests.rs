use entitlement::{
    decide,
    facts::{CarNeed, Cost, CostKind, Leg},
    samples,
};

use super::*;

fn handled(facts: &Facts, enclosed: &[DocumentKind]) -> Handling {
    let enclosed = enclosed.iter().map(|kind| Shows {
        kind: *kind,
        trip: 0,
    });
    handling(facts, &decide(facts), &enclosed.collect())
}

fn by_case_worker(because: &[Because]) -> Handling {
    Handling::ByCaseWorker {
        because: because.to_vec(),
    }
}

fn changed(change: impl FnOnce(&mut Facts)) -> Facts {
    let mut facts = samples::hospital_by_car("2026-02-10", 60_000);
    facts.claimant = Fact::said(entitlement::facts::Claimant::Patient);
    change(&mut facts);
    facts
}

#[test]
fn nothing_to_judge_is_answered_at_once() {
    assert_eq!(handled(&changed(|_| ()), &[]), Handling::AtOnce);
    let near = changed(|facts| {
        for leg in &mut facts.trips[0].legs {
            leg.distance = Fact::said(entitlement::facts::Metres(9_900));
        }
    });
    assert_eq!(decide(&near).outcome, Outcome::NoRight);
    assert_eq!(handled(&near, &[]), Handling::AtOnce);
}

#[test]
fn whoever_does_not_want_a_program_to_decide_gets_a_case_worker() {
    let facts = changed(|facts| facts.handling.opted_out = Fact::said(true));
    let Handling::ByCaseWorker { because } = handled(&facts, &[]) else {
        panic!("a program would decide")
    };
    assert!(because.contains(&Because::OptedOut));
    let facts = changed(|facts| facts.handling.opted_out = Fact::said(false));
    assert_eq!(handled(&facts, &[]), Handling::AtOnce);
}

#[test]
fn what_an_escort_claims_is_never_answered_at_once() {
    let facts = changed(|facts| {
        facts.claimant = Fact::said(entitlement::facts::Claimant::Escort);
    });
    let expected = by_case_worker(&[Because::Unknown(RuleId::R17_1)]);
    assert_eq!(handled(&facts, &[DocumentKind::Attendance]), expected);
}

#[test]
fn a_document_that_is_not_enclosed_needs_a_case_worker() {
    let facts = changed(|facts| {
        facts.trips[0].treatment.car_need = Fact::said(CarNeed::Health);
        facts.trips[0].legs[0].costs = vec![Cost {
            kind: CostKind::Parking,
            amount: domain::money::Ore(9_000),
            receipt: Fact::said(true),
        }];
    });
    let receipt = DocumentKind::Receipt(CostKind::Parking);
    let attestation = DocumentKind::CarAttestation;
    #[rustfmt::skip]
    let cases = [
        (vec![],                          by_case_worker(&[Because::Missing(receipt), Because::Missing(attestation)])),
        (vec![receipt],                   by_case_worker(&[Because::Missing(attestation)])),
        (vec![attestation],               by_case_worker(&[Because::Missing(receipt)])),
        (vec![receipt, attestation],      Handling::AtOnce),
    ];
    for (enclosed, expected) in cases {
        assert_eq!(handled(&facts, &enclosed), expected, "{enclosed:?}");
    }
}

#[test]
fn a_receipt_of_one_trip_does_not_do_for_another() {
    let parking = Cost {
        kind: CostKind::Parking,
        amount: domain::money::Ore(9_000),
        receipt: Fact::said(true),
    };
    let facts = changed(|facts| {
        facts.trips[0].treatment.car_need = Fact::said(CarNeed::Health);
        facts.trips[0].legs[0].costs = vec![parking];
        facts.trips.push(facts.trips[0].clone());
    });
    let shows = |kind, trips: &[u16]| {
        let trips = trips.iter();
        trips
            .map(|trip| Shows { kind, trip: *trip })
            .collect::<Vec<_>>()
    };
    let receipt = DocumentKind::Receipt(CostKind::Parking);
    let attestations = shows(DocumentKind::CarAttestation, &[0, 1]);
    for (trips, is_missing) in [
        (&[0, 1][..], false),
        (&[0], true),
        (&[1], true),
        (&[0, 2], true),
    ] {
        let enclosed = [attestations.clone(), shows(receipt, trips)].concat();
        let expected = if is_missing {
            by_case_worker(&[Because::Missing(receipt)])
        } else {
            Handling::AtOnce
        };
        let handled = handling(&facts, &decide(&facts), &enclosed.into_iter().collect());
        assert_eq!(handled, expected, "{trips:?}");
    }
}

#[test]
fn what_nobody_knows_needs_a_case_worker_and_is_no_lack() {
    let facts = changed(|facts| {
        facts.trips[0].treatment.minimum_fare = Fact::Unknown(Source::Patient);
        for leg in &mut facts.trips[0].legs {
            leg.distance = Fact::said(entitlement::facts::Metres(30_000));
        }
    });
    assert_ne!(handled(&facts, &[]), Handling::AtOnce);
    assert!(!is_incomplete(&facts, &decide(&facts)));
}

#[test]
fn without_what_everybody_knows_nobody_can_decide() {
    type Change = fn(&mut Facts);
    #[rustfmt::skip]
    let cases: [(&str, Change, bool); 7] = [
        ("all is said",       |_| (),                                                         false),
        ("no way",            |facts| facts.trips[0].legs.clear(),                            true),
        ("no day",            |facts| facts.trips[0].legs[1].date = Fact::NotStated,          true),
        ("no distance",       |facts| facts.trips[0].legs[0].distance = Fact::NotStated,      true),
        ("no treatment",      |facts| facts.trips[0].treatment.kind = Fact::NotStated,        true),
        ("nothing of a leg",  |facts| facts.trips[0].legs[0] = Leg::default(),                true),
        ("an unknown way",    |facts| facts.trips[0].legs[0].distance = Fact::Unknown(Source::Patient), false),
    ];
    for (shows, change, expected) in cases {
        let facts = changed(change);
        assert_eq!(is_incomplete(&facts, &decide(&facts)), expected, "{shows}");
    }
}
