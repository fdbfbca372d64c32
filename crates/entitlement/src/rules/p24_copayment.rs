//! The user fee (§ 24) and the exemption card (egenandelstakforskriften §§ 2–5).
//!
//! 1. A fee in each direction.
//! 2. A higher one to specialist care outside the home region at a place that
//!    was chosen freely; the ordinary one after all where that place is the
//!    nearest, or the home region does not offer the care. A case worker finds
//!    whether that is so, and whether the place is outside the region where
//!    somebody does not know; certain is what the higher fee leaves.
//! 3. None for escorts, children under 16, and on the grounds of
//!    [`Exemption`], next of kin to child psychiatry among them. The person's
//!    word is enough for the answer. The list read the same before 2025; of
//!    its time before 25 August 2017 only the age was seen.
//!
//! Whoever has paid fees up to the cap of a calendar year has a card for the
//! rest of it. The higher fee lies outside that scheme (§ 2), so the card does
//! not free from it.
//!
//! A fee counts for its direction alone and takes no more than that direction
//! gives; whether the office reckons both together, or takes what is left of a
//! fee from food and lodging, is not published.
//!
//! Not modelled: whether a fee was already paid to the driver of an ordered
//! part of the same direction.

use chrono::Datelike as _;
use domain::money::Ore;
use regulations::Status;

use super::p01a_specialist_care::{Lies, lies};
use crate::{
    case::{LegCase, Right, Steps, TripCase},
    decision::{At, Basis, Decision, Doubt, Line, Used, Verdict, Who},
    facts::{
        Exemption, ExemptionCard, FactName, OtherPlace, Outside, Purpose, Traveller, TreatmentKind,
    },
    ledger::{Fee, Ledger},
    rule::RuleId,
};

/// From this age on, in completed years on the day of travel, a fee is due.
pub(crate) const PAYS_FROM: u32 = 16;

/// Takes the user fee of one direction, of which `due` is settled.
pub(crate) fn take(
    case: &LegCase<'_>,
    due: Right,
    steps: &mut Steps<'_>,
    ledger: &mut Ledger<'_>,
) -> Right {
    let may_give_more = due != Right::Yes;
    if ledger.possible().0 > 0 || may_give_more {
        let right = fee(case, may_give_more, steps, ledger);
        note_rounding(case, steps, ledger);
        right
    } else {
        Right::Yes
    }
}

fn fee(
    case: &LegCase<'_>,
    may_give_more: bool,
    steps: &mut Steps<'_>,
    ledger: &mut Ledger<'_>,
) -> Right {
    if is_free(case, steps) {
        return Right::Yes;
    }
    let matters = |fee: Ore| may_give_more || ledger.possible() > fee;
    let (rule, mut fee) = by_place(case);
    let mut right = Right::Yes;
    if card_counts(case) {
        let used = Used::one(FactName::ExemptionCard, case.exemption_card().source());
        let verdict = if rule == RuleId::R24_1 {
            Verdict::Holds
        } else {
            Verdict::Fails
        };
        steps.note(case.at, RuleId::R24_5, verdict, used, 0);
        if rule == RuleId::R24_1 {
            return Right::Yes;
        }
        if rule == RuleId::R24_3 {
            fee.least = Ore(0);
        }
    }
    let used = rests_on(case, rule);
    if rule == RuleId::R24_3 && matters(fee.least) {
        right = steps.note(case.at, rule, Verdict::Judged, used, fee.most.0);
    } else {
        steps.note(case.at, rule, Verdict::Holds, used, fee.most.0);
    }
    if years(case).is_none() {
        let age = Used::one(FactName::Age, case.whole.facts.patient.age.source());
        let pays_from = i64::from(PAYS_FROM);
        let missing = steps.note(case.at, RuleId::R24_4, Verdict::Missing, age, pays_from);
        fee.least = Ore(0);
        right = right.and(missing);
    }
    let gives = ledger.possible();
    let taken = ledger.take(case.at, rule, fee, used);
    if !may_give_more && right == Right::Yes {
        note_limit(case, fee.most, gives, steps, ledger);
    }
    if taken.0 > 0 {
        note_register(case, rule, taken, steps, ledger);
    }
    right
}

