use domain::money::Ore;

use super::super::cases::*;
use crate::{
    decision::{Doubt, Outcome::*, Verdict::*},
    facts::{Boat, CarNeed, Cost, CostKind, Fact, Facts, Flight, Metres, Mode},
};

fn by(facts: &mut Facts, mode: Mode) {
    each_leg(facts, |leg| leg.mode = Fact::said(mode));
}

fn need(facts: &mut Facts, need: CarNeed) {
    treatment(facts).car_need = Fact::said(need);
}

/// 350 km each way.
fn far(facts: &mut Facts, by: CarNeed) {
    travel_metres(facts, 350_000);
    need(facts, by);
}

fn fare(facts: &mut Facts, kroner: i64) {
    each_leg(facts, |leg| {
        leg.cheapest_fare = Fact::said(Ore(kroner * 100))
    });
}

/// The trust ordered a part.
fn ordered(facts: &mut Facts, metres: u32, of: u32) {
    travel_metres(facts, of);
    each_leg(facts, |leg| {
        leg.ordered_distance = Fact::said(Metres(metres))
    });
}

/// 20 of 60 km by boat, where the rate gives 64 kroner.
fn boat(facts: &mut Facts, ticket: i64, receipt: Fact<bool>) {
    by(facts, Mode::Several);
    each_leg(facts, |leg| {
        leg.boat = Some(Boat {
            distance: Fact::said(Metres(20_000)),
            ticket: Ore(ticket),
            receipt,
        });
    });
}

#[test]
#[rustfmt::skip]
fn below_300_km_every_kilometre_has_the_standard_rate() {
    check(&[
        ("21-1", "by car",                  |_| {}, Some(Holds), Granted, 42_00),
        ("21-1", "by bus",                  |f| by(f, Mode::PublicTransport), Some(Holds), Granted, 42_00),
        ("21-1", "on foot",                 |f| by(f, Mode::OnFoot), Some(Holds), Granted, 42_00),
        ("21-1", "the mode is not asked",   |f| each_leg(f, |leg| leg.mode = Fact::NotStated), Some(Missing), MissingFacts, 0),
        ("21-1", "the mode is not known",   |f| each_leg(f, |leg| leg.mode = unknown()), Some(Missing), MissingFacts, 0),
        ("21-1", "299.999 km",              |f| travel_metres(f, 299_999), Some(Holds), Granted, 1578_00),
        ("21-1", "300.0 km",                |f| travel_metres(f, 300_000), None, Granted, 1578_00),
        ("21-1", "31 December 2025",        |f| { travel_metres(f, 100_000); travel_on(f, "2025-12-31") }, Some(Holds), Granted, 278_00),
        ("21-1", "1 January 2026",          |f| { travel_metres(f, 100_000); travel_on(f, "2026-01-01") }, Some(Holds), Granted, 298_00),
        ("21-1", "2 March 2025",            |f| { travel_metres(f, 100_000); travel_on(f, "2025-03-02") }, Some(Holds), Granted, 278_00),
    ]);
    let both_years = decided(|f| {
        travel_metres(f, 100_000);
        f.trips[0].legs[0].date = Fact::said(day("2025-12-31"));
        f.trips[0].legs[1].date = Fact::said(day("2026-01-01"));
    });
    assert_eq!(both_years.net, Ore(288_00));
}

#[test]
#[rustfmt::skip]
fn beyond_300_km_the_cheapest_scheduled_fare_is_paid() {
    check(&[
        ("21-2", "300.0 km",                   |f| { travel_metres(f, 300_000); fare(f, 900) }, None, Granted, 1578_00),
        ("21-2", "300.001 km, fare known",     |f| { travel_metres(f, 300_001); fare(f, 900) }, Some(Holds), Granted, 1458_00),
        ("21-2", "300.001 km, fare not asked", |f| travel_metres(f, 300_001), Some(Judged), CaseWorker, 0),
        ("21-2", "the fare is not known",      |f| { travel_metres(f, 300_001); each_leg(f, |leg| leg.cheapest_fare = unknown()) }, Some(Judged), CaseWorker, 0),
        ("21-2", "before March 2025",          |f| { travel_metres(f, 300_001); fare(f, 900); travel_on(f, "2025-03-02") }, Some(Holds), Granted, 1458_00),
        ("21-2", "attested, the fare is more", |f| { far(f, CarNeed::Health); fare(f, 1500) }, Some(Holds), Granted, 2658_00),
        ("21-2", "attested, fare not known",   |f| far(f, CarNeed::Health), None, Granted, 1898_00),
    ]);
}

