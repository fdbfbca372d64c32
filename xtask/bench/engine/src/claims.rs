//! Claims to decide.

use domain::money::Ore;
use entitlement::{Facts, samples};

/// SplitMix64: the same claims in every run.
pub struct Random(pub u64);

impl Random {
    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

/// There and back by car, 60.0 km each way: 42.00 kr.
pub fn ordinary() -> Facts {
    samples::hospital_by_car("2026-02-10", 60_000)
}

/// Ordinary claims of two legs that differ as claims do: how far, how old, with
/// a card or acute, with toll on the way.
pub fn various(many: usize) -> Vec<Facts> {
    let mut random = Random(42);
    (0..many).map(|_| one(&mut random)).collect()
}

fn one(random: &mut Random) -> Facts {
    use entitlement::facts::{Age, CarNeed, Cost, CostKind, ExemptionCard, Fact, Metres};
    let mut facts = ordinary();
    let mut below = |end: u64| u32::try_from(random.next() % end).unwrap_or(u32::MAX);
    let metres = Metres(below(120_001));
    let years = u8::try_from(below(100)).unwrap_or(u8::MAX);
    facts.patient.age = Fact::said(Age::YearsWhenTravelling(years));
    if below(10) == 0 {
        let from = samples::day("2026-01-15");
        facts.patient.exemption_card = Fact::said(ExemptionCard::ValidFrom(from));
    }
    let needs_car = below(4) == 0;
    let trip = &mut facts.trips[0];
    if needs_car {
        trip.treatment.car_need = Fact::said(CarNeed::Health);
    }
    trip.treatment.acute = Fact::said(below(20) == 0);
    for leg in &mut trip.legs {
        leg.distance = Fact::said(metres);
        if needs_car {
            leg.costs = vec![Cost {
                kind: CostKind::Toll,
                amount: Ore(i64::from(below(60_001))),
                receipt: Fact::said(true),
            }];
        }
    }
    facts
}
