//! Claims for travel support: what can be claimed, the draft, sending, the case.

mod draft;

use chrono::NaiveDate;
use claims::{
    attachment::{Attachment, Media, Shows},
    claim::{Claim, ClaimSummary},
    complaint::About,
    content::Note,
};
use domain::{
    ids::{AttachmentId, ClaimId, OwnTripId, PersonId, ReceiptId, TripId},
    own_trip::Destination,
};
use entitlement::decision::DocumentKind;
use serde::{Deserialize, Serialize};

pub use draft::{
    Beginning, DraftCard, DraftSaved, DraftSaving, DraftStamp, DraftView, Opened, Opening,
    Progress, Stated, know_card,
};

use crate::{AsOf, Look, command, files::Filed};

command! {
    /// What the chosen person can claim, has begun and has sent.
    GetClaims = "get_claims": ClaimsOf => AsOf<ClaimsView>
}

command! {
    /// Further claims that were sent, the latest first.
    ListClaims = "list_claims": MoreClaims => AsOf<ClaimPage>
}

command! {
    /// The draft of the chosen person: the one that is kept, or a new one in its place.
    OpenClaimDraft = "open_claim_draft": Opening => Opened
}

command! {
    /// Keeps the draft as it is now. Nothing is sent.
    SaveClaimDraft = "save_claim_draft": DraftSaving => DraftSaved
}

command! {
    /// Deletes the draft with everything that is enclosed. One that is not there is deleted.
    DeleteClaimDraft = "delete_claim_draft": DraftStamp => DraftSaved
}

command! {
    /// Lets the person pick a file on this device and encloses it with the draft.
    AddReceipt = "add_receipt": ReceiptAdding => Adding
}

command! {
    /// A file that is enclosed with the draft, to look at.
    ShowReceipt = "show_receipt": ReceiptChoice => ReceiptPicture
}

command! {
    /// Takes a file out of the draft.
    RemoveReceipt = "remove_receipt": ReceiptChoice => DraftSaved
}

command! {
    /// Sends the draft, once: online only, and never later. Pressed again, it goes on
    /// where it stopped.
    SendClaim = "send_claim": DraftStamp => Sending
}

command! {
    /// A claim as the service has it.
    GetClaim = "get_claim": ClaimChoice => AsOf<ClaimView>
}

command! {
    /// Does something with a claim that is sent, once: online only, and never later.
    ActOnClaim = "act_on_claim": ClaimWish => ClaimOutcome
}

command! {
    /// Lets the person pick a file on this device and sends it with a claim, because the
    /// office asks for it or a complaint needs it.
    EncloseDocument = "enclose_document": Enclosing => Adding
}

command! {
    /// Writes a page about a claim where the person wants it.
    SaveClaimPage = "save_claim_page": ClaimPageChoice => Filed
}

/// Whose claims.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimsOf {
    /// Whom the window shows.
    pub person: PersonId,
    /// Where the answer may come from.
    pub look: Look,
}

/// Further claims.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoreClaims {
    /// Whom the window shows.
    pub person: PersonId,
    /// [`ClaimPage::next`] of the page before.
    pub after: Option<String>,
}

/// The page "travel support".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimsView {
    /// Why there is no form for this person, where there is none.
    pub closed: Option<Closed>,
    /// What can be claimed, the nearest deadline first.
    pub claimable: Vec<Claimable>,
    /// What is begun.
    pub draft: Option<DraftCard>,
    /// What is sent: what needs the person first, then the latest first.
    pub sent: ClaimPage,
}

/// Why somebody cannot claim in the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closed {
    /// The address is protected: there is a safe way on paper.
    ProtectedAddress,
    /// Whoever is signed in may not claim for this person.
    NotAllowed,
}

/// A page of claims.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimPage {
    /// The claims of this page.
    pub items: Vec<ClaimSummary>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<String>,
}

/// A trip that can be claimed for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claimable {
    /// Which trip.
    pub what: ClaimableTrip,
    /// The day of the treatment in Norway.
    pub day: NaiveDate,
    /// Where to; `None` where that is withheld.
    pub to: Option<Destination>,
    /// The last day to claim, a working day.
    pub claim_by: NaiveDate,
    /// Whole days left by the service's clock; negative when it is too late.
    pub days_left: i32,
}

/// A trip that can be claimed for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimableTrip {
    /// One that was booked and that the person had costs of.
    Organised(TripId),
    /// One that the person organised.
    Own(OwnTripId),
}

/// A file to enclose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptAdding {
    /// The draft.
    pub stamp: DraftStamp,
    /// What it shows.
    pub shows: Shows,
}

/// Which file of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptChoice {
    /// The draft.
    pub stamp: DraftStamp,
    /// The file.
    pub receipt: AttachmentId,
}

/// A file that is enclosed with a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptCard {
    /// The file; its id is the device's until it is sent.
    pub file: Attachment,
    /// Whether it was made smaller.
    pub is_scaled: bool,
}

/// A file to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptPicture {
    /// What kind of file it is. Only pictures can be looked at here.
    pub media: Media,
    /// Its bytes in base 64; empty where it is no picture.
    pub base64: String,
}

