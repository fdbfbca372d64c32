//! Claims for travel support: what a claim would give, drafts, files, sending, the
//! decision and the complaint.
//!
//! Facts and decisions are carried as the crate `entitlement` writes them; the program
//! `reisefolge-decide` prints their JSON Schema.

use entitlement::{Decision, Facts};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::claim_words::{
    AdjustedWord, BecauseWord, ClaimResultWord, ClaimStateWord, ClaimantWord, ComplaintStateWord,
    DecidedByWord, DocumentWord, HappenedWord,
};

/// What a claim says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContentBody {
    /// The trips, one for each trip of the facts, in the same order.
    #[schema(min_items = 1, max_items = 20)]
    pub trips: Vec<ClaimedTripBody>,
    /// What the claimant states. What a register says goes before it, and whatever source
    /// a fact names, it is the claimant's word.
    #[schema(value_type = Object)]
    pub facts: Facts,
    /// Whether the claimant agrees that another ground for exemption from the user fee
    /// than the exemption card is kept with the claim.
    #[serde(default)]
    pub ground_consent: bool,
    /// What the claimant wants to add.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 4000)]
    pub note: Option<String>,
}

/// A trip that is claimed for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimedTripBody {
    /// The day of the treatment in Norway.
    #[schema(format = Date)]
    pub day: String,
    /// Where to, in the claimant's words.
    #[schema(min_length = 1, max_length = 100)]
    pub to: String,
    /// The organised trip that it belongs to, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub trip_id: Option<String>,
}

/// A claim that is not made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CalculationBody {
    /// For whom.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub person_id: String,
    /// What it would say.
    pub content: ContentBody,
}

/// What a claim would give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CalculatedBody {
    /// What the regulation gives.
    #[schema(value_type = Object)]
    pub decision: Decision,
    /// Who would answer, without any files.
    pub handling: HandlingBody,
    /// What the registers say.
    pub register: RegisterBody,
}

/// Who answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HandlingBody {
    /// The service, at once. A case worker otherwise.
    pub at_once: bool,
    /// Why a case worker, each once.
    pub because: Vec<BecauseBody>,
}

/// Why a case worker answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BecauseBody {
    /// What it is.
    #[schema(value_type = BecauseWord)]
    pub kind: String,
    /// The rule, with `judgement` and `unknown_fact`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(examples("5-2"))]
    pub rule: Option<String>,
    /// The document, with `missing_document`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<DocumentWord>)]
    pub document: Option<String>,
}

/// What the service's registers say of a person who claims today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RegisterBody {
    /// The day in Norway, by the service's clock.
    #[schema(format = Date)]
    pub today: String,
    /// Date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub born_on: Option<String>,
    /// The exemption card of each calendar year in which a trip can be claimed for today. A
    /// year is left out where the register could not be asked.
    pub exemption_cards: Vec<CardOfYearBody>,
    /// Whether the address is protected.
    pub address_protected: bool,
    /// What whoever asks is to the patient.
    #[schema(value_type = ClaimantWord)]
    pub claimant: String,
}

/// What the register of exemption cards says of one calendar year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CardOfYearBody {
    /// The year.
    pub year: u16,
    /// The first day the card counts, to the end of its year; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub from: Option<String>,
}

/// A claim to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewClaimBody {
    /// What it says.
    pub content: ContentBody,
}

/// A claim that is not sent, to say something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangedClaimBody {
    /// The version that the person saw.
    #[schema(format = Int64, maximum = 4294967295u32)]
    pub version: u32,
    /// What it says now.
    pub content: ContentBody,
}

/// What is done with one claim is based on one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SeenClaimBody {
    /// The version that the person saw. Any other is refused as `version_conflict`.
    #[schema(format = Int64, maximum = 4294967295u32)]
    pub version: u32,
}

/// The claimant's answer to what the office asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerBody {
    /// The version that the person saw.
    #[schema(format = Int64, maximum = 4294967295u32)]
    pub version: u32,
    /// What they add.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(min_length = 1, max_length = 4000)]
    pub note: Option<String>,
    /// Which of the documents they cannot get.
    #[serde(default)]
    #[schema(value_type = Vec<DocumentWord>, max_items = 20)]
    pub without: Vec<String>,
}

/// A complaint to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewComplaintBody {
    /// The version that the person saw.
    #[schema(format = Int64, maximum = 4294967295u32)]
    pub version: u32,
    /// What it is about.
    #[schema(min_items = 1, max_items = 100)]
    pub about: Vec<AboutBody>,
    /// Why.
    #[schema(min_length = 1, max_length = 4000)]
    pub why: String,
}

/// What a complaint is about: a line, a reason, or with neither something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AboutBody {
    /// A line of the decision: of `lines` and then `pending`, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Int64, maximum = 65535)]
    pub line: Option<u16>,
    /// A reason: a step of the decision, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Int64, maximum = 65535)]
    pub step: Option<u16>,
}

