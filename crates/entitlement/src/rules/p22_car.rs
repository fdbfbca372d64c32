//! Ferry, toll and parking by car (§ 22).
//!
//! Whoever uses a car is paid necessary ferries, and necessary and documented
//! toll and parking, if (a) the help is acute, (b) the treating provider, or
//! whom the trust has named, has found that the state of health requires a
//! car, or (c) the trust attests that scheduled transport is lacking. Without
//! that the way is paid by the kilometre, ferries and all, and nothing more.
//!
//! A travel certificate (reiseattest) that is valid on the day counts as
//! attestation. That scheduled transport is lacking is for the trust to say
//! (§ 16 fourth paragraph). The text does not name the fee for studded tyres.
//!
//! The text before 3 March 2025 was not seen: a case worker judges, except
//! from March 2020 to May 2022, when no need had to be shown. Where the route
//! is cut (§§ 5, 20) the costs on the way that counts are not known.

use domain::money::Ore;
use regulations::{Temporary, Version};

use super::{Route, p21_travel_costs::FAR};
use crate::{
    case::{LegCase, Right, Steps},
    decision::{Basis, Used, Verdict},
    facts::{CarNeed, Cost, CostKind, FactName, Mode},
    ledger::Ledger,
    rule::RuleId,
};

/// Whether a car is needed, and what says so.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Need {
    pub(crate) right: Right,
    pub(crate) used: Used,
}

/// § 22 (a). The text asks for no attestation; whoever says it may be asked for one.
pub(crate) fn is_acute(case: &LegCase<'_>) -> bool {
    case.treatment().acute.value() == Some(true)
}

/// § 22 (b).
pub(crate) fn health_requires_car(case: &LegCase<'_>) -> bool {
    match case.treatment().car_need.value() {
        Some(CarNeed::Health) => true,
        Some(CarNeed::Certificate {
            from,
            to,
            for_lack_of_transport: false,
        }) => (from..=to).contains(&case.date),
        Some(
            CarNeed::None
            | CarNeed::NoTransport
            | CarNeed::ClaimsNoTransport
            | CarNeed::Certificate { .. },
        )
        | None => false,
    }
}

/// Whether a car is needed. What is looked at is noted where something depends on it.
pub(crate) fn need(case: &LegCase<'_>, route: Route, steps: &mut Steps<'_>) -> Need {
    let (acute, attested) = (case.treatment().acute, case.treatment().car_need);
    if is_acute(case) {
        return Need {
            right: Right::Yes,
            used: Used::one(FactName::Acute, acute.source()),
        };
    }
    let used = Used::one(FactName::CarNeed, attested.source());
    let asked = depends_on_need(case, route);
    let mut note = |rule, verdict| match asked {
        true => steps.note(case.at, rule, verdict, used, 0),
        false => verdict.into(),
    };
    let right = match attested.value() {
        Some(CarNeed::Health | CarNeed::NoTransport) => Right::Yes,
        Some(CarNeed::Certificate { from, to, .. }) if (from..=to).contains(&case.date) => {
            note(RuleId::R22_4, Verdict::Holds)
        }
        Some(CarNeed::Certificate { .. }) => note(RuleId::R22_4, Verdict::Fails),
        Some(CarNeed::ClaimsNoTransport) => note(RuleId::R16_3, Verdict::Judged),
        Some(CarNeed::None) | None => Right::No,
    };
    let used = used.and(FactName::Acute, acute.source());
    Need { right, used }
}

fn depends_on_need(case: &LegCase<'_>, route: Route) -> bool {
    let ordered = case.leg.ordered_distance.value().unwrap_or_default();
    let far = route.metres.0.saturating_sub(ordered.0) > FAR;
    // Flights have a paragraph of their own (§ 23), which asks for no such need.
    far && case.leg.mode.value() != Some(Mode::Flight)
        || case.leg.taxi.is_some()
        || case.leg.mode.value() == Some(Mode::Taxi)
        || case.leg.costs.iter().any(is_extra)
}

const fn is_extra(cost: &Cost) -> bool {
    cost.amount.0 > 0
        && matches!(
            cost.kind,
            CostKind::Toll | CostKind::Ferry | CostKind::Parking
        )
}

