//! One file per paragraph, in the order of the regulation.

use crate::{
    case::{LegCase, Right, Rights, Steps, TripCase},
    decision::Decision,
    facts::Metres,
    ledger::Ledger,
};

#[cfg(test)]
pub(crate) mod cases;
pub(crate) mod handling;
mod p01a_specialist_care;
mod p02_chapter_five;
mod p03_municipal_services;
mod p04_sami_speaking_doctor;
mod p05_nearest_place;
mod p06_continuity;
mod p07_purpose;
pub(crate) mod p08_short_trips;
mod p09_offered_transport;
mod p10_abroad;
mod p11_other_rules;
pub(crate) mod p12_food_and_lodging;
mod p13_leave;
mod p14_injury_income;
mod p15_freight_and_cleaning;
mod p16_organised_transport;
pub(crate) mod p17_escort;
mod p18_escort_income;
mod p18a_qualified_escort;
mod p19_next_of_kin;
pub(crate) mod p20_route;
mod p21_travel_costs;
mod p22_car;
mod p22a_taxi;
mod p23_flight;
mod p23a_ambulance_boat;
pub(crate) mod p24_copayment;
pub(crate) mod p25_deadline;
pub(crate) mod p26_documents;
pub(crate) mod p27_payment;
mod service;

/// The calculated route of a leg, § 20, cut to the nearest place, § 5.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Route {
    /// What is paid for, one way. Zero where it is not known.
    pub(crate) metres: Metres,
    /// Whether it is known.
    pub(crate) known: bool,
    /// The facts it comes from.
    pub(crate) used: crate::decision::Used,
}

impl Route {
    /// Whether it counts as if to the nearest place (§ 5), which is nearer.
    pub(crate) fn is_as_if_to_the_nearest(&self, case: &LegCase<'_>) -> bool {
        let nearest = case.treatment().nearest_distance.value();
        self.is_cut(case.leg) && nearest == Some(self.metres)
    }

    /// Whether less is paid for than was travelled: then nobody knows what the
    /// way that counts would have cost besides.
    pub(crate) fn is_cut(&self, leg: &crate::facts::Leg) -> bool {
        leg.distance
            .value()
            .is_some_and(|travelled| travelled > self.metres)
    }
}

/// The conditions of a whole trip: §§ 7, 10, 11 and 13.
pub(crate) fn of_trip(trip: &TripCase<'_>, steps: &mut Steps<'_>) -> Right {
    p11_other_rules::covered_otherwise(trip, steps)
        .and(p10_abroad::given_in_norway(trip, steps))
        .and(p07_purpose::purpose(trip, steps))
        .and(p13_leave::leave(trip, steps))
}

/// The conditions of a leg, which depend on its day: §§ 1a–4, 6, 9, 10, 19 and 25.
pub(crate) fn of_leg(leg: &LegCase<'_>, steps: &mut Steps<'_>) -> Right {
    p25_deadline::timely(leg, steps)
        .and(service::covered(leg, steps))
        .and(p09_offered_transport::offer(leg, steps))
        .and(p10_abroad::started_in_norway(leg, steps))
        .and(p19_next_of_kin::traveller(leg, steps))
}

/// What a leg gives: §§ 15 and 21–24. `Judged` or `Missing` where a part of it is.
pub(crate) fn amounts_of_leg(
    leg: &LegCase<'_>,
    route: Route,
    steps: &mut Steps<'_>,
    ledger: &mut Ledger<'_>,
) -> Right {
    let need = p22_car::need(leg, route, steps);
    let way = p21_travel_costs::travel(leg, route, need, steps, ledger);
    let car = p22_car::extras(leg, route, need, steps, ledger);
    p21_travel_costs::at_least_the_fare(way, need, steps, ledger);
    let other = p15_freight_and_cleaning::costs(leg, steps, ledger);
    let due = way.right.and(car).and(other);
    due.and(p24_copayment::take(leg, due, steps, ledger))
}

/// What a leg gives that is only too short for travel support: § 15, less the fee of § 24. `No` where
/// nothing is judged.
pub(crate) fn amounts_of_short_leg(
    leg: &LegCase<'_>,
    but_for_length: Right,
    steps: &mut Steps<'_>,
    ledger: &mut Ledger<'_>,
) -> Right {
    if but_for_length == Right::No {
        return Right::No;
    }
    let mut ledger = ledger.of_another(but_for_length);
    let due = p15_freight_and_cleaning::costs(leg, steps, &mut ledger);
    if due == Right::Yes {
        return Right::No;
    }
    let fee = p24_copayment::take(leg, due, steps, &mut ledger);
    due.and(fee).and(but_for_length)
}

/// What belongs to a whole trip: §§ 11, 12, 14 and 16–18a. The rights are the best of its legs.
pub(crate) fn of_whole_trip(trip: &TripCase<'_>, rights: Rights, decision: &mut Decision) -> Right {
    let right = rights.due;
    p25_deadline::payer(trip, right, &mut decision.record());
    let stay = p12_food_and_lodging::stay(trip, right, decision);
    p24_copayment::beside_the_stay(trip, decision);
    stay.and(p11_other_rules::escorts_who_stayed(trip, right, decision))
        .and(p14_injury_income::lost(
            trip,
            rights.but_for_length,
            decision,
        ))
        .and(p16_organised_transport::told(trip, right, decision))
        .and(p17_escort::of_trip(trip, rights, decision))
}
