//! When to claim (§ 25).
//!
//! First paragraph: within six months after the claim could first be made. A
//! trip is claimed as one, so that is the last day of its travel.
//!
//! Second paragraph: until three years after that day, where it is made
//! probable that the claimant was not able earlier, or where the trust gave
//! misleading information. Before 3 March 2025 the claimant had to be
//! *obviously* unable. A case worker judges either.
//!
//! Third paragraph: the region of the home pays, and no interest is due.
//!
//! That a last day on a day off moves to the next working day is not said of
//! claims in any source seen; it is taken to, and the answer says so.

use chrono::NaiveDate;
use regulations::{Regulations, Version};

use crate::{
    case::{LegCase, Right, Steps, TripCase},
    deadlines::{COMPLAINT_WEEKS, claim_by, late_until},
    decision::{Deadlines, Doubt, Used, Verdict},
    facts::{FactName, Facts, LateBecause, Source, Trip},
    rule::RuleId,
};

/// No six months have fewer days than those from 31 August to 28 February.
const SHORTEST_SIX_MONTHS: i64 = 181;

/// Whether the leg is claimed in time. The figure is days from the trip to the claim.
pub(crate) fn timely(case: &LegCase<'_>, steps: &mut Steps<'_>) -> Right {
    let claimed_on = case.whole.facts.claimed_on;
    let from = claimable_from(case.whole.trip).unwrap_or(case.date);
    let days = (claimed_on - from).num_days();
    let used =
        Used::one(FactName::Date, case.date_said_by).and(FactName::ClaimedOn, Source::Patient);
    if days <= SHORTEST_SIX_MONTHS {
        return steps.note(case.at, RuleId::R25_1, Verdict::Holds, used, days);
    }
    let deadline = claim_by(from);
    if claimed_on <= deadline.last_day {
        if deadline.moved {
            steps.doubt(Doubt::DeadlineOnDayOff);
        }
        return steps.note(case.at, RuleId::R25_1, Verdict::Holds, used, days);
    }
    late(case, from, used, days, steps)
}

/// Late: never after three years, and before that only for a reason.
fn late(
    case: &LegCase<'_>,
    from: NaiveDate,
    used: Used,
    days: i64,
    steps: &mut Steps<'_>,
) -> Right {
    let end = late_until(from);
    if case.whole.facts.claimed_on > end.last_day {
        return steps.note(case.at, RuleId::R25_4, Verdict::Fails, used, days);
    }
    if end.moved {
        steps.doubt(Doubt::DeadlineOnDayOff);
    }
    let reason = case.whole.facts.handling.late_because;
    let used =
        Used::one(FactName::LateBecause, reason.source()).and(FactName::Date, case.date_said_by);
    let (rule, verdict) = match reason.value() {
        Some(LateBecause::Misled) => (RuleId::R25_3, Verdict::Judged),
        Some(LateBecause::Other) => (RuleId::R25_1, Verdict::Fails),
        Some(LateBecause::NotAble) | None => (RuleId::R25_2, Verdict::Judged),
    };
    let right = steps.note(case.at, rule, verdict, used, days);
    if right != Right::No {
        steps.note(case.at, RuleId::R25_5, Verdict::Told, used, days);
    }
    right
}

/// Tells which region pays, where there is a right and the home is known.
pub(crate) fn payer(case: &TripCase<'_>, right: Right, steps: &mut Steps<'_>) {
    let home = case.trip.treatment.home_county;
    let (Some(county), true) = (home.value(), right != Right::No) else {
        return;
    };
    let used = Used::one(FactName::HomeCounty, home.source());
    let region = case.regulations.region_of(county) as i64;
    steps.note(case.at, RuleId::R25_6, Verdict::Told, used, region);
}

/// When to claim the trip that must be claimed first, and to complain. What held before the
/// regulation is not known.
pub(crate) fn deadlines(
    regulations: &Regulations,
    facts: &Facts,
    steps: &mut Steps<'_>,
) -> Deadlines {
    let days = facts.trips.iter().filter_map(claimable_from);
    let earliest = days.filter(|day| regulations.version_on(*day) > Version::V0);
    let earliest = earliest.min();
    let claim = earliest.map(claim_by);
    let moved = claim.is_some_and(|claim| claim.moved);
    if moved {
        steps.doubt(Doubt::DeadlineOnDayOff);
    }
    Deadlines {
        claim_by: claim.map(|claim| claim.last_day),
        late_until: earliest.map(|day| late_until(day).last_day),
        complaint_weeks: COMPLAINT_WEEKS,
        moved_to_working_day: moved,
    }
}

/// The day from which a trip can be claimed: the last day of its travel.
fn claimable_from(trip: &Trip) -> Option<NaiveDate> {
    trip.legs.iter().filter_map(|leg| leg.date.value()).max()
}

#[cfg(test)]
mod tests;
