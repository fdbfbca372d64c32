//! Why the person went (§ 7).
//!
//! First paragraph: to receive services under §§ 1a–3 that are necessary for
//! medical reasons or for the treatment (a), to take part in an approved
//! clinical study in a health trust (b), to family counselling and nursing
//! homes even without such need (c). Second paragraph: not to what is
//! administrative or organisational, not to preventive work except health
//! stations, not to collect medicine, not to evaluation projects.
//!
//! Assisted fertilisation (three attempts) and donors follow official
//! guidance, and a case worker judges them. Whoever goes to the abortion
//! board has a trip of this kind: § 24 third paragraph frees it from the user
//! fee. A visit is § 19. Nobody being asked, the trip is to treatment.

use crate::{
    case::{Right, Steps, TripCase},
    decision::{Used, Verdict},
    facts::{FactName, Purpose, TreatmentKind},
    rule::RuleId,
};

/// Whether what the person went for gives a right.
pub(crate) fn purpose(case: &TripCase<'_>, steps: &mut Steps<'_>) -> Right {
    let treatment = &case.trip.treatment;
    let purpose = treatment.purpose.or_usual(Purpose::Treatment);
    // Whoever was not asked who travels, or for a leave, is taken for a patient on no leave.
    let used = Used::one(FactName::Purpose, purpose.source())
        .and(FactName::Traveller, treatment.traveller.source())
        .and(FactName::Leave, treatment.leave.source());
    let Some(purpose) = purpose.value() else {
        return steps.note(case.at, RuleId::R7_1, Verdict::Judged, used, 0);
    };
    if purpose == Purpose::Visit {
        return Right::Yes;
    }
    let kind = treatment.kind.value();
    if purpose == Purpose::Prevention && kind.is_none() {
        let used = Used::one(FactName::Kind, treatment.kind.source());
        return steps.note(case.at, RuleId::R7_4, Verdict::Missing, used, 0);
    }
    let (rule, verdict) = said(purpose, kind);
    steps.note(case.at, rule, verdict, used, 0)
}

fn said(purpose: Purpose, kind: Option<TreatmentKind>) -> (RuleId, Verdict) {
    match purpose {
        Purpose::Treatment if without_need(kind) => (RuleId::R7_3, Verdict::Holds),
        Purpose::Prevention if kind == Some(TreatmentKind::HealthStation) => {
            (RuleId::R7_1, Verdict::Holds)
        }
        Purpose::Treatment | Purpose::AbortionBoard | Purpose::Visit => {
            (RuleId::R7_1, Verdict::Holds)
        }
        Purpose::ClinicalStudy => (RuleId::R7_2, Verdict::Judged),
        Purpose::Certificate
        | Purpose::Prevention
        | Purpose::CollectingMedicine
        | Purpose::EvaluationProject => (RuleId::R7_4, Verdict::Fails),
        Purpose::AssistedFertilisation => (RuleId::R7_5, Verdict::Judged),
        Purpose::Donation => (RuleId::R7_6, Verdict::Judged),
    }
}

/// First paragraph (c): covered without a medical need.
fn without_need(kind: Option<TreatmentKind>) -> bool {
    matches!(
        kind,
        Some(
            TreatmentKind::FamilyCounselling
                | TreatmentKind::FamilyCounsellingMeeting
                | TreatmentKind::NursingHomeAdmission
                | TreatmentKind::NursingHomeOther
        )
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::Outcome,
        facts::{Fact, Facts, OtherPlace},
        rules::cases::*,
    };
    use Outcome::{CaseWorker, Granted, MissingFacts, NoRight};
    use Verdict::{Fails, Holds, Judged, Missing};

    fn went_for(facts: &mut Facts, purpose: Purpose) {
        treatment(facts).purpose = Fact::said(purpose);
    }

    fn went_to(facts: &mut Facts, kind: TreatmentKind) {
        treatment(facts).kind = Fact::said(kind);
        treatment(facts).other_place = Fact::said(OtherPlace::HomeMunicipality);
    }

    #[test]
    fn only_some_purposes_give_a_right() {
        #[rustfmt::skip]
        check(&[
            ("7-1", "nobody was asked",           |_| {},                                           Some(Holds),  Granted,    42_00),
            ("7-1", "treatment",                  |f| went_for(f, Purpose::Treatment),              Some(Holds),  Granted,    42_00),
            ("7-1", "does not know what for",     |f| treatment(f).purpose = unknown(),             Some(Judged), CaseWorker, 0),
            ("7-2", "a clinical study",           |f| went_for(f, Purpose::ClinicalStudy),          Some(Judged), CaseWorker, 0),
            ("7-2", "treatment, no study",        |f| went_for(f, Purpose::Treatment),              None,         Granted,    42_00),
            ("7-4", "a certificate",              |f| went_for(f, Purpose::Certificate),            Some(Fails),  NoRight,    0),
            ("7-4", "collects medicine",          |f| went_for(f, Purpose::CollectingMedicine),     Some(Fails),  NoRight,    0),
            ("7-4", "an evaluation project",      |f| went_for(f, Purpose::EvaluationProject),      Some(Fails),  NoRight,    0),
            ("7-4", "treatment",                  |f| went_for(f, Purpose::Treatment),              None,         Granted,    42_00),
            ("7-5", "assisted fertilisation",     |f| went_for(f, Purpose::AssistedFertilisation),  Some(Judged), CaseWorker, 0),
            ("7-5", "treatment",                  |f| went_for(f, Purpose::Treatment),              None,         Granted,    42_00),
            ("7-6", "a donor",                    |f| went_for(f, Purpose::Donation),               Some(Judged), CaseWorker, 0),
            ("7-6", "treatment",                  |f| went_for(f, Purpose::Treatment),              None,         Granted,    42_00),
        ]);
        // The user fee is § 24's matter.
        let board = decided(|f| went_for(f, Purpose::AbortionBoard));
        assert_eq!(verdict(&board, "7-1"), Some(Holds));
    }

    #[test]
    fn prevention_is_covered_at_a_health_station_alone() {
        #[rustfmt::skip]
        check(&[
            ("7-4", "in hospital",             |f| went_for(f, Purpose::Prevention), Some(Fails), NoRight, 0),
            ("7-4", "at a health station",     |f| {
                went_to(f, TreatmentKind::HealthStation);
                went_for(f, Purpose::Prevention);
            }, None, Granted, 42_00),
            ("7-1", "at a health station",     |f| {
                went_to(f, TreatmentKind::HealthStation);
                went_for(f, Purpose::Prevention);
            }, Some(Holds), Granted, 42_00),
            ("7-4", "nobody has said where",   |f| {
                treatment(f).kind = Fact::NotStated;
                went_for(f, Purpose::Prevention);
            }, Some(Missing), MissingFacts, 0),
        ]);
    }

    #[test]
    fn family_counselling_and_nursing_homes_need_no_medical_reason() {
        #[rustfmt::skip]
        check(&[
            ("7-3", "family counselling",      |f| went_to(f, TreatmentKind::FamilyCounselling),    Some(Holds), Granted, 42_00),
            ("7-3", "admitted to a nursing home", |f| went_to(f, TreatmentKind::NursingHomeAdmission), Some(Holds), Granted, 42_00),
            ("7-3", "municipal dialysis",      |f| went_to(f, TreatmentKind::MunicipalDialysis),    None,        Granted, 42_00),
            ("7-1", "municipal dialysis",      |f| went_to(f, TreatmentKind::MunicipalDialysis),    Some(Holds), Granted, 42_00),
        ]);
    }
}
