//! The answers of this window. They are kept in memory and nowhere else.

use std::cell::RefCell;

use chrono::{DateTime, NaiveDate};
use domain::oslo;
use entitlement::{
    Answer, Decision, Facts,
    facts::{Metres, Source},
};
use leptos::prelude::*;
use questions::{Answers, Asked, Given, Question, QuestionId};
use serde::Serialize as _;
use serde_wasm_bindgen::Serializer;

use super::{
    ANSWER,
    taken::{give_distance, taken, with_taken},
};
use crate::{
    pages::claiming,
    routes::{Route, Stop},
    state::{handover, own_trip, service::use_service},
};

thread_local! {
    static ANSWERS: RefCell<Option<(u32, Answers)>> = const { RefCell::new(None) };
}

/// What is being calculated, and the day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calculation {
    /// Today in Norway.
    pub today: NaiveDate,
    /// What it is for.
    pub purpose: Purpose,
}

/// What a calculation is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To know what a trip gives. Nothing is kept.
    Estimate,
    /// To claim: the answers are those of the draft, which is kept.
    Claim,
}

/// The calculation, within a component.
pub fn use_calculation() -> Calculation {
    let asked_at = untrack(|| use_service().answer()).map(|answer| answer.asked_at);
    // Without a service the device's own clock has to do.
    let now = || DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or_default();
    Calculation {
        today: oslo::date(asked_at.unwrap_or_else(now)),
        purpose: Purpose::Estimate,
    }
}

impl Calculation {
    /// Whether the answers are those of a claim.
    pub fn is_claim(self) -> bool {
        self.purpose == Purpose::Claim
    }

    /// The answers so far.
    pub fn answers(self) -> Answers {
        if self.is_claim() {
            return claiming::draft::look(|draft| draft.answers.clone()).unwrap_or_default();
        }
        let now = handover::owner();
        ANSWERS.with_borrow_mut(|answers| {
            answers.take_if(|(owner, _)| *owner != now);
            answers
                .get_or_insert_with(|| (now, handed_over()))
                .1
                .clone()
        })
    }

    /// Whether nothing was answered yet.
    pub fn is_empty(self) -> bool {
        self.answers().is_empty()
    }

    /// Takes an answer.
    pub fn give(self, asked: Asked, given: Given) {
        self.change(|answers| {
            if let (QuestionId::Distance, Given::Distance(far)) = (asked.question, &given) {
                give_distance(answers, asked, Some(*far), self.today);
            } else {
                answers.give(asked, given);
            }
        });
    }

    /// Takes the length of a way from a trip that is kept.
    pub fn take(self, asked: Asked, far: Metres) {
        self.change(|answers| answers.know(asked, Given::Distance(far), Source::Trip));
    }

    /// Whether the answer was taken so.
    pub fn is_taken(self, asked: Asked) -> bool {
        taken(&self.facts(), asked).is_some()
    }

    /// Forgets everything.
    pub fn start_anew(self) {
        ANSWERS.set(Some((handover::owner(), Answers::default())));
        handover::keep(None);
        own_trip::calculate_for(None);
    }

    /// Changes the answers.
    pub fn change(self, change: impl FnOnce(&mut Answers)) {
        if self.is_claim() {
            claiming::draft::change(|draft| change(&mut draft.answers));
            return;
        }
        let mut answers = self.answers();
        change(&mut answers);
        // What cannot be handed over is asked for again after signing in.
        handover::keep(answers.serialize(&Serializer::json_compatible()).ok());
        ANSWERS.set(Some((handover::owner(), answers)));
    }

    /// What is asked now, and what need not be because it was taken from a trip.
    pub fn questions(self) -> Vec<Question> {
        let questions = questions::questions(&self.answers(), self.today);
        with_taken(questions, &self.facts())
    }

    /// A question, if it is asked now.
    pub fn question(self, asked: Asked) -> Option<Question> {
        self.questions()
            .into_iter()
            .find(|question| question.asked == asked)
    }

    /// The first question.
    pub fn first(self) -> Option<Asked> {
        self.questions().first().map(|question| question.asked)
    }

    /// The first question that is not answered; none when all are.
    pub fn next(self) -> Option<Asked> {
        self.questions()
            .iter()
            .find(|question| question.given.is_none())
            .map(|question| question.asked)
    }

    /// The page of a question.
    pub fn page_of(self, asked: Asked) -> Route {
        let stop = Stop::new(&asked.written());
        match self.purpose {
            Purpose::Estimate => Route::Calculator(stop),
            Purpose::Claim => Route::ClaimForm(stop),
        }
    }

    /// The page before the first question.
    pub fn first_page(self) -> Route {
        match self.purpose {
            Purpose::Estimate => Route::Calculator(None),
            Purpose::Claim => Route::TravelSupport,
        }
    }

    /// The page with the first question that is not answered, or what comes after all are.
    pub fn next_page(self) -> Route {
        match self.purpose {
            Purpose::Estimate => self.next().map_or_else(
                || Route::Calculator(Stop::new(ANSWER)),
                |asked| self.page_of(asked),
            ),
            Purpose::Claim => claiming::next().route(),
        }
    }

    /// The facts of the answers; of a claim as they are settled with the registers.
    pub fn facts(self) -> Facts {
        if self.is_claim()
            && let Some(facts) = claiming::draft::look(claiming::settled)
        {
            return facts;
        }
        questions::facts(&self.answers(), self.today)
    }

    /// What the engine says of them.
    pub fn decision(self) -> Decision {
        entitlement::decide(&self.facts())
    }

    /// What the engine says, and what would change it.
    pub fn answer(self) -> Answer {
        entitlement::answer(&self.facts())
    }
}

/// What the window before a sign-in has left.
fn handed_over() -> Answers {
    handover::take()
        .and_then(|kept| serde_wasm_bindgen::from_value(kept).ok())
        .unwrap_or_default()
}
