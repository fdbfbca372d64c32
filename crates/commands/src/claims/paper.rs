//! What a person takes with them of a claim, in words: that it was sent, and what was
//! decided. Paper does not know what day it is read on, so every day has its year.

use chrono::{DateTime, Utc};
use claims::{
    Claim,
    claim::Happened,
    content::ClaimedTrip,
    ruling::{DecidedBy, Ruling},
};
use domain::{oslo, support::Support};
use entitlement::{Answer, decision::Outcome};
use i18n::{
    DayStyle, Localizer, MoneyStyle, Value,
    answer::{Tone, explain},
    claim as told,
};
use ipc::{
    claims::Paper,
    files::{SlipRow, SlipSection, TripSlip},
};

use crate::files::words::say;

/// What a page about a claim is made of.
pub(super) struct About<'a> {
    /// The claim.
    pub(super) claim: &'a Claim,
    /// Whom to call.
    pub(super) support: Support,
    /// Whom it concerns, where that is not whoever is signed in.
    pub(super) other: Option<String>,
    /// When the service said all this.
    pub(super) read_at: DateTime<Utc>,
}

/// The page; `None` where there is nothing of that kind to tell.
pub(super) fn paper(words: &Localizer, about: &About<'_>, paper: Paper) -> Option<TripSlip> {
    let page = Page { words, about };
    let (title, sections) = match paper {
        Paper::Receipt => ("claim-paper-receipt", page.receipt()?),
        Paper::Decision => ("claim-paper-decision", page.decision()?),
    };
    let read = ("read", moment(about.read_at));
    Some(TripSlip {
        language: words.language(),
        title: say(words, title),
        warnings: Vec::new(),
        sections,
        as_of: words.text("claim-paper-as-of", &[read]).text,
    })
}

struct Page<'a> {
    words: &'a Localizer,
    about: &'a About<'a>,
}

