//! Answers about several trips, each trip on its own.

use chrono::NaiveDate;
use entitlement::facts::{Age, Fact, Leg, Metres, Source};
use questions::{Answers, Asked, Given, QuestionId};

/// A trip has fewer legs and escorts than this.
const PARTS: u8 = 20;

/// What was answered about the first trip, without the others.
pub(super) fn first(answers: &Answers) -> Answers {
    let mut alone = answers.clone();
    while alone.trips() > 1 {
        alone.drop_trip();
    }
    alone
}

/// The day of every trip after the first, and what was answered about it. Fails with
/// the number of a trip that has no day, from 0.
pub(super) fn further(
    answers: &Answers,
    today: NaiveDate,
) -> Result<Vec<(NaiveDate, Answers)>, u8> {
    let facts = questions::facts(answers, today);
    (1..answers.trips())
        .zip(facts.trips.iter().skip(1))
        .map(|(number, trip)| {
            let day = trip.legs.first().and_then(|leg| leg.date.value());
            let day = day.ok_or(number)?;
            let mut alone = alone(answers, number, &trip.legs, today);
            grow_to(day, facts.patient.age, &mut alone);
            Ok((day, alone))
        })
        .collect()
}

/// Whoever has a birthday between two trips is older on the second: alone, a trip on one
/// day does not ask when that is.
fn grow_to(day: NaiveDate, age: Fact<Age>, answers: &mut Answers) {
    let Fact::Stated(born_on @ Age::BornOn(_), said_by) = age else {
        return;
    };
    if let Some(years) = born_on.years_on(day) {
        let asked = Asked::once(QuestionId::Age);
        answers.give(asked, Given::Number(years));
        if said_by != Source::Patient {
            answers.know(asked, Given::Number(years), said_by);
        }
    }
}

/// What was answered about trip `number`, whose `legs` came of it.
fn alone(answers: &Answers, number: u8, legs: &[Leg], today: NaiveDate) -> Answers {
    let mut alone = first(answers);
    let like_first = Asked::of_trip(QuestionId::LikeFirst, number);
    if answers.given(like_first) != Some(&Given::Yes) {
        leave_distances(&mut alone, today);
        for asked in all_of(0) {
            alone.forget(asked);
        }
        for asked in all_of(number).filter(|asked| *asked != like_first) {
            if let Some(given) = answers.given(asked) {
                alone.give(of_first(asked), given.clone());
            }
        }
        take_distances(&mut alone, legs);
    } else {
        // What only its own day brought up.
        for question in questions::questions(answers, today) {
            let is_its_own = question.asked.trip == Some(number) && question.asked != like_first;
            if let Some(given) = question.given.filter(|_| is_its_own) {
                alone.give(of_first(question.asked), given);
            }
        }
    }
    for (part, leg) in (0..).zip(legs) {
        let date = Asked::of_part(QuestionId::Date, 0, part);
        // The day of a way home like the way there is not asked for.
        let is_asked = part == 0 || alone.given(date).is_some();
        if let Some(day) = leg.date.value().filter(|_| is_asked) {
            alone.give(date, Given::Day(day));
        }
    }
    alone
}

/// Every question about a trip.
fn all_of(trip: u8) -> impl Iterator<Item = Asked> {
    QuestionId::ALL.iter().flat_map(move |question| {
        let parts = (0..PARTS).map(move |part| Asked::of_part(*question, trip, part));
        [Asked::of_trip(*question, trip)].into_iter().chain(parts)
    })
}

const fn of_first(asked: Asked) -> Asked {
    Asked {
        trip: Some(0),
        ..asked
    }
}

/// Distances that were taken from another trip are known and were not answered.
fn take_distances(answers: &mut Answers, legs: &[Leg]) {
    for (part, far) in taken(legs) {
        let asked = Asked::of_part(QuestionId::Distance, 0, part);
        answers.know(asked, Given::Distance(far), Source::Trip);
    }
}

/// Takes back what the first trip has taken so.
fn leave_distances(answers: &mut Answers, today: NaiveDate) {
    let facts = questions::facts(answers, today);
    let legs = facts.trips.iter().flat_map(|trip| &trip.legs);
    for (part, _) in taken(legs) {
        let asked = Asked::of_part(QuestionId::Distance, 0, part);
        // What does not fit the question is not known.
        answers.know(asked, Given::DontKnow, Source::Patient);
    }
}

fn taken<'a>(legs: impl IntoIterator<Item = &'a Leg>) -> Vec<(u8, Metres)> {
    let taken = |(part, leg): (u8, &Leg)| match leg.distance {
        Fact::Stated(far, Source::Trip) => Some((part, far)),
        Fact::Stated(..) | Fact::Unknown(_) | Fact::NotStated => None,
    };
    (0..).zip(legs).filter_map(taken).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_is_as_old_as_on_the_day_of_each_trip() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut answers = Answers::default();
        answers.add_trip();
        #[rustfmt::skip]
        let given = [
            ("for-whom",     Given::Chosen("child".to_owned())),
            ("age",          Given::Number(15)),
            ("date.1.1",     Given::Day(day("2026-01-10"))),
            ("like-first.2", Given::Yes),
            ("date.2.1",     Given::Day(day("2026-01-20"))),
            ("born-on",      Given::Day(day("2010-01-15"))),
        ];
        for (name, given) in given {
            answers.give(Asked::from_written(name).unwrap(), given);
        }
        let kept = further(&answers, day("2026-02-01")).unwrap();
        let age = Asked::from_written("age").unwrap();
        let ages: Vec<_> = kept.iter().map(|(_, alone)| alone.given(age)).collect();
        assert_eq!(ages, [Some(&Given::Number(16))]);
    }

    #[test]
    fn what_only_the_day_of_a_trip_like_the_first_brought_up_goes_with_it() {
        let word = |word: &str| Given::Chosen(word.to_owned());
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut answers = Answers::default();
        answers.add_trip();
        // The home came into the Sámi area between the two days.
        #[rustfmt::skip]
        let given = [
            ("for-whom",        word("oneself")),
            ("age",             Given::Number(50)),
            ("card",            Given::No),
            ("date.1.1",        Given::Day(day("2026-01-01"))),
            ("mode.1.1",        word("car")),
            ("distance.1.1",    Given::Distance(Metres(60_000))),
            ("way-home.1",      word("none")),
            ("kind.1",          word("other")),
            ("other-kind.1",    word("sami_speaking_doctor")),
            ("purpose.1",       word("treatment")),
            ("sami-speaking",   Given::Yes),
            ("municipality",    word("saltdal")),
            ("special.1",       Given::Ticked([].into())),
            ("escorts.1",       word("none")),
            ("paid.1",          Given::Ticked([].into())),
            ("long-away.1",     Given::No),
            ("exemption.1",     word("none")),
            ("like-first.2",    Given::Yes),
            ("date.2.1",        Given::Day(day("2025-12-31"))),
            ("other-place.2",   word("nearest")),
        ];
        for (name, given) in given {
            answers.give(Asked::from_written(name).unwrap(), given);
        }
        let kept = further(&answers, day("2026-02-01")).unwrap();
        let [(on, alone)] = kept.as_slice() else {
            panic!("one trip after the first: {kept:?}");
        };
        assert_eq!(*on, day("2025-12-31"));
        let other_place = Asked::from_written("other-place.1").unwrap();
        assert_eq!(alone.given(other_place), Some(&word("nearest")));
    }
}
