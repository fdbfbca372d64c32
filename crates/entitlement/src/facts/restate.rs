//! Whose word facts are.
//!
//! Every fact is named here: a new one does not compile until it is.

use super::*;

impl<T: Copy> Fact<T> {
    /// The same as the patient's word, whoever it was said to be by.
    const fn take_as_said(&mut self) {
        match self {
            Self::NotStated => (),
            Self::Unknown(source) | Self::Stated(_, source) => *source = Source::Patient,
        }
    }
}

impl Facts {
    /// The same facts as the word of whoever claims, whatever source they name, and without
    /// those that a register alone can say: that attendance is found there, that something
    /// was paid in error, and the exemption card of each leg.
    #[must_use]
    pub fn as_said_by_claimant(mut self) -> Self {
        let Self {
            claimed_on: _,
            claimant,
            handling,
            patient,
            trips,
        } = &mut self;
        claimant.take_as_said();
        of_handling(handling);
        of_patient(patient);
        trips.iter_mut().for_each(of_trip);
        self
    }
}

fn of_handling(handling: &mut Handling) {
    let Handling {
        opted_out,
        protected_address,
        special_case,
        late_because,
        in_health_record,
        paid_in_error,
    } = handling;
    opted_out.take_as_said();
    protected_address.take_as_said();
    special_case.take_as_said();
    late_because.take_as_said();
    *in_health_record = Fact::NotStated;
    *paid_in_error = Fact::NotStated;
}

fn of_patient(patient: &mut Patient) {
    let Patient {
        age,
        exemption_card,
        copaid_this_year,
        sami_speaking,
        municipality,
        on_svalbard,
    } = patient;
    age.take_as_said();
    exemption_card.take_as_said();
    copaid_this_year.take_as_said();
    sami_speaking.take_as_said();
    municipality.take_as_said();
    on_svalbard.take_as_said();
}

fn of_trip(trip: &mut Trip) {
    let Trip {
        treatment,
        legs,
        escorts,
        stay,
    } = trip;
    of_treatment(treatment);
    legs.iter_mut().for_each(of_leg);
    escorts.iter_mut().for_each(of_escort);
    of_stay(stay);
}

fn of_treatment(treatment: &mut Treatment) {
    let Treatment {
        kind,
        purpose,
        traveller,
        place_abroad,
        covered_otherwise,
        exemption,
        home_county,
        place_county,
        outside,
        other_place,
        nearest_distance,
        continuity,
        acute,
        car_need,
        offer_declined,
        told_free_transport,
        minimum_fare,
        in_time,
        leave,
        injury,
        shared_with_patient,
    } = treatment;
    kind.take_as_said();
    purpose.take_as_said();
    traveller.take_as_said();
    place_abroad.take_as_said();
    covered_otherwise.take_as_said();
    exemption.take_as_said();
    home_county.take_as_said();
    place_county.take_as_said();
    outside.take_as_said();
    other_place.take_as_said();
    nearest_distance.take_as_said();
    continuity.take_as_said();
    acute.take_as_said();
    car_need.take_as_said();
    offer_declined.take_as_said();
    told_free_transport.take_as_said();
    minimum_fare.take_as_said();
    in_time.take_as_said();
    leave.take_as_said();
    injury.take_as_said();
    shared_with_patient.take_as_said();
}

fn of_leg(leg: &mut Leg) {
    let Leg {
        date,
        direction: _,
        exemption_card,
        mode,
        distance,
        ordered_distance,
        start,
        home_distance,
        boat,
        taxi,
        flight,
        cheapest_fare,
        necessary_mode,
        costs,
    } = leg;
    date.take_as_said();
    *exemption_card = Fact::NotStated;
    mode.take_as_said();
    distance.take_as_said();
    ordered_distance.take_as_said();
    start.take_as_said();
    home_distance.take_as_said();
    cheapest_fare.take_as_said();
    necessary_mode.take_as_said();
    if let Some(Boat {
        distance,
        ticket: _,
        receipt,
    }) = boat
    {
        distance.take_as_said();
        receipt.take_as_said();
    }
    if let Some(Taxi {
        distance,
        agreed,
        fare: _,
        receipt,
    }) = taxi
    {
        distance.take_as_said();
        agreed.take_as_said();
        receipt.take_as_said();
    }
    if let Some(Flight { ordered }) = flight {
        ordered.take_as_said();
    }
    for Cost {
        kind: _,
        amount: _,
        receipt,
    } in costs
    {
        receipt.take_as_said();
    }
}

fn of_escort(escort: &mut Escort) {
    let Escort {
        basis,
        qualified,
        distance,
        minimum_fare,
        tickets,
        income,
        on_benefits,
        stayed,
        cheaper_found,
        paid_by_public_body,
        stay,
    } = escort;
    basis.take_as_said();
    qualified.take_as_said();
    distance.take_as_said();
    minimum_fare.take_as_said();
    tickets.take_as_said();
    income.take_as_said();
    on_benefits.take_as_said();
    stayed.take_as_said();
    cheaper_found.take_as_said();
    paid_by_public_body.take_as_said();
    of_stay(stay);
}

fn of_stay(stay: &mut Stay) {
    let Stay {
        minutes_away,
        meals_provided,
        prolonged,
        stayed_between,
        lodging,
    } = stay;
    minutes_away.take_as_said();
    meals_provided.take_as_said();
    prolonged.take_as_said();
    stayed_between.take_as_said();
    for Lodging {
        kind: _,
        nights: _,
        paid: _,
        visitor_levy: _,
        reason,
        receipt,
    } in lodging
    {
        reason.take_as_said();
        receipt.take_as_said();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;
    use crate::samples;

    /// Every source that the JSON of facts names.
    fn sources(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                found.extend(fields.get("said_by").map(ToString::to_string));
                fields.values().for_each(|field| sources(field, found));
            }
            Value::Array(items) => items.iter().for_each(|item| sources(item, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => (),
        }
    }

    /// The same facts as if the travel office had said each of them.
    fn said_by_office(facts: &Facts) -> Facts {
        let text = serde_json::to_string(facts).unwrap();
        serde_json::from_str(&text.replace("\"patient\"", "\"office\"")).unwrap_or(facts.clone())
    }

    proptest! {
        #[test]
        fn no_other_word_than_the_claimants_is_left(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let facts = samples::facts(&bytes);
            let said = said_by_office(&facts).as_said_by_claimant();
            let mut found = Vec::new();
            sources(&serde_json::to_value(&said).unwrap(), &mut found);
            prop_assert!(!found.is_empty());
            prop_assert!(found.iter().all(|source| source == "\"patient\""), "{found:?}");
            prop_assert_eq!(said.clone().as_said_by_claimant(), said);
        }
    }

    #[test]
    fn what_a_register_alone_can_say_is_left_out() {
        let mut facts = samples::hospital_by_car("2026-02-10", 60_000);
        facts.handling.in_health_record = Fact::said(true);
        facts.handling.paid_in_error = Fact::said(true);
        facts.trips[0].legs[0].exemption_card = Fact::said(ExemptionCard::None);
        let said = facts.clone().as_said_by_claimant();
        assert_eq!(said.handling, Handling::default());
        facts.trips[0].legs[0].exemption_card = Fact::NotStated;
        assert_eq!(said.trips, facts.trips);
    }
}