/// Third paragraph.
fn is_free(case: &LegCase<'_>, steps: &mut Steps<'_>) -> bool {
    let (treatment, patient) = (case.treatment(), &case.whole.facts.patient);
    let ground = match treatment.exemption.value() {
        Some(Exemption::None) | None => None,
        Some(
            Exemption::Injury
            | Exemption::InfectiousDisease
            | Exemption::CompulsoryAdmission
            | Exemption::CompulsoryOutpatient
            | Exemption::TransplantDonor
            | Exemption::Transfer
            | Exemption::AbortionBoard,
        ) => Some((FactName::Exemption, treatment.exemption.source())),
    };
    let to_child_psychiatry = treatment.traveller.value() == Some(Traveller::KinToChildPsychiatry);
    let to_abortion_board = treatment.purpose.value() == Some(Purpose::AbortionBoard);
    let ground = match () {
        () if ground.is_some() => ground,
        () if to_child_psychiatry => Some((FactName::Traveller, treatment.traveller.source())),
        () if to_abortion_board => Some((FactName::Purpose, treatment.purpose.source())),
        () if years(case).is_some_and(|years| years < PAYS_FROM) => {
            Some((FactName::Age, patient.age.source()))
        }
        () => None,
    };
    let Some((fact, said_by)) = ground else {
        return false;
    };
    let used = Used::one(fact, said_by);
    let years = i64::from(years(case).unwrap_or(0));
    steps.note(case.at, RuleId::R24_4, Verdict::Holds, used, years);
    true
}

/// Completed years on the day of travel; none where it is not known or cannot be.
fn years(case: &LegCase<'_>) -> Option<u32> {
    case.whole.facts.patient.age.value()?.years_on(case.date)
}

/// First and second paragraph.
fn by_place(case: &LegCase<'_>) -> (RuleId, Fee) {
    let (ordinary, chosen) = (case.rates.copayment, case.rates.free_choice_copayment);
    let fee = |rule, most, least| (rule, Fee { most, least });
    let treatment = case.treatment();
    let is_specialist = matches!(
        treatment.kind.value(),
        Some(TreatmentKind::Specialist | TreatmentKind::PrivateRadiology)
    );
    let Some(why) = treatment.outside.value().filter(|_| is_specialist) else {
        return fee(RuleId::R24_1, ordinary, ordinary);
    };
    let is_nearest = treatment.other_place.value() == Some(OtherPlace::Nearest);
    match (why, lies(case).0) {
        (_, Lies::AtHome) | (Outside::NationalService | Outside::Agreement, _) => {
            fee(RuleId::R24_1, ordinary, ordinary)
        }
        (Outside::FreeChoice, Lies::Outside | Lies::NotStated(_)) if !is_nearest => {
            fee(RuleId::R24_2, chosen, chosen)
        }
        (Outside::FreeChoice | Outside::Nearest | Outside::NotOfferedAtHome, _) => {
            fee(RuleId::R24_3, chosen, ordinary)
        }
    }
}

/// Egenandelstakforskriften § 5: the card counts for the rest of its calendar year.
fn card_counts(case: &LegCase<'_>) -> bool {
    match case.exemption_card().value() {
        Some(ExemptionCard::ValidFrom(first)) => {
            first <= case.date && first.year() == case.date.year()
        }
        Some(ExemptionCard::None) | None => false,
    }
}

/// What a fee rests on.
fn rests_on(case: &LegCase<'_>, rule: RuleId) -> Used {
    let (treatment, patient) = (case.treatment(), &case.whole.facts.patient);
    let used = Used::one(FactName::Age, patient.age.source())
        .and(FactName::ExemptionCard, case.exemption_card().source())
        .and(FactName::Exemption, treatment.exemption.source());
    if rule == RuleId::R24_1 {
        return used;
    }
    used.and(FactName::Outside, treatment.outside.source())
}

