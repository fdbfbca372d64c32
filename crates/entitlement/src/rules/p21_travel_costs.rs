//! What the way itself gives (§ 21).
//!
//! 1. Shorter than 300 km each way: the standard rate for each kilometre,
//!    however one travelled.
//! 2. Who can document a boat gets the passenger ticket instead of the rate on
//!    that stretch.
//! 3. Who can document that own boat, snowmobile or ATV was necessary gets the
//!    rates of Statens reiseregulativ; a case worker judges that.
//! 4. Longer than 300 km: the fare of the cheapest scheduled transport; with a
//!    need as in § 22 the standard rate nevertheless. What the trust ordered
//!    does not count toward the 300 km, and is not paid for again.
//!
//! The text is silent on exactly 300 km; the act (pasient- og
//! brukerrettighetsloven § 2-6) excepts only what is longer. Whether two
//! patients in one car are paid for each is for a case worker.
//!
//! Receipts and attestations are the person's to show: where a ticket or the
//! standard rate would give less than without it, the greater sum is due. For
//! the ticket and the fare of a taxi that is reckoned for the stretch, for
//! § 22 with ferry, toll and parking.
//!
//! Not modelled: an escort in the same car (§ 17, fifth paragraph here), and
//! which scheduled transport is the cheapest. Where the route is cut (§§ 5,
//! 20), stretches and fare of the way that counts are not known; nor is the
//! fare of what is left where the trust ordered a part.

use domain::money::Ore;
use regulations::{OrePerKm, Version};

use super::{Route, p22_car::Need, p22a_taxi, p23_flight, p23_flight::Flown, p23a_ambulance_boat};
use crate::{
    case::{LegCase, Right, Steps},
    decision::{Basis, Doubt, Line, Used, Verdict},
    facts::{FactName, Leg, Metres, Mode, Source},
    ledger::Ledger,
    rule::RuleId,
};

mod stretches;

pub(super) use stretches::Stretch;

/// Longer than this many metres the standard rate needs a ground.
pub(super) const FAR: u32 = 300_000;

/// What the way gives, and what it gives at least.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Way {
    /// `Judged` or `Missing` where a part of it is.
    pub(crate) right: Right,
    /// The fare of the cheapest scheduled transport, if it is paid where all else gives less.
    least: Option<(Right, Line)>,
}

impl Way {
    const fn only(right: Right) -> Self {
        Self { right, least: None }
    }
}

/// The part of a leg that the person travelled on their own.
#[derive(Clone, Copy, Debug)]
struct Own {
    metres: Metres,
    /// Whether it is known.
    right: Right,
}

/// What the way gives.
pub(crate) fn travel(
    case: &LegCase<'_>,
    route: Route,
    need: Need,
    steps: &mut Steps<'_>,
    ledger: &mut Ledger<'_>,
) -> Way {
    let mode = mode_is_known(case, steps);
    if !route.known {
        return Way::only(mode);
    }
    if case.leg.mode.value() == Some(Mode::AmbulanceBoat) {
        return Way::only(p23a_ambulance_boat::transport(case, steps));
    }
    let flown = p23_flight::flown(case, steps);
    let own = own_part(case, route, flown, steps);
    if own.metres.0 == 0 && own.right == Right::Yes {
        return Way::only(mode);
    }
    let open = mode.and(own.right).and(flown.right);
    if own.metres.0 <= FAR {
        let rule = match own.metres.0 {
            _ if flown.on_own => RuleId::R23_2,
            FAR => RuleId::R21_4,
            _ => RuleId::R21_1,
        };
        note_rate(case, rule, own, flown, steps);
        return Way::only(by_rate(case, route, own, rule, (need, open), steps, ledger));
    }
    if flown.on_own {
        let because = (RuleId::R23_3, FactName::FlightOrdered, flown.said_by);
        let (right, fare) = cheapest_fare(case, route, because, open, steps);
        if let Some((due, line)) = fare {
            ledger.add(line.at, line.rule, due, line.amount, line.basis, line.used);
        }
        return Way::only(right);
    }
    beyond_300_km(case, route, own, (need, open), steps, ledger)
}

/// Fourth paragraph.
fn beyond_300_km(
    case: &LegCase<'_>,
    route: Route,
    own: Own,
    (need, open): (Need, Right),
    steps: &mut Steps<'_>,
    ledger: &mut Ledger<'_>,
) -> Way {
    let (mut right, mut least) = (open, None);
    if need.right != Right::Yes || case.leg.cheapest_fare.value().is_some() {
        let said_by = case.treatment().car_need.source();
        let because = (RuleId::R21_2, FactName::CarNeed, said_by);
        let (fare, line) = cheapest_fare(case, route, because, open, steps);
        least = line;
        // With a need for a car nobody has to know the fare.
        if need.right != Right::Yes {
            right = right.and(fare);
        }
    }
    if need.right == Right::No {
        right = right.and(match stretches::off_road(case, own.metres, steps) {
            Ok(stretch) => {
                stretch.put_down(case.at, open, ledger);
                stretch.note(case.at, Verdict::Judged, steps)
            }
            Err(right) => right,
        });
    } else {
        let shared = case.treatment().shared_with_patient.source();
        let ordered = case.leg.ordered_distance.source();
        let used = need
            .used
            .and(FactName::OrderedDistance, ordered)
            .and(FactName::SharedWithPatient, shared);
        let verdict = if need.right == Right::Yes {
            Verdict::Holds
        } else {
            Verdict::Judged
        };
        let metres = i64::from(own.metres.0);
        let needed = steps.note(case.at, RuleId::R21_3, verdict, used, metres);
        let open = open.and(needed);
        let rate = by_rate(case, route, own, RuleId::R21_3, (need, open), steps, ledger);
        right = right.and(rate);
    }
    Way { right, least }
}

