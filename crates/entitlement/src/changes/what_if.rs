//! Facts that may be altered, and when that is worth an attempt.

use chrono::{Datelike as _, NaiveDate};
use domain::money::Ore;

use super::WhatIf;
use crate::{
    decision::{Decision, Verdict},
    facts::{
        CarNeed, CostKind, EscortBasis, Exemption, ExemptionCard, Fact, Facts, Leg, Mode, Source,
        Trip,
    },
    rule::RuleId,
};

/// Every change, in the order of the regulation.
const ALL: [WhatIf; 18] = [
    WhatIf::ExemptionCard,
    WhatIf::CarAttestation,
    WhatIf::CarAttestationAndReceipts,
    WhatIf::NoTransportAttestation,
    WhatIf::Acute,
    WhatIf::EscortConfirmation,
    WhatIf::Receipt(CostKind::Toll),
    WhatIf::Receipt(CostKind::Ferry),
    WhatIf::Receipt(CostKind::Parking),
    WhatIf::Receipt(CostKind::StuddedTyres),
    WhatIf::Receipt(CostKind::Ticket),
    WhatIf::Receipt(CostKind::Freight),
    WhatIf::Receipt(CostKind::Cleaning),
    WhatIf::BoatReceipt,
    WhatIf::TaxiReceipt,
    WhatIf::LodgingReceipt,
    WhatIf::CheapestFare,
    WhatIf::Exemption,
];

/// Which trips a change concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Concerns {
    /// One, by its number.
    One(u16),
    /// Several, or the person.
    Several,
}

impl Concerns {
    /// The number of the only one.
    pub(super) const fn only(self) -> Option<u16> {
        match self {
            Self::One(trip) => Some(trip),
            Self::Several => None,
        }
    }
}

/// What the steps of a decision leave open.
#[derive(Clone, Copy, Debug, Default)]
struct Open {
    fee: bool,
    car: bool,
    health: bool,
    escort: bool,
    fare: bool,
}

impl Open {
    fn of(decision: &Decision) -> Self {
        let mut open = Self::default();
        for step in &decision.steps {
            let not_met = matches!(step.verdict, Verdict::Fails | Verdict::Judged);
            let rule = step.rule;
            open.fee |= matches!(rule, RuleId::R24_1 | RuleId::R24_2 | RuleId::R24_3);
            open.health |= not_met && matches!(rule, RuleId::R8_1 | RuleId::R8_2 | RuleId::R8_5);
            open.car |= not_met
                && matches!(
                    rule,
                    RuleId::R16_3
                        | RuleId::R21_2
                        | RuleId::R21_3
                        | RuleId::R22_1
                        | RuleId::R22_2
                        | RuleId::R22a_1
                        | RuleId::R22a_2
                );
            open.car |= matches!(rule, RuleId::R22_2 | RuleId::R22a_2 | RuleId::R16_2);
            open.escort |= not_met && rule == RuleId::R17_1;
            open.fare |= not_met && matches!(rule, RuleId::R21_2 | RuleId::R23_3);
        }
        open
    }
}

/// Changes that the steps do not rule out.
pub(super) fn worth_trying(
    facts: &Facts,
    decision: &Decision,
) -> impl Iterator<Item = WhatIf> + use<> {
    let open = Open::of(decision);
    let mut legs = facts.trips.iter().flat_map(|trip| &trip.legs);
    let paid = legs.any(|leg| !leg.costs.is_empty() || leg.boat.is_some() || leg.taxi.is_some());
    let slept = facts.trips.iter().any(|trip| !trip.stay.lodging.is_empty());
    let accompanied = facts.trips.iter().any(|trip| !trip.escorts.is_empty());
    let asks_for_card = may_have_card(facts).next().is_some();
    ALL.into_iter().filter(move |what_if| match what_if {
        WhatIf::ExemptionCard => open.fee && asks_for_card,
        WhatIf::Exemption => open.fee,
        WhatIf::CarAttestation | WhatIf::Acute => open.car || open.health,
        WhatIf::CarAttestationAndReceipts => paid && (open.car || open.health),
        WhatIf::NoTransportAttestation => open.car,
        WhatIf::EscortConfirmation => open.escort,
        WhatIf::Receipt(_) | WhatIf::BoatReceipt | WhatIf::TaxiReceipt => paid,
        WhatIf::LodgingReceipt => slept || accompanied,
        WhatIf::CheapestFare => open.fare,
    })
}

/// Alters the facts; nothing where they are so already, or are known not to be.
pub(super) fn alter(what_if: WhatIf, facts: &Facts, altered: &mut Facts) -> Option<Concerns> {
    if what_if == WhatIf::ExemptionCard {
        let from = first_day_of_the_year(facts)?;
        let card = &mut altered.patient.exemption_card;
        *card = Fact::Stated(ExemptionCard::ValidFrom(from), Source::Register);
        return Some(Concerns::Several);
    }
    let mut concerns = None;
    for (number, trip) in altered.trips.iter_mut().enumerate() {
        if alter_trip(what_if, trip) {
            concerns = Some(match concerns {
                None => Concerns::One(u16::try_from(number).unwrap_or(u16::MAX)),
                Some(_) => Concerns::Several,
            });
        }
    }
    concerns
}

