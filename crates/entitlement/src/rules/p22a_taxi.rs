//! Taxi (§ 22a).
//!
//! Who fulfils the conditions of § 22 is paid necessary and documented taxi
//! fares. A taxi is ordered by the trust or agreed with it; who orders and pays
//! one without agreement is paid by the kilometre, unless the help is acute.
//!
//! The text before 3 March 2025 was not seen: the kilometres are certain, a
//! case worker judges the rest. A fare that gives less than the kilometres
//! takes nothing away.

use regulations::Version;

use super::{
    p21_travel_costs::Stretch,
    p22_car::{Need, is_acute},
};
use crate::{
    case::{LegCase, Right, Steps},
    decision::{Basis, Used, Verdict},
    facts::{FactName, Metres, Mode, Taxi},
    rule::RuleId,
};

/// The documented fare, where it may be paid instead of the kilometres; otherwise what is open.
pub(super) fn fare(
    case: &LegCase<'_>,
    need: Need,
    own: Metres,
    steps: &mut Steps<'_>,
) -> Result<Stretch, Right> {
    let taxi = match (case.leg.taxi, case.leg.mode.value()) {
        (Some(taxi), _) => taxi,
        (None, Some(Mode::Taxi)) => Taxi::default(),
        (None, _) => return Err(Right::Yes),
    };
    let (rule, due) = ground(case, need, taxi, steps);
    if due == Right::No {
        return Err(Right::Yes);
    }
    let receipt = taxi.receipt.or_usual(false);
    if receipt.value() != Some(true) || taxi.fare.0 <= 0 {
        let used = Used::one(FactName::Receipt, receipt.source());
        steps.note(case.at, rule, Verdict::Fails, used, taxi.fare.0);
        return Err(Right::Yes);
    }
    let used = Used::one(FactName::TaxiDistance, taxi.distance.source())
        .and(FactName::TaxiFare, receipt.source())
        .and(FactName::TaxiAgreed, taxi.agreed.source());
    let Some(metres) = taxi.distance.or_usual(own).value() else {
        return Err(steps.note(case.at, rule, Verdict::Missing, used, taxi.fare.0));
    };
    Ok(Stretch {
        metres,
        amount: taxi.fare,
        rule,
        basis: Basis::TaxiFare,
        used,
        due,
    })
}

/// Which rule gives the fare, and how far: acute help, or a need and an agreement.
fn ground(case: &LegCase<'_>, need: Need, taxi: Taxi, steps: &mut Steps<'_>) -> (RuleId, Right) {
    if case.version < Version::V2 {
        return (RuleId::R22a_1, Right::Judged);
    }
    if is_acute(case) {
        return (RuleId::R22a_3, Right::Yes);
    }
    let agreed = taxi.agreed.or_usual(false);
    let (agreement, used) = (
        match agreed.value() {
            Some(true) => Right::Yes,
            None => Right::Judged,
            Some(false) => Right::No,
        },
        Used::one(FactName::TaxiAgreed, agreed.source()),
    );
    if agreement == Right::No {
        let used = used.and(FactName::Acute, case.treatment().acute.source());
        steps.note(case.at, RuleId::R22a_2, Verdict::Fails, used, taxi.fare.0);
    } else if need.right == Right::No {
        steps.note(
            case.at,
            RuleId::R22a_1,
            Verdict::Fails,
            need.used,
            taxi.fare.0,
        );
    }
    (RuleId::R22a_1, need.right.and(agreement))
}

#[cfg(test)]
mod tests {
    use domain::money::Ore;

    use super::super::cases::*;
    use crate::{
        decision::{Outcome::*, Verdict::*},
        facts::{CarNeed, Fact, Facts, Metres, Mode, Taxi},
    };

    /// By taxi for 800 kroner each way, with receipt.
    fn taxi(facts: &mut Facts, agreed: Fact<bool>) {
        each_leg(facts, |leg| {
            leg.mode = Fact::said(Mode::Taxi);
            leg.taxi = Some(Taxi {
                agreed,
                fare: Ore(800_00),
                receipt: Fact::said(true),
                ..Taxi::default()
            });
        });
    }

    fn change(facts: &mut Facts, change: impl Fn(&mut Taxi)) {
        each_leg(facts, |leg| change(leg.taxi.as_mut().unwrap()));
    }

    fn need(facts: &mut Facts, need: CarNeed) {
        treatment(facts).car_need = Fact::said(need);
    }

    fn agreed_and_needed(facts: &mut Facts) {
        taxi(facts, Fact::said(true));
        need(facts, CarNeed::Health);
    }

