//! The tables as the build wrote them.

use std::borrow::Cow;

use chrono::NaiveDate;
use domain::{county::HealthRegion, money::Ore, municipality::Municipality};

use crate::{
    act::Act,
    figures::{
        Cap, OrePerKm, PoliceRate, Rates, Rounding, RoundingRule, SamiArea, Status, Temporary,
        TravelScale, Window,
    },
    tables::Regulations,
    version::{Version, VersionStart},
};

static SHIPPED: Regulations = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

impl Regulations {
    /// The tables that are compiled in: nothing is read at run time.
    pub fn current() -> &'static Self {
        &SHIPPED
    }
}

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("the build wrote a day")
}

const fn act(adopted_on: NaiveDate, number: u16) -> Act {
    Act { adopted_on, number }
}

const fn municipality(number: u16) -> Municipality {
    Municipality::with_number(number).expect("the build wrote a number of four digits")
}
