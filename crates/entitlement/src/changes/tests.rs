use domain::county::County;

use super::*;
use crate::{
    decide,
    decision::Outcome::{CaseWorker, Granted, NoRight, NothingToPay},
    facts::{
        Boat, CarNeed, Cost, Escort, EscortBasis, Exemption, ExemptionCard, Fact, Lodging,
        LodgingKind, LodgingReason, Metres, Mode, Outside, Source, Taxi,
    },
    rules::cases::{day, each_leg, ordinary, travel_metres, travel_on, treatment, unknown},
};
use WhatIf::{
    Acute, BoatReceipt, CarAttestation, CarAttestationAndReceipts, CheapestFare,
    EscortConfirmation, LodgingReceipt, NoTransportAttestation, Receipt, TaxiReceipt,
};

/// What the ordinary trip gives without user fee, in øre.
const WITHOUT_FEE: i64 = 384_00;

fn asked(change: impl FnOnce(&mut Facts)) -> Answer {
    let mut facts = ordinary();
    change(&mut facts);
    answer(&facts)
}

fn pays(facts: &mut Facts, kind: CostKind, receipt: Fact<bool>) {
    each_leg(facts, |leg| {
        leg.costs.push(Cost {
            kind,
            amount: Ore(60_00),
            receipt,
        });
    });
}

