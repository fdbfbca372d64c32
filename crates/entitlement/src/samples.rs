//! Made-up facts, for tests, fuzzing and benches.
//!
//! Any bytes are facts: no byte at all is an ordinary claim, and each byte may
//! turn one thing about it into another. A test that fails thereby shrinks
//! towards the ordinary claim.

mod draw;
mod trips;

use chrono::NaiveDate;
use domain::{county::County, money::Ore, municipality::Municipality};

pub use draw::Draw;

use crate::facts::{
    Age, Claimant, ExemptionCard, Fact, Facts, Handling, LateBecause, Leg, Metres, Mode, Patient,
    Purpose, SpecialCase, Treatment, TreatmentKind, Trip, sum,
};

/// A day from `2026-02-10`.
///
/// # Panics
///
/// When the text is no day.
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day as in 2026-02-10")
}

/// An adult without exemption card who drives `metres` to a hospital in the
/// home region on `date`, and the same way home, and claims ten days later.
///
/// # Panics
///
/// When `date` is no day.
pub fn hospital_by_car(date: &str, metres: u32) -> Facts {
    let leg = Leg {
        date: Fact::said(day(date)),
        mode: Fact::said(Mode::Car),
        distance: Fact::said(Metres(metres)),
        ..Leg::default()
    };
    let home = Leg {
        direction: crate::facts::Direction::Home,
        ..leg.clone()
    };
    Facts {
        claimed_on: day(date) + chrono::Days::new(10),
        claimant: Fact::NotStated,
        handling: Handling::default(),
        patient: Patient {
            age: Fact::said(Age::BornOn(day("1980-06-15"))),
            exemption_card: Fact::said(ExemptionCard::None),
            ..Patient::default()
        },
        trips: vec![Trip {
            treatment: Treatment {
                kind: Fact::said(TreatmentKind::Specialist),
                purpose: Fact::said(Purpose::Treatment),
                home_county: Fact::said(County::Innlandet),
                place_county: Fact::said(County::Innlandet),
                minimum_fare: Fact::said(false),
                ..Treatment::default()
            },
            legs: vec![leg, home],
            ..Trip::default()
        }],
    }
}

/// The claim that the bytes make: an ordinary one, with some things different.
pub fn facts(bytes: &[u8]) -> Facts {
    let mut draw = Draw::new(bytes);
    let date = draw.one_of(&["2026-02-10", "2025-03-03", "2025-03-02", "2019-05-20"]);
    let metres = draw.distance();
    let mut facts = hospital_by_car(date, metres.0.max(1));
    for _ in 0..draw.below(3) {
        let mut another = facts.trips[0].clone();
        trips::alter(&mut draw, &mut another);
        facts.trips.push(another);
    }
    trips::alter(&mut draw, &mut facts.trips[0]);
    if draw.rarely() {
        facts.claimed_on = draw.date();
    }
    of_the_claim(&mut draw, &mut facts);
    of_the_patient(&mut draw, &mut facts.patient);
    facts
}

fn of_the_claim(draw: &mut Draw<'_>, facts: &mut Facts) {
    draw.alter(&mut facts.claimant, |draw| draw.one_of(&CLAIMANTS));
    let handling = &mut facts.handling;
    draw.alter(&mut handling.opted_out, Draw::coin);
    draw.alter(&mut handling.protected_address, Draw::coin);
    draw.alter(&mut handling.special_case, |draw| draw.one_of(&SPECIAL));
    draw.alter(&mut handling.late_because, |draw| draw.one_of(&LATE));
    draw.alter(&mut handling.in_health_record, Draw::coin);
}

fn of_the_patient(draw: &mut Draw<'_>, patient: &mut Patient) {
    draw.alter(&mut patient.age, |draw| match draw.coin() {
        false => Age::BornOn(draw.birthday()),
        true => Age::YearsWhenTravelling(draw.one_of(&[0, 11, 12, 15, 16, 17, 18, 80, u8::MAX])),
    });
    draw.alter(&mut patient.exemption_card, |draw| match draw.coin() {
        false => ExemptionCard::None,
        true => ExemptionCard::ValidFrom(draw.date()),
    });
    draw.alter(&mut patient.copaid_this_year, Draw::amount);
    draw.alter(&mut patient.sami_speaking, Draw::coin);
    draw.alter(&mut patient.municipality, |draw| {
        let number = draw.one_of(&[301, 1840, 1850, 5610, 2021, 9999]);
        Municipality::with_number(number).expect("a number of four digits")
    });
    draw.alter(&mut patient.on_svalbard, Draw::coin);
}

const CLAIMANTS: [Claimant; 5] = [
    Claimant::Patient,
    Claimant::Guardian,
    Claimant::Representative,
    Claimant::Escort,
    Claimant::Estate,
];

const SPECIAL: [SpecialCase; 5] = [
    SpecialCase::None,
    SpecialCase::BrokenDeadline,
    SpecialCase::Tuberculosis,
    SpecialCase::OrganDonation,
    SpecialCase::ExposedChild,
];

const LATE: [LateBecause; 3] = [
    LateBecause::NotAble,
    LateBecause::Misled,
    LateBecause::Other,
];

impl Draw<'_> {
    /// A sum that somebody says was paid; sometimes one that nobody pays.
    pub(crate) fn amount(&mut self) -> Ore {
        Ore(match self.below(16) {
            0 => 0,
            1..4 => sum::MOST.0,
            4..8 => self.one_of(&[1, 99_99, 100_00, 60_00, 145_00, 171_00, 800_00]),
            _ => i64::from(self.number() % 500_000),
        })
    }
}
