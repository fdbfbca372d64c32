//! Whether the patient needs an escort, and whether the escort has a way of their own.

use chrono::NaiveDate;
use regulations::Version;

use super::{SHORT, is_qualified};
use crate::{
    case::{Right, Rights, Steps},
    decision::{At, Used, Verdict},
    facts::{Age, Escort, EscortBasis, Fact, FactName},
    rule::RuleId,
};

/// Years: the escort of somebody younger needs no confirmation.
const GROWN_UP: u32 = 18;

/// What one rule says of an escort.
#[derive(Clone, Copy, Debug)]
pub(super) struct Finding {
    rule: RuleId,
    verdict: Verdict,
    used: Used,
    figure: i64,
}

impl Finding {
    /// As a condition.
    pub(super) fn right(&self) -> Right {
        self.verdict.into()
    }

    /// Noted, as a condition.
    pub(super) fn note(&self, at: At, steps: &mut Steps<'_>) -> Right {
        steps.note(at, self.rule, self.verdict, self.used, self.figure)
    }
}

/// First to third paragraph, on the day of travel. `number` is 0 for the first escort.
pub(super) fn need(
    escort: &Escort,
    number: u8,
    age: Fact<Age>,
    on: NaiveDate,
    version: Version,
) -> Finding {
    let basis = escort.basis;
    let years = age.value().and_then(|age| age.years_on(on));
    let is_child = years.map(|years| years < GROWN_UP);
    let qualified = (FactName::EscortQualified, escort.qualified.source());
    let by_basis = Used::one(FactName::EscortBasis, basis.source()).and(qualified.0, qualified.1);
    let by_age = Used::one(FactName::Age, age.source())
        .and(FactName::EscortBasis, basis.source())
        .and(qualified.0, qualified.1);
    let figure = years.map_or(0, i64::from);
    let finding = |rule, verdict, used| Finding {
        rule,
        verdict,
        used,
        figure,
    };
    let found = if is_qualified(escort) {
        finding(
            RuleId::R18a_1,
            Verdict::Judged,
            Used::one(qualified.0, qualified.1),
        )
    } else {
        match (basis.value(), is_child) {
            (Some(EscortBasis::Confirmed | EscortBasis::PreventsAbsconding), _) => {
                finding(RuleId::R17_1, Verdict::Holds, by_basis)
            }
            (Some(EscortBasis::SecondJustified), _) => {
                finding(RuleId::R17_3, Verdict::Judged, by_basis)
            }
            (Some(EscortBasis::AbortionBoardSupport), _) => {
                finding(RuleId::R17_8, support_at_the_board(version), by_basis)
            }
            (Some(EscortBasis::Child | EscortBasis::NotConfirmed) | None, Some(true)) => {
                finding(RuleId::R17_2, Verdict::Holds, by_age)
            }
            (Some(EscortBasis::Child), Some(false)) => {
                finding(RuleId::R17_2, Verdict::Fails, by_age)
            }
            (None, Some(false)) if !basis.is_not_stated() => {
                finding(RuleId::R17_1, Verdict::Judged, by_basis)
            }
            (Some(EscortBasis::NotConfirmed) | None, Some(false)) => {
                finding(RuleId::R17_1, Verdict::Fails, by_basis)
            }
            (Some(EscortBasis::Child | EscortBasis::NotConfirmed) | None, None) => {
                finding(RuleId::R17_2, Verdict::Missing, by_age)
            }
        }
    };
    if number > 0 && found.verdict == Verdict::Holds {
        return finding(RuleId::R17_3, Verdict::Judged, by_basis);
    }
    found
}

fn support_at_the_board(version: Version) -> Verdict {
    if version >= Version::V2_2 {
        Verdict::Judged
    } else {
        Verdict::Fails
    }
}

/// Fifth paragraph: more than 10 km of the escort's own, and not by one minimum fare.
/// Where no way of their own is said, it is the patient's. How far the nearest place (§ 5) is from the
/// escort's own home is not known.
pub(super) fn far_alone(escort: &Escort, rights: Rights, version: Version) -> Finding {
    let way = escort.distance;
    let fare = escort.minimum_fare.or_usual(false);
    let used = Used::one(FactName::EscortDistance, way.source())
        .and(FactName::EscortMinimumFare, fare.source());
    let verdict = match (way, fare.value()) {
        _ if version < Version::V2 => Verdict::Fails,
        (Fact::NotStated, _) | (_, Some(true)) => Verdict::Fails,
        (Fact::Stated(way, _), _) if way.0 <= SHORT => Verdict::Fails,
        (Fact::Unknown(_), _) => Verdict::Missing,
        (Fact::Stated(..), None) => Verdict::Judged,
        (Fact::Stated(..), Some(false)) if rights.as_if_to_the_nearest => Verdict::Judged,
        (Fact::Stated(..), Some(false)) => Verdict::Holds,
    };
    Finding {
        rule: RuleId::R17_6,
        verdict,
        used,
        figure: way.value().map_or(0, |way| i64::from(way.0)),
    }
}
