//! Choices from bytes.

use chrono::{Days, NaiveDate};

use super::day;
use crate::facts::{Fact, Metres, Source};

/// Bytes that choices are made of. When they are used up, every choice is the first one.
pub struct Draw<'a> {
    bytes: &'a [u8],
    /// How many of 256 things are altered.
    heat: u8,
}

/// Who may say something.
const SOURCES: [Source; 7] = [
    Source::Patient,
    Source::Register,
    Source::Attestation,
    Source::Receipt,
    Source::Trip,
    Source::Appointment,
    Source::Office,
];

/// Both sides of every boundary that a distance has.
const DISTANCES: [u32; 16] = [
    60_000,
    0,
    1,
    9_999,
    10_000,
    10_001,
    39_999,
    40_000,
    53_437,
    53_438,
    299_999,
    300_000,
    300_001,
    350_000,
    1_500_000,
    u32::MAX,
];

/// Days on which something changes, with the day before.
const DAYS: [&str; 20] = [
    "2026-02-10",
    "2026-02-09",
    "2025-12-31",
    "2026-01-01",
    "2025-03-02",
    "2025-03-03",
    "2025-05-31",
    "2025-06-01",
    "2016-09-30",
    "2016-10-01",
    "2020-03-11",
    "2020-03-12",
    "2022-05-31",
    "2022-06-01",
    "2024-02-29",
    "2026-12-31",
    "2027-01-01",
    "2019-05-20",
    "1900-01-01",
    "2200-12-31",
];

impl<'a> Draw<'a> {
    /// Choices from these bytes. The first says how much is unusual.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut draw = Self { bytes, heat: 0 };
        draw.heat = draw.byte() / 2;
        draw
    }

    fn byte(&mut self) -> u8 {
        match self.bytes.split_first() {
            Some((first, rest)) => {
                self.bytes = rest;
                *first
            }
            None => 0,
        }
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u8) -> u8 {
        self.byte() % end
    }

    /// Any number of 32 bits.
    pub fn number(&mut self) -> u32 {
        u32::from_le_bytes(std::array::from_fn(|_| self.byte()))
    }

    /// Yes or no.
    pub fn coin(&mut self) -> bool {
        self.below(2) == 1
    }

    /// Whether something unusual is so: as often as the first byte says.
    pub fn rarely(&mut self) -> bool {
        self.byte() > u8::MAX - self.heat
    }

    /// One of these; the first where nothing is said.
    pub fn one_of<T: Copy>(&mut self, values: &[T]) -> T {
        values[usize::from(self.byte()) % values.len()]
    }

    /// Leaves the fact as it is, or has it not stated, unknown, or something else.
    pub fn alter<T: Copy>(&mut self, fact: &mut Fact<T>, value: impl FnOnce(&mut Self) -> T) {
        if !self.rarely() {
            return;
        }
        *fact = match self.below(8) {
            0 => Fact::NotStated,
            1 | 2 => Fact::Unknown(self.one_of(&SOURCES)),
            _ => {
                let value = value(self);
                Fact::Stated(value, self.one_of(&SOURCES))
            }
        };
    }

    /// A distance: half of them at a boundary.
    pub fn distance(&mut self) -> Metres {
        Metres(match self.coin() {
            false => self.one_of(&DISTANCES),
            true => self.number() % 700_000,
        })
    }

    /// A day: half of them at a boundary, a few at the ends of the calendar.
    pub fn date(&mut self) -> NaiveDate {
        match self.below(16) {
            0..8 => day(self.one_of(&DAYS)),
            8 => NaiveDate::MIN,
            9 => NaiveDate::MAX,
            _ => day("2016-09-01") + Days::new(u64::from(self.number() % 4_000)),
        }
    }

    /// A day of birth, often 16 or 18 years before a usual day of travel.
    pub fn birthday(&mut self) -> NaiveDate {
        match self.below(8) {
            0 => day("1980-06-15"),
            1 => day("2010-02-10"),
            2 => day("2010-02-11"),
            3 => day("2008-02-10"),
            4 => day("2008-02-29"),
            _ => self.date(),
        }
    }
}
