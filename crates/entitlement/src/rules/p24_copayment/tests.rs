use domain::{county::County, money::Ore};

use super::super::cases::*;
use crate::{
    decision::{Doubt, Outcome::*, Verdict::*},
    facts::{
        Age, Exemption, ExemptionCard, Fact, Facts, Lodging, LodgingKind, LodgingReason, Metres,
        OtherPlace, Outside, Purpose, Source, TreatmentKind,
    },
};

fn born(facts: &mut Facts, on: &str) {
    facts.patient.age = Fact::said(Age::BornOn(day(on)));
}

fn years(facts: &mut Facts, years: u8) {
    facts.patient.age = Fact::said(Age::YearsWhenTravelling(years));
}

fn registered(facts: &mut Facts, leg: usize, from: &str) {
    let card = ExemptionCard::ValidFrom(day(from));
    facts.trips[0].legs[leg].exemption_card = Fact::Stated(card, Source::Register);
}

fn card(facts: &mut Facts, from: &str) {
    facts.patient.exemption_card = Fact::said(ExemptionCard::ValidFrom(day(from)));
}

fn free(facts: &mut Facts, on: Exemption) {
    treatment(facts).exemption = Fact::said(on);
}

/// 200 km each way to another region.
fn outside(facts: &mut Facts, why: Outside) {
    travel_metres(facts, 200_000);
    treatment(facts).place_county = Fact::said(County::Finnmark);
    treatment(facts).outside = Fact::said(why);
}

/// Private radiology 200 km away in another region, the nearest 200 km away too.
fn radiology(facts: &mut Facts, place: OtherPlace) {
    outside(facts, Outside::FreeChoice);
    treatment(facts).kind = Fact::said(TreatmentKind::PrivateRadiology);
    treatment(facts).other_place = Fact::said(place);
    treatment(facts).nearest_distance = Fact::said(Metres(200_000));
}

/// 31 December there, 1 January home.
fn over_new_year(facts: &mut Facts) {
    facts.trips[0].legs[0].date = Fact::said(day("2025-12-31"));
    facts.trips[0].legs[1].date = Fact::said(day("2026-01-01"));
}

fn out_and_home(facts: &mut Facts, out: u32, home: u32) {
    treatment(facts).minimum_fare = Fact::said(false);
    for (leg, metres) in facts.trips[0].legs.iter_mut().zip([out, home]) {
        leg.distance = Fact::said(Metres(metres));
    }
}

fn paid_before(facts: &mut Facts, amount: i64) {
    facts.patient.copaid_this_year = Fact::said(Ore(amount));
}

