//! What an escort gets for the way (§ 21 fifth paragraph).

use domain::money::Ore;
use regulations::Version;

use super::SHORT;
use crate::{
    case::{LegCase, Right, Steps},
    decision::{Basis, Doubt, Line, Used, Verdict},
    facts::{CostKind, Escort, Fact, FactName, Leg, Metres, Mode},
    ledger::Ledger,
    rule::RuleId,
    rules::{
        Route,
        p21_travel_costs::{FAR, at_rate, is_partly_ordered},
    },
};

/// An escort in one leg.
pub(super) struct Traveller<'a, 'b> {
    pub(super) case: &'a LegCase<'b>,
    pub(super) escort: &'a Escort,
    /// The patient's.
    pub(super) route: Route,
}

/// A sum, how it is reckoned, and whether it is due.
struct Given {
    due: Right,
    amount: Ore,
    basis: Basis,
}

impl Traveller<'_, '_> {
    /// Whether only an exemption gives the patient a right.
    pub(super) fn patient_goes_short(&self) -> bool {
        let one_fare = self.case.treatment().minimum_fare.value() == Some(true);
        self.route.known && (self.route.metres.0 < SHORT || one_fare)
    }

    /// Beside a patient who is not paid: the escort is.
    pub(super) fn alone(&self, steps: &mut Steps<'_>, ledger: &mut Ledger<'_>) -> Right {
        let Some(way) = self.escort.distance.value() else {
            return Right::Missing;
        };
        let given = self.own_way(way, steps);
        let line = self.line(RuleId::R17_6, &given);
        ledger.add(
            line.at,
            line.rule,
            given.due,
            line.amount,
            line.basis,
            line.used,
        );
        self.no_fee(steps);
        given.due
    }

    /// Beside a patient who is paid. `own` is said of a way of the escort's
    /// own where the patient's is too short and only exempt: then the one who
    /// gets more is paid. A second escort is judged by itself.
    pub(super) fn with_the_patient(
        &self,
        right: Right,
        (number, own): (u8, Option<Right>),
        steps: &mut Steps<'_>,
        ledger: &mut Ledger<'_>,
    ) -> Right {
        let both = self.both_documented(steps);
        if both == Right::Yes || (own.is_none() && both != Right::No) {
            self.no_fee(steps);
            return self.scheduled(both, steps, &mut ledger.of_another(right));
        }
        if let Some(own) = own {
            let Some(way) = self.escort.distance.value() else {
                return own;
            };
            let given = self.own_way(way, steps);
            let due = own.and(given.due);
            let line = self.line(RuleId::R17_6, &given);
            if number == 0 {
                ledger.at_least(right.and(due), line);
            } else {
                let mut own = ledger.of_another(right);
                own.add(line.at, line.rule, due, line.amount, line.basis, line.used);
            }
            self.no_fee(steps);
            return due;
        }
        let mode = self.case.leg.mode;
        let used = Used::one(FactName::Mode, mode.source());
        steps.note(self.case.at, RuleId::R21_8, Verdict::Told, used, 0);
        steps.doubt(Doubt::EscortInstead);
        Right::Yes
    }

    /// Whether patient and escort both document scheduled transport.
    fn both_documented(&self, steps: &mut Steps<'_>) -> Right {
        let leg = self.case.leg;
        let tickets = self.escort.tickets;
        let without = tickets.is_not_stated() || tickets.value().is_some_and(|sum| sum.0 <= 0);
        if without || leg.mode.value().is_some_and(is_not_scheduled) {
            return Right::No;
        }
        let receipt = patient_receipt(leg);
        let used = Used::one(FactName::EscortTickets, tickets.source())
            .and(FactName::Receipt, receipt.source())
            .and(FactName::Mode, leg.mode.source())
            .and(FactName::OrderedDistance, leg.ordered_distance.source());
        // Of several ways, and of a way with a boat, a part has another rule.
        let in_parts = leg.mode.value() == Some(Mode::Several) || leg.boat.is_some();
        let verdict = match (receipt.value(), tickets.value()) {
            (Some(false), _) => Verdict::Fails,
            _ if leg.mode.value().is_none() => Verdict::Missing,
            (Some(true), Some(_)) if !in_parts && !self.way_is_open() => Verdict::Holds,
            (Some(true) | None, _) => Verdict::Judged,
        };
        steps.note(self.case.at, RuleId::R21_9, verdict, used, 0)
    }

