//! The core of the regulation, reckoned a second time.
//!
//! Written from the text of pasientreiseforskriften with whole numbers and
//! nothing else: no type, no table and no line is shared with the engine.

/// A day as year, month and day.
pub type Day = (i32, u32, u32);

/// §§ 21 and 24 as the amending acts set them: first day, øre per kilometre,
/// øre of the user fee in one direction.
const RATES: [(Day, i64, i64); 11] = [
    ((2016, 10, 1), 220, 14_600),
    ((2017, 1, 1), 230, 14_600),
    ((2018, 1, 1), 240, 14_900),
    ((2019, 1, 1), 250, 14_900),
    ((2020, 1, 1), 260, 15_900),
    ((2021, 1, 1), 270, 15_900),
    ((2022, 1, 1), 280, 15_900),
    ((2023, 1, 1), 290, 16_400),
    ((2024, 1, 1), 300, 17_100),
    ((2025, 1, 1), 310, 17_100),
    ((2026, 1, 1), 320, 17_100),
];

/// § 24 second paragraph, the same since 2016.
const CHOSEN_FREELY: i64 = 40_000;

/// The first day of the text that was rewritten.
pub const REWRITTEN: Day = (2025, 3, 3);

/// A trip to specialist care, there and back.
#[derive(Clone, Debug)]
pub struct Trip {
    /// When the traveller was born.
    pub born: Day,
    /// From when an exemption card counts, to the end of that year.
    pub card_from: Option<Day>,
    /// § 24 third paragraph: another ground than age.
    pub freed: bool,
    /// § 1a fourth paragraph: outside the region by free choice.
    pub chosen_freely: bool,
    /// Acute help.
    pub acute: bool,
    /// The provider says that health requires a car.
    pub health_attested: bool,
    /// The trust says that there is no scheduled transport.
    pub trust_attested: bool,
    /// Scheduled transport at one local fare could be used.
    pub one_fare: bool,
    /// By car; otherwise by scheduled transport, with tickets.
    pub by_car: bool,
    /// § 17: an escort who is needed, and whether their tickets are kept.
    pub escort: Option<bool>,
    /// There and back.
    pub directions: [Direction; 2],
}

/// One direction.
#[derive(Clone, Debug)]
pub struct Direction {
    /// When.
    pub day: Day,
    /// How far, in metres.
    pub metres: i64,
    /// What the cheapest scheduled transport costs, if that is known, in øre.
    pub fare: Option<i64>,
    /// The ferry, in øre.
    pub ferry: i64,
    /// Toll, in øre, and whether it is documented.
    pub toll: (i64, bool),
    /// Parking, likewise.
    pub parking: (i64, bool),
}

/// What the law says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// So much is due, in øre.
    Due(i64),
    /// There is a right, and the user fee takes it all.
    FeeTakesAll,
    /// There is no right.
    NoRight,
    /// It cannot be said; so much is due at least.
    Judged(i64),
}

/// What a trip gives.
pub fn find(trip: &Trip) -> Finding {
    let mut due = 0;
    let mut right = false;
    let mut judged = false;
    for direction in &trip.directions {
        if is_too_short(trip, direction) {
            continue;
        }
        right = true;
        match of_the_way(trip, direction) {
            Some(sum) => due += sum - fee(trip, direction).min(sum) + of_escort(trip, direction),
            None => judged = true,
        }
    }
    // Before the text was rewritten sums below 100 kroner were not paid as a
    // rule; that text was not seen.
    let old = trip.directions.iter().any(|way| way.day < REWRITTEN);
    match (right, due) {
        (false, _) => Finding::NoRight,
        (true, due) if judged => Finding::Judged(due),
        (true, 0) => Finding::FeeTakesAll,
        (true, 1..10_000) if old => Finding::Judged(due),
        (true, due) => Finding::Due(due),
    }
}

/// § 8.
fn is_too_short(trip: &Trip, direction: &Direction) -> bool {
    let short = direction.metres < 10_000 || trip.one_fare;
    short && !trip.acute && !trip.health_attested
}

/// § 22 first paragraph.
fn needs_car(trip: &Trip) -> bool {
    trip.acute || trip.health_attested || trip.trust_attested
}

/// § 21 first and fourth paragraph with § 22; nothing where the fare would have to be known.
///
/// Whoever needs a car gets the standard rate beyond 300 km, too. Nobody has to
/// show that need, so that the fare remains where it is more.
fn of_the_way(trip: &Trip, direction: &Direction) -> Option<i64> {
    let by_rate = at_the_standard_rate(direction) + extras(trip, direction);
    if direction.metres <= 300_000 {
        Some(by_rate)
    } else if needs_car(trip) {
        Some(by_rate.max(direction.fare.unwrap_or(0)))
    } else {
        direction.fare
    }
}

/// The nearest whole øre.
fn at_the_standard_rate(direction: &Direction) -> i64 {
    (direction.metres * rates(direction.day).0 + 500) / 1_000
}

/// § 22: the ferry, and what is documented of toll and parking.
fn extras(trip: &Trip, direction: &Direction) -> i64 {
    if !trip.by_car || !needs_car(trip) {
        return 0;
    }
    let mut sum = direction.ferry;
    for (paid, documented) in [direction.toll, direction.parking] {
        if documented {
            sum += paid;
        }
    }
    sum
}

/// §§ 17 and 21 fifth paragraph: one of the two is paid, unless both have
/// documented scheduled transport. An escort pays no fee.
fn of_escort(trip: &Trip, direction: &Direction) -> i64 {
    if trip.escort == Some(true) && !trip.by_car {
        at_the_standard_rate(direction)
    } else {
        0
    }
}

/// § 24, and the card of egenandelstakforskriften § 5.
fn fee(trip: &Trip, direction: &Direction) -> i64 {
    let (year, month, day) = trip.born;
    let is_child = direction.day < (year + 16, month, day);
    let has_card = trip
        .card_from
        .is_some_and(|from| from <= direction.day && from.0 == direction.day.0);
    if is_child || trip.freed {
        0
    } else if trip.chosen_freely {
        CHOSEN_FREELY
    } else if has_card {
        0
    } else {
        rates(direction.day).1
    }
}

fn rates(day: Day) -> (i64, i64) {
    let mut found = (0, 0);
    for (from, km, fee) in RATES {
        if from <= day {
            found = (km, fee);
        }
    }
    found
}