/// Pays the cheapest fare where all that was found so far gives less.
///
/// The fourth paragraph gives the standard rate to whoever needs a car and does not say what holds where the
/// fare is higher; that a need proved should cost nobody money is a reading, and the answer says so.
pub(crate) fn at_least_the_fare(
    way: Way,
    need: Need,
    steps: &mut Steps<'_>,
    ledger: &mut Ledger<'_>,
) {
    if let Some((due, line)) = way.least
        && ledger.at_least(due, line)
        && need.right == Right::Yes
    {
        steps.doubt(Doubt::FareOrRate);
    }
}

/// How somebody travelled must be known.
fn mode_is_known(case: &LegCase<'_>, steps: &mut Steps<'_>) -> Right {
    if case.leg.mode.value().is_some() {
        return Right::Yes;
    }
    let used = Used::one(FactName::Mode, case.leg.mode.source());
    steps.note(case.at, RuleId::R21_1, Verdict::Missing, used, 0)
}

/// The way without what the trust ordered.
fn own_part(case: &LegCase<'_>, route: Route, flown: Flown, steps: &mut Steps<'_>) -> Own {
    let ordered = case.leg.ordered_distance;
    let used = Used::one(FactName::OrderedDistance, ordered.source());
    let metres = match ordered.value() {
        Some(Metres(0)) => route.metres,
        Some(Metres(ordered)) => Metres(route.metres.0.saturating_sub(ordered)),
        None if ordered.is_not_stated() && !flown.ordered => route.metres,
        // Flown all the way, and the trust ordered it.
        None if ordered.is_not_stated() && case.leg.mode.value() == Some(Mode::Flight) => Metres(0),
        None => {
            let metres = route.metres;
            let right = steps.note(case.at, RuleId::R21_5, Verdict::Missing, used, 0);
            return Own { metres, right };
        }
    };
    if metres == route.metres {
        let right = Right::Yes;
        return Own { metres, right };
    }
    let (verdict, used) = if route.is_cut(case.leg) {
        let used = used.and(FactName::Distance, case.leg.distance.source());
        (Verdict::Judged, used)
    } else {
        (Verdict::Holds, used)
    };
    let figure = i64::from(metres.0);
    let right = steps.note(case.at, RuleId::R21_5, verdict, used, figure);
    Own { metres, right }
}

/// Names the rule that gives the standard rate, with all that it rests on.
fn note_rate(case: &LegCase<'_>, rule: RuleId, own: Own, flown: Flown, steps: &mut Steps<'_>) {
    let leg = case.leg;
    let way = if flown.on_own {
        (FactName::FlightOrdered, flown.said_by)
    } else {
        (FactName::Mode, leg.mode.source())
    };
    let used = Used::one(FactName::Distance, leg.distance.source())
        .and(way.0, way.1)
        .and(FactName::OrderedDistance, leg.ordered_distance.source())
        .and(
            FactName::SharedWithPatient,
            case.treatment().shared_with_patient.source(),
        );
    let verdict = match flown.right {
        Right::Judged => Verdict::Judged,
        Right::Yes | Right::Missing | Right::No => Verdict::Holds,
    };
    let metres = i64::from(own.metres.0);
    steps.note(case.at, rule, verdict, used, metres);
}

/// Whether the trust ordered a part of the way, or may have.
pub(crate) fn is_partly_ordered(leg: &Leg) -> bool {
    leg.ordered_distance.or_usual(Metres(0)).value() != Some(Metres(0))
}

/// The fare of the cheapest scheduled transport, by a rule and the fact that leads to
/// it. Whoever knows the fare may say it.
fn cheapest_fare(
    case: &LegCase<'_>,
    route: Route,
    (rule, why, said_by): (RuleId, FactName, Source),
    open: Right,
    steps: &mut Steps<'_>,
) -> (Right, Option<(Right, Line)>) {
    let fare = case.leg.cheapest_fare;
    let amount = fare.value().unwrap_or_default();
    let used = Used::one(FactName::CheapestFare, fare.source())
        .and(
            FactName::OrderedDistance,
            case.leg.ordered_distance.source(),
        )
        .and(FactName::Distance, case.leg.distance.source())
        .and(why, said_by);
    // That text was not seen (§ 23 before 3 March 2025).
    let unseen = rule == RuleId::R23_3 && case.version < Version::V2;
    // What is known is the fare of the whole way.
    let in_part = route.is_cut(case.leg) || is_partly_ordered(case.leg);
    let verdict = match fare.value() {
        Some(_) if !unseen && !in_part => Verdict::Holds,
        Some(_) | None => Verdict::Judged,
    };
    let known = steps.note(case.at, rule, verdict, used, amount.0);
    let line = Line {
        at: case.at,
        rule,
        amount,
        basis: Basis::CheapestFare,
        used,
    };
    (
        open.and(known),
        fare.value().map(|_| (open.and(known), line)),
    )
}

