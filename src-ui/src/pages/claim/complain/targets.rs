//! What a complaint can be about, made of what the decision says.

use claims::{complaint::About, ruling::Ruling};
use entitlement::{Answer, decision::Verdict};
use i18n::{
    Localized, Localizer,
    answer::{Tone, explain},
    claim::ruling_rows,
};

/// Something that a complaint can be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What it is.
    pub text: Localized,
    /// More about it: what is granted, or where it stands written.
    pub more: Option<Localized>,
    /// The same, as it is sent.
    pub about: Vec<About>,
}

/// Every line, every reason that speaks against the claim or was judged, and something else.
pub fn targets(words: &Localizer, ruling: &Ruling) -> Vec<Target> {
    let rows = ruling_rows(words, ruling).into_iter().map(|row| Target {
        text: row.row.text.capitalised(),
        more: Some(row.granted),
        about: row.lines.into_iter().map(About::Line).collect(),
    });
    let mut targets: Vec<Target> = rows.collect();
    targets.extend(reasons(words, ruling));
    targets.push(Target {
        text: words.text("claim-complaint-about-other", &[]),
        more: None,
        about: vec![About::Other],
    });
    targets
}

fn reasons(words: &Localizer, ruling: &Ruling) -> Vec<Target> {
    let answer = Answer {
        decision: ruling.decision.clone(),
        changes: Vec::new(),
        toward_cap: None,
    };
    let explained = explain(words, &answer, Tone::Answer);
    let against = explained
        .reasons
        .into_iter()
        .filter(|reason| reason.step.verdict == Verdict::Fails);
    let judged = explained.judged.into_iter().map(|mut reason| {
        // It has been judged by now: only its name still holds.
        reason.text = words.text(reason.step.rule.message(), &[]);
        reason
    });
    let target = |reason: i18n::answer::Reason| {
        let steps = &ruling.decision.steps;
        let place = steps.iter().position(|step| *step == reason.step)?;
        Some(Target {
            text: reason.text,
            more: Some(reason.citation),
            about: vec![About::Step(u16::try_from(place).ok()?)],
        })
    };
    against.chain(judged).filter_map(target).collect()
}

/// What a complaint that is sent is about, in the words of the decision it was about.
pub fn named(words: &Localizer, ruling: &Ruling, about: &[About]) -> Vec<Localized> {
    let all = targets(words, ruling).into_iter();
    let is_meant = |target: &Target| target.about.iter().any(|one| about.contains(one));
    all.filter(is_meant).map(|target| target.text).collect()
}
