//! Ambulance boats (§ 23a).
//!
//! An ambulance boat must be requisitioned by a doctor, and is paid only where
//! no cheaper sound transport can be had; neither holds when the situation is
//! acute. What it costs and whether it was necessary is for a case worker; the
//! text before 3 March 2025 was not seen.

use crate::{
    case::{LegCase, Right, Steps},
    decision::{Used, Verdict},
    facts::FactName,
    rule::RuleId,
};

/// A leg by ambulance boat.
pub(super) fn transport(case: &LegCase<'_>, steps: &mut Steps<'_>) -> Right {
    let used = Used::one(FactName::Mode, case.leg.mode.source())
        .and(FactName::Acute, case.treatment().acute.source());
    steps.note(case.at, RuleId::R23a_1, Verdict::Judged, used, 0)
}

#[cfg(test)]
mod tests {
    use super::super::cases::*;
    use crate::{
        decision::{Outcome::*, Verdict::*},
        facts::{Fact, Facts, Mode},
    };

    fn by(facts: &mut Facts, mode: Mode) {
        each_leg(facts, |leg| leg.mode = Fact::said(mode));
    }

    #[test]
    #[rustfmt::skip]
    fn an_ambulance_boat_is_judged() {
        check(&[
            ("23a-1", "ambulance boat",        |f| by(f, Mode::AmbulanceBoat), Some(Judged), CaseWorker, 0),
            ("23a-1", "acute",                 |f| { by(f, Mode::AmbulanceBoat); treatment(f).acute = Fact::said(true) }, Some(Judged), CaseWorker, 0),
            ("23a-1", "before March 2025",     |f| { by(f, Mode::AmbulanceBoat); travel_on(f, "2025-03-02") }, Some(Judged), CaseWorker, 0),
            ("23a-1", "scheduled boat",        |f| by(f, Mode::PublicTransport), None, Granted, 42_00),
        ]);
    }
}