    /// Whether it is not known how much of the escort's way counts: what the trust ordered of another
    /// way than the patient's, how far the nearest place is from the escort's home (§ 5), what a flight
    /// gave by the text before 3 March 2025 (§ 23).
    fn way_is_open(&self) -> bool {
        let leg = self.case.leg;
        let own = !self.escort.distance.is_not_stated();
        let flies = leg.flight.is_some() || leg.mode.value() == Some(Mode::Flight);
        let ordered = match leg.ordered_distance {
            Fact::NotStated => leg
                .flight
                .is_some_and(|flight| flight.ordered.or_usual(false).value() != Some(false)),
            Fact::Unknown(_) => true,
            Fact::Stated(ordered, _) => own && ordered.0 > 0,
        };
        let as_if_to_the_nearest = self.route.is_as_if_to_the_nearest(self.case);
        ordered || own && as_if_to_the_nearest || flies && self.case.version < Version::V2
    }

    /// The patient's way, without what the trust ordered.
    fn same_way(&self) -> Metres {
        let ordered = self.case.leg.ordered_distance.value().unwrap_or_default();
        Metres(self.route.metres.0.saturating_sub(ordered.0))
    }

    /// The escort's own way, or the patient's where none is said.
    fn scheduled(&self, both: Right, steps: &mut Steps<'_>, ledger: &mut Ledger<'_>) -> Right {
        let way = self.escort.distance;
        let metres = match way {
            Fact::NotStated => self.same_way(),
            Fact::Stated(metres, _) => metres,
            Fact::Unknown(_) => {
                let used = Used::one(FactName::EscortDistance, way.source());
                return steps.note(self.case.at, RuleId::R21_9, Verdict::Missing, used, 0);
            }
        };
        let given = self.own_way(metres, steps);
        let due = both.and(given.due);
        let line = self.line(RuleId::R21_9, &given);
        ledger.add(line.at, line.rule, due, line.amount, line.basis, line.used);
        due
    }

    /// The standard rate, and beyond 300 km the cheapest fare as far as it was paid.
    fn own_way(&self, metres: Metres, steps: &mut Steps<'_>) -> Given {
        if metres.0 <= FAR {
            let rate = Ore(self.case.rates.km.0);
            return Given {
                due: Right::Yes,
                amount: at_rate(metres, rate, steps),
                basis: Basis::Kilometres { metres, rate },
            };
        }
        let directions = i64::try_from(self.case.whole.trip.legs.len()).unwrap_or(i64::MAX);
        let paid = self
            .escort
            .tickets
            .value()
            .map_or(0, |sum| sum.0 / directions);
        let own = !self.escort.distance.is_not_stated();
        let (due, amount) = match self.case.leg.cheapest_fare.value() {
            Some(fare) if !own && !is_partly_ordered(self.case.leg) => {
                (Right::Yes, paid.min(fare.0))
            }
            Some(_) | None => {
                let used = Used::one(FactName::CheapestFare, self.case.leg.cheapest_fare.source());
                let far = i64::from(metres.0);
                (
                    steps.note(self.case.at, RuleId::R21_2, Verdict::Judged, used, far),
                    paid,
                )
            }
        };
        Given {
            due,
            amount: Ore(amount),
            basis: Basis::Tickets,
        }
    }

    fn line(&self, rule: RuleId, given: &Given) -> Line {
        let escort = self.escort;
        Line {
            at: self.case.at,
            rule,
            amount: given.amount,
            basis: given.basis,
            used: Used::one(FactName::EscortTickets, escort.tickets.source())
                .and(FactName::EscortDistance, escort.distance.source())
                .and(FactName::EscortCheaper, escort.cheaper_found.source())
                .and(FactName::EscortPaidBy, escort.paid_by_public_body.source()),
        }
    }

    /// § 24 third paragraph (a).
    fn no_fee(&self, steps: &mut Steps<'_>) {
        let used = Used::one(FactName::EscortBasis, self.escort.basis.source());
        steps.note(self.case.at, RuleId::R24_4, Verdict::Told, used, 0);
    }
}

/// What a patient says of receipts for tickets; none where there are no tickets.
fn patient_receipt(leg: &Leg) -> Fact<bool> {
    let tickets = leg
        .costs
        .iter()
        .filter(|cost| cost.kind == CostKind::Ticket);
    let receipts = tickets.map(|cost| cost.receipt.or_usual(false));
    let best = receipts.min_by_key(|receipt| match receipt.value() {
        Some(true) => 0,
        None => 1,
        Some(false) => 2,
    });
    best.unwrap_or_default().or_usual(false)
}

const fn is_not_scheduled(mode: Mode) -> bool {
    match mode {
        Mode::PublicTransport | Mode::Flight | Mode::Several => false,
        Mode::Car
        | Mode::Taxi
        | Mode::OnFoot
        | Mode::PrivateBoat
        | Mode::Snowmobile
        | Mode::AmbulanceBoat => true,
    }
}
