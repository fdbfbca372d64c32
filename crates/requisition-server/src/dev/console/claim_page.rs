//! A claim as the page shows it, with what can be done where it stands.

use chrono::{DateTime, Days, Utc};
use claims::{
    Claim, State, complaint,
    office::{Deed, deal},
};
use domain::oslo;
use entitlement::decision::Line;
use requisition_api::claim_words::{
    ClaimResultWord, ClaimStateWord, ComplaintStateWord, DocumentWord,
};

use super::{
    super::claims::reasons,
    claim_form::decided,
    outcome::in_words,
    page::{escaped, filled},
};
use crate::store::StoredClaim;

/// For how many days documents are asked for, unless another day is chosen.
const DAYS: u64 = 14;

/// All claims of the queue.
pub(super) fn shown(queue: &[StoredClaim], now: DateTime<Utc>) -> String {
    queue.iter().map(|stored| article(stored, now)).collect()
}

fn article(stored: &StoredClaim, now: DateTime<Utc>) -> String {
    let claim = &stored.claim;
    let because = reasons(claim).into_iter();
    let because: String = because
        // The names of rules keep their dash.
        .map(|reason| format!("<li>{}</li>", escaped(&reason.replace('_', " "))))
        .collect();
    let trips = claim.content.trips.iter();
    let trips: Vec<_> = trips
        .map(|trip| format!("{} <bdi>{}</bdi>", trip.day, escaped(trip.to.as_str())))
        .collect();
    filled(
        include_str!("pages/claim.html"),
        &[
            ("claim", claim.id.as_str()),
            ("state", &state(claim)),
            ("version", &claim.version.to_string()),
            ("person", claim.person.as_str()),
            ("trips", &trips.join(", ")),
            ("more", &more(claim)),
            ("because", &because),
            ("buttons", &buttons(claim, now)),
            ("forms", &forms(stored, now)),
        ],
    )
}

fn state(claim: &Claim) -> String {
    let word = in_words(ClaimStateWord::write(claim.state));
    let result = claim.state.result();
    let result = result.as_ref().map(ClaimResultWord::write);
    let complaint = claim.complaint.as_ref();
    let complaint = complaint.map(|one| ComplaintStateWord::write(one.state));
    let result = result.map_or(String::new(), |result| format!(" ({result})"));
    let complaint = complaint.map_or(String::new(), |state| {
        format!(", complaint {}", in_words(state))
    });
    format!("{word}{result}{complaint}")
}

/// What is enclosed, granted, said and asked for.
fn more(claim: &Claim) -> String {
    let enclosed = claim.attachments.iter();
    let enclosed = enclosed.map(|file| DocumentWord::write(file.shows.kind));
    let mut more: Vec<_> = enclosed.map(in_words).collect();
    more.extend(
        claim
            .ruling
            .as_ref()
            .map(|ruling| format!("granted {} of {} øre", ruling.granted.0, ruling.asked.0)),
    );
    let notes = claim
        .content
        .note
        .iter()
        .chain(claim.complaint.as_ref().map(|one| &one.why));
    more.extend(notes.map(|note| format!("“{}”", escaped(note.as_str()))));
    more.join(", ")
}

/// What is done without saying anything more.
fn buttons(claim: &Claim, now: DateTime<Utc>) -> String {
    let deeds = [
        ("take_up", Deed::TakeUp),
        ("pay", Deed::Pay),
        ("close", Deed::Close),
        ("take_up_complaint", Deed::TakeUpComplaint),
        ("forward", Deed::Forward),
    ];
    let fitting = deeds
        .into_iter()
        .filter(|(_, deed)| deal(claim, deed.clone(), now).is_ok());
    let id = &claim.id;
    fitting
        .map(|(act, _)| {
            let label = in_words(act);
            format!(
                r#"<li><button name="act" value="{act}" aria-describedby="{id}">{label}</button></li>"#
            )
        })
        .collect()
}

fn forms(stored: &StoredClaim, now: DateTime<Utc>) -> String {
    let claim = &stored.claim;
    let mut forms = String::new();
    if claim.state == State::InReview {
        forms.push_str(&ask(claim, now));
    }
    if matches!(claim.state, State::InReview | State::NeedsDocumentation) {
        forms.push_str(&decide(stored, ("decide", "Decide"), ""));
    }
    let complaint = claim.complaint.as_ref();
    if complaint.is_some_and(|one| one.state == complaint::State::InReview) {
        let id = claim.id.as_str();
        forms.push_str(&decide(
            stored,
            ("change", "Decide anew"),
            &answer(id, "change"),
        ));
        let fields = [("claim", id), ("answer", &*answer(id, "uphold"))];
        forms.push_str(&filled(include_str!("pages/claim-uphold.html"), &fields));
    }
    forms
}

fn ask(claim: &Claim, now: DateTime<Utc>) -> String {
    let words = DocumentWord::ALL.iter();
    let options: String = words
        .map(|word| format!(r#"<option value="{word}">{}</option>"#, in_words(word)))
        .collect();
    let until = oslo::date(now).checked_add_days(Days::new(DAYS));
    filled(
        include_str!("pages/claim-ask.html"),
        &[
            ("claim", claim.id.as_str()),
            ("documents", &options),
            ("until", &until.map_or(String::new(), |day| day.to_string())),
        ],
    )
}

fn decide(stored: &StoredClaim, (act, label): (&str, &str), answer: &str) -> String {
    let id = stored.claim.id.as_str();
    let decision = decided(stored);
    let certain = decision.lines.iter().map(|line| (line, true));
    let judged = decision.pending.iter().map(|line| (line, false));
    let lines = certain.chain(judged).enumerate();
    let lines: String = lines
        .map(|(number, (line, is_certain))| {
            of_line(&format!("{id}-{act}"), number, line, is_certain)
        })
        .collect();
    filled(
        include_str!("pages/claim-decide.html"),
        &[
            ("claim", id),
            ("lines", &lines),
            ("answer", answer),
            ("act", act),
            ("label", label),
        ],
    )
}

fn of_line(form: &str, number: usize, line: &Line, is_certain: bool) -> String {
    let leg = line
        .at
        .leg
        .map_or(String::new(), |leg| format!(", leg {leg}"));
    let sum = line.amount.0.to_string();
    let name = format!(
        "§ {}, trip {}{leg}: {sum} øre",
        line.rule.id(),
        line.at.trip
    );
    let as_decided = if is_certain {
        "as the regulation gives"
    } else {
        "not granted"
    };
    filled(
        include_str!("pages/claim-line.html"),
        &[
            ("field", &format!("{form}-{number}")),
            ("number", &number.to_string()),
            ("line", &name),
            ("as_decided", as_decided),
            ("sum", &sum),
        ],
    )
}

fn answer(claim: &str, act: &str) -> String {
    let fields = [("claim", claim), ("act", act)];
    filled(include_str!("pages/claim-answer.html"), &fields)
}
