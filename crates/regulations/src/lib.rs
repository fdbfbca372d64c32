#![doc = include_str!("../README.md")]

mod act;
mod figures;
#[cfg(any(test, feature = "load"))]
pub mod load;
mod period;
mod shipped;
mod tables;
mod version;

pub use act::{Act, NotAnAct};
pub use domain::{
    county::{County, HealthRegion},
    municipality::Municipality,
};
pub use figures::{
    Cap, OrePerKm, PoliceRate, Rates, Rounding, RoundingRule, SamiArea, Status, Temporary,
    TravelScale, Window,
};
pub use period::Dated;
pub use tables::Regulations;
pub use version::{Version, VersionStart};
