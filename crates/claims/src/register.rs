//! What is known of a person besides what they state.

use chrono::{Datelike as _, NaiveDate};
use entitlement::{
    Facts,
    facts::{Age, Claimant, ExemptionCard, Fact, Source},
};
use serde::{Deserialize, Serialize};

use crate::Content;

/// What the service's registers say of a person on the day of a claim.
///
/// The app is told the same, so that its answer is the service's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Register {
    /// The day of the claim in Norway, by the service's clock.
    pub today: NaiveDate,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// The exemption card (*frikort*) of each calendar year that was asked for. A year is
    /// left out where the register could not be asked.
    pub exemption_cards: Vec<CardOfYear>,
    /// Whether the address is protected.
    pub address_protected: bool,
    /// What the one who claims is to the patient.
    pub claimant: Claimant,
}

/// What the register of exemption cards says of one calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardOfYear {
    /// The year.
    pub year: u16,
    /// Whether there is a card.
    pub card: ExemptionCard,
}

impl Register {
    /// The calendar years in which somebody can have travelled who claims on `today`, the
    /// latest first: a claim may come three years after the last day of travel (§ 25), and
    /// that day lie in the year after the first.
    pub fn years(today: NaiveDate) -> impl Iterator<Item = u16> {
        const BACK: i32 = 4;
        let years = (today.year() - BACK..=today.year()).rev();
        years.filter_map(|year| u16::try_from(year).ok())
    }

    /// The card of `year`; `None` where the register does not say.
    pub fn card_of(&self, year: i32) -> Option<ExemptionCard> {
        let mut cards = self.exemption_cards.iter();
        let of_year = cards.find(|one| i32::from(one.year) == year);
        of_year.map(|one| one.card)
    }

    /// What a claim is decided on: what the claimant states as their own word, with the
    /// registers before it. What is settled already settles to the same.
    pub fn settle(&self, content: &Content) -> Facts {
        let mut facts = content.facts.clone().as_said_by_claimant();
        facts.claimed_on = self.today;
        facts.claimant = self.claimant(facts.claimant);
        facts.handling.protected_address = Fact::Stated(self.address_protected, Source::Register);
        // The patient whom an escort went with is somebody else than these registers are of.
        let is_patients = facts.claimant.value() != Some(Claimant::Escort);
        if let Some(born_on) = self.born_on.filter(|_| is_patients) {
            facts.patient.age = Fact::Stated(Age::BornOn(born_on), Source::Register);
        }
        let legs = facts.trips.iter_mut().flat_map(|trip| &mut trip.legs);
        for leg in legs.filter(|_| is_patients) {
            let year = leg.date.value().map(|day| day.year());
            let card = year.and_then(|year| self.card_of(year));
            leg.exemption_card =
                card.map_or(Fact::NotStated, |card| Fact::Stated(card, Source::Register));
        }
        if !content.ground_consent {
            for trip in &mut facts.trips {
                trip.treatment.exemption = Fact::NotStated;
            }
        }
        facts
    }

    /// Whoever claims for themselves may do so as somebody's escort: nobody else can say so.
    fn claimant(&self, said: Fact<Claimant>) -> Fact<Claimant> {
        match (self.claimant, said.value()) {
            (Claimant::Patient, Some(Claimant::Escort)) => said,
            (known, _) => Fact::Stated(known, Source::Register),
        }
    }
}

#[cfg(test)]
mod tests;
