//! What is known without asking.

use chrono::NaiveDate;
use claims::{claimable::WithCosts, register::Register};
use entitlement::facts::{Age, Claimant, Source};
use ipc::claims::know_card;
use questions::{Answers, Asked, Given, QuestionId};

use super::draft::Draft;
use crate::ports::OwnTrip;

/// Notes what the registers say of the person. What they do not know is asked.
pub(super) fn know_person(answers: &mut Answers, register: &Register) {
    let for_whom = match register.claimant {
        Claimant::Guardian => "child",
        Claimant::Patient | Claimant::Representative | Claimant::Escort | Claimant::Estate => {
            "oneself"
        }
    };
    let mut know = |question, given| {
        answers.know(Asked::once(question), given, Source::Register);
    };
    know(QuestionId::ForWhom, Given::Chosen(for_whom.to_owned()));
    if let Some(born_on) = register.born_on {
        know(QuestionId::BornOn, Given::Day(born_on));
        let first = first_day(answers, register.today).unwrap_or(register.today);
        if let Some(years) = Age::BornOn(born_on).years_on(first) {
            let age = Asked::once(QuestionId::Age);
            answers.know(age, Given::Number(years), Source::Register);
        }
    }
    know_card(answers, register);
}

/// The day of the first trip, as far as it has been said.
fn first_day(answers: &Answers, today: NaiveDate) -> Option<NaiveDate> {
    let facts = questions::facts(answers, today);
    let legs = facts.trips.iter().flat_map(|trip| &trip.legs);
    legs.filter_map(|leg| leg.date.value()).min()
}

/// Puts an organised trip at this place of the draft: its day and where it went. How the
/// person travelled at their own cost, nobody knows.
pub(super) fn know_organised(draft: &mut Draft, number: u8, trip: &WithCosts) {
    let date = Asked::of_part(QuestionId::Date, number, 0);
    draft.answers.know(date, Given::Day(trip.day), Source::Trip);
    let place = usize::from(number);
    if let Some(to) = draft.to.get_mut(place) {
        to.clone_from(&trip.to);
    }
    if let Some(of) = draft.trips.get_mut(place) {
        *of = Some(trip.trip.clone());
    }
}

/// Puts an own trip at this place of the draft: what was answered about it, and where it
/// went.
pub(super) fn know_own(draft: &mut Draft, number: u8, trip: &OwnTrip) {
    if number == 0 {
        draft.answers = trip.answers.clone();
        while draft.answers.trips() > 1 {
            draft.answers.drop_trip();
        }
    } else {
        draft.answers.take_trip(number, &trip.answers);
    }
    let day = Asked::of_part(QuestionId::Date, number, 0);
    draft.answers.give(day, Given::Day(trip.day));
    draft.fit();
    if let Some(to) = draft.to.get_mut(usize::from(number)) {
        *to = Some(trip.to.clone());
    }
}

#[cfg(test)]
mod tests {
    use claims::register::CardOfYear;
    use entitlement::facts::ExemptionCard;

    use super::*;

    #[test]
    fn what_a_register_does_not_say_any_more_is_asked() {
        let mut answers = Answers::default();
        let mut register = crate::fakes::claims::register();
        let today = register.today;
        let is_asked = |answers: &Answers| {
            let asked = questions::questions(answers, today);
            asked
                .iter()
                .any(|question| question.asked == Asked::once(QuestionId::Card))
        };
        let on = |year, card| CardOfYear { year, card };
        let none = |year| on(year, ExemptionCard::None);
        let one = on(
            2026,
            ExemptionCard::ValidFrom("2026-08-01".parse().unwrap()),
        );
        #[rustfmt::skip]
        let cases = [
            // the first day of travel, what the register says, is it asked
            (None,               vec![one],              false),
            (None,               vec![],                 true),
            (None,               vec![none(2026)],       false),
            (None,               vec![none(2025)],       true),
            (Some("2025-12-30"), vec![one, none(2025)],  false),
            (Some("2025-12-30"), vec![one],              true),
            (Some("2026-11-02"), vec![one],              false),
        ];
        for (day, cards, expected) in cases {
            let said = format!("{day:?} {cards:?}");
            register.exemption_cards = cards;
            if let Some(day) = day {
                let date = Asked::of_part(QuestionId::Date, 0, 0);
                answers.give(date, Given::Day(day.parse().unwrap()));
            }
            know_person(&mut answers, &register);
            assert_eq!(is_asked(&answers), expected, "{said}");
        }
    }
}
