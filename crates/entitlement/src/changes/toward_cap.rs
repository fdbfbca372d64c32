//! How far the user fees have come toward the exemption card.

use chrono::Datelike as _;
use domain::money::Ore;
use regulations::{Regulations, Status};
use serde::{Deserialize, Serialize};

use crate::{decision::Decision, facts::Facts, rule::RuleId};

/// User fees of a calendar year beside the cap of that year. Good to know; it changes no sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TowardCap {
    /// The calendar year.
    pub year: i32,
    /// User fees that count, in øre: what the person says of this year, and those of this claim.
    pub counted: Ore,
    /// The cap, in øre. Later trips of the year count until it is reached.
    pub cap: Ore,
    /// The cap is confirmed by a source that was seen.
    pub verified: bool,
}

/// The year of the latest user fee of a claim. Only the ordinary fee counts: not the one for a place chosen
/// freely, nor while a case worker has to find which of them it is.
pub(super) fn toward_cap(
    regulations: &Regulations,
    facts: &Facts,
    decision: &Decision,
) -> Option<TowardCap> {
    let fees = || {
        decision.lines.iter().filter_map(|line| {
            if line.rule != RuleId::R24_1 {
                return None;
            }
            let trip = facts.trips.get(usize::from(line.at.trip))?;
            let leg = trip.legs.get(usize::from(line.at.leg?))?;
            Some((leg.date.value()?.year(), -line.amount.0))
        })
    };
    let year = fees().map(|(year, _)| year).max()?;
    let cap = regulations.cap_in(year)?;
    let of_year = fees().filter(|(of, _)| *of == year);
    let claimed: i64 = of_year.map(|(_, fee)| fee).sum();
    // What was paid "this year" is of the year of asking.
    let asked_then = facts.claimed_on.year() == year;
    let before = facts.patient.copaid_this_year.value();
    let before = before.filter(|_| asked_then).unwrap_or_default();
    Some(TowardCap {
        year,
        counted: Ore(before.0.saturating_add(claimed)),
        cap: cap.amount,
        verified: cap.status != Status::Unverified,
    })
}