/// The year of the earliest travel of which no register knows the card: one counts within
/// one calendar year.
fn first_day_of_the_year(facts: &Facts) -> Option<NaiveDate> {
    let first = may_have_card(facts).filter_map(|leg| leg.date.value());
    NaiveDate::from_ymd_opt(first.min()?.year(), 1, 1)
}

/// The legs on which somebody may have a card that no register knows of.
fn may_have_card(facts: &Facts) -> impl Iterator<Item = &Leg> {
    let of_patient = facts.patient.exemption_card.source();
    let legs = facts.trips.iter().flat_map(|trip| &trip.legs);
    legs.filter(move |leg| {
        let is_said = !leg.exemption_card.is_not_stated();
        let said_by = if is_said {
            leg.exemption_card.source()
        } else {
            of_patient
        };
        said_by != Source::Register
    })
}

fn alter_trip(what_if: WhatIf, trip: &mut Trip) -> bool {
    let treatment = &mut trip.treatment;
    match what_if {
        WhatIf::ExemptionCard => false,
        WhatIf::CarAttestation => need_car(&mut treatment.car_need, CarNeed::Health),
        WhatIf::CarAttestationAndReceipts => {
            let kept = any(&mut trip.legs, |leg| {
                let costs = leg.costs.iter_mut().map(|cost| &mut cost.receipt);
                let taxi = leg.taxi.as_mut().map(|taxi| &mut taxi.receipt);
                costs.chain(taxi).map(keep).filter(|kept| *kept).count() > 0
            });
            kept && need_car(&mut trip.treatment.car_need, CarNeed::Health)
        }
        WhatIf::NoTransportAttestation => need_car(&mut treatment.car_need, CarNeed::NoTransport),
        WhatIf::Acute => {
            let is_open = treatment.acute.value().is_none();
            is_open && set(&mut treatment.acute, true, Source::Attestation)
        }
        WhatIf::Exemption => {
            let is_open = treatment.exemption.value().is_none();
            is_open && set(&mut treatment.exemption, Exemption::Injury, Source::Patient)
        }
        WhatIf::EscortConfirmation => any(&mut trip.escorts, |escort| {
            let open = matches!(escort.basis.value(), None | Some(EscortBasis::NotConfirmed));
            open && set(
                &mut escort.basis,
                EscortBasis::Confirmed,
                Source::Attestation,
            )
        }),
        WhatIf::Receipt(kind) => any(&mut trip.legs, |leg| {
            let costs = leg.costs.iter_mut().filter(|cost| cost.kind == kind);
            let turns = costs.map(|cost| keep(&mut cost.receipt));
            turns.filter(|kept| *kept).count() > 0
        }),
        WhatIf::BoatReceipt => any(&mut trip.legs, |leg| {
            leg.boat
                .as_mut()
                .is_some_and(|boat| keep(&mut boat.receipt))
        }),
        WhatIf::TaxiReceipt => any(&mut trip.legs, |leg| {
            leg.taxi
                .as_mut()
                .is_some_and(|taxi| keep(&mut taxi.receipt))
        }),
        WhatIf::LodgingReceipt => {
            let escorts = trip.escorts.iter_mut().map(|escort| &mut escort.stay);
            let stays = escorts.chain([&mut trip.stay]);
            let turns = stays.map(|stay| any(&mut stay.lodging, |night| keep(&mut night.receipt)));
            turns.filter(|kept| *kept).count() > 0
        }
        WhatIf::CheapestFare => any(&mut trip.legs, |leg| {
            let paid = tickets(leg);
            let is_open = leg.cheapest_fare.value().is_none() && paid.0 > 0;
            is_open && set(&mut leg.cheapest_fare, paid, Source::Office)
        }),
    }
}

/// Whether any was changed; each gets its turn.
fn any<T>(all: &mut [T], change: impl Fn(&mut T) -> bool) -> bool {
    let turns = all.iter_mut().map(change);
    turns.filter(|changed| *changed).count() > 0
}

fn set<T>(fact: &mut Fact<T>, value: T, source: Source) -> bool {
    *fact = Fact::Stated(value, source);
    true
}

/// A receipt that is there; nothing where it was there before.
fn keep(receipt: &mut Fact<bool>) -> bool {
    receipt.value() != Some(true) && set(receipt, true, Source::Receipt)
}

fn need_car(need: &mut Fact<CarNeed>, attested: CarNeed) -> bool {
    let open = matches!(
        need.value(),
        None | Some(CarNeed::None | CarNeed::ClaimsNoTransport)
    );
    open && set(need, attested, Source::Attestation)
}

/// What was paid for scheduled transport on a leg.
fn tickets(leg: &Leg) -> Ore {
    let is_scheduled = !matches!(leg.mode.value(), Some(Mode::Car | Mode::Taxi));
    let tickets = leg
        .costs
        .iter()
        .filter(|cost| cost.kind == CostKind::Ticket);
    let paid = tickets.fold(0_i64, |sum, cost| sum.saturating_add(cost.amount.0));
    Ore(if is_scheduled { paid } else { 0 })
}

/// The facts as they were, without new memory where there was room.
pub(super) fn restore(facts: &Facts, altered: &mut Facts) {
    altered.patient = facts.patient;
    for (trip, was) in altered.trips.iter_mut().zip(&facts.trips) {
        trip.treatment = was.treatment;
        trip.legs.clone_from(&was.legs);
        trip.escorts.clone_from(&was.escorts);
        trip.stay.lodging.clone_from(&was.stay.lodging);
    }
}
