//! Trips that were as the first one, but on another day.
//!
//! They are walked as any other: what was said of the first trip stands in for their answers and is
//! not asked. The law differs from day to day, so there may be something that nobody was asked of the
//! first trip; that is asked.

use chrono::NaiveDate;
use entitlement::facts::{Fact, Source, Trip};

use super::{Answered, Walk};
use crate::{
    form::Form,
    id::{Asked, QuestionId},
};

impl Walk<'_> {
    /// Whether all was as on the first trip but the day; the first is like itself in no way.
    pub(super) fn is_like_first(&mut self, number: u8) -> Fact<bool> {
        if number == 0 {
            return Fact::said(false);
        }
        let asked = Asked::of_trip(QuestionId::LikeFirst, number);
        let is_like_first = self.yes(asked, Form::YesNo);
        if is_like_first.value() == Some(true) {
            self.like_first.insert(number);
        }
        is_like_first
    }

    /// The first trip without its days, as long as the day of this one, which is like it, is not said:
    /// what else would be asked depends on it.
    pub(super) fn waits_for_its_day(&self, number: u8, trip: &Trip) -> Option<Trip> {
        let has_day = trip.legs.iter().any(|leg| !leg.date.is_not_stated());
        if has_day || !self.like_first.contains(&number) {
            return None;
        }
        let mut waiting = self.facts.trips.first()?.clone();
        for leg in &mut waiting.legs {
            leg.date = Fact::NotStated;
        }
        Some(waiting)
    }

    /// What was answered of the first trip in place of this; nothing in it while that waits for its
    /// answer. `None` where the first trip says nothing of it.
    pub(super) fn of_first(&self, asked: Asked, form: &Form) -> Option<Option<Answered>> {
        let like = self.like_first.contains(&asked.trip?);
        if !like || asked.question == QuestionId::Date {
            return None;
        }
        let first = Asked {
            trip: Some(0),
            ..asked
        };
        if !self.seen.contains(&first) {
            return None;
        }
        let question = self.questions.iter().find(|one| one.asked == first);
        let Some(question) = question else {
            let known = self.answers.known(first, form)?;
            return Some(Some(Answered {
                given: known.given.clone(),
                said_by: known.said_by,
            }));
        };
        let Some(given) = &question.given else {
            return Some(None);
        };
        let given = form.taken_over(&question.form, given)?;
        Some(Some(Answered {
            given,
            said_by: Source::Patient,
        }))
    }

    /// The day of the way home, as long after the way there as on the first trip.
    pub(super) fn day_home_like_first(
        &mut self,
        number: u8,
        there: Fact<NaiveDate>,
    ) -> Option<Fact<NaiveDate>> {
        if !self.like_first.contains(&number) {
            return None;
        }
        self.seen
            .insert(Asked::of_part(QuestionId::Date, number, 1));
        let first = self.facts.trips.first()?;
        let mut days = first.legs.iter().map(|leg| leg.date.value());
        let (out, home) = (days.next().flatten(), days.next().flatten());
        Some(match (there, out, home) {
            (Fact::Stated(day, said_by), Some(out), Some(home)) => {
                let later = home.signed_duration_since(out);
                let home = day.checked_add_signed(later).unwrap_or(day);
                Fact::Stated(home, said_by)
            }
            _ => Fact::NotStated,
        })
    }
}