/// What was paid for besides the way.
pub(crate) fn extras(
    case: &LegCase<'_>,
    route: Route,
    need: Need,
    steps: &mut Steps<'_>,
    ledger: &mut Ledger<'_>,
) -> Right {
    let mut right = Right::Yes;
    let mut refused = 0_i64;
    for cost in &case.leg.costs {
        let found = match cost.kind {
            _ if cost.amount.0 <= 0 => continue,
            CostKind::Toll | CostKind::Ferry | CostKind::Parking => {
                extra(case, route, need, cost, steps)
            }
            CostKind::StuddedTyres => studded_tyres(case, cost, steps),
            CostKind::Ticket | CostKind::Freight | CostKind::Cleaning => continue,
        };
        let Some((rule, due)) = found else {
            refused = refused.saturating_add(cost.amount.0);
            continue;
        };
        let used = need.used.and(FactName::Receipt, cost.receipt.source());
        let basis = Basis::Paid(cost.kind);
        ledger.add(case.at, rule, due, cost.amount, basis, used);
        right = right.and(due.unless_no());
    }
    if refused > 0 {
        let used = need.used.and(FactName::Mode, case.leg.mode.source());
        steps.note(case.at, RuleId::R22_2, Verdict::Fails, used, refused);
    }
    right
}

/// Toll, ferry or parking; nothing where no car was needed or used.
fn extra(
    case: &LegCase<'_>,
    route: Route,
    need: Need,
    cost: &Cost,
    steps: &mut Steps<'_>,
) -> Option<(RuleId, Right)> {
    let Ore(amount) = cost.amount;
    let receipt = cost.receipt.or_usual(false);
    let documented = receipt.value() == Some(true);
    let mut say = |rule, verdict, used| {
        let right = steps.note(case.at, rule, verdict, used, amount);
        Some((rule, right))
    };
    let by_receipt = Used::one(FactName::Receipt, receipt.source());
    let mode = match case.leg.mode.value() {
        Some(Mode::Car | Mode::Several) => Right::Yes,
        None => Right::Missing,
        Some(
            Mode::PublicTransport
            | Mode::Taxi
            | Mode::Flight
            | Mode::OnFoot
            | Mode::PrivateBoat
            | Mode::Snowmobile
            | Mode::AmbulanceBoat,
        ) => return None,
    };
    if case.version < Version::V2 {
        let relief = case
            .whole
            .regulations
            .holds_on(Temporary::PandemicRelief, case.date);
        return match (
            relief && mode == Right::Yes && !route.is_cut(case.leg),
            documented,
        ) {
            (true, true) => say(RuleId::R22_5, Verdict::Holds, by_receipt),
            (true, false) => say(RuleId::R22_5, Verdict::Fails, by_receipt),
            (false, _) => say(RuleId::R22_1, Verdict::Judged, need.used),
        };
    }
    if need.right == Right::No {
        return None;
    }
    if !documented && cost.kind != CostKind::Ferry {
        return say(RuleId::R22_1, Verdict::Fails, by_receipt);
    }
    match need.right.and(mode) {
        Right::Missing => {
            let used = Used::one(FactName::Mode, case.leg.mode.source());
            say(RuleId::R22_1, Verdict::Missing, used)
        }
        Right::Yes if !route.is_cut(case.leg) => say(RuleId::R22_1, Verdict::Holds, need.used),
        Right::Yes | Right::Judged => say(RuleId::R22_1, Verdict::Judged, need.used),
        Right::No => None,
    }
}

/// In practice it was paid until 3 March 2025; since then the text lists what is paid, without it.
fn studded_tyres(
    case: &LegCase<'_>,
    cost: &Cost,
    steps: &mut Steps<'_>,
) -> Option<(RuleId, Right)> {
    let verdict = if case.version < Version::V2 {
        Verdict::Judged
    } else {
        Verdict::Fails
    };
    let used = Used::one(FactName::Date, case.date_said_by);
    let right = steps.note(case.at, RuleId::R22_3, verdict, used, cost.amount.0);
    Some((RuleId::R22_3, right))
}

#[cfg(test)]
mod tests;
