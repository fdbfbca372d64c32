//! What must be documented (§ 26).
//!
//! First paragraph: the trust may ask for documents for anything but food, and
//! must have them before lost income is decided. Second: attendance need not be
//! documented where it can be found again in registers.
//!
//! Guidance: attendance must be confirmed on paper where registers do not help
//! or may not be read: a guardian for a child of 12 to 17, an escort's own
//! claim, next of kin, what is in no electronic record, a protected address, a
//! broken deadline, donation of an organ. Not for a child under 12.
//!
//! Asked for is only what something in the answer rests on. A ferry needs a
//! receipt before 3 March 2025 only (§ 22). Not modelled: registers that cannot
//! be read for some hospitals.

use regulations::Version;

use crate::{
    case::{Steps, TripCase},
    decision::{Basis, Decision, Document, DocumentKind, Line, Step, Used, Verdict},
    facts::{CarNeed, Claimant, CostKind, FactName, Facts, SpecialCase, Traveller, Trip},
    rule::RuleId,
};

/// Years: a guardian's claim for a younger child needs no attendance.
pub(crate) const HIDES_NOTHING: u32 = 12;

/// Years: from here on nobody claims as guardian.
pub(crate) const GROWN_UP: u32 = 18;

/// How much of a decision was there before a trip.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Before {
    lines: usize,
    pending: usize,
    steps: usize,
    documents: usize,
}

impl Before {
    /// What is there now.
    pub(crate) fn trip(decision: &Decision) -> Self {
        Self {
            lines: decision.lines.len(),
            pending: decision.pending.len(),
            steps: decision.steps.len(),
            documents: decision.documents.len(),
        }
    }
}

/// Collects what must be documented of a trip that gives something, each once, in the order of kinds.
pub(crate) fn collect(case: &TripCase<'_>, before: Before, decision: &mut Decision) {
    let certain = decision.lines.iter().skip(before.lines);
    let lines = certain.chain(decision.pending.iter().skip(before.pending));
    if lines.clone().next().is_none() {
        return;
    }
    let mut checklist = Checklist {
        trip: case.at.trip,
        first: before.documents,
        documents: &mut decision.documents,
    };
    let old = is_before_the_new_text(case);
    let attested = has_attestation(case.trip);
    let acute = case.trip.treatment.acute.value() == Some(true);
    for line in lines.clone() {
        if let Some(kind) = proves(line, old) {
            checklist.add(kind, RuleId::R26_1);
        }
        if attested && needs_car_attested(line.rule) {
            checklist.add(DocumentKind::CarAttestation, RuleId::R26_1);
        } else if acute && needs_car_attested(line.rule) {
            checklist.add(DocumentKind::AcuteHelp, RuleId::R26_1);
        }
    }
    for step in decision.steps.iter().skip(before.steps) {
        if let Some(kind) = attests(step)
            && lines.clone().any(|line| line.at.who == step.at.who)
        {
            checklist.add(kind, RuleId::R26_1);
        }
    }
    let mut steps = Steps {
        steps: &mut decision.steps,
        doubts: &mut decision.doubts,
    };
    attendance(case, &mut checklist, &mut steps);
    checklist.sort();
}

/// The documents of one trip.
struct Checklist<'a> {
    trip: u16,
    /// Where they begin.
    first: usize,
    documents: &'a mut Vec<Document>,
}

impl Checklist<'_> {
    fn add(&mut self, kind: DocumentKind, rule: RuleId) {
        let mut of_trip = self.documents.iter().skip(self.first);
        if !of_trip.any(|document| document.kind == kind) {
            let trip = self.trip;
            self.documents.push(Document { trip, kind, rule });
        }
    }

    fn sort(&mut self) {
        if let Some(of_trip) = self.documents.get_mut(self.first..) {
            of_trip.sort_unstable();
        }
    }
}

fn is_before_the_new_text(case: &TripCase<'_>) -> bool {
    let version = case.day.map(|day| case.regulations.version_on(day));
    version.is_some_and(|version| version < Version::V2)
}

