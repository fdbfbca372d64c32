//! One trip, from its day to its nights.

use chrono::NaiveDate;
use entitlement::{
    deadlines::{claim_by, late_until},
    facts::{Fact, Metres, Mode, Trip},
};

use super::{Person, Walk, last_day};
use crate::{
    form::{Form, Section},
    id::{Asked, QuestionId},
};

/// Below this there is a right only where it was acute or health requires it, § 8.
pub(super) const SHORT: Metres = Metres(10_000);
/// Up to this far one minimum fare may do.
const MINIMUM_FARE_UP_TO: Metres = Metres(40_000);
/// Beyond this the cheapest fare counts, § 21.
pub(super) const LONG: Metres = Metres(300_000);

impl Walk<'_> {
    pub(super) fn trip(&mut self, number: u8, person: Person) {
        self.section = Section::Way;
        let mut trip = Trip::default();
        // Nothing more is asked before this is known.
        if self.is_like_first(number).is_not_stated() {
            self.facts.trips.push(trip);
            return;
        }
        self.way(number, &mut trip);
        if let Some(waiting) = self.waits_for_its_day(number, &trip) {
            self.facts.trips.push(waiting);
            return;
        }
        self.late(&trip);
        self.section = Section::Treatment;
        self.treatment(number, &mut trip);
        // A short way may yet be exempt, which is asked later.
        if !self.is_settled(&as_if_far(&trip)) {
            let special = self.special(number, person, &mut trip);
            self.section = Section::Costs;
            self.short(number, &mut trip);
            if self.is_settled(&trip) {
                self.whom_else_it_concerns(number, person, &mut trip);
            } else {
                self.escorts(number, person, &mut trip);
                self.costs(number, &mut trip);
                self.stay(number, special.as_ref(), &mut trip);
                if person.may_pay() {
                    self.exemption(number, &mut trip);
                }
            }
        }
        self.facts.trips.push(trip);
    }

    pub(super) fn date(&mut self, number: u8, leg: u8, first: NaiveDate) -> Fact<NaiveDate> {
        let asked = Asked::of_part(QuestionId::Date, number, leg);
        self.day(asked, first, last_day(self.today))
    }

    /// Why the claim comes late, once for all trips.
    fn late(&mut self, trip: &Trip) {
        let asked = Asked::once(QuestionId::Late);
        let days = trip.legs.iter().filter_map(|leg| leg.date.value());
        // Once nothing is paid any more, no reason helps.
        let is_late = days.max().is_some_and(|claimable_from| {
            let today = self.today;
            claim_by(claimable_from).last_day < today
                && today <= late_until(claimable_from).last_day
        });
        if is_late && !self.is_asked(asked) && self.facts.handling.late_because.is_not_stated() {
            let reasons = Form::Choice(vec!["not_able", "misled", "other"]);
            self.facts.handling.late_because = self.one(asked, reasons);
        }
    }

    /// What may take away the right to a short trip, and give it back.
    fn short(&mut self, number: u8, trip: &mut Trip) {
        let Some(shortest) = shortest(trip) else {
            return;
        };
        let has_taxi = uses(trip, Mode::Taxi) || trip.legs.iter().any(|leg| leg.taxi.is_some());
        let ask = |question| Asked::of_trip(question, number);
        let mut one_fare = false;
        if shortest >= SHORT && shortest < MINIMUM_FARE_UP_TO {
            let fare = self.yes(ask(QuestionId::MinimumFare), Form::YesNoDontKnow);
            trip.treatment.minimum_fare = fare;
            one_fare = fare.value() == Some(true);
        }
        if one_fare {
            trip.treatment.in_time = self.yes(ask(QuestionId::InTime), Form::YesNoDontKnow);
        }
        if shortest < SHORT || one_fare || has_taxi {
            trip.treatment.acute = self.yes(ask(QuestionId::Acute), Form::YesNo);
        }
        let is_acute = trip.treatment.acute.value() == Some(true);
        if (shortest < SHORT || one_fare || has_taxi) && !is_acute {
            self.car_need(number, trip);
        }
    }
}

/// The shortest leg whose length is known, cut to the nearest place and to the way from home.
pub(super) fn shortest(trip: &Trip) -> Option<Metres> {
    let nearest = trip.treatment.nearest_distance.value();
    trip.legs
        .iter()
        .filter_map(|leg| {
            let caps = [nearest, leg.home_distance.value()];
            let far = leg.distance.value()?;
            Some(caps.into_iter().flatten().fold(far, Metres::min))
        })
        .min()
}

/// The same trip, were it long enough and no bus for it.
pub(super) fn as_if_far(trip: &Trip) -> Trip {
    let mut trip = trip.clone();
    for leg in &mut trip.legs {
        leg.distance = Fact::said(LONG);
        leg.home_distance = Fact::NotStated;
    }
    trip.treatment.nearest_distance = Fact::said(LONG);
    trip.treatment.minimum_fare = Fact::said(false);
    trip
}

/// The longest leg whose length is known.
pub(super) fn longest(trip: &Trip) -> Option<Metres> {
    trip.legs
        .iter()
        .filter_map(|leg| leg.distance.value())
        .max()
}

/// Whether a leg was travelled so.
pub(super) fn uses(trip: &Trip, mode: Mode) -> bool {
    trip.legs.iter().any(|leg| leg.mode.value() == Some(mode))
}