/// Egenandelstakforskriften § 2 counts fees "up to" their height: no more than the direction gives.
fn note_limit(
    case: &LegCase<'_>,
    fee: Ore,
    gives: Ore,
    steps: &mut Steps<'_>,
    ledger: &Ledger<'_>,
) {
    let falls_short = |step: &crate::decision::Step| {
        step.rule == RuleId::R24_6 && step.at.trip == case.at.trip && step.figure < fee.0
    };
    let differ = match gives < fee {
        true => ledger.other_legs_give(case.at),
        false => gives > fee && steps.steps.iter().any(falls_short),
    };
    if gives <= fee {
        let used = Used::one(FactName::Distance, case.leg.distance.source());
        steps.note(case.at, RuleId::R24_6, Verdict::Holds, used, gives.0);
    }
    if differ {
        steps.doubt(Doubt::FeePerDirection);
    }
}

/// A fee of which a direction gives only a part takes nothing from food and lodging. To be asked when
/// these are found and nothing else of the whole trip is.
pub(crate) fn beside_the_stay(case: &TripCase<'_>, decision: &mut Decision) {
    if case.trip.stay.is_empty() {
        return;
    }
    let of_patient = |line: &&Line| (line.at.trip, line.at.who) == (case.at.trip, Who::Patient);
    let lines = || {
        let all = decision.lines.iter().chain(&decision.pending);
        all.filter(of_patient)
    };
    let falls_short = |line: &Line| {
        let Basis::Copayment { full } = line.basis else {
            return false;
        };
        let is_fee = |basis| matches!(basis, Basis::Copayment { .. });
        let fees = lines().filter(|other| other.at == line.at && is_fee(other.basis));
        fees.map(|fee| -fee.amount.0).sum::<i64>() < full.0
    };
    if lines().any(|line| line.at.leg.is_none()) && lines().any(falls_short) {
        decision.record().doubt(Doubt::FeePerDirection);
    }
}

/// What comes of a fee that was taken: it is reported, and counts toward the cap.
fn note_register(
    case: &LegCase<'_>,
    rule: RuleId,
    taken: Ore,
    steps: &mut Steps<'_>,
    ledger: &Ledger<'_>,
) {
    let ordered = case.leg.ordered_distance;
    if ordered.value().is_some_and(|metres| metres.0 > 0) {
        let used = Used::one(FactName::OrderedDistance, ordered.source());
        steps.note(case.at, RuleId::R24_9, Verdict::Told, used, taken.0);
    }
    if rule != RuleId::R24_1 {
        return;
    }
    steps.note(case.at, RuleId::R24_8, Verdict::Told, Used::NONE, taken.0);
    let paid = case.whole.facts.patient.copaid_this_year;
    let cap = case.whole.regulations.cap_in(case.date.year());
    let known = cap.filter(|cap| cap.status != Status::Unverified);
    if let Some((Ore(paid_before), cap)) = paid.value().zip(known) {
        let counted = paid_before.saturating_add(fees_before(case, ledger) + taken.0);
        let beyond = counted.saturating_sub(cap.amount.0);
        if beyond > 0 {
            let used = Used::one(FactName::CopaidThisYear, paid.source());
            let beyond = beyond.min(taken.0);
            steps.note(case.at, RuleId::R24_7, Verdict::Told, used, beyond);
        }
    }
}

/// What the legs decided before bear of fees that count in the same year.
fn fees_before(case: &LegCase<'_>, ledger: &Ledger<'_>) -> i64 {
    let trips = &case.whole.facts.trips;
    let year = |at: At| {
        let trip = trips.get(usize::from(at.trip))?;
        let leg = trip.legs.get(usize::from(at.leg?))?;
        leg.date.value().map(|date| date.year())
    };
    let fees = ledger.before().filter(|line| line.rule == RuleId::R24_1);
    let of_the_year = fees.filter(|line| year(line.at) == Some(case.date.year()));
    -of_the_year.map(|line| line.amount.0).sum::<i64>()
}

/// Parts of an øre only matter where something is left.
fn note_rounding(case: &LegCase<'_>, steps: &mut Steps<'_>, ledger: &Ledger<'_>) {
    if ledger.is_rounded() && ledger.possible().0 > 0 {
        let used = Used::one(FactName::Distance, case.leg.distance.source());
        steps.note(case.at, RuleId::R0_6, Verdict::Told, used, 0);
        steps.doubt(Doubt::Rounding);
    }
}

#[cfg(test)]
mod tests;
