//! The engine beside a second calculation, over very many trips.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod law;

use chrono::NaiveDate;
use domain::{county::County, money::Ore};
use entitlement::{
    decide,
    decision::{Decision, Outcome},
    facts::{
        Age, CarNeed, Cost, CostKind, Direction, Escort, EscortBasis, Exemption, ExemptionCard,
        Fact, Facts, Leg, Metres, Mode, Outside, Patient, Treatment, Trip,
    },
    samples::hospital_by_car,
};
use law::{Day, Finding, REWRITTEN, find};

/// How many trips of each text.
const TRIPS: usize = 60_000;

/// SplitMix64: the same trips in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> i64 {
        i64::try_from(self.next() % end).unwrap()
    }

    fn one_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }

    fn one_of<T: Copy>(&mut self, values: &[T]) -> T {
        values[usize::try_from(self.next()).unwrap_or(0) % values.len()]
    }
}

fn date((year, month, day): Day) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn day(date: NaiveDate) -> Day {
    use chrono::Datelike as _;
    (date.year(), date.month(), date.day())
}

/// A day on which a rate changes, the day before, or any other from `first` to `last`.
fn travelled(random: &mut Random, first: Day, last: Day) -> Day {
    let days = u64::try_from((date(last) - date(first)).num_days()).unwrap();
    let any = day(date(first) + chrono::Days::new(random.below(days + 1).unsigned_abs()));
    match random.below(8) {
        0 => first,
        1 => last,
        2 => (any.0, 1, 1).max(first),
        3 => (any.0, 12, 31).min(last),
        _ => any,
    }
}

fn metres(random: &mut Random) -> i64 {
    match random.below(4) {
        0 => random.one_of(&[
            9_999, 10_000, 10_001, 53_437, 53_438, 299_999, 300_000, 300_001,
        ]),
        1 => random.below(20_000),
        _ => random.below(500_000),
    }
}

fn paid(random: &mut Random, by_car: bool) -> (i64, bool) {
    let amount = if by_car && random.one_in(3) {
        1 + random.below(30_000)
    } else {
        0
    };
    (amount, amount > 0 && !random.one_in(3))
}

/// Extras, escorts and a need for a car beyond 300 km only where their text was seen.
fn trip(random: &mut Random, first: Day, last: Day) -> law::Trip {
    let rewritten = first >= REWRITTEN;
    let out = travelled(random, first, last);
    let home = if random.one_in(8) {
        day(date(out).succ_opt().unwrap()).min(last)
    } else {
        out
    };
    let by_car = !rewritten || !random.one_in(3);
    let far = metres(random);
    let may_need_car = rewritten || far <= 300_000;
    let directions = [out, home].map(|day| law::Direction {
        day,
        metres: far,
        fare: (!random.one_in(4)).then(|| 1 + random.below(200_000)),
        ferry: paid(random, by_car && rewritten).0,
        toll: paid(random, by_car && rewritten),
        parking: paid(random, by_car && rewritten),
    });
    law::Trip {
        born: born(random, out),
        card_from: random.one_in(4).then(|| travelled(random, first, last)),
        freed: random.one_in(10),
        chosen_freely: random.one_in(10),
        acute: may_need_car && random.one_in(8),
        health_attested: may_need_car && random.one_in(6),
        trust_attested: may_need_car && random.one_in(8),
        one_fare: random.one_in(8),
        by_car,
        escort: (rewritten && far <= 300_000 && random.one_in(5)).then(|| random.one_in(2)),
        directions,
    }
}

/// Often somebody who turns 16 on the day, or the day after.
fn born(random: &mut Random, travelled: Day) -> Day {
    let sixteen = (travelled.0 - 16, travelled.1, travelled.2.min(28));
    match random.below(6) {
        0 => sixteen,
        1 => day(date(sixteen).succ_opt().unwrap()),
        2 => day(date(sixteen).pred_opt().unwrap()),
        _ => (
            travelled.0 - 1 - i32::try_from(random.below(95)).unwrap(),
            6,
            15,
        ),
    }
}

