//! Figures: rates, the police's hour, Statens reiseregulativ, caps.

use domain::money::Ore;
use toml::Value;

use crate::figures::{Cap, OrePerKm, PoliceRate, Rates, Status, TravelScale};

use super::{
    error::{LoadError, Why},
    file::{self, Row},
    sequence::{Days, closed_days, follows},
};

const KM: &str = "kr/km";
const DIRECTION: &str = "kr/direction";
const DAY_AND_NIGHT: &str = "kr/24h";
const HOUR: &str = "kr/h";
const DAY: &str = "kr/day";
const YEAR: &str = "kr/year";

/// `rates.toml`
pub(super) fn rates(text: &str) -> Result<Vec<Rates>, LoadError> {
    let mut before = None;
    let mut rates = Vec::new();
    for mut row in file::rows("rates.toml", text, "rates")? {
        let (counts_from, counts_to) = closed_days(&mut row)?;
        follows(&row, counts_from, before)?;
        before = Some((counts_from, Some(counts_to)));
        let origin = row.origin()?;
        rates.push(Rates {
            counts_from,
            counts_to,
            act: row.act_of(&origin)?,
            published_on: origin.published_on,
            status: origin.status,
            km: OrePerKm(row.amount("km", KM)?),
            copayment_act: row.take("copayment_act", file::act)?,
            copayment: Ore(row.amount("copayment", DIRECTION)?),
            free_choice_copayment: Ore(row.amount("free_choice_copayment", DIRECTION)?),
            food: Ore(row.amount("food", DAY_AND_NIGHT)?),
            lodging: Ore(row.amount("lodging", DAY_AND_NIGHT)?),
            escort_income_hour: Ore(row.amount("escort_income_hour", HOUR)?),
            hired_help_hour: Ore(row.amount("hired_help_hour", HOUR)?),
            injury_hour: Ore(row.amount("injury_hour", HOUR)?),
            injury_day: Ore(row.amount("injury_day", DAY)?),
        });
        row.finish()?;
    }
    Ok(rates)
}

/// `police.toml`
pub(super) fn police(text: &str) -> Result<Vec<PoliceRate>, LoadError> {
    let mut before = None;
    let mut rates = Vec::new();
    for mut row in file::rows("police.toml", text, "police")? {
        let (counts_from, counts_to) = closed_days(&mut row)?;
        follows(&row, counts_from, before)?;
        before = Some((counts_from, Some(counts_to)));
        let origin = row.origin()?;
        rates.push(PoliceRate {
            counts_from,
            counts_to,
            act: row.act_of(&origin)?,
            status: origin.status,
            hour: Ore(row.amount("hour", HOUR)?),
        });
        row.finish()?;
    }
    Ok(rates)
}

/// `travel-scale.toml`. Years whose rates are not known stand in the file and
/// not in the table.
pub(super) fn travel_scale(text: &str) -> Result<Vec<TravelScale>, LoadError> {
    let mut before: Option<Days> = None;
    let mut scales = Vec::new();
    for mut row in file::rows("travel-scale.toml", text, "travel_scale")? {
        let (counts_from, counts_to) = closed_days(&mut row)?;
        follows(&row, counts_from, before)?;
        before = Some((counts_from, Some(counts_to)));
        let origin = row.origin()?;
        if !is_blank(&row, origin.status, &["snowmobile", "boat"]) {
            scales.push(TravelScale {
                counts_from,
                counts_to,
                status: origin.status,
                snowmobile: OrePerKm(row.amount("snowmobile", KM)?),
                boat: OrePerKm(row.amount("boat", KM)?),
            });
        }
        row.finish()?;
    }
    Ok(scales)
}

/// Whether the row only says that its figures are not known.
pub(super) fn is_blank(row: &Row, status: Status, figures: &[&str]) -> bool {
    status == Status::Unverified && !figures.iter().any(|field| row.has(field))
}

/// `caps.toml`
pub(super) fn caps(text: &str) -> Result<Vec<Cap>, LoadError> {
    let mut caps: Vec<Cap> = Vec::new();
    for mut row in file::rows("caps.toml", text, "cap")? {
        let year = row.take("year", year)?;
        match caps.last().map(|before| year - before.year) {
            None | Some(1) => {}
            Some(2..) => return Err(row.refuse("year", Why::Gap)),
            Some(_) => return Err(row.refuse("year", Why::Overlap)),
        }
        let origin = row.origin()?;
        caps.push(Cap {
            year,
            act: origin.act,
            status: origin.status,
            amount: Ore(row.amount("amount", YEAR)?),
        });
        row.finish()?;
    }
    Ok(caps)
}

fn year(value: Value) -> Result<i32, Why> {
    value
        .as_integer()
        .and_then(|year| i32::try_from(year).ok())
        .filter(|year| (1900..=9999).contains(year))
        .ok_or(Why::Not("a year"))
}
