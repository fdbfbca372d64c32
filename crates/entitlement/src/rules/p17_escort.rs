//! Escorts (§ 17), and who is paid when two travel together (§ 21 fifth paragraph).
//!
//! First and third paragraph: an escort follows a patient who has a right to
//! travel support, and has one of their own, where the treating provider
//! confirms the need, or to prevent absconding or intoxication. Practice asks
//! for no word about a child under 18; a second escort must be justified.
//! Second paragraph, from 1 June 2025: a support person at the abortion board
//! is an escort.
//!
//! Fourth paragraph: travel, food and lodging by the patient's rules; a short
//! way or one minimum fare takes nothing from the escort. Fifth, from 3 March
//! 2025: an escort with more than 10 km of their own, who cannot use one
//! minimum fare, is paid even if the patient's way is too short. Sixth: an
//! escort may be cut to what the cheapest sound one would have cost.
//!
//! § 21 fifth paragraph: either patient or escort is paid. It is counted for
//! the patient; that the escort might claim it instead, free from the user fee,
//! is settled nowhere. Both are paid where both document scheduled transport.
//! § 24: an escort pays no user fee.
//!
//! Not modelled: parents of an admitted child (forskrift om barns opphold i
//! helseinstitusjon § 10), who travel in their own right (§ 19).

use super::{
    Route, p08_short_trips::SHORT, p12_food_and_lodging, p18_escort_income, p18a_qualified_escort,
};
use crate::{
    case::{LegCase, Right, Rights, Steps, TripCase},
    decision::{At, Decision, Used, Verdict, Who},
    facts::{Escort, FactName, Qualified},
    ledger::Ledger,
    rule::RuleId,
};

mod need;
mod travel;

#[cfg(test)]
mod tests;

use need::{Finding, far_alone, need};
use travel::Traveller;

/// What the escorts of one leg get for the way. `No` where none has a right.
pub(crate) fn along(
    case: &LegCase<'_>,
    route: Route,
    rights: Rights,
    steps: &mut Steps<'_>,
    ledger: &mut Ledger<'_>,
) -> Right {
    let mut found = Right::No;
    for (number, escort) in case.whole.escorts() {
        let case = case.of_escort(number);
        let one = of_leg(&case, number, escort, route, rights, steps, ledger);
        found = match (found, one) {
            (Right::No, one) => one,
            (found, Right::No) => found,
            (found, one) => found.and(one),
        };
    }
    found
}

/// What belongs to the escorts of a whole trip: food, lodging and income.
pub(crate) fn of_trip(case: &TripCase<'_>, rights: Rights, decision: &mut Decision) -> Right {
    let Some(day) = case.day else {
        return Right::Yes;
    };
    let version = case.regulations.version_on(day);
    let mut found = Right::Yes;
    for (number, escort) in case.escorts() {
        let at = At {
            who: Who::Escort(number),
            ..case.at
        };
        let needed = need(escort, number, case.facts.patient.age, day, version);
        let right = right_of(needed.right(), far_alone(escort, rights, version), rights);
        if right == Right::No {
            continue;
        }
        let right = right.and(conditions(escort, at, None));
        if !escort.stay.is_empty() {
            let used = Used::one(FactName::EscortBasis, escort.basis.source());
            let mut steps = decision.record();
            steps.note(at, RuleId::R17_9, Verdict::Holds, used, 0);
        }
        let part = p12_food_and_lodging::of_person(case, &escort.stay, at, right, decision)
            .and(p18_escort_income::lost(case, escort, at, right, decision))
            .and(p18a_qualified_escort::costs(
                case, escort, at, right, decision,
            ));
        found = found.and(part);
    }
    found
}

/// One escort in one leg.
fn of_leg(
    case: &LegCase<'_>,
    number: u8,
    escort: &Escort,
    route: Route,
    rights: Rights,
    steps: &mut Steps<'_>,
    ledger: &mut Ledger<'_>,
) -> Right {
    if rights.but_for_length == Right::No {
        return Right::No;
    }
    let age = case.whole.facts.patient.age;
    let needed = need(escort, number, age, case.date, case.version);
    let needed = needed.note(case.at, steps);
    let alone = far_alone(escort, rights, case.version);
    if needed != Right::No && rights.due == Right::No {
        alone.note(case.at, steps);
    }
    let right = right_of(needed, alone, rights);
    if right == Right::No {
        return Right::No;
    }
    let right = right.and(conditions(escort, case.at, Some(steps)));
    if is_qualified(escort) {
        return right;
    }
    let traveller = Traveller {
        case,
        escort,
        route,
    };
    if rights.due == Right::No {
        let given = traveller.alone(steps, &mut ledger.of_another(right));
        return right.and(given);
    }
    own_short_way(case, escort, steps);
    let goes_alone = traveller.patient_goes_short() && alone.right() != Right::No;
    let own = goes_alone.then(|| alone.note(case.at, steps));
    right.and(traveller.with_the_patient(right, (number, own), steps, ledger))
}

/// By the patient's right, or without one by the escort's own way.
fn right_of(needed: Right, alone: Finding, rights: Rights) -> Right {
    if rights.due == Right::No {
        needed.and(rights.but_for_length).and(alone.right())
    } else {
        needed.and(rights.due)
    }
}

/// Sixth paragraph and § 27: noted only where they may be so.
fn conditions(escort: &Escort, at: At, mut steps: Option<&mut Steps<'_>>) -> Right {
    let mut found = Right::Yes;
    for (rule, fact, name) in [
        (RuleId::R17_7, escort.cheaper_found, FactName::EscortCheaper),
        (
            RuleId::R27_1,
            escort.paid_by_public_body,
            FactName::EscortPaidBy,
        ),
    ] {
        if fact.or_usual(false).value() == Some(false) {
            continue;
        }
        if let Some(steps) = steps.as_deref_mut() {
            let used = Used::one(name, fact.source());
            steps.note(at, rule, Verdict::Judged, used, 0);
        }
        found = Right::Judged;
    }
    found
}

/// Fourth paragraph: that the escort's own way is short takes nothing.
fn own_short_way(case: &LegCase<'_>, escort: &Escort, steps: &mut Steps<'_>) {
    let metres = escort.distance.value();
    let short = metres.is_some_and(|way| way.0 < SHORT);
    let one_fare = escort.minimum_fare.value() == Some(true);
    if short || one_fare {
        let used = Used::one(FactName::EscortDistance, escort.distance.source())
            .and(FactName::EscortMinimumFare, escort.minimum_fare.source());
        let figure = metres.map_or(0, |way| i64::from(way.0));
        steps.note(case.at, RuleId::R17_5, Verdict::Holds, used, figure);
    }
}

/// Special qualifications that the trip required, § 18a.
fn is_qualified(escort: &Escort) -> bool {
    escort.qualified.or_usual(Qualified::None).value() != Some(Qualified::None)
}