#[test]
#[rustfmt::skip]
fn with_a_need_for_a_car_the_standard_rate_is_paid_beyond_300_km_too() {
    check(&[
        ("21-3", "health attested",          |f| far(f, CarNeed::Health), Some(Holds), Granted, 1898_00),
        ("21-3", "no transport attested",    |f| far(f, CarNeed::NoTransport), Some(Holds), Granted, 1898_00),
        ("21-3", "acute",                    |f| { far(f, CarNeed::None); treatment(f).acute = Fact::said(true) }, Some(Holds), Granted, 1898_00),
        ("21-3", "attested, the fare is less", |f| { far(f, CarNeed::Health); fare(f, 900) }, Some(Holds), Granted, 1898_00),
        ("21-3", "only said, no fare",       |f| far(f, CarNeed::ClaimsNoTransport), Some(Judged), CaseWorker, 0),
        ("21-3", "only said, fare known",    |f| { far(f, CarNeed::ClaimsNoTransport); fare(f, 900) }, Some(Judged), CaseWorker, 1458_00),
        ("21-3", "nobody attests",           |f| far(f, CarNeed::None), None, CaseWorker, 0),
        ("21-3", "not so far",               |f| need(f, CarNeed::Health), None, Granted, 42_00),
        ("21-3", "before March 2025",        |f| { far(f, CarNeed::Health); travel_on(f, "2025-03-02") }, Some(Holds), Granted, 1828_00),
    ]);
    let only_said = decided(|f| { far(f, CarNeed::ClaimsNoTransport); fare(f, 900) });
    assert_eq!(only_said.at_best(), Ore(1898_00));
    assert_eq!(pending(&only_said, "21-2"), -1800_00);
    let with_toll = decided(|f| {
        far(f, CarNeed::Health);
        fare(f, 1150);
        each_leg(f, |leg| leg.costs = vec![Cost { kind: CostKind::Toll, amount: Ore(60_00), receipt: Fact::said(true) }]);
    });
    assert_eq!((with_toll.outcome, with_toll.net), (Granted, Ore(2018_00)), "rate and toll are more than the fare");
}

#[test]
#[rustfmt::skip]
fn exactly_300_km_has_the_standard_rate() {
    check(&[
        ("21-4", "299.999 km",             |f| travel_metres(f, 299_999), None, Granted, 1578_00),
        ("21-4", "300.0 km",               |f| travel_metres(f, 300_000), Some(Holds), Granted, 1578_00),
        ("21-4", "300.001 km",             |f| travel_metres(f, 300_001), None, CaseWorker, 0),
        ("21-4", "300.0 km of one's own",  |f| ordered(f, 50_000, 350_000), Some(Holds), Granted, 1578_00),
    ]);
}

