//! Reads the files of data, and refuses what is not whole.
//!
//! The build reads them this way; with the feature `load` a program can, too.

mod error;
mod file;
mod lists;
mod money;
mod rates;
#[cfg(test)]
mod refusals;
mod sequence;

use std::borrow::Cow;

use crate::tables::Regulations;

pub use error::{LoadError, Why};

/// The texts of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    /// `versions.toml`
    pub versions: Cow<'static, str>,
    /// `rates.toml`
    pub rates: Cow<'static, str>,
    /// `police.toml`
    pub police: Cow<'static, str>,
    /// `travel-scale.toml`
    pub travel_scale: Cow<'static, str>,
    /// `caps.toml`
    pub caps: Cow<'static, str>,
    /// `sami-area.toml`
    pub sami_area: Cow<'static, str>,
    /// `counties.toml`
    pub counties: Cow<'static, str>,
    /// `windows.toml`
    pub windows: Cow<'static, str>,
    /// `rounding.toml`
    pub rounding: Cow<'static, str>,
}

impl Texts {
    /// The files of this crate.
    pub const fn shipped() -> Self {
        Self {
            versions: Cow::Borrowed(include_str!("../../data/versions.toml")),
            rates: Cow::Borrowed(include_str!("../../data/rates.toml")),
            police: Cow::Borrowed(include_str!("../../data/police.toml")),
            travel_scale: Cow::Borrowed(include_str!("../../data/travel-scale.toml")),
            caps: Cow::Borrowed(include_str!("../../data/caps.toml")),
            sami_area: Cow::Borrowed(include_str!("../../data/sami-area.toml")),
            counties: Cow::Borrowed(include_str!("../../data/counties.toml")),
            windows: Cow::Borrowed(include_str!("../../data/windows.toml")),
            rounding: Cow::Borrowed(include_str!("../../data/rounding.toml")),
        }
    }

    /// The tables of these files.
    ///
    /// # Errors
    ///
    /// The first thing in the first file that is wrong: see [`Why`].
    pub fn load(&self) -> Result<Regulations, LoadError> {
        Ok(Regulations {
            versions: lists::versions(&self.versions)?.into(),
            rates: rates::rates(&self.rates)?.into(),
            police: rates::police(&self.police)?.into(),
            travel_scale: rates::travel_scale(&self.travel_scale)?.into(),
            caps: rates::caps(&self.caps)?.into(),
            sami_areas: lists::sami_areas(&self.sami_area)?.into(),
            counties: lists::counties(&self.counties)?,
            windows: lists::windows(&self.windows)?.into(),
            rounding: lists::rounding(&self.rounding)?,
        })
    }
}