/// The same trip as facts of the engine.
fn facts(trip: &law::Trip) -> Facts {
    let [out, home] = &trip.directions;
    let mut facts = hospital_by_car(&date(out.day).to_string(), 0);
    facts.claimed_on = date(home.day) + chrono::Days::new(1);
    facts.patient = Patient {
        age: Fact::said(Age::BornOn(date(trip.born))),
        exemption_card: Fact::said(match trip.card_from {
            Some(from) => ExemptionCard::ValidFrom(date(from)),
            None => ExemptionCard::None,
        }),
        ..Patient::default()
    };
    facts.trips = vec![Trip {
        treatment: treatment(trip, &facts.trips[0].treatment),
        legs: vec![
            leg(trip, out, Direction::Out),
            leg(trip, home, Direction::Home),
        ],
        escorts: trip.escort.map(escort).into_iter().collect(),
        ..Trip::default()
    }];
    facts
}

fn treatment(trip: &law::Trip, ordinary: &Treatment) -> Treatment {
    let mut treatment = *ordinary;
    treatment.minimum_fare = Fact::said(trip.one_fare);
    treatment.acute = Fact::said(trip.acute);
    treatment.car_need = Fact::said(match (trip.health_attested, trip.trust_attested) {
        (true, _) => CarNeed::Health,
        (false, true) => CarNeed::NoTransport,
        (false, false) => CarNeed::None,
    });
    if trip.freed {
        treatment.exemption = Fact::said(Exemption::Injury);
    }
    if trip.chosen_freely {
        treatment.place_county = Fact::said(County::Finnmark);
        treatment.outside = Fact::said(Outside::FreeChoice);
    }
    treatment
}

fn leg(trip: &law::Trip, way: &law::Direction, direction: Direction) -> Leg {
    let cost = |kind, amount, documented| Cost {
        kind,
        amount: Ore(amount),
        receipt: Fact::said(documented),
    };
    let costs = if trip.by_car {
        vec![
            cost(CostKind::Ferry, way.ferry, false),
            cost(CostKind::Toll, way.toll.0, way.toll.1),
            cost(CostKind::Parking, way.parking.0, way.parking.1),
        ]
    } else {
        vec![cost(CostKind::Ticket, 4_200, true)]
    };
    Leg {
        date: Fact::said(date(way.day)),
        direction,
        mode: Fact::said(match trip.by_car {
            true => Mode::Car,
            false => Mode::PublicTransport,
        }),
        distance: Fact::said(Metres(u32::try_from(way.metres).unwrap())),
        cheapest_fare: way
            .fare
            .map_or(Fact::NotStated, |fare| Fact::said(Ore(fare))),
        costs: costs.into_iter().filter(|cost| cost.amount.0 > 0).collect(),
        ..Leg::default()
    }
}

fn escort(tickets: bool) -> Escort {
    Escort {
        basis: Fact::said(EscortBasis::Confirmed),
        tickets: match tickets {
            true => Fact::said(Ore(8_400)),
            false => Fact::NotStated,
        },
        ..Escort::default()
    }
}

fn found(decision: &Decision) -> Finding {
    match decision.outcome {
        Outcome::Granted => Finding::Due(decision.net.0),
        Outcome::NothingToPay => Finding::FeeTakesAll,
        Outcome::NoRight => Finding::NoRight,
        Outcome::CaseWorker | Outcome::MissingFacts => Finding::Judged(decision.net.0),
    }
}

fn compare(seed: u64, first: Day, last: Day) {
    let mut random = Random(seed);
    let mut seen = [0_usize; 4];
    for number in 0..TRIPS {
        let trip = trip(&mut random, first, last);
        let (wanted, decision) = (find(&trip), decide(&facts(&trip)));
        if found(&decision) != wanted {
            let said = serde_json::to_string(&decision).unwrap();
            panic!("{number}: {wanted:?}\n{trip:#?}\n{said}");
        }
        seen[match wanted {
            Finding::Due(_) => 0,
            Finding::FeeTakesAll => 1,
            Finding::NoRight => 2,
            Finding::Judged(_) => 3,
        }] += 1;
    }
    assert!(seen.iter().all(|&times| times > TRIPS / 100), "{seen:?}");
}

#[test]
fn since_march_2025_the_engine_says_what_the_text_says() {
    compare(1, REWRITTEN, (2026, 12, 31));
}

#[test]
fn before_march_2025_the_engine_says_what_the_text_says_about_way_and_fee() {
    compare(2, (2016, 10, 1), (2025, 3, 2));
}