/// The standard rate, and what is paid instead on some stretches.
fn by_rate(
    case: &LegCase<'_>,
    route: Route,
    own: Own,
    rule: RuleId,
    (need, open): (Need, Right),
    steps: &mut Steps<'_>,
    ledger: &mut Ledger<'_>,
) -> Right {
    let open = open.and(shared_with_patient(case, steps));
    let rate = case.rates.km;
    let found = [
        stretches::boat(case, steps),
        p22a_taxi::fare(case, need, own.metres, steps),
        stretches::off_road(case, own.metres, steps),
    ];
    let mut right = open;
    let mut rest = own.metres.0;
    let mut at_best = [None; 3];
    for (place, stretch) in at_best.iter_mut().zip(found) {
        let mut stretch = match stretch {
            Ok(stretch) => stretch,
            Err(open) => {
                right = right.and(open);
                continue;
            }
        };
        if route.is_cut(case.leg) {
            stretch.due = stretch.due.and(Right::Judged);
        }
        let by_km = instead_of(&stretch, rest, rate);
        let verdict = match stretch.due {
            _ if stretch.amount <= by_km => Verdict::Told,
            Right::Yes => Verdict::Holds,
            Right::Judged | Right::Missing | Right::No => Verdict::Judged,
        };
        stretch.note(case.at, verdict, steps);
        match verdict {
            Verdict::Holds => rest -= stretch.metres.0.min(rest),
            Verdict::Judged => *place = Some(stretch),
            Verdict::Told | Verdict::Fails | Verdict::Missing => continue,
        }
        right = right.and(stretch.due);
        if verdict == Verdict::Holds {
            stretch.put_down(case.at, open, ledger);
        }
    }
    let (amount, exact) = reckon(rest, rate);
    let metres = Metres(rest);
    let rate = Ore(rate.0);
    let basis = Basis::Kilometres { metres, rate };
    if !exact {
        ledger.round();
    }
    ledger.add(case.at, rule, open, amount, basis, route.used);
    for stretch in at_best.into_iter().flatten() {
        let metres = stretch.metres.0.min(rest);
        let old = Line {
            at: case.at,
            rule,
            amount: Ore(-instead_of(&stretch, rest, case.rates.km).0),
            basis: Basis::Kilometres {
                metres: Metres(metres),
                rate,
            },
            used: route.used,
        };
        ledger.instead(stretch.line(case.at), old);
        rest -= metres;
    }
    right
}

/// What the rate gives for a stretch that is at most the rest.
fn instead_of(stretch: &Stretch, rest: u32, rate: OrePerKm) -> Ore {
    let without = rest.saturating_sub(stretch.metres.0);
    Ore(reckon(rest, rate).0.0 - reckon(without, rate).0.0)
}

/// Two patients in one car: each has a right by distance, but that both are paid is not said.
fn shared_with_patient(case: &LegCase<'_>, steps: &mut Steps<'_>) -> Right {
    let shared = case.treatment().shared_with_patient.or_usual(false);
    if shared.value() == Some(false) {
        return Right::Yes;
    }
    let used = Used::one(FactName::SharedWithPatient, shared.source());
    steps.note(case.at, RuleId::R21_10, Verdict::Judged, used, 0)
}

/// Metres at øre per kilometre, half an øre up. How the office rounds is not published.
pub(crate) fn at_rate(metres: Metres, rate: Ore, steps: &mut Steps<'_>) -> Ore {
    let (amount, exact) = reckon(metres.0, OrePerKm(rate.0));
    if !exact {
        steps.doubt(Doubt::Rounding);
    }
    amount
}

/// The sum, and whether it came out in whole øre.
fn reckon(metres: u32, rate: OrePerKm) -> (Ore, bool) {
    let thousandths = i128::from(metres) * i128::from(rate.0);
    // Dividing takes far longer in 128 bits, and every rate there has been fits into 64.
    let (amount, rest) = match i64::try_from(thousandths) {
        Ok(thousandths) if thousandths <= i64::MAX - 500 => {
            ((thousandths + 500) / 1000, thousandths % 1000)
        }
        _ => {
            let amount = i64::try_from((thousandths + 500) / 1000).unwrap_or(i64::MAX);
            (amount, i64::from(thousandths % 1000 != 0))
        }
    };
    (Ore(amount), rest == 0)
}

#[cfg(test)]
mod tests;
