//! Claims for travel support.

use chrono::NaiveDate;
use claims::{
    Claim, State,
    attachment::{Attachment, Media, Shows},
    claim::{Answered, AskedFor, ClaimSummary, Event},
    complaint::{About, Complaint},
    content::{ClaimedTrip, Content, Note},
    handling::Because,
    register::{CardOfYear, Register},
    ruling::{Adjustment, Reason, Ruling},
};
use commands::ports::{ClaimPage, Enclosed};
use domain::{money::Ore, own_trip::Destination};
use entitlement::{decision::DocumentKind, facts::ExemptionCard, rule::RuleId};
use requisition_api::{
    claim_words::{
        ClaimResultWord, ClaimStateWord, ClaimantWord, ComplaintStateWord, DecidedByWord,
        DocumentWord, HappenedWord,
    },
    claims::{
        AboutBody, AdjustmentBody, AnsweredBody, AskedForBody, AttachmentBody, BecauseBody,
        CardOfYearBody, ClaimBody, ClaimEventBody, ClaimSummaryBody, ClaimedTripBody,
        ComplaintBody, ContentBody, EnclosedBody, RegisterBody, RulingBody,
    },
    page::PageBody,
};
use serde::{
    Deserialize as _,
    de::value::{Error as NoRule, StrDeserializer},
};

use super::{Misfit, time};

/// What the registers say.
pub(crate) fn register(body: RegisterBody) -> Result<Register, Misfit> {
    let RegisterBody {
        today,
        born_on,
        exemption_cards,
        address_protected,
        claimant,
    } = body;
    Ok(Register {
        today: day(&today)?,
        born_on: born_on.as_deref().map(day).transpose()?,
        exemption_cards: all(exemption_cards, card)?,
        address_protected,
        claimant: ClaimantWord::read(&claimant).ok_or(Misfit)?,
    })
}

fn card(body: CardOfYearBody) -> Result<Option<CardOfYear>, Misfit> {
    let CardOfYearBody { year, from } = body;
    let from = from.as_deref().map(day).transpose()?;
    Ok(Some(CardOfYear {
        year,
        card: from.map_or(ExemptionCard::None, ExemptionCard::ValidFrom),
    }))
}

/// One page of claims.
pub(crate) fn claims(body: PageBody<ClaimSummaryBody>) -> Result<ClaimPage, Misfit> {
    let PageBody { items, next_cursor } = body;
    Ok(ClaimPage {
        items: items.into_iter().map(summary).collect::<Result<_, _>>()?,
        next: next_cursor,
    })
}

fn summary(body: ClaimSummaryBody) -> Result<ClaimSummary, Misfit> {
    let ClaimSummaryBody {
        id,
        version,
        state,
        result,
        complaint,
        trips,
        receipt,
        granted,
        until,
        at,
    } = body;
    Ok(ClaimSummary {
        id: id.parse()?,
        version,
        state: ClaimStateWord::read(&state, result.as_deref()),
        complaint: complaint.as_deref().map(ComplaintStateWord::read),
        trips: trips.into_iter().map(trip).collect::<Result<_, _>>()?,
        receipt: receipt.map(|id| id.parse()).transpose()?,
        granted: granted.map(Ore),
        until: until.as_deref().map(day).transpose()?,
        at: time::instant(&at).ok_or(Misfit)?,
    })
}