/// A claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ClaimBody {
    /// Opaque.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub id: String,
    /// Goes up with every change.
    #[schema(format = Int64, maximum = 4294967295u32)]
    pub version: u32,
    /// The patient.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub person_id: String,
    /// What is claimed.
    pub content: ContentBody,
    /// What is enclosed.
    pub attachments: Vec<AttachmentBody>,
    /// Where it stands.
    #[schema(value_type = ClaimStateWord)]
    pub state: String,
    /// What was decided, with `decided`, `paid` and `nothing_to_pay`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<ClaimResultWord>)]
    pub result: Option<String>,
    /// The number to read out, once it is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$", examples("K7M2-9QXD"))]
    pub receipt: Option<String>,
    /// Why a case worker answers it; empty where nobody has to.
    pub because: Vec<BecauseBody>,
    /// What the office asks for, while it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_for: Option<AskedForBody>,
    /// What the claimant has answered to that, the first first.
    pub answers: Vec<AnsweredBody>,
    /// What was decided; the latest, where there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ruling: Option<RulingBody>,
    /// What was decided before it was changed, the latest first.
    pub earlier_rulings: Vec<RulingBody>,
    /// The complaint, where there is one; the latest, where there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaint: Option<ComplaintBody>,
    /// The complaints that had the decision changed before somebody complained again, the
    /// latest first.
    pub earlier_complaints: Vec<ComplaintBody>,
    /// What has happened, the first first.
    pub events: Vec<ClaimEventBody>,
}

/// Documents that the office asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AskedForBody {
    /// Which.
    #[schema(value_type = Vec<DocumentWord>)]
    pub documents: Vec<String>,
    /// The last day to send them, in Norway.
    #[schema(format = Date)]
    pub until: String,
}

/// What a claimant has answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AnsweredBody {
    /// When.
    #[schema(format = DateTime)]
    pub at: String,
    /// What they added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Which of the documents they cannot get.
    #[schema(value_type = Vec<DocumentWord>)]
    pub without: Vec<String>,
}

/// Something that has happened to a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ClaimEventBody {
    /// What.
    #[schema(value_type = HappenedWord)]
    pub what: String,
    /// When.
    #[schema(format = DateTime)]
    pub at: String,
}

/// What was decided about a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RulingBody {
    /// In one word.
    #[schema(value_type = ClaimResultWord)]
    pub result: String,
    /// What is paid, in øre.
    #[schema(format = Int64)]
    pub granted: i64,
    /// What was asked for, in øre: what the claim counts up before the user fee, also
    /// what a case worker must judge.
    #[schema(format = Int64)]
    pub asked: i64,
    /// What the regulation gives for the facts, step by step.
    #[schema(value_type = Object)]
    pub decision: Decision,
    /// Where a case worker has judged a line otherwise.
    pub adjustments: Vec<AdjustmentBody>,
    /// What the case worker says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
    /// Who decided.
    #[schema(value_type = DecidedByWord)]
    pub by: String,
    /// When.
    #[schema(format = DateTime)]
    pub at: String,
    /// The last day to complain, in Norway.
    #[schema(format = Date)]
    pub complain_by: String,
}

/// A line that a case worker has judged otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AdjustmentBody {
    /// Which of `lines` and then `pending`, from 0.
    #[schema(format = Int64, maximum = 65535)]
    pub line: u16,
    /// What is granted for it, in øre.
    #[schema(format = Int64)]
    pub granted: i64,
    /// Why.
    #[schema(value_type = AdjustedWord)]
    pub reason: String,
    /// The rule, with `judged` and `not_judged_so`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}

/// A complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ComplaintBody {
    /// What it is about.
    pub about: Vec<AboutBody>,
    /// Why.
    pub why: String,
    /// Where it stands.
    #[schema(value_type = ComplaintStateWord)]
    pub state: String,
    /// When it was sent.
    #[schema(format = DateTime)]
    pub at: String,
    /// The number to read out.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub receipt: String,
    /// When it came to where it stands now.
    #[schema(format = DateTime)]
    pub since: String,
    /// What the office answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
}

/// A file that is enclosed with a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AttachmentBody {
    /// Opaque; the service's.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub id: String,
    /// What it shows.
    #[schema(value_type = DocumentWord)]
    pub kind: String,
    /// Of which trip of the claim, from 0.
    #[schema(format = Int64, maximum = 65535)]
    pub trip: u16,
    /// `image/jpeg`, `image/png` or `application/pdf`.
    pub content_type: String,
    /// Its size in bytes.
    #[schema(format = Int64, maximum = 10485760)]
    pub bytes: u32,
    /// When it came; absent where nobody has noted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub at: Option<String>,
}

/// That a file is enclosed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EnclosedBody {
    /// The file.
    pub attachment: AttachmentBody,
    /// The version of the claim with it.
    #[schema(format = Int64, maximum = 4294967295u32)]
    pub version: u32,
}

/// A claim in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ClaimSummaryBody {
    /// Opaque.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub id: String,
    /// Goes up with every change.
    #[schema(format = Int64, maximum = 4294967295u32)]
    pub version: u32,
    /// Where it stands.
    #[schema(value_type = ClaimStateWord)]
    pub state: String,
    /// What was decided, with `decided`, `paid` and `nothing_to_pay`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<ClaimResultWord>)]
    pub result: Option<String>,
    /// Where the complaint stands, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<ComplaintStateWord>)]
    pub complaint: Option<String>,
    /// The trips.
    pub trips: Vec<ClaimedTripBody>,
    /// The number to read out, once it is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub receipt: Option<String>,
    /// What is granted in øre, once it is decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Int64)]
    pub granted: Option<i64>,
    /// The day in Norway by which the claimant must send documents, or complain at the
    /// latest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub until: Option<String>,
    /// When it was sent; of a draft, when somebody last wrote it or put a file to it.
    #[schema(format = DateTime)]
    pub at: String,
}
