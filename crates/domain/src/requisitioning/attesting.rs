//! Who may attest that a patient needs a requisitioned trip, and why one does.

use serde::Deserialize;

use super::Refusal;

/// Who attests the need. A secretary may type it; the responsible practitioner attests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Profession {
    /// *Lege.*
    Doctor,
    /// *Psykolog.*
    Psychologist,
    /// *Jordmor.*
    Midwife,
    /// *Helsesykepleier.*
    PublicHealthNurse,
    /// *Fysioterapeut.*
    Physiotherapist,
    /// *Kiropraktor.*
    Chiropractor,
    /// *Logoped.*
    SpeechTherapist,
    /// *Audiopedagog.*
    AudioEducationist,
    /// *Ortoptist.*
    Orthoptist,
    /// *Tannlege.* On the list without a condition, and once more with one.
    Dentist,
    /// *Tannpleier*, where Helfo refunds the treatment.
    DentalHygienist,
    /// *Oversykepleier.*
    HeadNurse,
    /// *Avdelingssykepleier.*
    WardNurse,
    /// *Faglig ansvarlig* of X-ray or laboratory at a hospital.
    #[serde(rename = "head_of_x_ray_or_laboratory")]
    HeadOfXRayOrLaboratory,
    /// Staff of the health and care service, for interdisciplinary specialised
    /// treatment of addiction in an institution.
    HealthAndCareStaff,
    /// Whom the health trust has designated (§ 16 second paragraph).
    Designated,
    /// Anybody else, such as a secretary.
    #[serde(other)]
    Other,
}

/// What the patient travels to, as far as it decides who may attest the need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// Treatment with nothing special about it.
    Ordinary,
    /// Dental treatment that Helfo refunds.
    RefundedByHelfo,
    /// An institution for interdisciplinary specialised treatment of addiction.
    AddictionInstitution,
}

/// Why the patient needs a requisitioned trip. Which reason of health is not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// Reasons of health.
    Health,
    /// No public transport runs.
    NoPublicTransport,
    /// No money, intoxication alone, private reasons.
    #[serde(other)]
    Other,
}

/// Why this profession may not attest the need for a trip to `treatment`.
pub(super) const fn refusal(profession: Profession, treatment: Treatment) -> Option<Refusal> {
    let may = match profession {
        Profession::Doctor
        | Profession::Psychologist
        | Profession::Midwife
        | Profession::PublicHealthNurse
        | Profession::Physiotherapist
        | Profession::Chiropractor
        | Profession::SpeechTherapist
        | Profession::AudioEducationist
        | Profession::Orthoptist
        | Profession::Dentist
        | Profession::HeadNurse
        | Profession::WardNurse
        | Profession::HeadOfXRayOrLaboratory
        | Profession::Designated => true,
        Profession::DentalHygienist => matches!(treatment, Treatment::RefundedByHelfo),
        Profession::HealthAndCareStaff => matches!(treatment, Treatment::AddictionInstitution),
        Profession::Other => return Some(Refusal::NotAPractitioner),
    };
    if may {
        None
    } else {
        Some(Refusal::NotForThisTreatment)
    }
}

impl Ground {
    /// Why nothing is requisitioned on this ground.
    pub(super) const fn refusal(self) -> Option<Refusal> {
        match self {
            Self::Health => None,
            Self::NoPublicTransport => Some(Refusal::PatientPhones),
            Self::Other => Some(Refusal::NoHealthReason),
        }
    }
}
