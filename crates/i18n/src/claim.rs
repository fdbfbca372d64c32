//! What is said of a claim, the same in the window and on what is saved.

use claims::{
    Claim, State,
    attachment::{Attachment, Media},
    claim::Happened,
    complaint,
    content::ClaimedTrip,
    handling::Because,
    ruling::{Reason, Ruling},
    state::Result as Outcome,
};
use domain::money::Ore;
use entitlement::rule::RuleId;

use crate::{
    DayStyle, Localized, Localizer, MoneyStyle, Value,
    answer::{Apart, Row, document_name, rows_apart},
};

/// What a claim is called: by the day of its trip, or by how many trips it is for.
pub fn title(words: &Localizer, trips: &[ClaimedTrip]) -> Localized {
    match trips {
        [one] => words.text(
            "claim-case-title",
            &[("day", Value::Day(one.day, DayStyle::Date))],
        ),
        several => {
            let count = i64::try_from(several.len()).unwrap_or(i64::MAX);
            words.text(
                "claim-case-title-several",
                &[("count", Value::Count(count))],
            )
        }
    }
}

/// Lines of a ruling that read the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulingRow {
    /// How they are reckoned, and what they come to by the facts that were stated.
    pub row: Row,
    /// Which lines they are, as a complaint counts them.
    pub lines: Vec<u16>,
    /// What is granted for them together.
    pub granted: Localized,
    /// Whether that is another sum than the facts would give, or was for a case worker to judge.
    pub is_judged: bool,
    /// Why it is granted otherwise.
    pub reason: Option<Localized>,
}

/// What was asked for and what is granted, line by line. What is the same for several legs
/// of a trip is one row.
pub fn ruling_rows(words: &Localizer, ruling: &Ruling) -> Vec<RulingRow> {
    let certain = ruling.decision.lines.len();
    let reason = |place: u16| {
        let adjustments = ruling.adjustments.iter();
        let mut of_line = adjustments.filter(move |adjustment| adjustment.line == place);
        of_line.next().map(|adjustment| adjustment.reason)
    };
    let lines = (0_u16..)
        .zip(ruling.lines())
        .map(|(place, (line, granted))| {
            let is_pending = usize::from(place) >= certain;
            (line, (granted, reason(place), is_pending))
        });
    let rows = rows_apart(words, &ruling.decision, lines);
    let in_words = |apart: Apart<(Ore, Option<Reason>, bool)>| {
        let (granted, reason, is_pending) = apart.key;
        let times = i64::from(apart.row.times);
        RulingRow {
            granted: words.value(&money(Ore(granted.0.saturating_mul(times)))),
            is_judged: is_pending || granted != apart.row.line.amount,
            reason: reason.map(|reason| judged(words, reason)),
            row: apart.row,
            lines: apart.lines,
        }
    };
    rows.into_iter().map(in_words).collect()
}

/// Asked for and granted, and what stands between them, in one sentence.
pub fn difference(words: &Localizer, ruling: &Ruling) -> Localized {
    let difference = ruling.difference();
    let refused = i64::try_from(difference.refused.len()).unwrap_or(i64::MAX);
    if ruling.asked == Ore(0) && ruling.granted == Ore(0) {
        return words.text("claim-difference-nothing", &[]);
    }
    let sums = [
        ("claim-difference-copayment", difference.copayment),
        ("claim-difference-left-out", difference.left_out),
        ("claim-difference-reduced", difference.reduced),
        ("claim-difference-added", difference.added),
    ];
    let sums = sums.into_iter().filter(|(_, sum)| *sum != Ore(0));
    let mut parts: Vec<_> = sums
        .map(|(id, sum)| words.text(id, &[("amount", money(sum))]))
        .collect();
    if refused > 0 {
        let count = ("count", Value::Count(refused));
        parts.push(words.text("claim-difference-refused", &[count]));
    }
    let (asked, granted) = (
        ("asked", money(ruling.asked)),
        ("granted", money(ruling.granted)),
    );
    match joined(words, &parts) {
        None => words.text("claim-difference-none", &[asked]),
        Some(parts) => words.text(
            "claim-difference",
            &[asked, granted, ("parts", parts.into())],
        ),
    }
}

/// "a, b, og c".
fn joined(words: &Localizer, parts: &[Localized]) -> Option<String> {
    let (last, before) = parts.split_last()?;
    let before: Vec<&str> = before.iter().map(|part| part.text.as_str()).collect();
    if before.is_empty() {
        return Some(last.text.clone());
    }
    let first = ("first", Value::from(before.join(", ")));
    let last = ("last", Value::from(last.text.as_str()));
    Some(words.text("claim-difference-and", &[first, last]).text)
}

const fn money(sum: Ore) -> Value {
    Value::Money(sum, MoneyStyle::Written)
}

/// Where a claim stands, in a word; an unknown state names the phone.
pub fn state(words: &Localizer, state: State, phone: &str) -> Localized {
    words.text(state_id(state), &[("phone", phone.into())])
}

