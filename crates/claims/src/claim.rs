//! A claim as the service has it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{ClaimId, PersonId, ReceiptId},
    money::Ore,
};
use entitlement::decision::DocumentKind;
use serde::{Deserialize, Serialize};

use crate::{
    attachment::Attachment,
    complaint::{self, Complaint},
    content::{ClaimedTrip, Content, Note},
    handling::Because,
    ruling::Ruling,
    state::State,
};

/// A claim for travel support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Which one.
    pub id: ClaimId,
    /// Goes up with every change.
    pub version: u32,
    /// The patient.
    pub person: PersonId,
    /// What is claimed.
    pub content: Content,
    /// What is enclosed.
    pub attachments: Vec<Attachment>,
    /// Where it stands.
    pub state: State,
    /// The number to read out (*saksnummer*), once it is sent.
    pub receipt: Option<ReceiptId>,
    /// Why a case worker answers it; empty where nobody has to.
    pub because: Vec<Because>,
    /// What the office asks for, while it does.
    pub asked_for: Option<AskedFor>,
    /// What the claimant has answered to that, the first first.
    #[serde(default)]
    pub answers: Vec<Answered>,
    /// What was decided; the latest, where there are several.
    pub ruling: Option<Ruling>,
    /// What was decided before it was changed, the latest first.
    pub earlier_rulings: Vec<Ruling>,
    /// The complaint, where there is one; the latest, where there are several.
    pub complaint: Option<Complaint>,
    /// The complaints that had the decision changed before somebody complained again, the
    /// latest first.
    #[serde(default)]
    pub earlier_complaints: Vec<Complaint>,
    /// What has happened, the first first.
    pub events: Vec<Event>,
}

impl Claim {
    /// Whether there is a complaint about the decision that stands. Of one that was changed
    /// somebody may complain again.
    pub fn has_complained(&self) -> bool {
        let complaint = self.complaint.as_ref();
        complaint.is_some_and(|one| one.state != complaint::State::Changed)
    }

    /// Has `complaint` stand, and keeps the one before it.
    pub fn put_complaint(&mut self, complaint: Complaint) {
        if let Some(before) = self.complaint.replace(complaint) {
            self.earlier_complaints.insert(0, before);
        }
    }

    /// Whether a file that shows this, of whichever trip, has come since the office asked for
    /// documents. One that came before is what the office has not been content with.
    pub fn has_sent_since_asked(&self, kind: DocumentKind) -> bool {
        let asked = self.events.iter().rev();
        let mut asked = asked.filter(|event| event.what == Happened::DocumentsAskedFor);
        let asked_at = asked.next().map(|event| event.at);
        let mut files = self.attachments.iter();
        files.any(|file| {
            file.shows.kind == kind && asked_at.is_none_or(|asked_at| file.at >= Some(asked_at))
        })
    }
}

/// Documents that the office asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedFor {
    /// Which.
    pub documents: Vec<DocumentKind>,
    /// The last day to send them, in Norway.
    pub until: NaiveDate,
}

/// What a claimant has answered to the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// When.
    pub at: DateTime<Utc>,
    /// What they added.
    pub note: Option<Note>,
    /// Which of the documents they cannot get.
    pub without: Vec<DocumentKind>,
}

/// Something that has happened to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// What.
    pub what: Happened,
    /// When.
    pub at: DateTime<Utc>,
}

/// What has happened to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happened {
    /// It was sent.
    Submitted,
    /// The office has it.
    Received,
    /// A case worker has taken it up.
    TakenUp,
    /// The office asked for documents.
    DocumentsAskedFor,
    /// The claimant sent them, or said that they cannot.
    Answered,
    /// It was decided.
    Decided,
    /// The money was sent.
    Paid,
    /// The claimant took it back.
    Withdrawn,
    /// The claimant complained.
    Complained,
    /// The office looks at its decision anew.
    ComplaintTakenUp,
    /// The office stands by its decision.
    DecisionUpheld,
    /// The complaint was sent on to Statsforvalteren.
    ComplaintForwarded,
    /// The claimant took back the consent to keep a ground for exemption.
    ConsentWithdrawn,
    /// Something that this version does not know.
    Unknown,
}

