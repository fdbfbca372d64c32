//! The draft of a claim, as it lies on the device.

use chrono::{DateTime, NaiveDate, Utc};
use claims::{
    content::{ClaimedTrip, Content, Note},
    register::Register,
};
use domain::{
    ids::{AttachmentId, ClaimId, DraftId, PersonId, TripId},
    own_trip::Destination,
};
use ipc::claims::{DraftCard, DraftStamp, Progress, ReceiptCard, Stated};
use questions::{Answers, Asked};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ports::{Dated, IdempotencyKey};

/// The draft of a claim. It lies sealed on this device and nowhere else, one for each
/// person and account, until it is sent or deleted. It is never sent by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Draft {
    pub(crate) id: DraftId,
    /// Goes up with every change of what the person has said or enclosed.
    pub(crate) version: u32,
    /// What was answered, and what is known without asking.
    pub(crate) answers: Answers,
    /// Where the person was.
    pub(crate) at: Option<Asked>,
    /// Where the trips go; one for each trip of the answers.
    pub(crate) to: Vec<Option<Destination>>,
    /// The organised trips that they belong to; one for each trip of the answers.
    pub(crate) trips: Vec<Option<TripId>>,
    /// Whether the person agrees that a ground for exemption is kept.
    pub(crate) ground_consent: bool,
    /// Whether the person does not want a program to decide.
    pub(crate) opted_out: bool,
    /// What the person adds.
    pub(crate) note: Option<Note>,
    /// What is enclosed. Each lies in a file of its own.
    pub(crate) receipts: Vec<ReceiptCard>,
    /// When it was last kept, by the best clock there was.
    pub(crate) saved_at: DateTime<Utc>,
    /// What the registers last said, for when they cannot be asked.
    #[serde(default)]
    pub(crate) register: Option<Dated<Register>>,
    /// Set before anything of it is sent, and for as long as that can go on.
    #[serde(default)]
    pub(crate) sending: Option<BeingSent>,
}

/// A draft on its way to the service. The keys are sealed before the first attempt, so
/// that whoever presses again goes on where it stopped, and nothing is there twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct BeingSent {
    /// What is claimed. Under the same key the same must be said, also on another day.
    pub(crate) content: Content,
    /// Under which the claim is made.
    pub(crate) create: IdempotencyKey,
    /// The claim, once the service has said that it is made.
    pub(crate) made: Option<Made>,
    /// The files, one for each of [`Draft::receipts`], in the same order.
    pub(crate) files: Vec<FileBeingSent>,
    /// Under which it is submitted.
    pub(crate) submit: IdempotencyKey,
    /// Whether the last step was tried: from then on it may be sent.
    pub(crate) is_submitted: bool,
}

/// A claim that is made and not submitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Made {
    pub(crate) claim: ClaimId,
    /// Its version, as last heard.
    pub(crate) version: u32,
}

/// A file on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FileBeingSent {
    /// The file, by the id that it has here.
    pub(crate) receipt: AttachmentId,
    /// Under which it is sent.
    pub(crate) key: IdempotencyKey,
    /// The id that the service gave it, once it has arrived.
    pub(crate) arrived: Option<AttachmentId>,
}

impl Draft {
    /// A draft that says nothing yet.
    pub(crate) fn new(now: DateTime<Utc>) -> Self {
        Self {
            id: new_id("drf").parse().expect("letters and digits"),
            version: 1,
            answers: Answers::default(),
            at: None,
            to: vec![None],
            trips: vec![None],
            ground_consent: false,
            opted_out: false,
            note: None,
            receipts: Vec::new(),
            saved_at: now,
            register: None,
            sending: None,
        }
    }

    /// The draft as it is now.
    pub(crate) fn stamp(&self, person: &PersonId) -> DraftStamp {
        DraftStamp {
            person: person.clone(),
            draft: self.id.clone(),
            version: self.version,
        }
    }

    /// What it states.
    pub(crate) fn stated(&self) -> Stated<'_> {
        Stated {
            answers: &self.answers,
            to: &self.to,
            trips: &self.trips,
            ground_consent: self.ground_consent,
            opted_out: self.opted_out,
            note: self.note.as_ref(),
        }
    }

    /// As it stands in a list.
    pub(crate) fn card(&self, person: &PersonId, today: NaiveDate) -> DraftCard {
        DraftCard {
            stamp: self.stamp(person),
            trips: self.claimed(today),
            saved_at: self.saved_at,
            is_half_sent: self.sending.is_some(),
        }
    }

    fn claimed(&self, today: NaiveDate) -> Vec<ClaimedTrip> {
        self.stated().content(today).trips
    }

    /// How far sending has come; `None` where nothing was sent.
    pub(crate) fn progress(&self) -> Option<Progress> {
        let files = &self.sending.as_ref()?.files;
        let arrived = files.iter().filter(|file| file.arrived.is_some());
        let count = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
        Some(Progress {
            enclosed: count(arrived.count()),
            of: count(files.len()),
        })
    }

    /// Whether nothing is lost with it: the person has said and enclosed nothing.
    pub(crate) fn is_blank(&self) -> bool {
        self.answers.is_empty()
            && self.receipts.is_empty()
            && self.note.is_none()
            && self.to.iter().all(Option::is_none)
            && self.sending.is_none()
    }

    /// The files that belong to it.
    pub(crate) fn files(&self) -> Vec<AttachmentId> {
        let files = self.receipts.iter().map(|receipt| receipt.file.id.clone());
        files.collect()
    }

    /// Takes a change to have been made at `now`.
    pub(crate) fn touch(&mut self, now: DateTime<Utc>) {
        self.version = self.version.saturating_add(1);
        self.saved_at = now;
    }

    /// Has as many places and organised trips as there are trips in the answers.
    pub(crate) fn fit(&mut self) {
        let trips = usize::from(self.answers.trips());
        self.to.resize(trips, None);
        self.trips.resize(trips, None);
    }
}

/// An id that this device gives.
pub(super) fn new_id(kind: &str) -> String {
    format!("{kind}_{}", Uuid::new_v4().simple())
}
