//! Stretches that may be paid otherwise than by the kilometre.

use super::reckon;
use crate::{
    case::{LegCase, Right, Steps},
    decision::{At, Basis, Line, Used, Verdict},
    facts::{FactName, Metres, Mode},
    ledger::Ledger,
    rule::RuleId,
};
use domain::money::Ore;

/// A stretch, and what is paid for it where that is more than the rate gives.
#[derive(Clone, Copy, Debug)]
pub(in crate::rules) struct Stretch {
    pub(in crate::rules) metres: Metres,
    pub(in crate::rules) amount: Ore,
    pub(in crate::rules) rule: RuleId,
    pub(in crate::rules) basis: Basis,
    pub(in crate::rules) used: Used,
    pub(in crate::rules) due: Right,
}

impl Stretch {
    pub(super) const fn line(&self, at: At) -> Line {
        Line {
            at,
            rule: self.rule,
            amount: self.amount,
            basis: self.basis,
            used: self.used,
        }
    }

    pub(super) fn note(&self, at: At, verdict: Verdict, steps: &mut Steps<'_>) -> Right {
        steps.note(at, self.rule, verdict, self.used, self.amount.0)
    }

    pub(super) fn put_down(&self, at: At, open: Right, ledger: &mut Ledger<'_>) {
        let due = open.and(self.due);
        ledger.add(at, self.rule, due, self.amount, self.basis, self.used);
    }
}

/// Second paragraph: the passenger ticket of a boat that is documented; otherwise what is open.
pub(super) fn boat(case: &LegCase<'_>, steps: &mut Steps<'_>) -> Result<Stretch, Right> {
    let Some(boat) = case.leg.boat.filter(|boat| boat.ticket.0 > 0) else {
        return Err(Right::Yes);
    };
    let receipt = boat.receipt.or_usual(false);
    let used = Used::one(FactName::Receipt, receipt.source());
    if receipt.value() != Some(true) {
        steps.note(case.at, RuleId::R21_6, Verdict::Fails, used, boat.ticket.0);
        return Err(Right::Yes);
    }
    let used = Used::one(FactName::BoatDistance, boat.distance.source())
        .and(FactName::BoatTicket, receipt.source());
    let Some(metres) = boat.distance.value() else {
        return Err(steps.note(
            case.at,
            RuleId::R21_6,
            Verdict::Missing,
            used,
            boat.ticket.0,
        ));
    };
    Ok(Stretch {
        metres,
        amount: boat.ticket,
        rule: RuleId::R21_6,
        basis: Basis::BoatTicket,
        used,
        due: Right::Yes,
    })
}

/// Third paragraph: own boat, snowmobile or ATV, if a case worker finds it
/// necessary. The rates of some years are not known.
pub(super) fn off_road(
    case: &LegCase<'_>,
    own: Metres,
    steps: &mut Steps<'_>,
) -> Result<Stretch, Right> {
    let by_boat = match case.leg.mode.value() {
        Some(Mode::PrivateBoat) => true,
        Some(Mode::Snowmobile) => false,
        Some(
            Mode::Car
            | Mode::PublicTransport
            | Mode::Taxi
            | Mode::Flight
            | Mode::OnFoot
            | Mode::Several
            | Mode::AmbulanceBoat,
        )
        | None => return Err(Right::Yes),
    };
    let necessary = case.leg.necessary_mode;
    let used = Used::one(FactName::NecessaryMode, necessary.source())
        .and(FactName::Mode, case.leg.mode.source());
    if necessary.value() == Some(false) {
        steps.note(case.at, RuleId::R21_7, Verdict::Fails, used, 0);
        return Err(Right::Yes);
    }
    let Some(scale) = case.whole.regulations.travel_scale_on(case.date) else {
        return Err(steps.note(case.at, RuleId::R21_7, Verdict::Judged, used, 0));
    };
    let rate = if by_boat {
        scale.boat
    } else {
        scale.snowmobile
    };
    Ok(Stretch {
        metres: own,
        amount: reckon(own.0, rate).0,
        rule: RuleId::R21_7,
        basis: Basis::Kilometres {
            metres: own,
            rate: Ore(rate.0),
        },
        used,
        due: Right::Judged,
    })
}