/// A claim in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimSummary {
    /// Which one.
    pub id: ClaimId,
    /// Goes up with every change.
    pub version: u32,
    /// Where it stands.
    pub state: State,
    /// Where the complaint stands, where there is one.
    pub complaint: Option<complaint::State>,
    /// The trips.
    pub trips: Vec<ClaimedTrip>,
    /// The number to read out, once it is sent.
    pub receipt: Option<ReceiptId>,
    /// What is granted, once it is decided.
    pub granted: Option<Ore>,
    /// What the claimant must do by which day: send documents, or complain at the latest.
    pub until: Option<NaiveDate>,
    /// When it was sent; of a draft, when somebody last wrote it or put a file to it.
    pub at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attachment::{Media, Shows};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn claim(files: &[(DocumentKind, Option<&str>)], asked: &[&str]) -> Claim {
        let file = |(kind, came): &(DocumentKind, Option<&str>)| Attachment {
            id: "att_1".parse().unwrap(),
            shows: Shows {
                kind: *kind,
                trip: 0,
            },
            media: Media::Jpeg,
            bytes: 3,
            at: came.map(at),
        };
        let asked = asked.iter().map(|when| Event {
            what: Happened::DocumentsAskedFor,
            at: at(when),
        });
        let submitted = Event {
            what: Happened::Submitted,
            at: at("2026-11-01T08:00:00Z"),
        };
        Claim {
            id: "clm_1".parse().unwrap(),
            version: 3,
            person: "per_1".parse().unwrap(),
            content: Content {
                trips: Vec::new(),
                facts: entitlement::samples::hospital_by_car("2026-10-10", 60_000),
                ground_consent: false,
                note: None,
            },
            attachments: files.iter().map(file).collect(),
            state: State::NeedsDocumentation,
            receipt: None,
            because: Vec::new(),
            asked_for: None,
            answers: Vec::new(),
            ruling: None,
            earlier_rulings: Vec::new(),
            complaint: None,
            earlier_complaints: Vec::new(),
            events: std::iter::once(submitted).chain(asked).collect(),
        }
    }

    #[test]
    fn only_what_has_come_since_the_office_asked_answers_it() {
        use DocumentKind::{Attendance, BoatTicket};
        let (first, second) = ("2026-11-10T08:00:00Z", "2026-11-20T08:00:00Z");
        let before = "2026-11-20T07:59:59Z";
        type Files<'a> = &'a [(DocumentKind, Option<&'a str>)];
        #[rustfmt::skip]
        let cases: [(Files<'_>, &[&str], bool); 8] = [
            (&[],                                                   &[],              false),
            (&[(Attendance, Some(first))],                          &[],              true),
            (&[(Attendance, Some(first))],                          &[first],         true),
            (&[(Attendance, Some(before))],                         &[first],         true),
            (&[(Attendance, Some(before))],                         &[first, second], false),
            (&[(Attendance, Some(before)), (Attendance, Some(second))], &[first, second], true),
            (&[(BoatTicket, Some(second))],                         &[first, second], false),
            (&[(Attendance, None)],                                 &[first],         false),
        ];
        for (files, asked, expected) in cases {
            let claim = claim(files, asked);
            assert_eq!(
                claim.has_sent_since_asked(Attendance),
                expected,
                "{files:?} {asked:?}"
            );
        }
    }

    #[test]
    fn who_complains_again_keeps_the_complaints_before() {
        let complaint = |receipt: &str| Complaint {
            about: vec![complaint::About::Other],
            why: Note::read("Feil.").unwrap(),
            state: complaint::State::Changed,
            at: at("2026-11-20T08:00:00Z"),
            receipt: receipt.parse().unwrap(),
            since: at("2026-11-20T08:00:00Z"),
            answer: None,
        };
        let mut claim = claim(&[], &[]);
        claim.put_complaint(complaint("A"));
        assert!(claim.earlier_complaints.is_empty());
        claim.put_complaint(complaint("B"));
        claim.put_complaint(complaint("C"));
        assert_eq!(claim.complaint, Some(complaint("C")));
        assert_eq!(claim.earlier_complaints, [complaint("B"), complaint("A")]);
    }
}
