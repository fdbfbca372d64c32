//! Specialist care (§ 1a).
//!
//! First and second paragraph: what a regional health authority pays for gives
//! a right within the patient's home region, or where it is the nearest place
//! that gives the care. Third: outside the region, whatever the distance, to
//! specialists with an agreement with the home region's authority (a) and to
//! national or multi-regional services (b). Fourth: outside the region to
//! places within the free choice of treatment place, which is also where
//! people are sent whose own region does not offer the care; the fee of such
//! trips is § 24's. Private radiology that is freely chosen: to the nearest
//! only.
//!
//! Within the home region the distance to another, nearer place plays no part.
//! Before 3 March 2025 the same stood in § 1, with a list of institutions.

use regulations::HealthRegion;

use super::{p06_continuity, service::Place};
use crate::{
    case::LegCase,
    decision::{Used, Verdict},
    facts::{Fact, FactName, OtherPlace, Outside},
    rule::RuleId,
};

/// Where the treatment lies, seen from the home region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lies {
    /// In the home region.
    AtHome,
    /// In another.
    Outside,
    /// Somebody does not know one of the two places.
    Unknown,
    /// Nobody was asked for this one.
    NotStated(FactName),
}

/// Where the treatment lies, and the facts that say so.
pub(crate) fn lies(case: &LegCase<'_>) -> (Lies, Used) {
    let treatment = case.treatment();
    let region = |county| case.whole.regulations.region_of(county);
    let (home, home_name) = home_region(case);
    let place = treatment.place_county.value().map(region);
    let used = Used::one(home_name, home.source())
        .and(FactName::PlaceCounty, treatment.place_county.source());
    let lies = match (home.value(), place) {
        (Some(home), Some(place)) if home == place => Lies::AtHome,
        (Some(_), Some(_)) => Lies::Outside,
        _ if matches!(home, Fact::Unknown(_))
            || matches!(treatment.place_county, Fact::Unknown(_)) =>
        {
            Lies::Unknown
        }
        (None, _) => Lies::NotStated(FactName::HomeCounty),
        (_, None) => Lies::NotStated(FactName::PlaceCounty),
    };
    (lies, used)
}

/// The home region: by county, or by the municipality of the registered address.
fn home_region(case: &LegCase<'_>) -> (Fact<HealthRegion>, FactName) {
    let region = |county| case.whole.regulations.region_of(county);
    let municipality = case.whole.facts.patient.municipality;
    let county_of = |municipality: regulations::Municipality| municipality.county();
    match case.treatment().home_county {
        Fact::Stated(county, by) => (Fact::Stated(region(county), by), FactName::HomeCounty),
        Fact::Unknown(by) => (Fact::Unknown(by), FactName::HomeCounty),
        Fact::NotStated => match municipality.value().and_then(county_of) {
            Some(county) => (
                Fact::Stated(region(county), municipality.source()),
                FactName::Municipality,
            ),
            None => (Fact::NotStated, FactName::HomeCounty),
        },
    }
}

/// Specialist care that a regional health authority pays for.
pub(crate) fn place(case: &LegCase<'_>) -> Place {
    let outside = case.treatment().outside;
    let (lies, used) = lies(case);
    match (lies, outside.value()) {
        (Lies::AtHome, _) => Place::Says(RuleId::R1a_1, Verdict::Holds, used),
        (_, Some(why)) => Place::says(gives(why), Verdict::Holds, FactName::Outside, outside),
        (Lies::NotStated(name), None) => {
            let asked = Used::one(name, crate::facts::Source::Assumed);
            Place::Says(RuleId::R1a_1, Verdict::Missing, asked)
        }
        (Lies::Unknown, None) => Place::Says(RuleId::R1a_1, Verdict::Judged, used),
        (Lies::Outside, None) if p06_continuity::continues(case.treatment()) => Place::Another,
        (Lies::Outside, None) => {
            let verdict = match outside {
                Fact::NotStated => Verdict::Missing,
                Fact::Unknown(_) | Fact::Stated(..) => Verdict::Judged,
            };
            Place::says(RuleId::R1a_2, verdict, FactName::Outside, outside)
        }
    }
}

/// The rule that gives a right outside the home region.
const fn gives(why: Outside) -> RuleId {
    match why {
        Outside::Nearest => RuleId::R1a_2,
        Outside::Agreement => RuleId::R1a_3,
        Outside::NationalService => RuleId::R1a_4,
        Outside::NotOfferedAtHome | Outside::FreeChoice => RuleId::R1a_5,
    }
}

/// Private radiology: the nearest, or as if to the nearest, unless it has an agreement.
pub(crate) fn private_radiology(case: &LegCase<'_>) -> Place {
    let treatment = case.treatment();
    let (other, outside) = (treatment.other_place, treatment.outside);
    if other.value() == Some(OtherPlace::Nearest) {
        return Place::says(RuleId::R1a_6, Verdict::Holds, FactName::OtherPlace, other);
    }
    match outside.value() {
        Some(Outside::Nearest) => {
            return Place::says(RuleId::R1a_6, Verdict::Holds, FactName::Outside, outside);
        }
        Some(why @ (Outside::Agreement | Outside::NationalService)) => {
            return Place::says(gives(why), Verdict::Holds, FactName::Outside, outside);
        }
        Some(Outside::NotOfferedAtHome | Outside::FreeChoice) | None => {}
    }
    // Outside the region the reason must be known, for the fee as well.
    let by_region = place(case);
    let (at_home, chosen) = (RuleId::R1a_1, RuleId::R1a_5);
    if !matches!(by_region, Place::Says(rule, Verdict::Holds, _) if [at_home, chosen].contains(&rule))
    {
        return by_region;
    }
    let verdict = match other {
        Fact::Stated(..) => return Place::Another,
        _ if treatment.nearest_distance.value().is_some() => return Place::Another,
        Fact::Unknown(_) => Verdict::Judged,
        Fact::NotStated => Verdict::Missing,
    };
    Place::says(RuleId::R1a_6, verdict, FactName::OtherPlace, other)
}

#[cfg(test)]
mod tests;
