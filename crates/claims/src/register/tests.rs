use entitlement::{
    decide,
    facts::{Exemption, Handling, Patient},
    samples,
};
use proptest::prelude::*;

use super::*;
use crate::content::ClaimedTrip;

fn none_of(year: u16) -> CardOfYear {
    CardOfYear {
        year,
        card: ExemptionCard::None,
    }
}

fn register() -> Register {
    Register {
        today: samples::day("2026-02-20"),
        born_on: Some(samples::day("1950-01-01")),
        exemption_cards: vec![none_of(2026)],
        address_protected: false,
        claimant: Claimant::Patient,
    }
}

fn content(facts: Facts) -> Content {
    let trip = ClaimedTrip {
        day: samples::day("2026-02-10"),
        to: "Ahus".to_owned().try_into().unwrap(),
        trip: None,
    };
    Content {
        trips: facts.trips.iter().map(|_| trip.clone()).collect(),
        facts,
        ground_consent: false,
        note: None,
    }
}

#[test]
fn a_register_goes_before_what_somebody_says_of_themselves() {
    let mut facts = samples::hospital_by_car("2026-02-10", 60_000);
    facts.claimed_on = samples::day("2026-02-11");
    facts.claimant = Fact::Stated(Claimant::Estate, Source::Register);
    facts.handling.protected_address = Fact::Stated(true, Source::Register);
    facts.patient.exemption_card = Fact::Stated(
        ExemptionCard::ValidFrom(samples::day("2026-01-01")),
        Source::Register,
    );
    let settled = register().settle(&content(facts));
    assert_eq!(settled.claimed_on, samples::day("2026-02-20"));
    let known = |claimant| Fact::Stated(claimant, Source::Register);
    assert_eq!(settled.claimant, known(Claimant::Patient));
    let expected = Handling {
        protected_address: Fact::Stated(false, Source::Register),
        ..Handling::default()
    };
    assert_eq!(settled.handling, expected);
    let said = ExemptionCard::ValidFrom(samples::day("2026-01-01"));
    let expected = Patient {
        age: Fact::Stated(Age::BornOn(samples::day("1950-01-01")), Source::Register),
        exemption_card: Fact::said(said),
        ..Patient::default()
    };
    assert_eq!(settled.patient, expected);
    for leg in &settled.trips[0].legs {
        let none = Fact::Stated(ExemptionCard::None, Source::Register);
        assert_eq!(leg.exemption_card, none);
    }
    assert_eq!(decide(&settled).net.0, 4_200);
}

/// The claimant's word stands, as theirs, where no register could be asked.
#[test]
fn what_no_register_says_is_the_claimants_word() {
    let card = ExemptionCard::ValidFrom(samples::day("2026-01-01"));
    let mut facts = samples::hospital_by_car("2026-02-10", 60_000);
    facts.patient.exemption_card = Fact::Stated(card, Source::Register);
    facts.patient.age = Fact::Stated(Age::YearsWhenTravelling(40), Source::Office);
    let silent = Register {
        born_on: None,
        exemption_cards: Vec::new(),
        ..register()
    };
    let settled = silent.settle(&content(facts));
    assert_eq!(settled.patient.exemption_card, Fact::said(card));
    assert_eq!(
        settled.patient.age,
        Fact::said(Age::YearsWhenTravelling(40))
    );
}

#[test]
fn only_whoever_claims_for_themselves_can_be_an_escort() {
    #[rustfmt::skip]
    let cases = [
        // known                    said                                   counts
        (Claimant::Patient,         Fact::said(Claimant::Escort),          Fact::said(Claimant::Escort)),
        (Claimant::Patient,         Fact::said(Claimant::Guardian),        Fact::Stated(Claimant::Patient, Source::Register)),
        (Claimant::Patient,         Fact::NotStated,                       Fact::Stated(Claimant::Patient, Source::Register)),
        (Claimant::Guardian,        Fact::said(Claimant::Escort),          Fact::Stated(Claimant::Guardian, Source::Register)),
        (Claimant::Representative,  Fact::said(Claimant::Escort),          Fact::Stated(Claimant::Representative, Source::Register)),
    ];
    for (claimant, said, expected) in cases {
        let mut facts = samples::hospital_by_car("2026-02-10", 60_000);
        facts.claimant = said;
        let register = Register {
            claimant,
            ..register()
        };
        assert_eq!(register.settle(&content(facts)).claimant, expected);
    }
}

