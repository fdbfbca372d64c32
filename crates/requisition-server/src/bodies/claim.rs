use claims::{
    Claim, Content,
    attachment::Attachment,
    claim::{Answered, AskedFor, ClaimSummary, Event},
    complaint::{About, Complaint},
    content::{ClaimedTrip, Note},
    handling::{Because, Handling},
    register::{CardOfYear, Register},
    ruling::{Adjustment, Reason, Ruling},
};
use entitlement::{decision::DocumentKind, facts::ExemptionCard};
use requisition_api::{
    claim_words::{
        ClaimResultWord, ClaimStateWord, ClaimantWord, ComplaintStateWord, DecidedByWord,
        DocumentWord, HappenedWord,
    },
    claims::{
        AboutBody, AdjustmentBody, AnsweredBody, AskedForBody, AttachmentBody, BecauseBody,
        CardOfYearBody, ClaimBody, ClaimEventBody, ClaimSummaryBody, ClaimedTripBody,
        ComplaintBody, ContentBody, HandlingBody, RegisterBody, RulingBody,
    },
    times,
};

/// A claim.
pub fn claim(claim: Claim) -> ClaimBody {
    let Claim {
        id,
        version,
        person,
        content,
        attachments,
        state,
        receipt,
        because,
        asked_for,
        answers,
        ruling,
        earlier_rulings,
        complaint,
        earlier_complaints,
        events,
    } = claim;
    ClaimBody {
        id: id.into(),
        version,
        person_id: person.into(),
        content: content_of(content),
        attachments: attachments.iter().map(attachment).collect(),
        state: ClaimStateWord::write(state).to_owned(),
        result: state.result().map(result),
        receipt: receipt.map(Into::into),
        because: because.into_iter().map(because_of).collect(),
        asked_for: asked_for.map(asked),
        answers: answers.into_iter().map(answered).collect(),
        ruling: ruling.map(ruling_of),
        earlier_rulings: earlier_rulings.into_iter().map(ruling_of).collect(),
        complaint: complaint.map(complaint_of),
        earlier_complaints: earlier_complaints.into_iter().map(complaint_of).collect(),
        events: events.into_iter().map(event).collect(),
    }
}

/// A claim in a list.
pub fn claim_summary(summary: ClaimSummary) -> ClaimSummaryBody {
    let ClaimSummary {
        id,
        version,
        state,
        complaint,
        trips,
        receipt,
        granted,
        until,
        at,
    } = summary;
    ClaimSummaryBody {
        id: id.into(),
        version,
        state: ClaimStateWord::write(state).to_owned(),
        result: state.result().map(result),
        complaint: complaint.map(|state| ComplaintStateWord::write(state).to_owned()),
        trips: trips.into_iter().map(trip).collect(),
        receipt: receipt.map(Into::into),
        granted: granted.map(|sum| sum.0),
        until: until.map(|day| day.to_string()),
        at: times::write(at),
    }
}

/// A file.
pub fn attachment(file: &Attachment) -> AttachmentBody {
    let Attachment {
        id,
        shows,
        media,
        bytes,
        at,
    } = file;
    AttachmentBody {
        id: id.to_string(),
        kind: document(shows.kind),
        trip: shows.trip,
        content_type: media.content_type().to_owned(),
        bytes: *bytes,
        at: at.map(times::write),
    }
}

/// Who answers.
pub fn handling(handling: Handling) -> HandlingBody {
    let because = match handling {
        Handling::AtOnce => Vec::new(),
        Handling::ByCaseWorker { because } => because,
    };
    HandlingBody {
        at_once: because.is_empty(),
        because: because.into_iter().map(because_of).collect(),
    }
}

/// What the registers say.
pub fn register(register: Register) -> RegisterBody {
    let Register {
        today,
        born_on,
        exemption_cards,
        address_protected,
        claimant,
    } = register;
    RegisterBody {
        today: today.to_string(),
        born_on: born_on.map(|day| day.to_string()),
        exemption_cards: exemption_cards.into_iter().map(card_of).collect(),
        address_protected,
        claimant: ClaimantWord::write(&claimant).to_owned(),
    }
}

