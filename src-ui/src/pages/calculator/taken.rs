//! Distances that were taken from a trip that is kept, and not typed.

use chrono::NaiveDate;
use entitlement::facts::{Fact, Facts, Metres, Source};
use questions::{Answers, Asked, Form, Given, Question, QuestionId, Section};

/// The longest way that is believed.
pub const LONGEST: Metres = Metres(5_000_000);

/// How long a way is by the answers, wherever that was taken from.
pub fn distance(answers: &Answers, asked: Asked, today: NaiveDate) -> Option<Metres> {
    fact(&questions::facts(answers, today), asked)?.value()
}

/// Takes a length that somebody typed, or nothing any more. What was taken from a trip
/// stays so as long as it is the same.
pub fn give_distance(answers: &mut Answers, asked: Asked, far: Option<Metres>, today: NaiveDate) {
    let taken = taken(&questions::facts(answers, today), asked);
    if taken.is_some() && taken == far {
        return;
    }
    if taken.is_some() {
        // What does not fit the question is not known: it is asked again.
        answers.know(asked, Given::DontKnow, Source::Patient);
    }
    match far {
        Some(far) => answers.give(asked, Given::Distance(far)),
        None => answers.forget(asked),
    }
}

/// The length that was taken from a trip.
pub fn taken(facts: &Facts, asked: Asked) -> Option<Metres> {
    match fact(facts, asked)? {
        Fact::Stated(far, Source::Trip) => Some(far),
        Fact::Stated(..) | Fact::Unknown(_) | Fact::NotStated => None,
    }
}

/// What is known is not asked. It can be seen and changed all the same, where it would
/// have been asked.
pub fn with_taken(mut questions: Vec<Question>, facts: &Facts) -> Vec<Question> {
    let modes: Vec<Asked> = questions
        .iter()
        .map(|question| question.asked)
        .filter(|asked| asked.question == QuestionId::Mode)
        .collect();
    for mode in modes {
        let asked = Asked {
            question: QuestionId::Distance,
            ..mode
        };
        let is_how = |question: &Question| {
            let how = [QuestionId::Mode, QuestionId::Modes, QuestionId::OtherMode];
            let of = (question.asked.trip, question.asked.part);
            of == (mode.trip, mode.part) && how.contains(&question.asked.question)
        };
        let place = questions.iter().rposition(is_how);
        if let (Some(far), Some(place)) = (taken(facts, asked), place) {
            let question = Question {
                asked,
                form: Form::Kilometres { most: LONGEST },
                given: Some(Given::Distance(far)),
                section: Section::Way,
            };
            questions.insert(place + 1, question);
        }
    }
    questions
}

fn fact(facts: &Facts, asked: Asked) -> Option<Fact<Metres>> {
    if asked.question != QuestionId::Distance {
        return None;
    }
    let trip = facts.trips.get(usize::from(asked.trip?))?;
    Some(trip.legs.get(usize::from(asked.part?))?.distance)
}
