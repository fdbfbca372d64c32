//! What the registers say, and what the regulation gives.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use claims::{
    Claim, Content,
    attachment::Shows,
    handling::{self, Handling},
    register::{CardOfYear, Register},
};
use domain::oslo;
use entitlement::{
    Decision, Facts, deadlines,
    facts::{Claimant, Trip},
};
use futures_util::future::try_join_all;
use requisition_api::problem_code::ProblemCode;

use crate::{app::App, problem::Problem, store::StoredPerson};

/// What a claim comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// What it is decided on.
    pub facts: Facts,
    /// What the regulation gives.
    pub decision: Decision,
    /// Who answers.
    pub handling: Handling,
}

/// What a claim that says this comes to, with files enclosed that show these documents.
pub fn decided(register: &Register, content: &Content, enclosed: &BTreeSet<Shows>) -> Decided {
    let facts = register.settle(content);
    let decision = entitlement::decide(&facts);
    let handling = handling::handling(&facts, &decision, enclosed);
    Decided {
        facts,
        decision,
        handling,
    }
}

/// What is enclosed with a claim.
pub fn enclosed(claim: &Claim) -> BTreeSet<Shows> {
    claim.attachments.iter().map(|file| file.shows).collect()
}

/// What the registers say at `now` of somebody for whom a `claimant` claims, of trips of these
/// `years`. A year counts once.
///
/// # Errors
///
/// `internal` when the store does not answer. That a register does not is no error.
pub async fn register_of(
    app: &App,
    (patient, claimant): (&StoredPerson, Claimant),
    years: impl IntoIterator<Item = u16>,
    now: DateTime<Utc>,
) -> Result<Register, Problem> {
    let years: BTreeSet<u16> = years.into_iter().collect();
    let cards = years.into_iter().rev().map(async |year| {
        let asked = (&patient.id, year);
        let card = app.registers.exemption_card(&app.store, asked, now).await?;
        Ok::<_, Problem>(card.value().map(|card| CardOfYear { year, card }))
    });
    // A silent register keeps nobody waiting once for each year.
    let cards = try_join_all(cards).await?;
    Ok(Register {
        today: oslo::date(now),
        born_on: Some(patient.born_on),
        exemption_cards: cards.into_iter().flatten().collect(),
        address_protected: patient.address_protected,
        claimant,
    })
}

/// The calendar years of travel that a claim names, as far as anybody can claim for them.
pub fn years_of(content: &Content, now: DateTime<Utc>) -> BTreeSet<u16> {
    let legs = content.facts.trips.iter().flat_map(|trip| &trip.legs);
    let named: BTreeSet<i32> = legs
        .filter_map(|leg| leg.date.value())
        .map(|day| day.year())
        .collect();
    let known = Register::years(oslo::date(now));
    known
        .filter(|year| named.contains(&i32::from(*year)))
        .collect()
}

/// Whether every trip has been made, it is not too late (§ 25), and nothing is lacking
/// without which nobody can decide.
///
/// # Errors
///
/// `conflict_state` before the last day of travel, `claim_too_late` and `claim_incomplete`.
pub fn can_be_sent(content: &Content, decided: &Decided) -> Result<(), Problem> {
    let today = decided.facts.claimed_on;
    in_time(content, today)?;
    if days_of(content).any(|day| day > today) {
        return Err(Problem::new(ProblemCode::ConflictState));
    }
    if handling::is_incomplete(&decided.facts, &decided.decision) {
        return Err(Problem::new(ProblemCode::ClaimIncomplete));
    }
    Ok(())
}

/// Whether `today` it is not more than three years after the last day of travel of any of
/// the trips (§ 25); where none is said, after its treatment.
///
/// # Errors
///
/// `claim_too_late`.
pub fn in_time(content: &Content, today: NaiveDate) -> Result<(), Problem> {
    let facts = content.facts.trips.iter().map(last_day_of);
    let claimed = content.trips.iter().zip(facts);
    let earliest = claimed.map(|(trip, last)| last.unwrap_or(trip.day)).min();
    let is_late = earliest.is_some_and(|day| today > deadlines::late_until(day).last_day);
    if is_late {
        return Err(Problem::new(ProblemCode::ClaimTooLate));
    }
    Ok(())
}

/// The day of each treatment, and the last day of travel of each trip.
fn days_of(content: &Content) -> impl Iterator<Item = NaiveDate> {
    let travelled = content.facts.trips.iter().filter_map(last_day_of);
    content.trips.iter().map(|trip| trip.day).chain(travelled)
}

/// The last day of travel, as far as any is said.
fn last_day_of(trip: &Trip) -> Option<NaiveDate> {
    let days = trip.legs.iter().filter_map(|leg| leg.date.value());
    days.max()
}