fn card_of(CardOfYear { year, card }: CardOfYear) -> CardOfYearBody {
    let from = match card {
        ExemptionCard::ValidFrom(day) => Some(day.to_string()),
        ExemptionCard::None => None,
    };
    CardOfYearBody { year, from }
}

fn content_of(content: Content) -> ContentBody {
    let Content {
        trips,
        facts,
        ground_consent,
        note,
    } = content;
    ContentBody {
        trips: trips.into_iter().map(trip).collect(),
        facts,
        ground_consent,
        note: note.map(Note::into),
    }
}

fn trip(claimed: ClaimedTrip) -> ClaimedTripBody {
    let ClaimedTrip { day, to, trip } = claimed;
    ClaimedTripBody {
        day: day.to_string(),
        to: to.into(),
        trip_id: trip.map(Into::into),
    }
}

fn because_of(because: Because) -> BecauseBody {
    let (kind, rule, kind_of_document) = match because {
        Because::Judgement(rule) => ("judgement", Some(rule), None),
        Because::Unknown(rule) => ("unknown_fact", Some(rule), None),
        Because::OptedOut => ("opted_out", None, None),
        Because::Missing(kind) => ("missing_document", None, Some(kind)),
    };
    BecauseBody {
        kind: kind.to_owned(),
        rule: rule.map(|rule| rule.id().to_owned()),
        document: kind_of_document.map(document),
    }
}

fn document(kind: DocumentKind) -> String {
    DocumentWord::write(kind).to_owned()
}

fn documents(kinds: Vec<DocumentKind>) -> Vec<String> {
    kinds.into_iter().map(document).collect()
}

fn result(result: claims::state::Result) -> String {
    ClaimResultWord::write(&result).to_owned()
}

fn asked(asked: AskedFor) -> AskedForBody {
    let AskedFor {
        documents: of,
        until,
    } = asked;
    AskedForBody {
        documents: documents(of),
        until: until.to_string(),
    }
}

fn answered(answered: Answered) -> AnsweredBody {
    let Answered { at, note, without } = answered;
    AnsweredBody {
        at: times::write(at),
        note: note.map(Note::into),
        without: documents(without),
    }
}

fn event(event: Event) -> ClaimEventBody {
    let Event { what, at } = event;
    ClaimEventBody {
        what: HappenedWord::write(what).to_owned(),
        at: times::write(at),
    }
}

fn ruling_of(ruling: Ruling) -> RulingBody {
    let Ruling {
        result: in_a_word,
        granted,
        asked,
        decision,
        adjustments,
        explanation,
        by,
        at,
        complain_by,
    } = ruling;
    RulingBody {
        result: result(in_a_word),
        granted: granted.0,
        asked: asked.0,
        decision,
        adjustments: adjustments.into_iter().map(adjustment).collect(),
        explanation: explanation.map(Note::into),
        by: DecidedByWord::write(&by).to_owned(),
        at: times::write(at),
        complain_by: complain_by.to_string(),
    }
}

fn adjustment(adjustment: Adjustment) -> AdjustmentBody {
    let Adjustment {
        line,
        granted,
        reason,
    } = adjustment;
    let (reason, rule) = match reason {
        Reason::Judged(rule) => ("judged", Some(rule)),
        Reason::NotJudgedSo(rule) => ("not_judged_so", Some(rule)),
        Reason::NotDocumented => ("not_documented", None),
        Reason::CalculatedRoute => ("calculated_route", None),
    };
    AdjustmentBody {
        line,
        granted: granted.0,
        reason: reason.to_owned(),
        rule: rule.map(|rule| rule.id().to_owned()),
    }
}

fn complaint_of(complaint: Complaint) -> ComplaintBody {
    let Complaint {
        about,
        why,
        state,
        at,
        receipt,
        since,
        answer,
    } = complaint;
    ComplaintBody {
        about: about.into_iter().map(about_of).collect(),
        why: why.into(),
        state: ComplaintStateWord::write(state).to_owned(),
        at: times::write(at),
        receipt: receipt.into(),
        since: times::write(since),
        answer: answer.map(Note::into),
    }
}

const fn about_of(about: About) -> AboutBody {
    let (line, step) = match about {
        About::Line(line) => (Some(line), None),
        About::Step(step) => (None, Some(step)),
        About::Other => (None, None),
    };
    AboutBody { line, step }
}