/// A table of what is different, what it would be then, and the sum.
type Row = (&'static str, fn(&mut Facts), WhatIf, Option<(Outcome, i64)>);

fn check(rows: &[Row]) {
    for (shows, change, what_if, expected) in rows {
        let answer = asked(change);
        let found = answer.changes.iter().find(|one| one.what_if == *what_if);
        let found = found.map(|change| (change.outcome, change.net.0));
        assert_eq!(found, *expected, "{shows}: {answer:#?}");
    }
}

#[test]
fn a_card_or_a_ground_spares_the_user_fee() {
    fn card(facts: &mut Facts, card: ExemptionCard, source: Source) {
        facts.patient.exemption_card = Fact::Stated(card, source);
    }
    fn card_from(facts: &mut Facts, from: &str) {
        card(facts, ExemptionCard::ValidFrom(day(from)), Source::Patient);
    }
    const NO_CARD: Fact<ExemptionCard> = Fact::Stated(ExemptionCard::None, Source::Register);
    let without = Some((Granted, WITHOUT_FEE));
    #[rustfmt::skip]
    check(&[
        ("nobody asked",                  |_| {},                                                       WhatIf::ExemptionCard, without),
        ("the patient says no",           |f| card(f, ExemptionCard::None, Source::Patient),            WhatIf::ExemptionCard, without),
        ("the register says no",          |f| card(f, ExemptionCard::None, Source::Register),           WhatIf::ExemptionCard, None),
        ("has one",                       |f| card_from(f, "2026-01-01"), WhatIf::ExemptionCard, None),
        ("has one of the year before",    |f| card_from(f, "2025-01-01"), WhatIf::ExemptionCard, without),
        ("the register says no of both ways", |f| each_leg(f, |leg| leg.exemption_card = NO_CARD),            WhatIf::ExemptionCard, None),
        ("the register says no of one",   |f| f.trips[0].legs[0].exemption_card = NO_CARD,               WhatIf::ExemptionCard, Some((Granted, 213_00))),
        ("nothing is left of a short way", |f| travel_metres(f, 50_000),                                WhatIf::ExemptionCard, Some((Granted, 320_00))),
        ("no right at all",               |f| travel_metres(f, 9_999),                                  WhatIf::ExemptionCard, None),
        ("nobody asked for a ground",     |_| {},                                                       WhatIf::Exemption,     without),
        ("no ground",                     |f| treatment(f).exemption = Fact::said(Exemption::None),     WhatIf::Exemption,     None),
        ("a ground",                      |f| treatment(f).exemption = Fact::said(Exemption::Injury),   WhatIf::Exemption,     None),
    ]);
    assert_eq!(
        asked(|f| travel_metres(f, 50_000)).decision.outcome,
        NothingToPay
    );
}

#[test]
fn an_attestation_and_receipts_may_only_help_together() {
    const YES: Fact<bool> = Fact::said(true);
    const NO: Fact<bool> = Fact::said(false);
    let all = Some((Granted, 162_00));
    #[rustfmt::skip]
    check(&[
        ("neither, alone",              |f| pays(f, CostKind::Toll, NO),    CarAttestation,            None),
        ("neither, the receipt alone",  |f| pays(f, CostKind::Toll, NO),    Receipt(CostKind::Toll),   None),
        ("neither, together",           |f| pays(f, CostKind::Toll, NO),    CarAttestationAndReceipts, all),
        ("receipts are there",          |f| pays(f, CostKind::Toll, YES),   CarAttestation,            all),
        ("nothing more to keep",        |f| pays(f, CostKind::Toll, YES),   CarAttestationAndReceipts, None),
        ("a ferry needs no receipt",    |f| pays(f, CostKind::Ferry, NO),   CarAttestationAndReceipts, None),
    ]);
}

#[test]
fn an_attestation_or_acute_help_opens_what_depends_on_them() {
    const YES: Fact<bool> = Fact::said(true);
    #[rustfmt::skip]
    check(&[
        ("nothing depends on a car",    |_| {},                                  CarAttestation, None),
        ("toll and parking",            |f| pays(f, CostKind::Toll, YES),        CarAttestation, Some((Granted, 42_00 + 120_00))),
        ("toll, by the trust",          |f| pays(f, CostKind::Toll, YES),        NoTransportAttestation, Some((Granted, 42_00 + 120_00))),
        ("toll, acute",                 |f| pays(f, CostKind::Toll, YES),        Acute, Some((Granted, 42_00 + 120_00))),
        ("toll, known not to be acute", |f| { pays(f, CostKind::Toll, YES); treatment(f).acute = Fact::said(false); }, Acute, None),
        ("toll, attested already",      |f| { pays(f, CostKind::Toll, YES); treatment(f).car_need = Fact::said(CarNeed::Health); }, CarAttestation, None),
        ("a short way without card",    |f| travel_metres(f, 9_999),             CarAttestation, None),
        ("a short way, free of the fee", |f| { travel_metres(f, 9_999); treatment(f).exemption = Fact::said(Exemption::Injury); }, CarAttestation, Some((Granted, 64_00))),
        ("a short way, acute",          |f| { travel_metres(f, 9_999); treatment(f).exemption = Fact::said(Exemption::Injury); }, Acute, Some((Granted, 64_00))),
        ("lack of transport is no ground for a short way", |f| { travel_metres(f, 9_999); treatment(f).exemption = Fact::said(Exemption::Injury); }, NoTransportAttestation, None),
        ("beyond 300 km",               |f| travel_metres(f, 350_000),           CarAttestation, Some((Granted, 2 * (1_120_00 - 171_00)))),
    ]);
}

#[test]
fn receipts_that_are_kept_are_paid() {
    fn toll(facts: &mut Facts, receipt: Fact<bool>) {
        pays(facts, CostKind::Toll, receipt);
        treatment(facts).car_need = Fact::said(CarNeed::Health);
    }
    fn boat(facts: &mut Facts, receipt: Fact<bool>) {
        each_leg(facts, |leg| {
            leg.mode = Fact::said(Mode::PublicTransport);
            leg.boat = Some(Boat {
                distance: Fact::said(Metres(20_000)),
                ticket: Ore(300_00),
                receipt,
            });
        });
    }
    fn taxi(facts: &mut Facts, receipt: Fact<bool>) {
        treatment(facts).car_need = Fact::said(CarNeed::Health);
        each_leg(facts, |leg| {
            leg.mode = Fact::said(Mode::Taxi);
            leg.taxi = Some(Taxi {
                agreed: Fact::said(true),
                fare: Ore(900_00),
                receipt,
                ..Taxi::default()
            });
        });
    }
    fn sleeps(facts: &mut Facts, receipt: Fact<bool>) {
        facts.trips[0].stay.lodging.push(Lodging {
            kind: LodgingKind::Paid,
            nights: 1,
            paid: Ore(700_00),
            visitor_levy: Ore(0),
            reason: Fact::said(LodgingReason::HealthDocumented),
            receipt,
        });
    }
    const NO: Fact<bool> = Fact::said(false);
    const YES: Fact<bool> = Fact::said(true);
    #[rustfmt::skip]
    check(&[
        ("no toll",                    |_| {},                  Receipt(CostKind::Toll), None),
        ("toll with a receipt",        |f| toll(f, YES),        Receipt(CostKind::Toll), None),
        ("toll without one",           |f| toll(f, NO),         Receipt(CostKind::Toll), Some((Granted, 42_00 + 120_00))),
        ("toll, may have one",         |f| toll(f, unknown()),  Receipt(CostKind::Toll), Some((Granted, 42_00 + 120_00))),
        ("a boat without a receipt",   |f| boat(f, NO),         BoatReceipt,             Some((Granted, 2 * (128_00 + 300_00 - 171_00)))),
        ("a boat with one",            |f| boat(f, YES),        BoatReceipt,             None),
        ("a taxi without a receipt",   |f| taxi(f, NO),         TaxiReceipt,             Some((Granted, 2 * (900_00 - 171_00)))),
        ("a taxi with one",            |f| taxi(f, YES),        TaxiReceipt,             None),
        ("lodging without a receipt",  |f| sleeps(f, NO),       LodgingReceipt,          Some((Granted, 42_00 + 700_00))),
        ("lodging with one",           |f| sleeps(f, YES),      LodgingReceipt,          None),
    ]);
}

#[test]
fn an_escort_is_paid_once_confirmed() {
    fn along(facts: &mut Facts, basis: Fact<EscortBasis>) {
        pays(facts, CostKind::Ticket, Fact::said(true));
        each_leg(facts, |leg| leg.mode = Fact::said(Mode::PublicTransport));
        facts.trips[0].escorts.push(Escort {
            basis,
            tickets: Fact::said(Ore(240_00)),
            ..Escort::default()
        });
    }
    let both = Some((Granted, 42_00 + WITHOUT_FEE));
    #[rustfmt::skip]
    check(&[
        ("not confirmed", |f| along(f, Fact::said(EscortBasis::NotConfirmed)), EscortConfirmation, both),
        ("does not know", |f| along(f, unknown()),                             EscortConfirmation, both),
        ("confirmed",     |f| along(f, Fact::said(EscortBasis::Confirmed)),    EscortConfirmation, None),
        ("nobody",        |_| {},                                              EscortConfirmation, None),
    ]);
}

#[test]
fn the_fare_is_taken_to_be_what_was_paid() {
    fn far_by_bus(facts: &mut Facts, fare: Fact<Ore>) {
        travel_metres(facts, 350_000);
        each_leg(facts, |leg| {
            leg.mode = Fact::said(Mode::PublicTransport);
            leg.cheapest_fare = fare;
            leg.costs = vec![Cost {
                kind: CostKind::Ticket,
                amount: Ore(800_00),
                receipt: Fact::said(true),
            }];
        });
    }
    let paid = Some((Granted, 2 * (800_00 - 171_00)));
    #[rustfmt::skip]
    check(&[
        ("not known",  |f| far_by_bus(f, unknown()),                  CheapestFare, paid),
        ("known",      |f| far_by_bus(f, Fact::said(Ore(500_00))),    CheapestFare, None),
        ("near",       |_| {},                                        CheapestFare, None),
        ("nothing paid", |f| travel_metres(f, 350_000),               CheapestFare, None),
    ]);
}

#[test]
fn a_change_is_what_the_engine_says_of_the_altered_facts() {
    let mut facts = ordinary();
    pays(&mut facts, CostKind::Toll, Fact::said(true));
    let same = facts.clone();
    let answer = answer(&facts);
    assert_eq!(facts, same);
    assert_eq!(answer.decision, decide(&facts));
    let attested = answer
        .changes
        .iter()
        .find(|one| one.what_if == CarAttestation);
    treatment(&mut facts).car_need = Fact::Stated(CarNeed::Health, Source::Attestation);
    let attested = attested.unwrap();
    assert_eq!((attested.outcome, attested.net), {
        let decision = decide(&facts);
        (decision.outcome, decision.net)
    });
    assert_eq!(attested.trip, Some(0));
}

#[test]
fn the_greatest_changes_come_first_and_are_few() {
    let answer = asked(|f| {
        for kind in [CostKind::Toll, CostKind::Parking] {
            pays(f, kind, Fact::said(true));
        }
        f.trips[0].stay.lodging = vec![Lodging {
            kind: LodgingKind::Paid,
            nights: 1,
            paid: Ore(700_00),
            visitor_levy: Ore(0),
            reason: Fact::said(LodgingReason::HealthDocumented),
            receipt: Fact::NotStated,
        }];
    });
    let nets: Vec<_> = answer.changes.iter().map(|change| change.net).collect();
    assert!(nets.is_sorted_by(|one, next| one >= next), "{nets:?}");
    assert_eq!(nets.len(), MOST);
    assert!(nets.iter().all(|net| *net > answer.decision.net));
}

#[test]
fn two_trips_share_a_change_and_one_is_named() {
    let both = asked(|f| {
        pays(f, CostKind::Toll, Fact::said(true));
        let same_again = f.trips[0].clone();
        f.trips.push(same_again);
    });
    let trip_of = |answer: &Answer| {
        let mut changes = answer.changes.iter();
        changes
            .find(|one| one.what_if == CarAttestation)
            .map(|one| one.trip)
    };
    assert_eq!(trip_of(&both), Some(None));
    let second = asked(|f| {
        pays(f, CostKind::Toll, Fact::said(true));
        let same_again = f.trips[0].clone();
        f.trips.push(same_again);
        treatment(f).car_need = Fact::said(CarNeed::Health);
    });
    assert_eq!(trip_of(&second), Some(Some(1)));
}

#[test]
fn a_doubt_that_becomes_a_grant_counts_as_a_change() {
    let far = asked(|f| travel_metres(f, 350_000));
    assert_eq!(far.decision.outcome, CaseWorker);
    assert!(far.changes.iter().any(|change| change.outcome == Granted));
    let none = asked(|f| treatment(f).covered_otherwise = Fact::said(true));
    assert_eq!((none.decision.outcome, none.changes.len()), (NoRight, 0));
}

#[test]
fn fees_are_counted_toward_the_cap_of_their_year() {
    let cap = |year, counted, cap, verified| {
        Some(TowardCap {
            year,
            counted: Ore(counted),
            cap: Ore(cap),
            verified,
        })
    };
    type Row = (&'static str, fn(&mut Facts), Option<TowardCap>);
    #[rustfmt::skip]
    let cases: [Row; 7] = [
        ("two fees",                  |_| {},                                          cap(2026, 342_00, 3_278_00, true)),
        ("with what was paid before", |f| f.patient.copaid_this_year = Fact::said(Ore(1_000_00)), cap(2026, 1_342_00, 3_278_00, true)),
        ("no more than a leg gives",  |f| travel_metres(f, 50_000),                    cap(2026, 320_00, 3_278_00, true)),
        ("a cap that is not confirmed", |f| travel_on(f, "2025-03-03"),                cap(2025, 342_00, 3_278_00, false)),
        ("of another year than asked", |f| { travel_on(f, "2025-12-30"); f.patient.copaid_this_year = Fact::said(Ore(1_000_00)); }, cap(2025, 342_00, 3_278_00, false)),
        ("a fee that may be the higher one, and does not count then", |f| { treatment(f).place_county = Fact::said(County::Troms); treatment(f).outside = Fact::said(Outside::Nearest); }, None),
        ("no fee",                    |f| treatment(f).exemption = Fact::said(Exemption::Injury), None),
    ];
    for (shows, change, expected) in cases {
        assert_eq!(asked(change).toward_cap, expected, "{shows}");
    }
}
