//! What a trip is for.

use super::*;

/// What a trip is for, and what decides whether it is covered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Treatment {
    /// The kind of service.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub kind: Fact<TreatmentKind>,
    /// Why the person went.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub purpose: Fact<Purpose>,
    /// Who travels: the patient, or next of kin in their own right.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub traveller: Fact<Traveller>,
    /// The treatment is given outside Norway.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub place_abroad: Fact<bool>,
    /// Another scheme covers the trip.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub covered_otherwise: Fact<bool>,
    /// A ground other than age and exemption card that frees from the user fee.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub exemption: Fact<Exemption>,
    /// The county of the home.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub home_county: Fact<County>,
    /// The county of the treatment place.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub place_county: Fact<County>,
    /// Why the treatment is outside the home region.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub outside: Fact<Outside>,
    /// Where another service than specialist care is given.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub other_place: Fact<OtherPlace>,
    /// The way to the nearest place that gives the service, one way.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub nearest_distance: Fact<Metres>,
    /// Has moved and continues with the former provider.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub continuity: Fact<bool>,
    /// Acute help (øyeblikkelig hjelp).
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub acute: Fact<bool>,
    /// Who has attested that a car is needed.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub car_need: Fact<CarNeed>,
    /// The trust offered transport that was not used.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub offer_declined: Fact<bool>,
    /// An earlier decision told to use free public transport on the stretch.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub told_free_transport: Fact<bool>,
    /// Public transport at one minimum or flat fare could be used.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub minimum_fare: Fact<bool>,
    /// Public transport would have been in time for the appointment.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub in_time: Fact<bool>,
    /// Leave from a stay in hospital.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub leave: Fact<Leave>,
    /// Income lost by an occupational injury.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub injury: Fact<InjuryLoss>,
    /// Another patient, with a claim of their own, sat in the same car.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub shared_with_patient: Fact<bool>,
}

/// The kind of service, §§ 1a–4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TreatmentKind {
    /// Specialist care that a regional health authority pays for.
    Specialist,
    /// Private radiology, freely chosen.
    PrivateRadiology,
    /// The regular general practitioner or one in their place.
    GeneralPractitioner,
    /// A Sámi-speaking doctor.
    SamiSpeakingDoctor,
    /// Another provider with refund under folketrygdloven chapter 5.
    OtherWithRefund,
    /// A provider without such refund.
    WithoutRefund,
    /// A service that only gets a contribution under folketrygdloven § 5-22.
    ContributionOnly,
    /// Family counselling.
    FamilyCounselling,
    /// Family counselling where parties who live far apart must meet.
    FamilyCounsellingMeeting,
    /// A health station.
    HealthStation,
    /// Admission to or discharge from a nursing home.
    NursingHomeAdmission,
    /// A nursing home otherwise.
    NursingHomeOther,
    /// A municipal acute bed.
    MunicipalAcuteBed,
    /// Municipal dialysis.
    MunicipalDialysis,
    /// Something else.
    Other,
}

/// Why the person went, §§ 7, 13, 19 and 24.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Examination, treatment or control.
    Treatment,
    /// An approved clinical study in a health trust.
    ClinicalStudy,
    /// A certificate or another administrative examination.
    Certificate,
    /// Preventive work.
    Prevention,
    /// Collecting medicine.
    CollectingMedicine,
    /// An evaluation project.
    EvaluationProject,
    /// Assisted fertilisation at a public clinic.
    AssistedFertilisation,
    /// Donation.
    Donation,
    /// A hearing of the abortion board.
    AbortionBoard,
    /// Visiting somebody who is ill.
    Visit,
}

/// Who travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Traveller {
    /// The patient.
    Patient,
    /// Next of kin to psychiatric outpatient care for children and young people (BUP), attested.
    KinToChildPsychiatry,
    /// Next of kin to family counselling, attested.
    KinToFamilyCounselling,
    /// Next of kin to a competence centre for rare diagnoses.
    KinToRareDiagnosisCentre,
    /// Next of kin to a course with medical content.
    KinToCourse,
    /// A child to a parent with a life-threatening illness in an institution.
    ChildToSeriouslyIllParent,
    /// A child to health personnel who must inform and follow it up.
    ChildToFollowUp,
    /// A parent to a child who is admitted.
    ParentToAdmittedChild,
}

/// What frees from the user fee, § 24 third paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Exemption {
    /// Nothing of this kind.
    None,
    /// Occupational or war injury.
    Injury,
    /// A notifiable infectious disease.
    InfectiousDisease,
    /// Admission to compulsory mental care.
    CompulsoryAdmission,
    /// Compulsory mental care without overnight stay.
    CompulsoryOutpatient,
    /// Donor at a transplantation.
    TransplantDonor,
    /// Transfer between institutions within one trust.
    Transfer,
    /// A hearing of the abortion board.
    AbortionBoard,
}

/// Why a treatment is outside the home region, § 1a.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outside {
    /// It is the nearest place that gives it.
    Nearest,
    /// It is not offered at home.
    NotOfferedAtHome,
    /// A national or multi-regional service.
    NationalService,
    /// A specialist, laboratory or X-ray institute with an agreement with the home region.
    Agreement,
    /// Freely chosen.
    FreeChoice,
}

/// Where another service than specialist care is given, §§ 2–3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OtherPlace {
    /// In the home municipality.
    HomeMunicipality,
    /// In a municipality that cooperates with it.
    CooperatingMunicipality,
    /// The nearest that gives it.
    Nearest,
    /// The nearest general practitioner with a free place on the list.
    NearestWithFreePlace,
    /// Farther away, by choice.
    FartherAway,
}

/// Leave from a stay in hospital, § 13.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Leave {
    /// Not on leave.
    None,
    /// On leave, with a life-threatening illness that the doctor confirms.
    LifeThreatening,
    /// On leave for another reason.
    Other,
}

/// Income lost by an occupational injury, § 14.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InjuryLoss {
    /// Minutes away from work.
    pub minutes: u32,
    /// Income documented.
    pub documented: bool,
}