/// One claim. Where something about what was decided is not known to this version, none of
/// that is shown: half a decision would be another one.
pub(crate) fn claim(body: ClaimBody) -> Result<Claim, Misfit> {
    let ClaimBody {
        id,
        version,
        person_id,
        content: said,
        attachments,
        state,
        result,
        receipt,
        because,
        asked_for,
        answers,
        ruling: decided,
        earlier_rulings,
        complaint: complained,
        earlier_complaints,
        events,
    } = body;
    let has_ruling = decided.is_some();
    let ruling = decided.map(ruling).transpose()?.flatten();
    let is_unclear = has_ruling && ruling.is_none();
    let state = if is_unclear {
        State::Unknown
    } else {
        ClaimStateWord::read(&state, result.as_deref())
    };
    let earlier = earlier_rulings.into_iter().map(self::ruling);
    let earlier: Vec<_> = earlier.collect::<Result<_, _>>()?;
    Ok(Claim {
        id: id.parse()?,
        version,
        person: person_id.parse()?,
        content: content(said)?,
        attachments: all(attachments, attachment)?,
        state,
        receipt: receipt.map(|id| id.parse()).transpose()?,
        because: because.iter().filter_map(self::because).collect(),
        asked_for: asked_for.map(self::asked_for).transpose()?,
        answers: all(answers, answered)?,
        ruling,
        earlier_rulings: earlier.into_iter().flatten().collect(),
        complaint: complained.map(complaint).transpose()?,
        earlier_complaints: all(earlier_complaints, |body| complaint(body).map(Some))?,
        events: all(events, event)?,
    })
}

/// That a file is enclosed.
pub(crate) fn enclosed(body: EnclosedBody) -> Result<Enclosed, Misfit> {
    let EnclosedBody {
        attachment: file,
        version,
    } = body;
    let file = attachment(file)?.ok_or(Misfit)?;
    Ok(Enclosed { version, file })
}

fn content(body: ContentBody) -> Result<Content, Misfit> {
    let ContentBody {
        trips,
        facts,
        ground_consent,
        note,
    } = body;
    Ok(Content {
        trips: trips.into_iter().map(trip).collect::<Result<_, _>>()?,
        facts,
        ground_consent,
        note: note.as_deref().and_then(self::note),
    })
}

fn trip(body: ClaimedTripBody) -> Result<ClaimedTrip, Misfit> {
    let ClaimedTripBody {
        day: on,
        to,
        trip_id,
    } = body;
    Ok(ClaimedTrip {
        day: day(&on)?,
        to: Destination::read(&to).map_err(|_| Misfit)?,
        trip: trip_id.map(|id| id.parse()).transpose()?,
    })
}

/// A file; `None` for one that shows or is what this version does not know.
fn attachment(body: AttachmentBody) -> Result<Option<Attachment>, Misfit> {
    const MEDIA: [Media; 3] = [Media::Jpeg, Media::Png, Media::Pdf];
    let AttachmentBody {
        id,
        kind,
        trip,
        content_type,
        bytes,
        at,
    } = body;
    let mut media = MEDIA.into_iter();
    let media = media.find(|media| media.content_type() == content_type);
    let (Some(kind), Some(media)) = (DocumentWord::read(&kind), media) else {
        return Ok(None);
    };
    Ok(Some(Attachment {
        id: id.parse()?,
        shows: Shows { kind, trip },
        media,
        bytes,
        at: at
            .as_deref()
            .map(|at| time::instant(at).ok_or(Misfit))
            .transpose()?,
    }))
}

fn because(body: &BecauseBody) -> Option<Because> {
    let BecauseBody {
        kind,
        rule,
        document,
    } = body;
    let rule = || self::rule(rule.as_deref()?);
    match kind.as_str() {
        "judgement" => rule().map(Because::Judgement),
        "unknown_fact" => rule().map(Because::Unknown),
        "opted_out" => Some(Because::OptedOut),
        "missing_document" => DocumentWord::read(document.as_deref()?).map(Because::Missing),
        _ => None,
    }
}

fn asked_for(body: AskedForBody) -> Result<AskedFor, Misfit> {
    let AskedForBody { documents, until } = body;
    Ok(AskedFor {
        documents: kinds(&documents),
        until: day(&until)?,
    })
}

fn answered(body: AnsweredBody) -> Result<Option<Answered>, Misfit> {
    let AnsweredBody { at, note, without } = body;
    Ok(Some(Answered {
        at: time::instant(&at).ok_or(Misfit)?,
        note: note.as_deref().and_then(self::note),
        without: kinds(&without),
    }))
}