const fn state_id(state: State) -> &'static str {
    match state {
        State::Draft => "claim-state-draft",
        State::Submitted => "claim-state-submitted",
        State::Received => "claim-state-received",
        State::InReview => "claim-state-in-review",
        State::NeedsDocumentation => "claim-state-needs-documentation",
        State::Decided(Outcome::Approved) => "claim-state-approved",
        State::Decided(Outcome::Partly) => "claim-state-partly",
        State::Decided(Outcome::Rejected) | State::NothingToPay(Outcome::Rejected) => {
            "claim-state-rejected"
        }
        State::Paid(_) => "claim-state-paid",
        State::NothingToPay(_) => "claim-state-closed",
        State::Withdrawn => "claim-state-withdrawn",
        State::Unknown => "claim-state-unknown",
    }
}

/// What happens next, and what the person has to do about it.
pub fn next(words: &Localizer, claim: &Claim, phone: &str) -> Option<Localized> {
    let mut values = vec![("phone", Value::from(phone))];
    if claim.state == State::NeedsDocumentation {
        // Without a day the sentence that names it would promise one.
        let until = claim.asked_for.as_ref()?.until;
        values.push(("day", Value::Day(until, DayStyle::Full)));
    }
    let is_nothing = match claim.state {
        State::NothingToPay(_) => true,
        State::Decided(_) => claim
            .ruling
            .as_ref()
            .is_some_and(|one| one.granted <= Ore(0)),
        State::Draft
        | State::Submitted
        | State::Received
        | State::InReview
        | State::NeedsDocumentation
        | State::Paid(_)
        | State::Withdrawn
        | State::Unknown => false,
    };
    let part = if is_nothing { "nothing" } else { "next" };
    words.part(state_id(claim.state), part, &values)
}

/// Why a case worker answers.
pub fn because(words: &Localizer, because: &Because) -> Localized {
    match because {
        Because::Judgement(rule) => about(words, "claim-because-judgement", *rule),
        Because::Unknown(rule) => about(words, "claim-because-unknown", *rule),
        Because::OptedOut => words.text("claim-because-opted-out", &[]),
        Because::Missing(kind) => {
            let document = ("document", document_name(words, *kind).text.into());
            words.text("claim-because-missing", &[document])
        }
    }
}

/// What has happened.
pub fn happened(words: &Localizer, what: Happened) -> Localized {
    let id = match what {
        Happened::Submitted => "claim-event-submitted",
        Happened::Received => "claim-event-received",
        Happened::TakenUp => "claim-event-taken-up",
        Happened::DocumentsAskedFor => "claim-event-documents-asked-for",
        Happened::Answered => "claim-event-answered",
        Happened::Decided => "claim-event-decided",
        Happened::Paid => "claim-event-paid",
        Happened::Withdrawn => "claim-event-withdrawn",
        Happened::Complained => "claim-event-complained",
        Happened::ComplaintTakenUp => "claim-event-complaint-taken-up",
        Happened::DecisionUpheld => "claim-event-decision-upheld",
        Happened::ComplaintForwarded => "claim-event-complaint-forwarded",
        Happened::ConsentWithdrawn => "claim-event-consent-withdrawn",
        Happened::Unknown => "claim-event-unknown",
    };
    words.text(id, &[])
}

/// Why a line is granted otherwise than the stated facts would give.
pub fn judged(words: &Localizer, reason: Reason) -> Localized {
    match reason {
        Reason::Judged(rule) => about(words, "claim-judged-given", rule),
        Reason::NotJudgedSo(rule) => about(words, "claim-judged-not-given", rule),
        Reason::NotDocumented => words.text("claim-judged-not-documented", &[]),
        Reason::CalculatedRoute => words.text("claim-judged-route", &[]),
    }
}

/// Where a complaint stands, in a few words; an unknown state names the phone.
pub fn complaint(words: &Localizer, state: complaint::State, phone: &str) -> Localized {
    words.text(complaint_id(state), &[("phone", phone.into())])
}

/// What happens with a complaint next.
pub fn complaint_next(
    words: &Localizer,
    state: complaint::State,
    phone: &str,
) -> Option<Localized> {
    words.part(complaint_id(state), "next", &[("phone", phone.into())])
}

const fn complaint_id(state: complaint::State) -> &'static str {
    match state {
        complaint::State::Submitted => "claim-complaint-submitted",
        complaint::State::InReview => "claim-complaint-in-review",
        complaint::State::Changed => "claim-complaint-changed",
        complaint::State::Upheld => "claim-complaint-upheld",
        complaint::State::Forwarded => "claim-complaint-forwarded",
        complaint::State::Unknown => "claim-complaint-unknown",
    }
}

/// A file that is enclosed: what it shows, and what kind of file it is.
pub fn enclosed(words: &Localizer, file: &Attachment) -> Localized {
    let mut text = document_name(words, file.shows.kind);
    let media = match file.media {
        Media::Jpeg => "claim-media-jpeg",
        Media::Png => "claim-media-png",
        Media::Pdf => "claim-media-pdf",
    };
    text.text = format!("{}, {}", text.text, words.text(media, &[]).text);
    text
}

fn about(words: &Localizer, id: &'static str, rule: RuleId) -> Localized {
    let rule = words.text(rule.message(), &[]);
    words.text(id, &[("rule", rule.text.into())])
}
