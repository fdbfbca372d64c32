use domain::money::Ore;

use super::super::cases::*;
use crate::{
    decision::{Outcome::*, Verdict::*},
    facts::{CarNeed, Cost, CostKind, Fact, Facts, Metres, Mode, Start},
};

fn paid(facts: &mut Facts, kind: CostKind, receipt: Fact<bool>) {
    each_leg(facts, |leg| {
        leg.costs = vec![Cost {
            kind,
            amount: Ore(60_00),
            receipt,
        }];
    });
}

fn need(facts: &mut Facts, need: CarNeed) {
    treatment(facts).car_need = Fact::said(need);
}

/// Toll with receipt in each direction, and somebody says why a car.
fn toll(facts: &mut Facts, by: CarNeed) {
    paid(facts, CostKind::Toll, Fact::said(true));
    need(facts, by);
}

fn certificate(from: &str, to: &str, for_lack_of_transport: bool) -> CarNeed {
    CarNeed::Certificate {
        from: day(from),
        to: day(to),
        for_lack_of_transport,
    }
}

/// 150 km each way on a day before March 2025, toll with receipt, no need stated.
fn long_ago(facts: &mut Facts, on: &str) {
    travel_on(facts, on);
    travel_metres(facts, 150_000);
    toll(facts, CarNeed::None);
}

#[test]
#[rustfmt::skip]
fn a_needed_car_brings_ferry_toll_and_parking() {
    check(&[
        ("22-1", "health, toll with receipt",      |f| toll(f, CarNeed::Health), Some(Holds), Granted, 162_00),
        ("22-1", "no transport, toll",             |f| toll(f, CarNeed::NoTransport), Some(Holds), Granted, 162_00),
        ("22-1", "acute, toll",                    |f| { toll(f, CarNeed::None); treatment(f).acute = Fact::said(true) }, Some(Holds), Granted, 162_00),
        ("22-1", "toll without receipt",           |f| { paid(f, CostKind::Toll, Fact::said(false)); need(f, CarNeed::Health) }, Some(Fails), Granted, 42_00),
        ("22-1", "toll, receipt not asked for",    |f| { paid(f, CostKind::Toll, Fact::NotStated); need(f, CarNeed::Health) }, Some(Fails), Granted, 42_00),
        ("22-1", "toll, receipt not known",        |f| { paid(f, CostKind::Toll, unknown()); need(f, CarNeed::Health) }, Some(Fails), Granted, 42_00),
        ("22-1", "parking with receipt",           |f| { paid(f, CostKind::Parking, Fact::said(true)); need(f, CarNeed::Health) }, Some(Holds), Granted, 162_00),
        ("22-1", "parking without receipt",        |f| { paid(f, CostKind::Parking, Fact::said(false)); need(f, CarNeed::Health) }, Some(Fails), Granted, 42_00),
        ("22-1", "ferry without receipt",          |f| { paid(f, CostKind::Ferry, Fact::said(false)); need(f, CarNeed::Health) }, Some(Holds), Granted, 162_00),
        ("22-1", "several modes",                  |f| { toll(f, CarNeed::Health); each_leg(f, |leg| leg.mode = Fact::said(Mode::Several)) }, Some(Holds), Granted, 162_00),
        ("22-1", "the mode is not known",          |f| { toll(f, CarNeed::Health); each_leg(f, |leg| leg.mode = unknown()) }, Some(Missing), MissingFacts, 0),
        ("22-1", "nothing paid",                   |f| need(f, CarNeed::Health), None, Granted, 42_00),
        ("22-1", "the way is cut",                 |f| { toll(f, CarNeed::Health); each_leg(f, |leg| { leg.distance = Fact::said(Metres(80_000)); leg.start = Fact::said(Start::OtherPlace); leg.home_distance = Fact::said(Metres(60_000)) }) }, Some(Judged), CaseWorker, 42_00),
        ("22-1", "2 March 2025, with a need",      |f| { toll(f, CarNeed::Health); travel_on(f, "2025-03-02"); travel_metres(f, 100_000) }, Some(Judged), CaseWorker, 278_00),
        ("22-1", "2 March 2025, without",          |f| { toll(f, CarNeed::None); travel_on(f, "2025-03-02"); travel_metres(f, 100_000) }, Some(Judged), CaseWorker, 278_00),
        ("22-1", "3 March 2025, with a need",      |f| { toll(f, CarNeed::Health); travel_on(f, "2025-03-03"); travel_metres(f, 100_000) }, Some(Holds), Granted, 398_00),
    ]);
    let three = decided(|f| {
        travel_metres(f, 350_000);
        need(f, CarNeed::Health);
        let cost = |kind, amount, receipt| Cost { kind, amount: Ore(amount), receipt };
        each_leg(f, |leg| leg.costs = vec![
            cost(CostKind::Toll, 60_00, Fact::said(true)),
            cost(CostKind::Ferry, 145_00, Fact::NotStated),
        ]);
        f.trips[0].legs[0].costs.push(cost(CostKind::Parking, 90_00, Fact::said(true)));
    });
    assert_eq!((three.outcome, three.net), (Granted, Ore(2398_00)));
    assert_eq!((sure(&three, "22-1"), sure(&three, "21-3")), (500_00, 2240_00));
}