fn kinds(words: &[String]) -> Vec<DocumentKind> {
    words
        .iter()
        .filter_map(|word| DocumentWord::read(word))
        .collect()
}

fn event(body: ClaimEventBody) -> Result<Option<Event>, Misfit> {
    let ClaimEventBody { what, at } = body;
    Ok(Some(Event {
        what: HappenedWord::read(&what),
        at: time::instant(&at).ok_or(Misfit)?,
    }))
}

/// What was decided; `None` where this version does not know all of its words.
fn ruling(body: RulingBody) -> Result<Option<Ruling>, Misfit> {
    let RulingBody {
        result,
        granted,
        asked,
        decision,
        adjustments,
        explanation,
        by,
        at,
        complain_by,
    } = body;
    let adjustments: Option<Vec<_>> = adjustments.iter().map(adjustment).collect();
    let (Some(result), Some(by), Some(adjustments)) = (
        ClaimResultWord::read(&result),
        DecidedByWord::read(&by),
        adjustments,
    ) else {
        return Ok(None);
    };
    Ok(Some(Ruling {
        result,
        granted: Ore(granted),
        asked: Ore(asked),
        decision,
        adjustments,
        explanation: explanation.as_deref().and_then(note),
        by,
        at: time::instant(&at).ok_or(Misfit)?,
        complain_by: day(&complain_by)?,
    }))
}

fn adjustment(body: &AdjustmentBody) -> Option<Adjustment> {
    let AdjustmentBody {
        line,
        granted,
        reason,
        rule,
    } = body;
    let rule = || self::rule(rule.as_deref()?);
    let reason = match reason.as_str() {
        "judged" => Reason::Judged(rule()?),
        "not_judged_so" => Reason::NotJudgedSo(rule()?),
        "not_documented" => Reason::NotDocumented,
        "calculated_route" => Reason::CalculatedRoute,
        _ => return None,
    };
    Some(Adjustment {
        line: *line,
        granted: Ore(*granted),
        reason,
    })
}

fn complaint(body: ComplaintBody) -> Result<Complaint, Misfit> {
    let ComplaintBody {
        about,
        why,
        state,
        at,
        receipt,
        since,
        answer,
    } = body;
    let about = about
        .into_iter()
        .map(|AboutBody { line, step }| match (line, step) {
            (Some(line), None) => About::Line(line),
            (None, Some(step)) => About::Step(step),
            (None, None) | (Some(_), Some(_)) => About::Other,
        });
    Ok(Complaint {
        about: about.collect(),
        why: note(&why).ok_or(Misfit)?,
        state: ComplaintStateWord::read(&state),
        at: time::instant(&at).ok_or(Misfit)?,
        receipt: receipt.parse()?,
        since: time::instant(&since).ok_or(Misfit)?,
        answer: answer.as_deref().and_then(note),
    })
}

fn all<B, T>(
    bodies: Vec<B>,
    read: impl Fn(B) -> Result<Option<T>, Misfit>,
) -> Result<Vec<T>, Misfit> {
    let read = bodies.into_iter().map(read);
    read.filter_map(Result::transpose).collect()
}

fn day(text: &str) -> Result<NaiveDate, Misfit> {
    text.parse().map_err(|_| Misfit)
}

/// A text in somebody's own words, without what nobody writes, and cut where it is too
/// long; `None` where it says nothing.
fn note(text: &str) -> Option<Note> {
    let is_plain = |one: &char| !one.is_control() || matches!(one, '\n' | '\r' | '\t');
    let text: String = text
        .trim()
        .chars()
        .filter(is_plain)
        .take(Note::LONGEST)
        .collect();
    Note::read(&text).ok()
}

fn rule(id: &str) -> Option<RuleId> {
    RuleId::deserialize(StrDeserializer::<NoRule>::new(id)).ok()
}

#[cfg(test)]
pub(crate) mod tests;
