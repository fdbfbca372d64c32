use domain::county::County;

use super::*;
use crate::{
    decision::Outcome,
    facts::{Exemption, Facts, Metres, TreatmentKind},
    rules::cases::*,
};
use Outcome::{CaseWorker, Granted, MissingFacts, NoRight};
use Verdict::{Holds, Judged, Missing};

fn between(facts: &mut Facts, home: County, place: County) {
    treatment(facts).home_county = Fact::said(home);
    treatment(facts).place_county = Fact::said(place);
}

/// To another region, for this reason, and free from the user fee: that depends on the reason too (§ 24).
fn outside(facts: &mut Facts, why: Outside) {
    between(facts, County::Innlandet, County::Troms);
    treatment(facts).outside = Fact::said(why);
    treatment(facts).exemption = Fact::said(Exemption::Injury);
}

#[test]
fn specialist_care_in_the_home_region_gives_a_right() {
    #[rustfmt::skip]
    check(&[
        ("1a-1", "Innlandet to Oslo",               |f| between(f, County::Innlandet, County::Oslo),         Some(Holds),   Granted,      42_00),
        ("1a-1", "Finnmark to Svalbard",            |f| between(f, County::Finnmark, County::Svalbard),      Some(Holds),   Granted,      42_00),
        ("1a-1", "Innlandet to Trøndelag",          |f| between(f, County::Innlandet, County::Trondelag),    None,          MissingFacts, 0),
        ("1a-1", "the nearest plays no part",       |f| treatment(f).nearest_distance = Fact::said(Metres(1_000)), Some(Holds), Granted, 42_00),
        ("1a-1", "chosen freely, within the region", |f| treatment(f).outside = Fact::said(Outside::FreeChoice), Some(Holds), Granted,    42_00),
        ("1a-1", "nobody was asked for the home",   |f| treatment(f).home_county = Fact::NotStated,          Some(Missing), MissingFacts, 0),
        ("1a-1", "nobody was asked for the place",  |f| treatment(f).place_county = Fact::NotStated,         Some(Missing), MissingFacts, 0),
        ("1a-1", "does not know the home",          |f| treatment(f).home_county = unknown(),                Some(Judged),  CaseWorker,   0),
        ("1a-1", "does not know the place",         |f| treatment(f).place_county = unknown(),               Some(Judged),  CaseWorker,   0),
        ("1a-1", "one unknown, one never asked",    |f| {
            treatment(f).home_county = Fact::NotStated;
            treatment(f).place_county = unknown();
        }, Some(Judged), CaseWorker, 0),
    ]);
}

#[test]
fn the_registered_municipality_tells_the_home_region_too() {
    const HAMAR: &str = "3403";
    const TROMSO: &str = "5501";
    fn lives_in(facts: &mut Facts, municipality: &str) {
        treatment(facts).home_county = Fact::NotStated;
        facts.patient.municipality = Fact::said(municipality.parse().unwrap());
    }
    #[rustfmt::skip]
    check(&[
        ("1a-1", "Hamar to Oslo",  |f| lives_in(f, HAMAR),  Some(Holds), Granted,      42_00),
        ("1a-1", "Tromsø to Oslo", |f| lives_in(f, TROMSO), None,        MissingFacts, 0),
        ("1a-1", "the county goes first", |f| {
            lives_in(f, TROMSO);
            treatment(f).home_county = Fact::said(County::Innlandet);
        }, Some(Holds), Granted, 42_00),
    ]);
}

#[test]
fn outside_the_region_the_reason_decides() {
    fn not_asked_why(facts: &mut Facts) {
        between(facts, County::Innlandet, County::Troms);
    }
    #[rustfmt::skip]
    check(&[
        ("1a-2", "the nearest",                  |f| outside(f, Outside::Nearest),         Some(Holds),   Granted,      384_00),
        ("1a-2", "nobody was asked why",         |f| not_asked_why(f),                     Some(Missing), MissingFacts, 0),
        ("1a-2", "does not know why",            |f| { not_asked_why(f); treatment(f).outside = unknown(); }, Some(Judged), CaseWorker, 0),
        ("1a-3", "with an agreement",            |f| outside(f, Outside::Agreement),       Some(Holds),   Granted,      384_00),
        ("1a-3", "the nearest, no agreement",    |f| outside(f, Outside::Nearest),         None,          Granted,      384_00),
        ("1a-4", "a national service",           |f| outside(f, Outside::NationalService), Some(Holds),   Granted,      384_00),
        ("1a-4", "an agreement, not national",   |f| outside(f, Outside::Agreement),       None,          Granted,      384_00),
        ("1a-5", "chosen freely",                |f| outside(f, Outside::FreeChoice),      Some(Holds),   Granted,      384_00),
        ("1a-5", "not offered at home",          |f| outside(f, Outside::NotOfferedAtHome), Some(Holds),  Granted,      384_00),
        ("1a-5", "the nearest, not chosen",      |f| outside(f, Outside::Nearest),         None,          Granted,      384_00),
        ("1a-2", "the nearest, and a place that nobody knows", |f| {
            outside(f, Outside::Nearest);
            treatment(f).place_county = unknown();
        }, Some(Holds), Granted, 384_00),
    ]);
}

