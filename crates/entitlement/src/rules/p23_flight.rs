//! Flights (§ 23).
//!
//! Flights are ordered by the trust. Who orders and pays one is paid (a) by
//! the kilometre where the way is shorter than 300 km each way, (b) the
//! cheapest scheduled transport where it is longer, whatever the ticket cost.
//! A need for a car changes nothing in that.
//!
//! Before 3 March 2025 only the first sentence was seen: a case worker judges
//! what a flight on one's own gives.

use regulations::Version;

use crate::{
    case::{LegCase, Right, Steps},
    decision::{Used, Verdict},
    facts::{FactName, Mode, Source},
    rule::RuleId,
};

/// What is known of flying.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flown {
    /// The trust ordered the flight.
    pub(super) ordered: bool,
    /// The person ordered the flight.
    pub(super) on_own: bool,
    /// Whether what that gives is certain.
    pub(super) right: Right,
    /// Who says who ordered it.
    pub(super) said_by: Source,
}

/// Whether the person flew, and who ordered it.
pub(super) fn flown(case: &LegCase<'_>, steps: &mut Steps<'_>) -> Flown {
    let ordered = match (case.leg.flight, case.leg.mode.value()) {
        (Some(flight), _) => flight.ordered.or_usual(false),
        (None, Some(Mode::Flight)) => crate::facts::Fact::Stated(false, Source::Assumed),
        (None, _) => {
            return Flown {
                ordered: false,
                on_own: false,
                right: Right::Yes,
                said_by: Source::Assumed,
            };
        }
    };
    let said_by = ordered.source();
    let used = Used::one(FactName::FlightOrdered, said_by);
    let right = match ordered.value() {
        Some(true) => steps.note(case.at, RuleId::R23_1, Verdict::Told, used, 0),
        None => steps.note(case.at, RuleId::R23_1, Verdict::Missing, used, 0),
        Some(false) if case.version < Version::V2 => Right::Judged,
        Some(false) => Right::Yes,
    };
    let ordered = ordered.value() == Some(true);
    Flown {
        ordered,
        on_own: !ordered,
        right,
        said_by,
    }
}

#[cfg(test)]
mod tests {
    use domain::money::Ore;

    use super::super::cases::*;
    use crate::{
        decision::{Outcome::*, Verdict::*},
        facts::{CarNeed, Fact, Facts, Flight, Metres, Mode},
    };

    fn flight(facts: &mut Facts, metres: u32, ordered: Fact<bool>) {
        travel_metres(facts, metres);
        each_leg(facts, |leg| {
            leg.mode = Fact::said(Mode::Flight);
            leg.flight = Some(Flight { ordered });
        });
    }

    /// Flown 340 of 400 km.
    fn partly(facts: &mut Facts, ordered_distance: Fact<Metres>) {
        flight(facts, 400_000, Fact::said(true));
        each_leg(facts, |leg| {
            leg.mode = Fact::said(Mode::Several);
            leg.ordered_distance = ordered_distance;
        });
    }

    fn fare(facts: &mut Facts, fare: Fact<Ore>) {
        each_leg(facts, |leg| leg.cheapest_fare = fare);
    }

    #[test]
    #[rustfmt::skip]
    fn a_flight_that_the_trust_ordered_is_not_paid_again() {
        check(&[
            ("23-1", "flown all the way",            |f| flight(f, 400_000, Fact::said(true)), Some(Told), NothingToPay, 0),
            ("23-1", "flown 340 of 400 km",          |f| partly(f, Fact::said(Metres(340_000))), Some(Told), Granted, 42_00),
            ("23-1", "how far is not said",          |f| partly(f, Fact::NotStated), Some(Told), MissingFacts, 0),
            ("23-1", "nobody knows who ordered it",  |f| flight(f, 200_000, unknown()), Some(Missing), MissingFacts, 0),
            ("23-1", "ordered by the person",        |f| flight(f, 200_000, Fact::said(false)), None, Granted, 938_00),
            ("23-1", "ordered, before March 2025",   |f| { flight(f, 200_000, Fact::said(true)); travel_on(f, "2025-03-02") }, Some(Told), NothingToPay, 0),
        ]);
    }

    #[test]
    #[rustfmt::skip]
    fn a_shorter_flight_on_ones_own_is_paid_by_the_kilometre() {
        check(&[
            ("23-2", "299.999 km",         |f| flight(f, 299_999, Fact::said(false)), Some(Holds), Granted, 1578_00),
            ("23-2", "300.0 km",           |f| flight(f, 300_000, Fact::said(false)), Some(Holds), Granted, 1578_00),
            ("23-2", "300.001 km",         |f| flight(f, 300_001, Fact::said(false)), None, CaseWorker, 0),
            ("23-2", "nobody asked",       |f| flight(f, 200_000, Fact::NotStated), Some(Holds), Granted, 938_00),
            ("23-2", "only the mode said", |f| { flight(f, 200_000, Fact::NotStated); each_leg(f, |leg| leg.flight = None) }, Some(Holds), Granted, 938_00),
            ("23-2", "2 March 2025",       |f| { flight(f, 200_000, Fact::said(false)); travel_on(f, "2025-03-02") }, Some(Judged), CaseWorker, 0),
            ("23-2", "3 March 2025",       |f| { flight(f, 200_000, Fact::said(false)); travel_on(f, "2025-03-03") }, Some(Holds), Granted, 898_00),
            ("23-2", "no flight",          |f| travel_metres(f, 200_000), None, Granted, 938_00),
        ]);
    }

    #[test]
    #[rustfmt::skip]
    fn a_longer_flight_on_ones_own_gives_the_cheapest_scheduled_fare() {
        check(&[
            ("23-3", "300.0 km",                |f| { flight(f, 300_000, Fact::said(false)); fare(f, Fact::said(Ore(900_00))) }, None, Granted, 1578_00),
            ("23-3", "300.001 km, fare known",  |f| { flight(f, 300_001, Fact::said(false)); fare(f, Fact::said(Ore(900_00))) }, Some(Holds), Granted, 1458_00),
            ("23-3", "fare not known",          |f| { flight(f, 300_001, Fact::said(false)); fare(f, unknown()) }, Some(Judged), CaseWorker, 0),
            ("23-3", "fare not stated",         |f| flight(f, 300_001, Fact::said(false)), Some(Judged), CaseWorker, 0),
            ("23-3", "a need changes nothing",  |f| { flight(f, 350_000, Fact::said(false)); fare(f, Fact::said(Ore(900_00))); treatment(f).car_need = Fact::said(CarNeed::Health) }, Some(Holds), Granted, 1458_00),
            ("23-3", "2 March 2025",            |f| { flight(f, 350_000, Fact::said(false)); fare(f, Fact::said(Ore(900_00))); travel_on(f, "2025-03-02") }, Some(Judged), CaseWorker, 0),
            ("23-3", "3 March 2025",            |f| { flight(f, 350_000, Fact::said(false)); fare(f, Fact::said(Ore(900_00))); travel_on(f, "2025-03-03") }, Some(Holds), Granted, 1458_00),
        ]);
    }
}
