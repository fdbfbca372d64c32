//! What each way of travelling would give, over the same distance.
//!
//! Nothing is reckoned here: the same answers with another way are put to the same
//! questions and the same engine.

use chrono::NaiveDate;
use entitlement::{
    answer,
    decision::{DocumentKind, Outcome},
    facts::{Facts, Mode},
};
use ipc::own_trips::Way;
use questions::{Answers, Asked, Given, QuestionId};

/// How the way there is answered, and the way home where that is another one.
const HOW: [Asked; 2] = [
    Asked::of_part(QuestionId::Mode, 0, 0),
    Asked::of_part(QuestionId::Mode, 0, 1),
];

/// The ways that are set side by side, by the word of the option.
const SIDE_BY_SIDE: [(&str, Mode); 3] = [
    ("car", Mode::Car),
    ("public_transport", Mode::PublicTransport),
    ("taxi", Mode::Taxi),
];

/// Beyond this a flight may stand beside them, in **metres**.
const FLOWN_FROM: u32 = 300_000;

/// What the way that was answered gives; `None` where none was.
pub(super) fn own_way(answers: &Answers, today: NaiveDate) -> Option<Way> {
    let facts = questions::facts(answers, today);
    let (mode, home) = modes(&facts)?;
    Some(way(answers, &facts, (mode, home), today))
}

/// What the other ways would give, each of them there and home.
pub(super) fn other_ways(answers: &Answers, today: NaiveDate) -> Vec<Way> {
    let own = questions::facts(answers, today);
    let flight = is_flown(&own).then_some(("flight", Mode::Flight));
    SIDE_BY_SIDE
        .into_iter()
        .chain(flight)
        .filter(|(_, mode)| modes(&own) != Some((*mode, None)))
        .map(|(word, mode)| {
            let mut others = answers.clone();
            for how in HOW {
                // Where the way home is like the way there, this is not asked.
                others.give(how, Given::Chosen(word.to_owned()));
            }
            let facts = questions::facts(&others, today);
            way(&others, &facts, (mode, None), today)
        })
        .collect()
}

/// The way there, and the way home where it is another one.
fn modes(facts: &Facts) -> Option<(Mode, Option<Mode>)> {
    let legs = &facts.trips.first()?.legs;
    let there = legs.first()?.mode.value()?;
    let home = legs.get(1).and_then(|leg| leg.mode.value());
    Some((there, home.filter(|home| *home != there)))
}

fn is_flown(facts: &Facts) -> bool {
    let legs = facts.trips.iter().flat_map(|trip| &trip.legs);
    let mut far = legs.filter_map(|leg| leg.distance.value());
    far.any(|far| far.0 > FLOWN_FROM)
}

fn way(
    answers: &Answers,
    facts: &Facts,
    (mode, home): (Mode, Option<Mode>),
    today: NaiveDate,
) -> Way {
    let answered = answer(facts);
    let (decision, changes) = (answered.decision, answered.changes);
    let unanswered: Vec<Asked> = questions::questions(answers, today)
        .into_iter()
        .filter(|question| question.given.is_none())
        .map(|question| question.asked)
        .collect();
    let outcome = if unanswered.is_empty() {
        decision.outcome
    } else {
        Outcome::MissingFacts
    };
    let mut documents: Vec<DocumentKind> = Vec::new();
    for document in &decision.documents {
        if !documents.contains(&document.kind) {
            documents.push(document.kind);
        }
    }
    Way {
        mode,
        home,
        outcome,
        net: decision.net,
        at_best: decision.at_best(),
        unanswered,
        documents,
        changes,
    }
}