    fn acute(facts: &mut Facts) {
        taxi(facts, Fact::NotStated);
        treatment(facts).acute = Fact::said(true);
    }

    #[test]
    #[rustfmt::skip]
    fn a_taxi_that_is_needed_and_agreed_is_paid_by_receipt() {
        check(&[
            ("22a-1", "health, agreed",             agreed_and_needed, Some(Holds), Granted, 1258_00),
            ("22a-1", "no transport, agreed",       |f| { taxi(f, Fact::said(true)); need(f, CarNeed::NoTransport) }, Some(Holds), Granted, 1258_00),
            ("22a-1", "need only said, agreed",     |f| { taxi(f, Fact::said(true)); need(f, CarNeed::ClaimsNoTransport) }, Some(Judged), CaseWorker, 42_00),
            ("22a-1", "agreed, no need",            |f| taxi(f, Fact::said(true)), Some(Fails), Granted, 42_00),
            ("22a-1", "nobody knows if agreed",     |f| { taxi(f, unknown()); need(f, CarNeed::Health) }, Some(Judged), CaseWorker, 42_00),
            ("22a-1", "no receipt",                 |f| { agreed_and_needed(f); change(f, |taxi| taxi.receipt = Fact::said(false)) }, Some(Fails), Granted, 42_00),
            ("22a-1", "receipt not asked for",      |f| { agreed_and_needed(f); change(f, |taxi| taxi.receipt = Fact::NotStated) }, Some(Fails), Granted, 42_00),
            ("22a-1", "10 km of 60 by taxi",        |f| { agreed_and_needed(f); change(f, |taxi| taxi.distance = Fact::said(Metres(10_000))) }, Some(Holds), Granted, 1578_00),
            ("22a-1", "how far by taxi is unknown", |f| { agreed_and_needed(f); change(f, |taxi| taxi.distance = unknown()) }, Some(Missing), MissingFacts, 42_00),
            ("22a-1", "as much as the kilometres",  |f| { agreed_and_needed(f); change(f, |taxi| taxi.fare = Ore(192_00)) }, Some(Told), Granted, 42_00),
            ("22a-1", "an øre more",                |f| { agreed_and_needed(f); change(f, |taxi| taxi.fare = Ore(192_01)) }, Some(Holds), Granted, 42_02),
            ("22a-1", "beyond 300 km",              |f| { agreed_and_needed(f); travel_metres(f, 350_000); change(f, |taxi| taxi.fare = Ore(2_000_00)) }, Some(Holds), Granted, 3658_00),
            ("22a-1", "before March 2025",          |f| { taxi(f, Fact::NotStated); travel_metres(f, 100_000); travel_on(f, "2025-03-02") }, Some(Judged), CaseWorker, 278_00),
        ]);
        let judged = decided(|f| { taxi(f, unknown()); need(f, CarNeed::Health) });
        assert_eq!(judged.at_best(), Ore(1258_00));
    }

    #[test]
    #[rustfmt::skip]
    fn a_taxi_without_agreement_is_paid_by_the_kilometre() {
        check(&[
            ("22a-2", "not agreed, needed",     |f| { taxi(f, Fact::said(false)); need(f, CarNeed::Health) }, Some(Fails), Granted, 42_00),
            ("22a-2", "nobody asked, needed",   |f| { taxi(f, Fact::NotStated); need(f, CarNeed::Health) }, Some(Fails), Granted, 42_00),
            ("22a-2", "not agreed, no need",    |f| taxi(f, Fact::said(false)), Some(Fails), Granted, 42_00),
            ("22a-2", "the fare is not told",   |f| each_leg(f, |leg| leg.mode = Fact::said(Mode::Taxi)), Some(Fails), Granted, 42_00),
            ("22a-2", "agreed",                 agreed_and_needed, None, Granted, 1258_00),
            ("22a-2", "acute",                  acute, None, Granted, 1258_00),
            ("22a-2", "no taxi",                |_| {}, None, Granted, 42_00),
        ]);
    }

    #[test]
    #[rustfmt::skip]
    fn an_acute_taxi_needs_no_agreement() {
        check(&[
            ("22a-3", "acute",             acute, Some(Holds), Granted, 1258_00),
            ("22a-3", "acute, no receipt", |f| { acute(f); change(f, |taxi| taxi.receipt = Fact::said(false)) }, Some(Fails), Granted, 42_00),
            ("22a-3", "not acute",         |f| { acute(f); treatment(f).acute = Fact::said(false) }, None, Granted, 42_00),
            ("22a-3", "nobody knows",      |f| { acute(f); treatment(f).acute = unknown() }, None, Granted, 42_00),
        ]);
    }
}