/// What came of picking a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Adding {
    /// It is enclosed with the draft.
    Added {
        /// The draft as it is now.
        stamp: DraftStamp,
        /// The file.
        receipt: ReceiptCard,
    },
    /// It was sent with the claim.
    Sent {
        /// The claim as it is now.
        version: u32,
        /// The file.
        file: Attachment,
    },
    /// Nothing was picked.
    NotPicked,
    /// It was not enclosed.
    Refused(FileRefusal),
    /// The draft was not as it was seen, or there is none any more.
    Elsewhere(DraftSaved),
    /// Nobody knows whether it arrived. Sent again, it is not enclosed twice.
    Unknown,
}

/// Why a file is not enclosed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileRefusal {
    /// Larger than 20 MB, or a document larger than 10 MiB.
    TooLarge,
    /// Neither JPEG, PNG nor PDF.
    WrongKind,
    /// A photo as some phones keep it (HEIC).
    Heic,
    /// It says that it is a picture, and cannot be read as one.
    Unreadable,
    /// More pixels than can be handled.
    TooManyPixels,
    /// There are 20 files already.
    Full,
    /// The device could not read it.
    CannotOpen,
    /// The device has no room to keep it.
    NoRoom,
}

/// What came of sending a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sending {
    /// It is sent, and the draft is gone.
    Sent {
        /// The claim.
        claim: ClaimId,
        /// The number to read out.
        receipt: ReceiptId,
    },
    /// The service refused it: it is not sent. The draft is kept.
    Refused(ClaimRefusal),
    /// It never left the device, or only some of it arrived: it is not sent. The draft is
    /// kept.
    NotSent {
        /// What has arrived.
        progress: Option<Progress>,
    },
    /// The last step was sent, and nothing came back: nobody knows whether it is sent.
    /// Pressed again, it is not sent twice.
    Unknown,
    /// The device does not keep what makes sure that it is sent once. It is not sent, and
    /// the draft is kept as long as the program runs.
    NotKept,
    /// The draft was not as it was seen, or there is none any more.
    Elsewhere(DraftSaved),
}

/// Why the service refuses something about a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimRefusal {
    /// It is more than three years after the trip (§ 25).
    TooLate,
    /// This trip has been claimed for already; by the claim named, where the person may know
    /// of it.
    Duplicate(Option<ClaimId>),
    /// Something is missing that must be said.
    Incomplete,
    /// The address is protected: there is a safe way on paper.
    ProtectedAddress,
    /// Whoever is signed in may not do this.
    NotAllowed,
    /// It is another version than the one that was seen.
    Changed,
    /// That is not possible from where the claim stands.
    NotNow,
    /// The last day to complain is over.
    ComplaintTooLate(NaiveDate),
    /// A file was not accepted.
    File(FileRefusal),
}

/// Which claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimChoice {
    /// Whom the window shows.
    pub person: PersonId,
    /// The claim.
    pub claim: ClaimId,
    /// Where the answer may come from.
    pub look: Look,
}

/// A claim and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimView {
    /// The claim.
    pub claim: Claim,
    /// Whether it can be taken back now.
    pub can_withdraw: bool,
    /// Until which day a complaint can be sent; `None` where none can.
    pub complain_by: Option<NaiveDate>,
    /// Whole days left until then.
    pub days_left: Option<i32>,
}

/// What somebody does with a claim that is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimWish {
    /// Whom the window shows.
    pub person: PersonId,
    /// The claim.
    pub claim: ClaimId,
    /// The version that the person saw.
    pub version: u32,
    /// What.
    pub act: ClaimAct,
}

/// What can be done with a claim that is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimAct {
    /// Take it back.
    Withdraw,
    /// Complain about the decision.
    Complain {
        /// What about.
        about: Vec<About>,
        /// Why.
        why: Note,
    },
    /// Say that what was asked for is sent, or cannot be.
    Answer {
        /// What the person adds.
        note: Option<Note>,
        /// Which of the documents cannot be had.
        without: Vec<DocumentKind>,
    },
    /// Take back the consent to keep a ground for exemption.
    WithdrawConsent,
}

/// What is known of something done with a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "there is one at a time, and it is written out at once"
)]
pub enum ClaimOutcome {
    /// It is done.
    Done {
        /// The claim, as it is now.
        claim: ClaimView,
        /// The number to read out, where the service gave one.
        receipt: Option<ReceiptId>,
    },
    /// It was refused: nothing has changed by it.
    Refused(ClaimRefusal),
    /// It never left the device: nothing has changed by it.
    NotSent,
    /// It was sent, and nothing came back. Asked again with the same words, it is not
    /// done twice.
    Unknown,
}

/// A document for a claim that is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enclosing {
    /// Whom the window shows.
    pub person: PersonId,
    /// The claim.
    pub claim: ClaimId,
    /// The version that the person saw.
    pub version: u32,
    /// What it shows.
    pub shows: Shows,
}

/// A page to keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimPageChoice {
    /// Whom the window shows.
    pub person: PersonId,
    /// The claim.
    pub claim: ClaimId,
    /// Which page.
    pub page: Paper,
}

/// A page about a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// That it was sent.
    Receipt,
    /// What was decided.
    Decision,
}