/// First paragraph: what proves a line.
fn proves(line: &Line, old: bool) -> Option<DocumentKind> {
    match line.basis {
        Basis::Paid(CostKind::Ferry) if !old => None,
        Basis::Paid(kind) => Some(DocumentKind::Receipt(kind)),
        Basis::BoatTicket => Some(DocumentKind::BoatTicket),
        Basis::TaxiFare => Some(DocumentKind::TaxiReceipt),
        Basis::Tickets => Some(DocumentKind::Receipt(CostKind::Ticket)),
        Basis::Kilometres { .. } if line.rule == RuleId::R21_9 => {
            Some(DocumentKind::Receipt(CostKind::Ticket))
        }
        Basis::Nights { .. } | Basis::LodgingInFull | Basis::VisitorLevy => {
            Some(DocumentKind::LodgingReceipt)
        }
        Basis::Minutes { .. } => Some(DocumentKind::LostIncome),
        Basis::Days { .. } if line.rule == RuleId::R14_1 => Some(DocumentKind::LostIncome),
        Basis::Days { .. }
        | Basis::Kilometres { .. }
        | Basis::CheapestFare
        | Basis::Copayment { .. } => None,
    }
}

/// Lines that only a need for a car gives.
fn needs_car_attested(rule: RuleId) -> bool {
    matches!(
        rule,
        RuleId::R21_3 | RuleId::R22_1 | RuleId::R22_3 | RuleId::R22_4 | RuleId::R22a_1
    )
}

fn has_attestation(trip: &Trip) -> bool {
    let need = trip.treatment.car_need.value();
    need.is_some_and(|need| need != CarNeed::None)
}

/// What a step needs somebody's word for.
fn attests(step: &Step) -> Option<DocumentKind> {
    if !matches!(step.verdict, Verdict::Holds | Verdict::Judged) {
        None
    } else if matches!(step.rule, RuleId::R8_3 | RuleId::R22a_3) {
        Some(DocumentKind::AcuteHelp)
    } else if step.rule == RuleId::R8_4 {
        Some(DocumentKind::CarAttestation)
    } else if matches!(step.rule, RuleId::R17_1 | RuleId::R17_3) {
        Some(DocumentKind::EscortConfirmation)
    } else {
        let by_ground = || step.used.iter().any(|one| one.fact == FactName::Exemption);
        (step.rule == RuleId::R24_4 && by_ground()).then_some(DocumentKind::ExemptionGround)
    }
}

/// Second paragraph and guidance.
fn attendance(case: &TripCase<'_>, checklist: &mut Checklist<'_>, steps: &mut Steps<'_>) {
    let Facts {
        claimant,
        handling,
        patient,
        ..
    } = case.facts;
    let guardian = claimant.value() == Some(Claimant::Guardian);
    let years = match (patient.age.value(), case.day) {
        (Some(age), Some(day)) => age.years_on(day),
        (None, _) | (_, None) => None,
    };
    let young = guardian && years.is_some_and(|years| years < HIDES_NOTHING);
    let may_hide = years.is_none_or(|years| (HIDES_NOTHING..GROWN_UP).contains(&years));
    if young {
        let used = Used::one(FactName::Age, patient.age.source());
        let figure = years.map_or(0, i64::from);
        steps.note(case.at, RuleId::R26_4, Verdict::Told, used, figure);
    }
    let record = handling.in_health_record;
    if record.value() == Some(true) {
        let used = Used::one(FactName::InHealthRecord, record.source());
        steps.note(case.at, RuleId::R26_2, Verdict::Told, used, 0);
    }
    let not_found = record.or_usual(true).value() != Some(true);
    let by_paper = handling.protected_address.value() == Some(true)
        || matches!(
            handling.special_case.value(),
            Some(SpecialCase::BrokenDeadline | SpecialCase::OrganDonation)
        );
    let traveller = case.trip.treatment.traveller.value();
    let kin = traveller.is_some_and(|traveller| traveller != Traveller::Patient);
    let own_costs = claimant.value() == Some(Claimant::Escort);
    if by_paper || kin || own_costs || guardian && may_hide || not_found && !young {
        checklist.add(DocumentKind::Attendance, RuleId::R26_3);
    }
}

#[cfg(test)]
mod tests;
