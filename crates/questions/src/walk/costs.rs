//! What was paid for, and whether it can be covered.

use chrono::NaiveDate;
use domain::money::Ore;
use entitlement::facts::{CarNeed, Cost, CostKind, Fact, Leg, Mode, Trip};

use super::{
    Ticked, Walk, said_if_receipt,
    trip::{LONG, SHORT, longest, shortest, uses},
};
use crate::{
    form::Form,
    given::Costs,
    id::{Asked, QuestionId},
};

/// § 22 names only ferry, toll and parking from this day on, and asks for no receipt for a ferry.
const REWRITTEN: NaiveDate = NaiveDate::from_ymd_opt(2025, 3, 3).expect("a day");

impl Walk<'_> {
    pub(super) fn costs(&mut self, number: u8, trip: &mut Trip) {
        self.tickets_of_parts(number, trip);
        let paid = self.paid(number, trip);
        let extras = paid
            .as_ref()
            .is_some_and(|paid| paid.has_any(&["toll", "ferry", "parking", "studded_tyres"]));
        let is_acute = trip.treatment.acute.value() == Some(true);
        if (extras || trip.legs.iter().any(is_paid_by_need)) && !is_acute {
            self.car_need(number, trip);
        }
        self.necessary_modes(number, trip);
        if let Some(paid) = &paid {
            self.amounts(number, paid, trip);
        }
        self.cheapest(number, trip);
    }

    /// Who says that a car was needed. Asked once, wherever it first matters.
    pub(super) fn car_need(&mut self, number: u8, trip: &mut Trip) {
        let ask = |question| Asked::of_trip(question, number);
        if self.is_asked(ask(QuestionId::CarNeed)) {
            return;
        }
        let mut options = vec![
            "none",
            "health",
            "no_transport",
            "certificate",
            "claims_no_transport",
        ];
        // Acute help needs no other ground, § 22 (a).
        if !self.is_asked(ask(QuestionId::Acute)) {
            options.push("acute");
        }
        let Some((word, said_by)) = self.word(ask(QuestionId::CarNeed), Form::Choice(options))
        else {
            return;
        };
        if word == "acute" {
            trip.treatment.acute = Fact::Stated(true, said_by);
            return;
        }
        trip.treatment.car_need = match word {
            "none" => Fact::Stated(CarNeed::None, said_by),
            "health" => Fact::Stated(CarNeed::Health, said_by),
            "no_transport" => Fact::Stated(CarNeed::NoTransport, said_by),
            "claims_no_transport" => Fact::Stated(CarNeed::ClaimsNoTransport, said_by),
            _ => self.certificate(number),
        };
    }

    fn certificate(&mut self, number: u8) -> Fact<CarNeed> {
        let ask = |question| Asked::of_trip(question, number);
        let last = super::last_day(super::last_day(self.today));
        let from = self.day(ask(QuestionId::CertificateFrom), super::FIRST_DAY, last);
        let first = from.value().unwrap_or(super::FIRST_DAY);
        let to = self.day(ask(QuestionId::CertificateTo), first, last);
        let reason = Form::Choice(vec!["health", "no_transport"]);
        let reason = self.word(ask(QuestionId::CertificateFor), reason);
        match (from, to.value(), reason) {
            (Fact::Stated(from, said_by), Some(to), Some((reason, _))) => Fact::Stated(
                CarNeed::Certificate {
                    from,
                    to,
                    for_lack_of_transport: reason == "no_transport",
                },
                said_by,
            ),
            _ => Fact::NotStated,
        }
    }

    /// Whether own boat, snowmobile or ATV was necessary, § 21 third paragraph.
    fn necessary_modes(&mut self, number: u8, trip: &mut Trip) {
        let parts = self.parts(number, trip);
        for (part, at) in (0_u8..).zip(0..parts) {
            let mode = trip.legs.get(at).and_then(|leg| leg.mode.value());
            if !matches!(mode, Some(Mode::PrivateBoat | Mode::Snowmobile)) {
                continue;
            }
            let asked = Asked::of_part(QuestionId::NecessaryMode, number, part);
            let necessary = self.yes(asked, Form::YesNoDontKnow);
            let same = trip.legs.len() - parts + 1;
            for leg in trip.legs.iter_mut().skip(at).take(same) {
                leg.necessary_mode = necessary;
            }
        }
    }

    /// How many ways have questions of their own.
    fn parts(&self, number: u8, trip: &Trip) -> usize {
        if self.has_own_way_home(number) {
            trip.legs.len()
        } else {
            trip.legs.len().min(1)
        }
    }

    fn paid(&mut self, number: u8, trip: &Trip) -> Option<Ticked> {
        let several = uses(trip, Mode::Several);
        let mut kinds = Vec::new();
        if uses(trip, Mode::Car) || several {
            kinds.extend(["toll", "ferry", "parking"]);
            if trip.legs.iter().any(is_before_the_new_text) {
                kinds.push("studded_tyres");
            }
        }
        let far = longest(trip).is_some_and(|far| far > LONG);
        if (uses(trip, Mode::PublicTransport) || several) && (far || !trip.escorts.is_empty()) {
            kinds.push("ticket");
        }
        kinds.extend(["freight", "cleaning"]);
        self.ticked(Asked::of_trip(QuestionId::Paid, number), kinds)
    }

    fn amounts(&mut self, number: u8, paid: &Ticked, trip: &mut Trip) {
        // What stands here is asked in this order.
        const KINDS: [(&str, QuestionId, CostKind); 7] = [
            ("toll", QuestionId::Toll, CostKind::Toll),
            ("ferry", QuestionId::Ferry, CostKind::Ferry),
            ("parking", QuestionId::Parking, CostKind::Parking),
            (
                "studded_tyres",
                QuestionId::StuddedTyres,
                CostKind::StuddedTyres,
            ),
            ("ticket", QuestionId::Ticket, CostKind::Ticket),
            ("freight", QuestionId::Freight, CostKind::Freight),
            ("cleaning", QuestionId::Cleaning, CostKind::Cleaning),
        ];
        let has_way_home = trip.legs.len() > 1;
        for (word, question, kind) in KINDS {
            if !paid.has(word) {
                continue;
            }
            let once = matches!(kind, CostKind::Parking | CostKind::Cleaning);
            let receipt = kind != CostKind::Ferry || trip.legs.iter().any(is_before_the_new_text);
            let asked = Asked::of_trip(question, number);
            let Some(costs) = self.cost(asked, has_way_home && !once, receipt) else {
                continue;
            };
            for (leg, amount) in trip.legs.iter_mut().zip([costs.out, costs.home]) {
                if amount != Ore(0) {
                    leg.costs.push(Cost {
                        kind,
                        amount,
                        receipt: said_if_receipt(costs),
                    });
                }
            }
        }
    }

    /// What boat and taxi cost, where they were a way to travel.
    fn tickets_of_parts(&mut self, number: u8, trip: &mut Trip) {
        let parts = self.parts(number, trip);
        for (part, at) in (0_u8..).zip(0..parts) {
            let ask = |question| Asked::of_part(question, number, part);
            let Some(leg) = trip.legs.get(at).cloned() else {
                continue;
            };
            let both = trip.legs.len() > parts;
            let rest = trip.legs.get_mut(at..).unwrap_or_default();
            let legs = rest.iter_mut().take(if both { 2 } else { 1 });
            let boat = leg
                .boat
                .is_some()
                .then(|| self.cost(ask(QuestionId::BoatTicket), both, true))
                .flatten();
            let taxi = leg.taxi.is_some().then(|| {
                let agreed = self.yes(ask(QuestionId::TaxiAgreed), Form::YesNoDontKnow);
                (agreed, self.cost(ask(QuestionId::TaxiFare), both, true))
            });
            for (leg, is_home) in legs.zip([false, true]) {
                if let (Some(stretch), Some(costs)) = (&mut leg.boat, boat) {
                    stretch.ticket = of_way(costs, is_home);
                    stretch.receipt = said_if_receipt(costs);
                }
                if let (Some(stretch), Some((agreed, costs))) = (&mut leg.taxi, taxi) {
                    let costs = costs.unwrap_or_default();
                    stretch.agreed = agreed;
                    stretch.fare = of_way(costs, is_home);
                    stretch.receipt = said_if_receipt(costs);
                }
            }
        }
    }

    /// The fare that counts beyond 300 km, for whoever knows it.
    fn cheapest(&mut self, number: u8, trip: &mut Trip) {
        let ask = |question| Asked::of_trip(question, number);
        let is_long = longest(trip).is_some_and(|far| far > LONG);
        let needs_car = match trip.treatment.car_need.value() {
            Some(CarNeed::Health | CarNeed::NoTransport | CarNeed::Certificate { .. }) => true,
            Some(CarNeed::None | CarNeed::ClaimsNoTransport) | None => {
                trip.treatment.acute.value() == Some(true)
            }
        };
        let is_car = trip
            .legs
            .iter()
            .all(|leg| leg.mode.value() == Some(Mode::Car));
        if !is_long || (needs_car && is_car) || shortest(trip).is_none_or(|far| far < SHORT) {
            return;
        }
        let knows = self.yes(ask(QuestionId::KnowsCheapest), Form::YesNo);
        let fare = match knows {
            Fact::Stated(true, _) => self.kroner(ask(QuestionId::CheapestFare)),
            Fact::Stated(false, said_by) => Fact::Unknown(said_by),
            Fact::Unknown(said_by) => Fact::Unknown(said_by),
            Fact::NotStated => Fact::NotStated,
        };
        for leg in &mut trip.legs {
            if leg.distance.value().is_some_and(|far| far > LONG) {
                leg.cheapest_fare = fare;
            }
        }
    }
}

fn of_way(costs: Costs, is_home: bool) -> Ore {
    if is_home { costs.home } else { costs.out }
}

/// Whether the standard rate is paid for this way only to whoever needs a car, § 21 fourth
/// paragraph. Flights that one booked oneself have a rule of their own, and the ambulance boat.
fn is_paid_by_need(leg: &Leg) -> bool {
    let ordered = leg.ordered_distance.value().unwrap_or_default();
    let is_far = leg
        .distance
        .value()
        .is_some_and(|far| far.0.saturating_sub(ordered.0) > LONG.0);
    let has_own_rule = match leg.mode.value() {
        Some(Mode::Flight | Mode::AmbulanceBoat) | None => true,
        Some(
            Mode::Car
            | Mode::PublicTransport
            | Mode::Taxi
            | Mode::OnFoot
            | Mode::Several
            | Mode::PrivateBoat
            | Mode::Snowmobile,
        ) => leg
            .flight
            .is_some_and(|flight| flight.ordered.value() != Some(true)),
    };
    is_far && !has_own_rule
}

/// Whether the text before 3 March 2025 held on the day of a leg.
pub(super) fn is_before_the_new_text(leg: &Leg) -> bool {
    leg.date.value().is_some_and(|date| date < REWRITTEN)
}