#[test]
fn a_ground_for_exemption_counts_with_consent_only() {
    let mut facts = samples::hospital_by_car("2026-02-10", 60_000);
    facts.trips[0].treatment.exemption = Fact::said(Exemption::Injury);
    let without = content(facts);
    let with = Content {
        ground_consent: true,
        ..without.clone()
    };
    for (content, counts) in [(with, true), (without, false)] {
        let settled = register().settle(&content);
        let ground = settled.trips[0].treatment.exemption;
        assert_eq!(!ground.is_not_stated(), counts);
        let net = decide(&settled).net.0;
        assert_eq!(net, if counts { 38_400 } else { 4_200 });
    }
}

proptest! {
    #[test]
    fn what_is_settled_settles_to_the_same(
        bytes in prop::collection::vec(any::<u8>(), 0..200), ground_consent: bool,
    ) {
        let content = Content { ground_consent, ..content(samples::facts(&bytes)) };
        let settled = register().settle(&content);
        let again = register().settle(&Content { facts: settled.clone(), ..content });
        prop_assert_eq!(again, settled);
    }
}

/// What a trip to hospital 60 km away gives in each direction, with and without the user fee
/// of each year.
#[test]
fn each_direction_takes_the_card_of_its_own_year() {
    let card = |year: u16, from: &str| CardOfYear {
        year,
        card: ExemptionCard::ValidFrom(samples::day(from)),
    };
    let (old, new) = (card(2025, "2025-06-01"), card(2026, "2026-01-01"));
    #[rustfmt::skip]
    let cases = [
        // days                         cards                             net
        (["2026-01-20", "2026-01-20"],  vec![new],                        38_400),
        (["2026-01-20", "2026-01-20"],  vec![none_of(2026), old],         4_200),
        (["2026-01-20", "2026-01-20"],  vec![new, old],                   38_400),
        (["2025-12-31", "2026-01-02"],  vec![none_of(2026), old],         18_600 + 2_100),
        (["2025-12-31", "2026-01-02"],  vec![new, none_of(2025)],         19_200 + 1_500),
        (["2025-12-31", "2026-01-02"],  vec![new, old],                   18_600 + 19_200),
        (["2025-12-31", "2026-01-02"],  vec![none_of(2026), none_of(2025)], 2_100 + 1_500),
    ];
    for (days, exemption_cards, net) in cases {
        let mut facts = samples::hospital_by_car("2026-01-20", 60_000);
        for (leg, day) in facts.trips[0].legs.iter_mut().zip(days) {
            leg.date = Fact::said(samples::day(day));
        }
        let register = Register {
            exemption_cards: exemption_cards.clone(),
            ..register()
        };
        let settled = register.settle(&content(facts));
        assert_eq!(decide(&settled).net.0, net, "{days:?} {exemption_cards:?}");
    }
}

/// An old claim that is late rests on what the register says of its own year.
#[test]
fn the_years_that_can_be_claimed_for_are_asked_for() {
    let years: Vec<_> = Register::years(samples::day("2026-11-23")).collect();
    assert_eq!(years, [2026, 2025, 2024, 2023, 2022]);
}

#[test]
fn an_escort_has_no_card_of_the_patient() {
    let mut facts = samples::hospital_by_car("2026-02-10", 60_000);
    facts.claimant = Fact::said(Claimant::Escort);
    let settled = register().settle(&content(facts));
    assert!(settled.trips[0].legs[0].exemption_card.is_not_stated());
}