impl Page<'_> {
    fn say(&self, id: &str) -> String {
        say(self.words, id)
    }

    fn tell(&self, id: &str, value: (&'static str, Value)) -> String {
        self.words.text(id, &[value]).text
    }

    fn phone(&self) -> &str {
        self.about.support.phone.as_str()
    }

    fn section(&self, heading: &str, rows: Vec<SlipRow>, sentences: Vec<String>) -> SlipSection {
        SlipSection {
            heading: self.say(heading),
            rows,
            sentences,
        }
    }

    fn row(&self, name: &str, lines: Vec<String>) -> SlipRow {
        SlipRow {
            name: self.say(name),
            lines,
        }
    }

    fn receipt(&self) -> Option<Vec<SlipSection>> {
        let claim = self.about.claim;
        claim.receipt.as_ref()?;
        let next = told::next(self.words, claim, self.phone());
        let next = next.into_iter().map(|next| next.text).collect();
        let because = claim.because.iter();
        let because = because.map(|one| told::because(self.words, one).text);
        let because: Vec<_> = because.collect();
        let mut sections = vec![self.claimed()];
        sections.extend(self.files());
        sections.push(self.section("claim-case-next", Vec::new(), next));
        if !because.is_empty() {
            sections.push(self.section("claim-case-because", Vec::new(), because));
        }
        Some(sections)
    }

    fn decision(&self) -> Option<Vec<SlipSection>> {
        let ruling = self.about.claim.ruling.as_ref()?;
        let mut sections = vec![self.claimed(), self.answer(ruling)];
        sections.extend(self.lines(ruling));
        sections.extend(self.reasons(ruling));
        sections.extend(self.explanation(ruling));
        sections.extend(self.complaint());
        sections.extend(self.disagree(ruling));
        Some(sections)
    }

    /// What the claim is, and where it stands.
    fn claimed(&self) -> SlipSection {
        let claim = self.about.claim;
        let mut rows = Vec::new();
        if let Some(number) = &claim.receipt {
            rows.push(self.row("claim-case-number", vec![number.to_string()]));
        }
        if let Some(other) = &self.about.other {
            rows.push(self.row("claim-paper-for", vec![other.clone()]));
        }
        let state = told::state(self.words, claim.state, self.phone()).text;
        rows.push(self.row("claim-paper-state", vec![state]));
        let mut events = claim.events.iter();
        if let Some(sent) = events.find(|event| event.what == Happened::Submitted) {
            let at = self.words.value(&moment(sent.at)).text;
            rows.push(self.row("claim-paper-sent", vec![at]));
        }
        let trips: Vec<_> = claim
            .content
            .trips
            .iter()
            .map(|trip| self.trip(trip))
            .collect();
        if !trips.is_empty() {
            rows.push(self.row("claim-paper-trips", trips));
        }
        self.section("claim-paper-about", rows, Vec::new())
    }

    fn trip(&self, trip: &ClaimedTrip) -> String {
        let day = Value::Day(trip.day, DayStyle::Full);
        let to = ("to", trip.to.as_str().into());
        self.words.text("claim-case-trip", &[("day", day), to]).text
    }

    fn files(&self) -> Option<SlipSection> {
        let files = self.about.claim.attachments.iter();
        let files: Vec<_> = files
            .map(|file| told::enclosed(self.words, file).text)
            .collect();
        (!files.is_empty()).then(|| self.section("claim-case-files", Vec::new(), files))
    }

    fn answer(&self, ruling: &Ruling) -> SlipSection {
        let by = match ruling.by {
            DecidedBy::Service => "claim-case-by-service",
            DecidedBy::CaseWorker => "claim-case-by-case-worker",
        };
        let sentences = vec![
            told::difference(self.words, ruling).text,
            self.tell(by, ("at", moment(ruling.at))),
        ];
        self.section("claim-case-answer", Vec::new(), sentences)
    }

    /// Line by line; where there is no right, no line is left.
    fn lines(&self, ruling: &Ruling) -> Option<SlipSection> {
        let is_shown = ruling.decision.outcome != Outcome::NoRight || ruling.granted.0 != 0;
        let lines = told::ruling_rows(self.words, ruling);
        if !is_shown || lines.is_empty() {
            return None;
        }
        let money = |sum| Value::Money(sum, MoneyStyle::Written);
        let rows = lines.into_iter().map(|line| {
            let mut lines = vec![line.granted.text];
            if line.is_judged {
                let amount = ("amount", money(line.row.total));
                lines.push(self.tell("claim-case-row-asked", amount));
            }
            lines.extend(line.reason.map(|reason| reason.text));
            SlipRow {
                name: format!("{} ({})", line.row.text.text, line.row.citation.text),
                lines,
            }
        });
        let mut rows: Vec<_> = rows.collect();
        let sum = self.words.value(&money(ruling.granted)).text;
        rows.push(self.row("claim-case-sum", vec![sum]));
        Some(self.section("claim-case-rows", rows, Vec::new()))
    }

    fn reasons(&self, ruling: &Ruling) -> Option<SlipSection> {
        let answer = Answer {
            decision: ruling.decision.clone(),
            changes: Vec::new(),
            toward_cap: None,
        };
        let explained = explain(self.words, &answer, Tone::Answer);
        let reasons = explained.reasons.into_iter().chain(explained.judged);
        let reasons = reasons.map(|one| format!("{} ({})", one.text.text, one.citation.text));
        let reasons: Vec<_> = reasons.collect();
        (!reasons.is_empty()).then(|| self.section("claim-case-why", Vec::new(), reasons))
    }

    fn explanation(&self, ruling: &Ruling) -> Option<SlipSection> {
        let said = ruling.explanation.as_ref()?.as_str().to_owned();
        Some(self.section("claim-case-explanation", Vec::new(), vec![said]))
    }

    /// How to complain of the decision that stands, until nobody can any more.
    fn disagree(&self, ruling: &Ruling) -> Option<SlipSection> {
        if self.about.claim.has_complained() {
            return None;
        }
        let by = Value::Day(ruling.complain_by, DayStyle::Full);
        if ruling.complain_by < oslo::date(self.about.read_at) {
            let over = vec![self.tell("claim-case-complain-over", ("day", by))];
            return Some(self.section("claim-case-disagree", Vec::new(), over));
        }
        let help = self.say("claim-case-complain-help");
        let phone = [("phone", self.phone().into())];
        let call = self.words.part("claim-case-complain-help", "call", &phone);
        let mut sentences = vec![self.tell("claim-case-complain-by", ("day", by))];
        sentences.extend(call.map(|call| format!("{help} {}", call.text)));
        Some(self.section("claim-case-disagree", Vec::new(), sentences))
    }

    /// Where the complaint stands that was sent last.
    fn complaint(&self) -> Option<SlipSection> {
        let complaint = self.about.claim.complaint.as_ref()?;
        let state = told::complaint(self.words, complaint.state, self.phone()).text;
        let rows = vec![
            self.row(
                "claim-case-complaint-number",
                vec![complaint.receipt.to_string()],
            ),
            self.row("claim-paper-complaint-state", vec![state]),
        ];
        let mut sentences =
            vec![self.tell("claim-case-complaint-sent", ("at", moment(complaint.at)))];
        let next = told::complaint_next(self.words, complaint.state, self.phone());
        sentences.extend(next.map(|next| next.text));
        Some(self.section("claim-case-complaint", rows, sentences))
    }
}

fn moment(at: DateTime<Utc>) -> Value {
    Value::Moment(at, DayStyle::Full)
}
