use domain::county::County;

use super::*;
use crate::{
    decision::Outcome,
    facts::{Facts, Leg, OtherPlace, TreatmentKind},
    rules::cases::*,
};
use Outcome::{CaseWorker, Granted, MissingFacts, NoRight};
use Verdict::{Holds, Judged, Missing};

fn out(facts: &mut Facts) -> &mut Leg {
    &mut facts.trips[0].legs[0]
}

fn home(facts: &mut Facts) -> &mut Leg {
    &mut facts.trips[0].legs[1]
}

/// Starts the way out elsewhere; from home it would have been so far.
fn starts(facts: &mut Facts, at: Start, from_home: u32) {
    out(facts).start = Fact::said(at);
    out(facts).home_distance = Fact::said(Metres(from_home));
}

/// Ends the way home elsewhere; to the home it would have been so far.
fn ends(facts: &mut Facts, at: Start, to_home: u32) {
    home(facts).start = Fact::said(at);
    home(facts).home_distance = Fact::said(Metres(to_home));
}

#[test]
fn the_ordinary_way_is_from_home_and_back() {
    #[rustfmt::skip]
    check(&[
        ("20-1", "nobody was asked where from", |_| {},                                          Some(Holds),   Granted,      42_00),
        ("20-1", "from home",                   |f| out(f).start = Fact::said(Start::Home),      Some(Holds),   Granted,      42_00),
        ("20-1", "does not know where from",    |f| out(f).start = unknown(),                    Some(Judged),  CaseWorker,   21_00),
        ("20-1", "nobody was asked how far",    |f| each_leg(f, |leg| leg.distance = Fact::NotStated), Some(Missing), MissingFacts, 0),
        ("20-1", "does not know how far",       |f| each_leg(f, |leg| leg.distance = unknown()), Some(Missing), MissingFacts, 0),
        ("20-1", "no leg at all",               |f| f.trips[0].legs.clear(),                     Some(Missing), MissingFacts, 0),
    ]);
    let one_way_missing = decided(|f| home(f).distance = Fact::NotStated);
    assert_eq!(one_way_missing.outcome, MissingFacts);
    assert_eq!(one_way_missing.net.0, 21_00);
    assert_eq!(figure(&decided(|_| {}), "20-1"), Some(60_000));
}

#[test]
fn a_way_from_elsewhere_is_no_longer_than_from_home() {
    // 59.9 km gives 191.68 kr, 60.0 km gives 192.00 kr, each less 171 kr.
    #[rustfmt::skip]
    check(&[
        ("20-2", "60.0 km, from home 59.9",   |f| starts(f, Start::OtherPlace, 59_900), Some(Holds), Granted, 41_68),
        ("20-2", "60.0 km, from home 60.0",   |f| starts(f, Start::OtherPlace, 60_000), Some(Holds), Granted, 42_00),
        ("20-2", "60.0 km, from home 60.1",   |f| starts(f, Start::OtherPlace, 60_100), Some(Holds), Granted, 42_00),
        ("20-2", "ended elsewhere",           |f| ends(f, Start::OtherPlace, 59_900),   Some(Holds), Granted, 41_68),
        ("20-2", "from home 9.9 km: short",   |f| {
            starts(f, Start::OtherPlace, 9_900);
            ends(f, Start::OtherPlace, 9_900);
        }, Some(Holds), NoRight, 0),
        ("20-2", "nobody was asked how far from home", |f| {
            starts(f, Start::OtherPlace, 0);
            out(f).home_distance = Fact::NotStated;
        }, Some(Missing), MissingFacts, 21_00),
        ("20-2", "does not know how far from home", |f| {
            starts(f, Start::OtherPlace, 0);
            out(f).home_distance = unknown();
        }, Some(Judged), CaseWorker, 21_00),
        ("20-2", "from home", |f| starts(f, Start::Home, 59_900), None, Granted, 42_00),
    ]);
    let capped = decided(|f| starts(f, Start::OtherPlace, 59_900));
    assert_eq!(figure(&capped, "20-2"), Some(59_900));
}

#[test]
fn the_cap_could_be_lifted_before_march_2025() {
    // 100 km at 3.10 kr less 171 kr is 139.00 kr each way.
    #[rustfmt::skip]
    check(&[
        ("20-2", "2 March 2025, shorter than from home", |f| {
            travel_on(f, "2025-03-02");
            travel_metres(f, 100_000);
            starts(f, Start::OtherPlace, 100_000);
        }, Some(Holds), Granted, 278_00),
        ("20-2", "2 March 2025, longer than from home", |f| {
            travel_on(f, "2025-03-02");
            travel_metres(f, 100_000);
            starts(f, Start::OtherPlace, 99_900);
        }, Some(Judged), CaseWorker, 139_00),
        ("20-2", "3 March 2025, longer than from home", |f| {
            travel_on(f, "2025-03-03");
            travel_metres(f, 100_000);
            starts(f, Start::OtherPlace, 99_900);
        }, Some(Holds), Granted, 277_69),
    ]);
}

#[test]
fn an_unexpected_need_has_no_cap_and_a_case_worker() {
    #[rustfmt::skip]
    check(&[
        ("20-3", "unexpected",             |f| starts(f, Start::Unexpected, 59_900), Some(Judged), CaseWorker, 21_00),
        ("20-3", "expected",               |f| starts(f, Start::OtherPlace, 59_900), None,         Granted,    41_68),
    ]);
    let unexpected = decided(|f| starts(f, Start::Unexpected, 9_900));
    assert_eq!(figure(&unexpected, "20-3"), Some(60_000));
    assert_eq!(unexpected.at_best().0, 42_00);
}

