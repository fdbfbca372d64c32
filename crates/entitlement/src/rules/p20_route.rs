//! The calculated route (§ 20), cut to the nearest place (§ 5).
//!
//! First paragraph: from home to a place that gives a right, and back. Second:
//! from or to another place where the patient stays, no more than the way from
//! home would have been. Third: where the need arose unexpectedly on the spot,
//! from there to the nearest place and back there, without that cap; what is
//! unexpected is for a case worker. Fourth: planned treatment of a resident
//! whose trip began abroad counts from the point of entry, no more than the
//! way from home. Fifth: home after an occupational injury, and sixth: from
//! hospital home to Svalbard or the home on the mainland, for a case worker.
//!
//! The way home of who leaves the country counts as one to another place, as
//! far as it is in Norway (§ 10). Before 3 March 2025 every way counted from
//! where the patient stayed, capped at what the way from home cost, and the
//! cap could be lifted where that was unreasonable: where the cap would bite, a
//! case worker judges it. Nobody being asked, trips start and end at home. The
//! route is the person's own figure until the office has calculated it.

use domain::county::County;
use regulations::Version;

use super::{Route, p05_nearest_place};
use crate::{
    case::{LegCase, Right, Steps},
    decision::{Used, Verdict},
    facts::{Direction, Fact, FactName, Metres, Start, TreatmentKind},
    rule::RuleId,
};

/// The way as § 20 sees it, before § 5.
#[derive(Clone, Copy, Debug)]
struct Way {
    rule: RuleId,
    verdict: Verdict,
    metres: Metres,
    /// What decides, the most important first.
    used: Used,
}

/// The route that counts, and whether it is known.
pub(crate) fn route(case: &LegCase<'_>, right: Right, steps: &mut Steps<'_>) -> (Route, Right) {
    let travelled = case.leg.distance;
    let used = Used::one(FactName::Distance, travelled.source());
    let Some(metres) = travelled.value() else {
        let missing = steps.note(case.at, RuleId::R20_1, Verdict::Missing, used, 0);
        let unknown = Route {
            metres: Metres(0),
            known: false,
            used,
        };
        return (unknown, right.and(missing));
    };
    let way = way(case, metres);
    let found = steps.note(
        case.at,
        way.rule,
        way.verdict,
        way.used,
        i64::from(way.metres.0),
    );
    let ((metres, used), cut) = p05_nearest_place::cut(case, (way.metres, way.used), steps);
    let route = Route {
        metres,
        known: true,
        used,
    };
    (route, right.and(found).and(cut))
}

fn way(case: &LegCase<'_>, travelled: Metres) -> Way {
    let start = case.leg.start.or_usual(Start::Home);
    let used = Used::one(FactName::Distance, case.leg.distance.source())
        .and(FactName::Start, start.source());
    let on_svalbard = case.whole.facts.patient.on_svalbard;
    let used = match case.leg.direction {
        Direction::Out => used,
        Direction::Home => used.and(FactName::OnSvalbard, on_svalbard.source()),
    };
    let as_travelled = |rule, verdict| Way {
        rule,
        verdict,
        metres: travelled,
        used,
    };
    if may_go_to_svalbard(case) {
        return as_travelled(RuleId::R20_6, Verdict::Judged);
    }
    match start.value() {
        None => as_travelled(RuleId::R20_1, Verdict::Judged),
        Some(Start::Home) => as_travelled(RuleId::R20_1, Verdict::Holds),
        Some(Start::OtherPlace) => capped(case, as_travelled(RuleId::R20_2, Verdict::Holds)),
        Some(Start::Unexpected) => as_travelled(RuleId::R20_3, Verdict::Judged),
        Some(Start::Abroad) => match case.leg.direction {
            Direction::Out if case.version > Version::V1 => {
                from_abroad(case, as_travelled(RuleId::R20_4, Verdict::Holds))
            }
            Direction::Out | Direction::Home => {
                capped(case, as_travelled(RuleId::R20_2, Verdict::Holds))
            }
        },
        Some(Start::AfterInjury) => as_travelled(RuleId::R20_5, Verdict::Judged),
    }
}

/// Sixth paragraph: home from a hospital on the mainland.
fn may_go_to_svalbard(case: &LegCase<'_>) -> bool {
    let on_svalbard = case.whole.facts.patient.on_svalbard.or_usual(false);
    case.leg.direction == Direction::Home
        && on_svalbard.value() != Some(false)
        && case.treatment().place_county.value() != Some(County::Svalbard)
}

/// Fifth and sixth paragraph give these journeys home whatever their length: that § 8 stands in
/// their way is not said.
pub(crate) fn is_given_by_itself(case: &LegCase<'_>) -> bool {
    let from_hospital = case.treatment().kind.value() == Some(TreatmentKind::Specialist);
    let start = case.leg.start.or_usual(Start::Home).value();
    let may_be_after_injury = matches!(start, None | Some(Start::AfterInjury));
    may_be_after_injury || from_hospital && may_go_to_svalbard(case)
}

/// Fourth paragraph: only what was planned counts from the point of entry.
fn from_abroad(case: &LegCase<'_>, way: Way) -> Way {
    let acute = case.treatment().acute.or_usual(false);
    let way = Way {
        used: way.used.and(FactName::Acute, acute.source()),
        ..way
    };
    if acute.value() == Some(false) {
        return capped(case, way);
    }
    Way {
        verdict: Verdict::Judged,
        ..way
    }
}

/// No more than the way from home would have been.
fn capped(case: &LegCase<'_>, way: Way) -> Way {
    let from_home = case.leg.home_distance;
    let home_first = Used::one(FactName::HomeDistance, from_home.source()).and_all(way.used);
    match from_home {
        Fact::NotStated => Way {
            verdict: Verdict::Missing,
            used: home_first,
            ..way
        },
        Fact::Unknown(_) => Way {
            verdict: Verdict::Judged,
            used: home_first,
            ..way
        },
        Fact::Stated(cap, _) if cap < way.metres && case.version <= Version::V1 => Way {
            verdict: Verdict::Judged,
            used: home_first,
            ..way
        },
        Fact::Stated(cap, by) => Way {
            metres: way.metres.min(cap),
            used: way.used.and(FactName::HomeDistance, by),
            ..way
        },
    }
}

#[cfg(test)]
mod tests;
