//! The rows of the tables.

use std::borrow::Cow;

use chrono::NaiveDate;
use domain::{money::Ore, municipality::Municipality};

use crate::{act::Act, period::Dated};

/// How well a figure is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Read in the text that lays it down, or in what the authority itself says.
    Verified,
    /// Read in what others say of it.
    VerifiedSecondary,
    /// Not confirmed: whoever shows it says so.
    Unverified,
}

impl Status {
    /// The name in data.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Verified => "VERIFIED",
            Self::VerifiedSecondary => "VERIFIED_SECONDARY",
            Self::Unverified => "UNVERIFIED",
        }
    }
}

/// Whole øre for each kilometre.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrePerKm(pub i64);

/// The rates of pasientreiseforskriften for legs in a period. Sums are in øre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rates {
    /// The first day.
    pub counts_from: NaiveDate,
    /// The last day, inclusive.
    pub counts_to: NaiveDate,
    /// The act that laid down every figure but the user fees.
    pub act: Act,
    /// When the act was published, where a source says so.
    pub published_on: Option<NaiveDate>,
    /// How well the row is known.
    pub status: Status,
    /// § 21: the standard rate, for patient and escort alike.
    pub km: OrePerKm,
    /// The act that laid down the two user fees, which do not change every year.
    pub copayment_act: Act,
    /// § 24: the user fee for each direction.
    pub copayment: Ore,
    /// § 24: for each direction to a freely chosen place outside the region.
    pub free_choice_copayment: Ore,
    /// § 12: food, for each 24 hours.
    pub food: Ore,
    /// § 12: the most for lodging, for each 24 hours.
    pub lodging: Ore,
    /// § 18: an escort's lost income, for each hour.
    pub escort_income_hour: Ore,
    /// § 18: the most for hired help, for each hour.
    pub hired_help_hour: Ore,
    /// § 14: lost income after occupational injury, for each hour.
    pub injury_hour: Ore,
    /// § 14: the most of it, for each day.
    pub injury_day: Ore,
}

/// § 18a: what police get who come along as qualified escort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoliceRate {
    /// The first day.
    pub counts_from: NaiveDate,
    /// The last day, inclusive.
    pub counts_to: NaiveDate,
    /// The act that laid it down.
    pub act: Act,
    /// How well it is known.
    pub status: Status,
    /// For each hour.
    pub hour: Ore,
}

/// § 21 third paragraph: the rates of Statens reiseregulativ for vehicles off
/// the road.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TravelScale {
    /// The first day.
    pub counts_from: NaiveDate,
    /// The last day, inclusive.
    pub counts_to: NaiveDate,
    /// How well the row is known.
    pub status: Status,
    /// Snowmobile or ATV.
    pub snowmobile: OrePerKm,
    /// A private boat with a motor.
    pub boat: OrePerKm,
}

/// The cap on user fees in a calendar year, after which the exemption card comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cap {
    /// The calendar year.
    pub year: i32,
    /// The act; `None` where the budget fixed it, as it does since 2021.
    pub act: Option<Act>,
    /// How well it is known.
    pub status: Status,
    /// The cap.
    pub amount: Ore,
}

/// The municipalities of the administrative area for Sámi languages in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SamiArea {
    /// The first day.
    pub counts_from: NaiveDate,
    /// The last day, inclusive; `None` as long as nothing has followed.
    pub counts_to: Option<NaiveDate>,
    /// The regulation with the list, as it then read.
    pub act: Act,
    /// How well the list is known.
    pub status: Status,
    /// Each municipality under every number it has had, in ascending order.
    pub municipalities: Cow<'static, [Municipality]>,
}

/// A rule that holds for a time only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Temporary {
    /// Toll, parking and ferry without proof of need, for the pandemic (22-5).
    PandemicRelief,
    /// The visitor levy is paid on top of the cap on lodging (12-9).
    VisitorLevy,
}

impl Temporary {
    /// Every one.
    pub const ALL: [Self; 2] = [Self::PandemicRelief, Self::VisitorLevy];

    /// The name in data.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PandemicRelief => "pandemic_relief",
            Self::VisitorLevy => "visitor_levy",
        }
    }
}

/// When such a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Which.
    pub rule: Temporary,
    /// The first day.
    pub counts_from: NaiveDate,
    /// The last day, inclusive; `None` as long as nothing has ended it.
    pub counts_to: Option<NaiveDate>,
    /// The act, where one laid it down.
    pub act: Option<Act>,
    /// How well it is known.
    pub status: Status,
}

/// How an amount becomes whole øre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundingRule {
    /// To the nearest øre, half an øre upwards.
    HalfUp,
}

impl RoundingRule {
    /// The name in data.
    pub const fn name(self) -> &'static str {
        match self {
            Self::HalfUp => "half_up",
        }
    }
}

/// How kilometres times rate become a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounding {
    /// The rule, used once for each line of a leg and before § 24.
    pub rule: RoundingRule,
    /// How well it is known.
    pub status: Status,
}

macro_rules! dated {
    ($($row:ty: $last:ident),+) => {$(
        impl Dated for $row {
            fn counts_from(&self) -> NaiveDate {
                self.counts_from
            }

            fn counts_to(&self) -> Option<NaiveDate> {
                $last(self.counts_to)
            }
        }
    )+};
}

const fn open(last: Option<NaiveDate>) -> Option<NaiveDate> {
    last
}

dated!(Rates: Some, PoliceRate: Some, TravelScale: Some, SamiArea: open, Window: open);
