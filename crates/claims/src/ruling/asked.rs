//! What a claim asks for, before anything is taken from it.

use domain::money::Ore;
use entitlement::{
    Decision, Facts,
    decision::{At, Basis, Line, Who},
    facts::{CostKind, Leg, Lodging},
};

use super::all;

/// What the claim counts up before the user fee: what the decision counts, with what must
/// be judged, and what was paid and is not counted.
///
/// A ticket is not counted by itself: the way is, whatever the ticket cost (§ 21). What
/// the way of a trip without any right would have come to is nowhere said, so it is not
/// counted either.
pub fn asked(facts: &Facts, decision: &Decision) -> Ore {
    let counted: i64 = all(decision)
        .filter(|line| !is_fee(line))
        .map(|line| line.amount.0)
        .sum();
    Ore(counted.max(0) + left_out(facts, decision))
}

/// Whether a line is the user fee.
pub(super) const fn is_fee(line: &Line) -> bool {
    matches!(line.basis, Basis::Copayment { .. })
}

/// What was paid and stands in no line, in øre.
fn left_out(facts: &Facts, decision: &Decision) -> i64 {
    let mut sum = 0;
    for (trip, of_trip) in (0..).zip(&facts.trips) {
        for (leg, of_leg) in (0..).zip(&of_trip.legs) {
            let at = At {
                trip,
                leg: Some(leg),
                who: Who::Patient,
            };
            sum += left_out_of_leg(of_leg, decision, at);
        }
        let whole = At {
            trip,
            leg: None,
            who: Who::Patient,
        };
        let is_lodging = |basis| {
            matches!(
                basis,
                Basis::Nights { .. } | Basis::LodgingInFull | Basis::VisitorLevy
            )
        };
        let lodging = of_trip.stay.lodging.iter().map(paid_for).sum();
        sum += missing(lodging, decision, whole, is_lodging);
    }
    sum
}

const fn paid_for(lodging: &Lodging) -> i64 {
    lodging.paid.0 + lodging.visitor_levy.0
}

fn left_out_of_leg(leg: &Leg, decision: &Decision, at: At) -> i64 {
    let kinds = [
        CostKind::Toll,
        CostKind::Ferry,
        CostKind::Parking,
        CostKind::StuddedTyres,
        CostKind::Freight,
        CostKind::Cleaning,
    ];
    let costs = kinds.map(|kind| {
        let costs = leg.costs.iter().filter(|cost| cost.kind == kind);
        let paid = costs.map(|cost| cost.amount.0).sum();
        missing(paid, decision, at, |basis| basis == Basis::Paid(kind))
    });
    let boat = leg.boat.map_or(0, |boat| boat.ticket.0);
    let boat = missing(boat, decision, at, |basis| basis == Basis::BoatTicket);
    // Where the fare is not paid the way may be, in its place.
    let is_way = |basis| {
        matches!(
            basis,
            Basis::TaxiFare | Basis::Kilometres { .. } | Basis::CheapestFare
        )
    };
    let taxi = leg.taxi.map_or(0, |taxi| taxi.fare.0);
    let taxi = missing(taxi, decision, at, is_way);
    costs.iter().sum::<i64>() + boat + taxi
}

/// How much of what was `paid` the lines of its kind do not count.
fn missing(paid: i64, decision: &Decision, at: At, is_kind: impl Fn(Basis) -> bool) -> i64 {
    let lines = all(decision).filter(|line| line.at == at && is_kind(line.basis));
    let counted: i64 = lines.map(|line| line.amount.0).sum();
    (paid - counted).max(0)
}
