//! The service and its place: which of §§ 1a–4 speaks.
//!
//! Each of them says where its service gives a right. At another place the
//! trip is paid as if to the nearest (§ 5), unless the patient has moved and
//! continues with the former provider (§ 6). Next of kin who travel in their
//! own right go where § 19 says.

use super::{
    p01a_specialist_care, p02_chapter_five, p03_municipal_services, p04_sami_speaking_doctor,
    p06_continuity, p19_next_of_kin,
};
use crate::{
    case::{LegCase, Right, Steps},
    decision::{Used, Verdict},
    facts::{FactName, TreatmentKind},
    rule::RuleId,
};

/// What §§ 1a–4 say about a service at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A rule speaks.
    Says(RuleId, Verdict, Used),
    /// Another place than those that give a right by themselves.
    Another,
    /// None of them is asked.
    Elsewhere,
}

impl Place {
    /// A rule that rests on one fact.
    pub(crate) fn says<T: Copy>(
        rule: RuleId,
        verdict: Verdict,
        name: FactName,
        fact: crate::facts::Fact<T>,
    ) -> Self {
        Self::Says(rule, verdict, Used::one(name, fact.source()))
    }
}

/// Whether the service gives a right here, or at least as far as to the nearest place.
pub(crate) fn covered(case: &LegCase<'_>, steps: &mut Steps<'_>) -> Right {
    match place(case) {
        Place::Says(rule, verdict, used) => steps.note(case.at, rule, verdict, used, 0),
        Place::Another => p06_continuity::former_provider(case, steps),
        Place::Elsewhere => Right::Yes,
    }
}

/// What §§ 1a–4 say.
pub(crate) fn place(case: &LegCase<'_>) -> Place {
    let treatment = case.treatment();
    if p19_next_of_kin::is_next_of_kin(treatment) {
        return Place::Elsewhere;
    }
    let Some(kind) = treatment.kind.value() else {
        return Place::says(
            RuleId::R1a_1,
            Verdict::Missing,
            FactName::Kind,
            treatment.kind,
        );
    };
    match kind {
        TreatmentKind::Specialist => p01a_specialist_care::place(case),
        TreatmentKind::PrivateRadiology => p01a_specialist_care::private_radiology(case),
        TreatmentKind::GeneralPractitioner => p02_chapter_five::general_practitioner(case),
        TreatmentKind::SamiSpeakingDoctor => p04_sami_speaking_doctor::place(case),
        TreatmentKind::OtherWithRefund
        | TreatmentKind::WithoutRefund
        | TreatmentKind::ContributionOnly
        | TreatmentKind::Other => p02_chapter_five::others(treatment, kind),
        TreatmentKind::FamilyCounselling
        | TreatmentKind::FamilyCounsellingMeeting
        | TreatmentKind::HealthStation
        | TreatmentKind::NursingHomeAdmission
        | TreatmentKind::NursingHomeOther
        | TreatmentKind::MunicipalAcuteBed
        | TreatmentKind::MunicipalDialysis => p03_municipal_services::place(treatment, kind),
    }
}

#[cfg(test)]
mod tests;