#[test]
fn the_same_held_before_march_2025() {
    fn far_in_2025(facts: &mut Facts) {
        travel_on(facts, "2025-03-02");
        travel_metres(facts, 100_000);
    }
    // 100 km at 3.10 kr less 171 kr is 139.00 kr each way.
    #[rustfmt::skip]
    check(&[
        ("1a-1", "2 March 2025, in the region", |f| far_in_2025(f), Some(Holds), Granted, 278_00),
        ("1a-4", "2 March 2025, a national service", |f| {
            outside(f, Outside::NationalService);
            far_in_2025(f);
        }, Some(Holds), Granted, 620_00),
    ]);
}

#[test]
fn private_radiology_counts_to_the_nearest_alone() {
    fn radiology(facts: &mut Facts, place: Fact<OtherPlace>, nearest: Fact<Metres>) {
        treatment(facts).kind = Fact::said(TreatmentKind::PrivateRadiology);
        treatment(facts).other_place = place;
        treatment(facts).nearest_distance = nearest;
    }
    const FARTHER: Fact<OtherPlace> = Fact::said(OtherPlace::FartherAway);
    // 59.9 km at 3.20 kr is 191.68 kr, less 171 kr is 20.68 kr each way.
    #[rustfmt::skip]
    check(&[
        ("1a-6", "the nearest",             |f| radiology(f, Fact::said(OtherPlace::Nearest), Fact::NotStated), Some(Holds), Granted, 42_00),
        ("1a-6", "nearest 60.0 km",         |f| radiology(f, FARTHER, Fact::said(Metres(60_000))),   Some(Holds),   Granted,      42_00),
        ("1a-6", "nearest 59.9 km",         |f| radiology(f, FARTHER, Fact::said(Metres(59_900))),   Some(Holds),   Granted,      41_36),
        ("1a-6", "nearest 9.9 km",          |f| radiology(f, FARTHER, Fact::said(Metres(9_900))),    Some(Holds),   NoRight,      0),
        ("1a-6", "only the nearest is known", |f| radiology(f, unknown(), Fact::said(Metres(59_900))), Some(Holds), Granted,      41_36),
        ("1a-6", "nobody was asked how far", |f| radiology(f, FARTHER, Fact::NotStated),             Some(Missing), MissingFacts, 0),
        ("1a-6", "does not know how far",   |f| radiology(f, FARTHER, unknown()),                    Some(Judged),  CaseWorker,   0),
        ("1a-6", "nobody was asked at all", |f| radiology(f, Fact::NotStated, Fact::NotStated),      Some(Missing), MissingFacts, 0),
        ("1a-6", "does not know whether",   |f| radiology(f, unknown(), Fact::NotStated),            Some(Judged),  CaseWorker,   0),
        ("1a-6", "a hospital",              |_| {},                                                  None,          Granted,      42_00),
        ("1a-6", "outside the region, the nearest", |f| {
            radiology(f, FARTHER, Fact::NotStated);
            outside(f, Outside::Nearest);
        }, Some(Holds), Granted, 384_00),
        ("1a-6", "outside the region, chosen freely", |f| {
            radiology(f, FARTHER, Fact::said(Metres(59_900)));
            outside(f, Outside::FreeChoice);
        }, Some(Holds), Granted, 383_36),
        ("1a-3", "outside the region, with an agreement: not cut", |f| {
            radiology(f, FARTHER, Fact::said(Metres(59_900)));
            outside(f, Outside::Agreement);
        }, Some(Holds), Granted, 384_00),
        ("1a-2", "outside the region, nobody was asked why", |f| {
            radiology(f, FARTHER, Fact::said(Metres(59_900)));
            between(f, County::Innlandet, County::Troms);
        }, Some(Missing), MissingFacts, 0),
    ]);
}