#[test]
#[rustfmt::skip]
fn what_the_trust_ordered_neither_counts_nor_is_paid() {
    check(&[
        ("21-5", "300.0 km are left",   |f| ordered(f, 50_000, 350_000), Some(Holds), Granted, 1578_00),
        ("21-5", "300.001 km are left", |f| { ordered(f, 49_999, 350_000); fare(f, 900) }, Some(Holds), CaseWorker, 0),
        ("21-2", "what they cost of the fare is not known", |f| { ordered(f, 49_999, 350_000); fare(f, 900) }, Some(Judged), CaseWorker, 0),
        ("21-2", "nothing is ordered",  |f| { ordered(f, 0, 350_000); fare(f, 900) }, Some(Holds), Granted, 1458_00),
        ("23-3", "what they cost of the fare is not known", |f| { ordered(f, 49_999, 350_000); fare(f, 900); each_leg(f, |leg| leg.flight = Some(Flight::default())) }, Some(Judged), CaseWorker, 0),
        ("21-5", "60 km are left",      |f| ordered(f, 340_000, 400_000), Some(Holds), Granted, 42_00),
        ("21-5", "nothing is left",     |f| ordered(f, 60_000, 60_000), Some(Holds), NothingToPay, 0),
        ("21-5", "more than the way",   |f| ordered(f, 61_000, 60_000), Some(Holds), NothingToPay, 0),
        ("21-5", "nothing is ordered",  |f| ordered(f, 0, 60_000), None, Granted, 42_00),
        ("21-5", "nobody knows",        |f| each_leg(f, |leg| leg.ordered_distance = unknown()), Some(Missing), MissingFacts, 0),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_boat_ticket_takes_the_place_of_its_kilometres() {
    check(&[
        ("21-6", "a ticket of 300 kroner",     |f| boat(f, 300_00, Fact::said(true)), Some(Holds), Granted, 514_00),
        ("21-6", "no receipt",                 |f| boat(f, 300_00, Fact::said(false)), Some(Fails), Granted, 42_00),
        ("21-6", "receipt not asked for",      |f| boat(f, 300_00, Fact::NotStated), Some(Fails), Granted, 42_00),
        ("21-6", "receipt not known",          |f| boat(f, 300_00, unknown()), Some(Fails), Granted, 42_00),
        ("21-6", "as much as the kilometres",  |f| boat(f, 64_00, Fact::said(true)), Some(Told), Granted, 42_00),
        ("21-6", "an øre more",                |f| boat(f, 64_01, Fact::said(true)), Some(Holds), Granted, 42_02),
        ("21-6", "how far is not known",       |f| { boat(f, 300_00, Fact::said(true)); each_leg(f, |leg| leg.boat.as_mut().unwrap().distance = unknown()) }, Some(Missing), MissingFacts, 42_00),
        ("21-6", "how far is not said",        |f| { boat(f, 300_00, Fact::said(true)); each_leg(f, |leg| leg.boat.as_mut().unwrap().distance = Fact::NotStated) }, Some(Missing), MissingFacts, 42_00),
        ("21-6", "no ticket",                  |f| boat(f, 0, Fact::said(true)), None, Granted, 42_00),
        ("21-6", "before March 2025",          |f| { boat(f, 300_00, Fact::said(true)); travel_on(f, "2025-03-02") }, Some(Holds), Granted, 506_00),
        ("21-6", "by the fare beyond 300 km",  |f| { boat(f, 300_00, Fact::said(true)); travel_metres(f, 350_000); fare(f, 900) }, None, Granted, 1458_00),
    ]);
}

#[test]
#[rustfmt::skip]
fn own_boat_snowmobile_and_atv_are_judged_beside_the_kilometres() {
    check(&[
        ("21-7", "snowmobile, rate not known", |f| by(f, Mode::Snowmobile), Some(Judged), CaseWorker, 42_00),
        ("21-7", "snowmobile, rate known",     |f| { by(f, Mode::Snowmobile); travel_on(f, "2023-03-01"); travel_metres(f, 100_000) }, Some(Judged), CaseWorker, 252_00),
        ("21-7", "own boat",                   |f| { by(f, Mode::PrivateBoat); travel_on(f, "2018-07-01"); travel_metres(f, 100_000) }, Some(Judged), CaseWorker, 182_00),
        ("21-7", "it was not necessary",       |f| { by(f, Mode::Snowmobile); each_leg(f, |leg| leg.necessary_mode = Fact::said(false)) }, Some(Fails), Granted, 42_00),
        ("21-7", "it was",                     |f| { by(f, Mode::Snowmobile); each_leg(f, |leg| leg.necessary_mode = Fact::said(true)) }, Some(Judged), CaseWorker, 42_00),
        ("21-7", "beyond 300 km, fare known",  |f| { by(f, Mode::PrivateBoat); travel_metres(f, 350_000); fare(f, 900) }, Some(Judged), CaseWorker, 1458_00),
        ("21-7", "by car",                     |_| {}, None, Granted, 42_00),
    ]);
    let boat = decided(|f| { by(f, Mode::PrivateBoat); travel_on(f, "2018-07-01"); travel_metres(f, 100_000) });
    assert_eq!(boat.at_best(), Ore(2 * (750_00 - 149_00)));
}

#[test]
#[rustfmt::skip]
fn two_patients_in_one_car_are_judged() {
    check(&[
        ("21-10", "shared",       |f| treatment(f).shared_with_patient = Fact::said(true), Some(Judged), CaseWorker, 0),
        ("21-10", "nobody knows", |f| treatment(f).shared_with_patient = unknown(), Some(Judged), CaseWorker, 0),
        ("21-10", "alone",        |f| treatment(f).shared_with_patient = Fact::said(false), None, Granted, 42_00),
        ("21-10", "not asked",    |_| {}, None, Granted, 42_00),
    ]);
    let shared = decided(|f| treatment(f).shared_with_patient = Fact::said(true));
    assert_eq!(shared.at_best(), Ore(42_00));
}

#[test]
#[rustfmt::skip]
fn rounding_is_named_where_it_matters() {
    check(&[
        ("0-6", "whole øre",        |f| travel_metres(f, 60_250), None, Granted, 43_60),
        ("0-6", "parts of an øre",  |f| travel_metres(f, 60_001), Some(Told), Granted, 42_00),
        ("0-6", "nothing is left",  |f| travel_metres(f, 40_001), None, NothingToPay, 0),
    ]);
    let doubts = |metres| decided(|f| travel_metres(f, metres)).doubts.contains(&Doubt::Rounding);
    assert_eq!([60_025, 60_001, 40_001].map(doubts), [false, true, false]);
}

/// 350 km give 1,120 kroner at the rate.
#[test]
fn a_fare_above_the_rate_is_named_as_not_settled() {
    let doubts = |by, kroner| {
        let decision = decided(|f| {
            far(f, by);
            fare(f, kroner);
        });
        decision.doubts.contains(&Doubt::FareOrRate)
    };
    assert_eq!(
        [
            doubts(CarNeed::Health, 1120),
            doubts(CarNeed::Health, 1121),
            doubts(CarNeed::None, 1121),
        ],
        [false, true, false]
    );
}

#[test]
#[rustfmt::skip]
fn half_an_øre_is_rounded_up() {
    let cases = [
        (60_001, 192_00), // .32
        (60_002, 192_01), // .64
        (60_075, 192_24),
    ];
    for (metres, gives) in cases {
        let one_way = decided(|f| {
            travel_metres(f, metres);
            f.trips[0].legs.truncate(1);
        });
        assert_eq!(sure(&one_way, "21-1"), gives, "{metres}");
    }
    // 2016: 2.20 kr/km, 50 025 m are 110 05.5 øre.
    let half = decided(|f| { travel_metres(f, 100_025); travel_on(f, "2016-10-01") });
    assert_eq!(sure(&half, "21-1"), 2 * 220_06);
}