#[test]
#[rustfmt::skip]
fn without_a_need_nothing_but_the_kilometres_is_paid() {
    check(&[
        ("22-2", "nobody attests",        |f| toll(f, CarNeed::None), Some(Fails), Granted, 42_00),
        ("22-2", "nobody asked",          |f| paid(f, CostKind::Toll, Fact::said(true)), Some(Fails), Granted, 42_00),
        ("22-2", "nobody knows",          |f| { toll(f, CarNeed::None); treatment(f).car_need = unknown() }, Some(Fails), Granted, 42_00),
        ("22-2", "acute is not known",    |f| { toll(f, CarNeed::None); treatment(f).acute = unknown() }, Some(Fails), Granted, 42_00),
        ("22-2", "ferry",                 |f| paid(f, CostKind::Ferry, Fact::said(true)), Some(Fails), Granted, 42_00),
        ("22-2", "needed, but by bus",    |f| { toll(f, CarNeed::Health); each_leg(f, |leg| leg.mode = Fact::said(Mode::PublicTransport)) }, Some(Fails), Granted, 42_00),
        ("22-2", "needed",                |f| toll(f, CarNeed::Health), None, Granted, 162_00),
        ("22-2", "nothing paid",          |_| {}, None, Granted, 42_00),
    ]);
    assert_eq!(figure(&decided(|f| toll(f, CarNeed::None)), "22-2"), Some(60_00));
}

#[test]
#[rustfmt::skip]
fn only_the_trust_attests_lack_of_transport() {
    check(&[
        ("16-3", "the person means so", |f| toll(f, CarNeed::ClaimsNoTransport), Some(Judged), CaseWorker, 42_00),
        ("16-3", "and is acutely ill",  |f| { toll(f, CarNeed::ClaimsNoTransport); treatment(f).acute = Fact::said(true) }, None, Granted, 162_00),
        ("16-3", "the trust attests",   |f| toll(f, CarNeed::NoTransport), None, Granted, 162_00),
    ]);
    let judged = decided(|f| toll(f, CarNeed::ClaimsNoTransport));
    assert_eq!(pending(&judged, "22-1"), 120_00);
}

#[test]
#[rustfmt::skip]
fn studded_tyres_were_paid_in_practice_until_march_2025() {
    check(&[
        ("22-3", "2 March 2025", |f| { paid(f, CostKind::StuddedTyres, Fact::said(true)); travel_metres(f, 100_000); travel_on(f, "2025-03-02") }, Some(Judged), CaseWorker, 278_00),
        ("22-3", "3 March 2025", |f| { paid(f, CostKind::StuddedTyres, Fact::said(true)); travel_metres(f, 100_000); travel_on(f, "2025-03-03") }, Some(Fails), Granted, 278_00),
        ("22-3", "with a need",  |f| { paid(f, CostKind::StuddedTyres, Fact::said(true)); need(f, CarNeed::Health) }, Some(Fails), Granted, 42_00),
        ("22-3", "toll",         |f| toll(f, CarNeed::Health), None, Granted, 162_00),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_travel_certificate_counts_from_its_first_day_to_its_last() {
    check(&[
        ("22-4", "first day",          |f| toll(f, certificate("2026-02-10", "2027-02-09", false)), Some(Holds), Granted, 162_00),
        ("22-4", "day before",         |f| toll(f, certificate("2026-02-11", "2027-02-10", false)), Some(Fails), Granted, 42_00),
        ("22-4", "last day",           |f| toll(f, certificate("2025-02-11", "2026-02-10", false)), Some(Holds), Granted, 162_00),
        ("22-4", "day after",          |f| toll(f, certificate("2025-02-10", "2026-02-09", false)), Some(Fails), Granted, 42_00),
        ("22-4", "for lack of transport", |f| toll(f, certificate("2026-01-01", "2026-12-31", true)), Some(Holds), Granted, 162_00),
        ("22-4", "beyond 300 km",      |f| { travel_metres(f, 350_000); need(f, certificate("2026-01-01", "2026-12-31", true)) }, Some(Holds), Granted, 1898_00),
        ("22-4", "nothing depends on it", |f| need(f, certificate("2026-01-01", "2026-12-31", false)), None, Granted, 42_00),
        ("22-4", "no certificate",     |f| toll(f, CarNeed::Health), None, Granted, 162_00),
    ]);
}

#[test]
#[rustfmt::skip]
fn during_the_pandemic_no_need_had_to_be_shown() {
    check(&[
        ("22-5", "11 March 2020",   |f| long_ago(f, "2020-03-11"), None, CaseWorker, 462_00),
        ("22-5", "12 March 2020",   |f| long_ago(f, "2020-03-12"), Some(Holds), Granted, 582_00),
        ("22-5", "31 May 2022",     |f| long_ago(f, "2022-05-31"), Some(Holds), Granted, 642_00),
        ("22-5", "1 June 2022",     |f| long_ago(f, "2022-06-01"), None, CaseWorker, 522_00),
        ("22-5", "without receipt", |f| { long_ago(f, "2021-01-01"); paid(f, CostKind::Toll, Fact::said(false)) }, Some(Fails), Granted, 492_00),
        ("22-5", "today",           |f| toll(f, CarNeed::None), None, Granted, 42_00),
    ]);
}