#[test]
#[rustfmt::skip]
fn a_fee_is_due_in_each_direction() {
    check(&[
        ("24-1", "there and back",   |_| {}, Some(Holds), Granted, 42_00),
        ("24-1", "one way",          |f| f.trips[0].legs.truncate(1), Some(Holds), Granted, 21_00),
        ("24-1", "of 2018",          |f| { travel_metres(f, 200_000); travel_on(f, "2018-01-01") }, Some(Holds), Granted, 662_00),
        ("24-1", "of 2017",          |f| { travel_metres(f, 200_000); travel_on(f, "2017-12-31") }, Some(Holds), Granted, 628_00),
        ("24-1", "nothing to take it from", |f| each_leg(f, |leg| leg.ordered_distance = Fact::said(Metres(60_000))), None, NothingToPay, 0),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_place_chosen_freely_outside_the_region_costs_400() {
    check(&[
        ("24-2", "chosen freely",               |f| outside(f, Outside::FreeChoice), Some(Holds), Granted, 480_00),
        ("24-2", "in the home region after all", |f| { outside(f, Outside::FreeChoice); treatment(f).place_county = Fact::said(County::Innlandet) }, None, Granted, 938_00),
        ("24-2", "in the region of the home municipality", |f| { outside(f, Outside::FreeChoice); treatment(f).home_county = Fact::NotStated; f.patient.municipality = Fact::said("5636".parse().unwrap()) }, None, Granted, 938_00),
        ("24-2", "a national service",          |f| outside(f, Outside::NationalService), None, Granted, 938_00),
        ("24-2", "an agreement",                |f| outside(f, Outside::Agreement), None, Granted, 938_00),
        ("24-2", "before March 2025",           |f| { outside(f, Outside::FreeChoice); travel_on(f, "2025-03-02") }, Some(Holds), Granted, 440_00),
        ("24-2", "a child",                     |f| { outside(f, Outside::FreeChoice); years(f, 15) }, None, Granted, 1280_00),
        ("24-2", "less than 400",               |f| { outside(f, Outside::FreeChoice); travel_metres(f, 60_000) }, Some(Holds), NothingToPay, 0),
    ]);
    let dentist = decided(|f| { outside(f, Outside::FreeChoice); treatment(f).kind = Fact::said(TreatmentKind::OtherWithRefund) });
    assert_eq!(verdict(&dentist, "24-2"), None, "no specialist care");
}

#[test]
#[rustfmt::skip]
fn whether_the_ordinary_fee_is_enough_there_is_judged() {
    check(&[
        ("24-3", "the nearest place",          |f| outside(f, Outside::Nearest), Some(Judged), CaseWorker, 480_00),
        ("24-3", "not offered at home",        |f| outside(f, Outside::NotOfferedAtHome), Some(Judged), CaseWorker, 480_00),
        ("24-3", "in the home region",         |f| { outside(f, Outside::Nearest); treatment(f).place_county = Fact::said(County::Innlandet) }, None, Granted, 938_00),
        ("24-3", "a child",                    |f| { outside(f, Outside::Nearest); years(f, 15) }, None, Granted, 1280_00),
        ("24-3", "chosen freely",              |f| outside(f, Outside::FreeChoice), None, Granted, 480_00),
        ("24-3", "private radiology, chosen freely and the nearest", |f| radiology(f, OtherPlace::Nearest), Some(Judged), CaseWorker, 480_00),
        ("24-3", "private radiology farther away", |f| radiology(f, OtherPlace::FartherAway), None, Granted, 480_00),
        ("24-3", "chosen freely, does not know where", |f| { outside(f, Outside::FreeChoice); treatment(f).place_county = unknown() }, Some(Judged), CaseWorker, 480_00),
        ("24-3", "chosen freely, nobody asked where", |f| { outside(f, Outside::FreeChoice); treatment(f).place_county = Fact::NotStated }, None, Granted, 480_00),
    ]);
    let nearest = |metres| decided(|f| { outside(f, Outside::Nearest); travel_metres(f, metres) });
    let both = |metres| { let found = nearest(metres); (found.net.0, found.at_best().0) };
    assert_eq!(both(200_000), (480_00, 938_00));
    assert_eq!(both(60_000), (0, 42_00));
    assert_eq!(verdict(&nearest(53_437), "24-3"), Some(Holds), "either fee takes it all");
    assert_eq!(verdict(&nearest(53_440), "24-3"), Some(Judged), "an øre depends on it");
    let with_card = decided(|f| { outside(f, Outside::Nearest); card(f, "2026-01-01") });
    assert_eq!((with_card.net, with_card.at_best()), (Ore(480_00), Ore(1280_00)));
}

#[test]
#[rustfmt::skip]
fn children_under_16_pay_no_fee() {
    check(&[
        ("24-4", "16 on the day of travel",  |f| born(f, "2010-02-10"), None, Granted, 42_00),
        ("24-4", "16 the day after",         |f| born(f, "2010-02-11"), Some(Holds), Granted, 384_00),
        ("24-4", "16 the day before",        |f| born(f, "2010-02-09"), None, Granted, 42_00),
        ("24-4", "born on the day",          |f| born(f, "2026-02-10"), Some(Holds), Granted, 384_00),
        ("24-4", "not yet born",             |f| born(f, "2026-02-11"), Some(Missing), MissingFacts, 42_00),
        ("24-4", "15 years",                 |f| years(f, 15), Some(Holds), Granted, 384_00),
        ("24-4", "16 years",                 |f| years(f, 16), None, Granted, 42_00),
        ("24-4", "age not asked",            |f| f.patient.age = Fact::NotStated, Some(Missing), MissingFacts, 42_00),
        ("24-4", "age not known",            |f| f.patient.age = unknown(), Some(Missing), MissingFacts, 42_00),
        ("24-4", "age not known, with card", |f| { f.patient.age = unknown(); card(f, "2026-01-01") }, None, Granted, 384_00),
        ("24-4", "born 29 February, 28 February", |f| { born(f, "2008-02-29"); travel_on(f, "2024-02-28"); travel_metres(f, 100_000) }, Some(Holds), Granted, 600_00),
        ("24-4", "born 29 February, 29 February", |f| { born(f, "2008-02-29"); travel_on(f, "2024-02-29"); travel_metres(f, 100_000) }, None, Granted, 258_00),
    ]);
    let unasked = decided(|f| f.patient.age = Fact::NotStated);
    assert_eq!(unasked.at_best(), Ore(384_00));
    let turns_16_away_from_home = decided(|f| {
        born(f, "2010-02-11");
        f.trips[0].legs[1].date = Fact::said(day("2026-02-11"));
    });
    assert_eq!(turns_16_away_from_home.net, Ore(192_00 + 21_00));
}

#[test]
#[rustfmt::skip]
fn other_grounds_free_from_the_fee() {
    check(&[
        ("24-4", "occupational or war injury",  |f| free(f, Exemption::Injury), Some(Holds), Granted, 384_00),
        ("24-4", "infectious disease",          |f| free(f, Exemption::InfectiousDisease), Some(Holds), Granted, 384_00),
        ("24-4", "compulsory admission",        |f| free(f, Exemption::CompulsoryAdmission), Some(Holds), Granted, 384_00),
        ("24-4", "compulsory, without a night", |f| free(f, Exemption::CompulsoryOutpatient), Some(Holds), Granted, 384_00),
        ("24-4", "donor at a transplantation",  |f| free(f, Exemption::TransplantDonor), Some(Holds), Granted, 384_00),
        ("24-4", "transfer within a trust",     |f| free(f, Exemption::Transfer), Some(Holds), Granted, 384_00),
        ("24-4", "abortion board",              |f| free(f, Exemption::AbortionBoard), Some(Holds), Granted, 384_00),
        ("24-4", "abortion board, before June 2025", |f| { free(f, Exemption::AbortionBoard); travel_on(f, "2025-05-31") }, Some(Holds), Granted, 372_00),
        ("24-4", "abortion board, June 2025",   |f| { free(f, Exemption::AbortionBoard); travel_on(f, "2025-06-01") }, Some(Holds), Granted, 372_00),
        ("24-4", "none of them",                |f| free(f, Exemption::None), None, Granted, 42_00),
        ("24-4", "nobody knows",                |f| treatment(f).exemption = unknown(), None, Granted, 42_00),
        ("24-4", "age not known, injury",       |f| { f.patient.age = unknown(); free(f, Exemption::Injury) }, Some(Holds), Granted, 384_00),
        ("24-4", "injury, chosen freely",       |f| { outside(f, Outside::FreeChoice); free(f, Exemption::Injury) }, Some(Holds), Granted, 1280_00),
    ]);
    let board = decided(|f| treatment(f).purpose = Fact::said(Purpose::AbortionBoard));
    assert_eq!(verdict(&board, "24-4"), Some(Holds));
    let kin = decided(|f| treatment(f).traveller = Fact::said(crate::facts::Traveller::KinToChildPsychiatry));
    assert_eq!(verdict(&kin, "24-4"), Some(Holds));
    let course = decided(|f| treatment(f).traveller = Fact::said(crate::facts::Traveller::KinToCourse));
    assert_eq!(verdict(&course, "24-4"), None);
}

#[test]
#[rustfmt::skip]
fn an_exemption_card_counts_to_the_end_of_its_year() {
    check(&[
        ("24-5", "from the day of travel",  |f| card(f, "2026-02-10"), Some(Holds), Granted, 384_00),
        ("24-5", "from the day after",      |f| card(f, "2026-02-11"), None, Granted, 42_00),
        ("24-5", "from the year before",    |f| card(f, "2025-02-10"), None, Granted, 42_00),
        ("24-5", "from 1 January",          |f| card(f, "2026-01-01"), Some(Holds), Granted, 384_00),
        ("24-5", "there in its year, home in the next", |f| { card(f, "2025-06-01"); over_new_year(f) }, Some(Holds), Granted, 186_00 + 21_00),
        ("24-5", "of the first year, by the register", |f| { over_new_year(f); registered(f, 0, "2025-06-01") }, Some(Holds), Granted, 186_00 + 21_00),
        ("24-5", "of the next year, by the register", |f| { over_new_year(f); registered(f, 1, "2026-01-01") }, Some(Holds), Granted, 192_00 + 15_00),
        ("24-5", "of both years, by the register", |f| { over_new_year(f); registered(f, 0, "2025-06-01"); registered(f, 1, "2026-01-01") }, Some(Holds), Granted, 186_00 + 192_00),
        ("24-5", "none by the register, before the patient's word", |f| { card(f, "2026-01-01"); each_leg(f, |leg| leg.exemption_card = Fact::Stated(ExemptionCard::None, Source::Register)) }, None, Granted, 42_00),
        ("24-5", "none",                    |f| f.patient.exemption_card = Fact::said(ExemptionCard::None), None, Granted, 42_00),
        ("24-5", "nobody knows",            |f| f.patient.exemption_card = unknown(), None, Granted, 42_00),
        ("24-5", "not from the fee of 400", |f| { card(f, "2026-01-01"); outside(f, Outside::FreeChoice) }, Some(Fails), Granted, 480_00),
        ("24-5", "a child with a card",     |f| { card(f, "2026-01-01"); years(f, 15) }, None, Granted, 384_00),
    ]);
}

#[test]
#[rustfmt::skip]
fn the_fee_takes_no_more_than_its_direction_gives() {
    check(&[
        ("24-6", "an øre too little",   |f| travel_metres(f, 53_435), Some(Holds), NothingToPay, 0),
        ("24-6", "exactly the fee",     |f| travel_metres(f, 53_437), Some(Holds), NothingToPay, 0),
        ("24-6", "an øre more",         |f| travel_metres(f, 53_440), None, Granted, 2),
        ("24-6", "no fee",              |f| { travel_metres(f, 53_437); years(f, 15) }, None, Granted, 342_00),
    ]);
    assert_eq!(figure(&decided(|f| travel_metres(f, 53_435)), "24-6"), Some(170_99));
    assert_eq!(figure(&decided(|f| travel_metres(f, 53_437)), "24-6"), Some(171_00));
}

#[test]
fn fees_by_direction_are_named_where_both_together_would_give_something_else() {
    let cases = [
        // out, home, whether it would
        (30_000, 100_000, true),
        (100_000, 30_000, true),
        (60_000, 60_000, false),
        (30_000, 30_000, false),
        (53_437, 100_000, false),
        (30_000, 53_437, false),
    ];
    for (out, home, differ) in cases {
        let found = decided(|f| out_and_home(f, out, home));
        let doubts = found.doubts.contains(&Doubt::FeePerDirection);
        assert_eq!(doubts, differ, "{out} m out, {home} m home");
    }
}

#[test]
fn that_a_fee_takes_nothing_from_food_or_lodging_is_named_where_it_could() {
    let cases = [
        // metres each way, minutes away, nights, whether it could
        (30_000, 800, 0, true),
        (30_000, 0, 1, true),
        (30_000, 720, 0, false),
        (53_437, 800, 1, false),
        (60_000, 800, 1, false),
    ];
    for (metres, minutes, nights, could) in cases {
        let found = decided(|f| {
            out_and_home(f, metres, metres);
            f.trips[0].stay.minutes_away = Fact::said(minutes);
            if nights > 0 {
                f.trips[0].stay.lodging = vec![in_a_hotel(nights)];
            }
        });
        let doubts = found.doubts.contains(&Doubt::FeePerDirection);
        assert_eq!(doubts, could, "{metres} m, {minutes} min, {nights} nights");
    }
}

fn in_a_hotel(nights: u16) -> Lodging {
    Lodging {
        kind: LodgingKind::Paid,
        nights,
        paid: Ore(700_00),
        visitor_levy: Ore(0),
        reason: Fact::said(LodgingReason::HealthDocumented),
        receipt: Fact::said(true),
    }
}

#[test]
#[rustfmt::skip]
fn fees_beyond_the_cap_are_told_to_come_back() {
    check(&[
        ("24-7", "up to the cap",        |f| paid_before(f, 2936_00), None, Granted, 42_00),
        ("24-7", "an øre beyond it",     |f| paid_before(f, 2936_01), Some(Told), Granted, 42_00),
        ("24-7", "there in one year, home in the next", |f| { paid_before(f, 2936_01); over_new_year(f) }, None, Granted, 36_00),
        ("24-7", "far beyond it",        |f| paid_before(f, 9000_00), Some(Told), Granted, 42_00),
        ("24-7", "nothing counted",      |_| {}, None, Granted, 42_00),
        ("24-7", "no fee is taken",      |f| { paid_before(f, 9000_00); years(f, 15) }, None, Granted, 384_00),
        ("24-7", "a fee that does not count", |f| { paid_before(f, 9000_00); outside(f, Outside::FreeChoice) }, None, Granted, 480_00),
        ("24-7", "a year whose cap is not confirmed", |f| { paid_before(f, 9000_00); travel_metres(f, 100_000); travel_on(f, "2025-12-31") }, None, Granted, 278_00),
    ]);
    assert_eq!(figure(&decided(|f| paid_before(f, 2936_01)), "24-7"), Some(1));
    assert_eq!(figure(&decided(|f| paid_before(f, 3200_00)), "24-7"), Some(93_00));
    assert_eq!(figure(&decided(|f| paid_before(f, 9000_00)), "24-7"), Some(171_00));
}

#[test]
#[rustfmt::skip]
fn a_fee_that_was_taken_is_reported() {
    check(&[
        ("24-8", "the ordinary fee", |_| {}, Some(Told), Granted, 42_00),
        ("24-8", "less than it",     |f| travel_metres(f, 40_000), Some(Told), NothingToPay, 0),
        ("24-8", "the fee of 400",   |f| outside(f, Outside::FreeChoice), None, Granted, 480_00),
        ("24-8", "none",             |f| years(f, 15), None, Granted, 384_00),
    ]);
    assert_eq!(figure(&decided(|f| travel_metres(f, 40_000)), "24-8"), Some(128_00));
}

#[test]
#[rustfmt::skip]
fn a_fee_is_owed_on_the_ordered_part_whether_or_not_it_was_paid_on_the_way() {
    check(&[
        ("24-9", "a part was ordered", |f| { travel_metres(f, 100_000); each_leg(f, |leg| leg.ordered_distance = Fact::said(Metres(40_000))) }, Some(Told), Granted, 42_00),
        ("24-9", "nothing was",        |_| {}, None, Granted, 42_00),
        ("24-9", "ordered, no fee",    |f| { years(f, 15); each_leg(f, |leg| leg.ordered_distance = Fact::said(Metres(40_000))) }, None, Granted, 128_00),
    ]);
}