#[test]
fn a_planned_trip_from_abroad_counts_from_the_point_of_entry() {
    #[rustfmt::skip]
    check(&[
        ("20-4", "60.0 km, from home 59.9",  |f| starts(f, Start::Abroad, 59_900), Some(Holds),  Granted,    41_68),
        ("20-4", "60.0 km, from home 60.1",  |f| starts(f, Start::Abroad, 60_100), Some(Holds),  Granted,    42_00),
        ("20-4", "acute, not planned", |f| {
            starts(f, Start::Abroad, 60_100);
            treatment(f).acute = Fact::said(true);
        }, Some(Judged), CaseWorker, 21_00),
        ("20-4", "planned", |f| {
            starts(f, Start::Abroad, 60_100);
            treatment(f).acute = Fact::said(false);
        }, Some(Holds), Granted, 42_00),
        ("20-4", "does not know whether it was acute", |f| {
            starts(f, Start::Abroad, 60_100);
            treatment(f).acute = unknown();
        }, Some(Judged), CaseWorker, 21_00),
        ("20-4", "nobody was asked how far from home", |f| {
            starts(f, Start::Abroad, 0);
            out(f).home_distance = Fact::NotStated;
        }, Some(Missing), MissingFacts, 21_00),
        ("20-4", "from home",                |f| starts(f, Start::Home, 59_900),   None,         Granted,    42_00),
        ("20-4", "3 March 2025", |f| {
            travel_on(f, "2025-03-03");
            starts(f, Start::Abroad, 60_000);
        }, Some(Holds), Granted, 30_00),
        ("10-2", "2 March 2025: the way home alone is paid", |f| {
            travel_on(f, "2025-03-02");
            travel_metres(f, 100_000);
            starts(f, Start::Abroad, 100_000);
        }, Some(Verdict::Fails), Granted, 139_00),
        ("20-4", "2 March 2025", |f| {
            travel_on(f, "2025-03-02");
            travel_metres(f, 100_000);
            starts(f, Start::Abroad, 100_000);
        }, None, Granted, 139_00),
        ("20-2", "the way home ended abroad", |f| ends(f, Start::Abroad, 59_900),  Some(Holds),  Granted,    41_68),
    ]);
}

#[test]
fn home_after_an_injury_and_home_to_svalbard_are_for_a_case_worker() {
    fn lives_on_svalbard(facts: &mut Facts, so: Fact<bool>) {
        facts.patient.on_svalbard = so;
    }
    #[rustfmt::skip]
    check(&[
        ("20-5", "after an injury",       |f| ends(f, Start::AfterInjury, 60_000),     Some(Judged), CaseWorker, 21_00),
        ("20-5", "home as usual",         |f| ends(f, Start::Home, 60_000),            None,         Granted,    42_00),
        ("20-6", "lives on Svalbard",     |f| lives_on_svalbard(f, Fact::said(true)),  Some(Judged), CaseWorker, 21_00),
        ("20-6", "does not know",         |f| lives_on_svalbard(f, unknown()),         Some(Judged), CaseWorker, 21_00),
        ("20-6", "lives on the mainland", |f| lives_on_svalbard(f, Fact::said(false)), None,         Granted,    42_00),
        ("20-6", "the way out is ordinary", |f| {
            lives_on_svalbard(f, Fact::said(true));
            f.trips[0].legs.truncate(1);
        }, None, Granted, 21_00),
    ]);
}

#[test]
fn a_journey_home_that_the_law_gives_by_itself_may_be_short() {
    #[rustfmt::skip]
    check(&[
        ("20-5", "9.9 km after an injury",        |f| { travel_metres(f, 9_900); home(f).start = Fact::said(Start::AfterInjury); }, Some(Judged), CaseWorker, 0),
        ("20-5", "9.9 km home, no injury",        |f| { travel_metres(f, 9_900); home(f).start = Fact::said(Start::Home); }, None, NoRight, 0),
        ("20-1", "9.9 km, does not know where from", |f| { travel_metres(f, 9_900); home(f).start = unknown(); }, Some(Holds), CaseWorker, 0),
        ("20-6", "9.9 km to the home on the mainland", |f| { travel_metres(f, 9_900); f.patient.on_svalbard = Fact::said(true); }, Some(Judged), CaseWorker, 0),
        ("20-6", "9.9 km, perhaps of Svalbard",   |f| { travel_metres(f, 9_900); f.patient.on_svalbard = unknown(); }, Some(Judged), CaseWorker, 0),
        ("20-6", "9.9 km from a hospital on Svalbard", |f| { travel_metres(f, 9_900); f.patient.on_svalbard = Fact::said(true); treatment(f).home_county = Fact::said(County::Svalbard); treatment(f).place_county = Fact::said(County::Svalbard); }, None, NoRight, 0),
        ("20-6", "60 km from a hospital on Svalbard", |f| { f.patient.on_svalbard = Fact::said(true); treatment(f).home_county = Fact::said(County::Svalbard); treatment(f).place_county = Fact::said(County::Svalbard); }, None, Granted, 42_00),
        ("20-6", "9.9 km from a doctor",          |f| { travel_metres(f, 9_900); f.patient.on_svalbard = Fact::said(true); treatment(f).kind = Fact::said(TreatmentKind::GeneralPractitioner); treatment(f).other_place = Fact::said(OtherPlace::HomeMunicipality); }, None, NoRight, 0),
        ("20-6", "9.9 km, not of Svalbard",       |f| { travel_metres(f, 9_900); f.patient.on_svalbard = Fact::said(false); }, None, NoRight, 0),
    ]);
    let one_fare = decided(|f| {
        home(f).start = Fact::said(Start::AfterInjury);
        treatment(f).minimum_fare = Fact::said(true);
    });
    assert_eq!(one_fare.outcome, CaseWorker, "nor by one fare");
}
