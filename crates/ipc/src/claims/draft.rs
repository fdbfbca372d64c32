//! The draft of a claim: what the window sees of it and keeps of it.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use claims::{
    claim::ClaimSummary,
    content::{ClaimedTrip, Content, Note},
    register::Register,
};
use domain::{
    ids::{AttachmentId, ClaimId, DraftId, PersonId, TripId},
    own_trip::Destination,
};
use entitlement::facts::{ExemptionCard, Fact, Source};
use questions::{Answers, Asked, Given, QuestionId};
use serde::{Deserialize, Serialize};

use super::{ClaimableTrip, Closed, ReceiptCard};
use crate::{AsOf, boot::Storage};

/// Notes what the register of exemption cards says of the years of travel; before any day is
/// said, of this one. Where it is silent of one of them the person is asked.
pub fn know_card(answers: &mut Answers, register: &Register) {
    let (has, from) = (
        Asked::once(QuestionId::Card),
        Asked::once(QuestionId::CardFrom),
    );
    for question in [has, from] {
        answers.unknow(question);
    }
    let facts = questions::facts(answers, register.today);
    let legs = facts.trips.iter().flat_map(|trip| &trip.legs);
    let days = legs.filter_map(|leg| leg.date.value());
    let mut years: BTreeSet<i32> = days.map(|day| day.year()).collect();
    if years.is_empty() {
        years.insert(register.today.year());
    }
    let cards = years.into_iter().map(|year| register.card_of(year));
    let Some(cards) = cards.collect::<Option<Vec<_>>>() else {
        return;
    };
    // Each direction takes the card of its own year from the register itself.
    let first = cards.iter().find_map(|card| match card {
        ExemptionCard::ValidFrom(day) => Some(*day),
        ExemptionCard::None => None,
    });
    let is_had = if first.is_some() {
        Given::Yes
    } else {
        Given::No
    };
    answers.know(has, is_had, Source::Register);
    if let Some(day) = first {
        answers.know(from, Given::Day(day), Source::Register);
    }
}

/// What is begun, in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftCard {
    /// Which draft.
    pub stamp: DraftStamp,
    /// Its trips, as far as they have been told.
    pub trips: Vec<ClaimedTrip>,
    /// When it was last kept, by the device's clock.
    pub saved_at: DateTime<Utc>,
    /// Whether some of it has been sent, and the rest has not.
    pub is_half_sent: bool,
}

/// A draft as it was when somebody last saw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftStamp {
    /// Whom it is for.
    pub person: PersonId,
    /// The draft.
    pub draft: DraftId,
    /// Its version.
    pub version: u32,
}

/// How a draft is begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Whom the window shows.
    pub person: PersonId,
    /// From what.
    pub from: Beginning,
}

/// What a draft begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Beginning {
    /// What is kept.
    Kept,
    /// Nothing but what is known of the person.
    Empty,
    /// Trips, with what is known of them and what is the same as the last time.
    Trips(Vec<ClaimableTrip>),
    /// Trips, with the answers of an earlier claim: it is ready to be looked over.
    SameAs {
        /// The trips.
        trips: Vec<ClaimableTrip>,
        /// The claim.
        claim: ClaimId,
    },
}

/// What came of opening a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "there is one at a time, and it is written out at once"
)]
pub enum Opened {
    /// Here it is.
    Draft(DraftView),
    /// Something else is begun and kept: it must be sent or deleted first.
    Other(DraftCard),
    /// Nothing is kept.
    Nothing,
    /// There is no form for this person.
    Closed(Closed),
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftView {
    /// Which, and as of which version.
    pub stamp: DraftStamp,
    /// What was answered, and what is known without asking.
    pub answers: Answers,
    /// Where the person was.
    pub at: Option<Asked>,
    /// Where the trips go, as far as that has been said; one for each trip of the answers.
    pub to: Vec<Option<Destination>>,
    /// The organised trips that they belong to.
    pub trips: Vec<Option<TripId>>,
    /// Whether the person agrees that a ground for exemption is kept.
    pub ground_consent: bool,
    /// Whether the person does not want a program to decide.
    pub opted_out: bool,
    /// What the person adds.
    pub note: Option<Note>,
    /// What is enclosed.
    pub receipts: Vec<ReceiptCard>,
    /// What the registers say, with their age.
    pub register: AsOf<Register>,
    /// A claim that this one could be the same as.
    pub same_as: Option<ClaimSummary>,
    /// How long it is kept.
    pub storage: Storage,
    /// What has been sent of it, where something has.
    pub sent: Option<Progress>,
}

/// What a draft states. The window reckons with it and the command layer sends it, so that
/// both mean the same claim.
#[derive(Clone, Copy, Debug)]
pub struct Stated<'a> {
    /// What was answered, and what is known without asking.
    pub answers: &'a Answers,
    /// Where the trips go, as far as that has been said.
    pub to: &'a [Option<Destination>],
    /// The organised trips that they belong to.
    pub trips: &'a [Option<TripId>],
    /// Whether the person agrees that a ground for exemption is kept.
    pub ground_consent: bool,
    /// Whether the person does not want a program to decide.
    pub opted_out: bool,
    /// What the person adds.
    pub note: Option<&'a Note>,
}

impl Stated<'_> {
    /// What is claimed on `today`, with the trips whose day and place have been said.
    ///
    /// The facts are of all trips, so that it can be reckoned before everything is said;
    /// [`Self::lacks_trip`] says whether it can be sent.
    pub fn content(&self, today: NaiveDate) -> Content {
        let mut facts = questions::facts(self.answers, today);
        facts.handling.opted_out = Fact::said(self.opted_out);
        let trips = (0..).zip(&facts.trips).filter_map(|(at, trip)| {
            Some(ClaimedTrip {
                day: trip.legs.first()?.date.value()?,
                to: self.to.get(at).cloned().flatten()?,
                trip: self.trips.get(at).cloned().flatten(),
            })
        });
        Content {
            trips: trips.collect(),
            ground_consent: self.ground_consent,
            note: self.note.cloned(),
            facts,
        }
    }

    /// The first trip, from 0, of which day or place has not been said.
    pub fn lacks_trip(&self, today: NaiveDate) -> Option<u8> {
        let facts = questions::facts(self.answers, today);
        (0..).zip(&facts.trips).find_map(|(at, trip)| {
            let has_day = trip
                .legs
                .first()
                .is_some_and(|leg| leg.date.value().is_some());
            let has_place = self.to.get(usize::from(at)).is_some_and(Option::is_some);
            (!has_day || !has_place).then_some(at)
        })
    }
}

impl DraftView {
    /// What the draft states.
    pub fn stated(&self) -> Stated<'_> {
        Stated {
            answers: &self.answers,
            to: &self.to,
            trips: &self.trips,
            ground_consent: self.ground_consent,
            opted_out: self.opted_out,
            note: self.note.as_ref(),
        }
    }
}

/// How far sending has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// How many files have arrived.
    pub enclosed: u8,
    /// Of how many.
    pub of: u8,
}

/// A draft to be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftSaving {
    /// What it takes the place of.
    pub stamp: DraftStamp,
    /// What was answered.
    pub answers: Answers,
    /// Where the person is.
    pub at: Option<Asked>,
    /// Where the trips go.
    pub to: Vec<Option<Destination>>,
    /// The organised trips that they belong to, as the person sees it. One that the draft
    /// does not have in that place is not taken over.
    pub trips: Vec<Option<TripId>>,
    /// Whether the person agrees that a ground for exemption is kept.
    pub ground_consent: bool,
    /// Whether the person does not want a program to decide.
    pub opted_out: bool,
    /// What the person adds.
    pub note: Option<Note>,
    /// The files that the person sees enclosed. Others go: nothing is sent unseen.
    pub receipts: Vec<AttachmentId>,
}

/// What came of keeping a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DraftSaved {
    /// It is kept.
    Kept {
        /// What is kept.
        stamp: DraftStamp,
        /// How long.
        storage: Storage,
    },
    /// Nothing was kept: another window has changed it meanwhile.
    ChangedElsewhere {
        /// What is kept now.
        now: DraftStamp,
    },
    /// There is no such draft any more.
    Gone,
    /// Nothing was changed: some of it has been sent already.
    HalfSent,
    /// Nothing was kept: by now somebody else is chosen than whom it was written for.
    SomebodyElse,
}

#[cfg(test)]
mod tests {
    use questions::{Given, QuestionId};

    use super::*;

    #[test]
    fn a_trip_is_claimed_once_its_day_and_its_place_are_said() {
        let today: NaiveDate = "2026-11-23".parse().unwrap();
        let mut dated = Answers::default();
        let day = Given::Day("2026-11-02".parse().unwrap());
        dated.give(Asked::of_part(QuestionId::Date, 0, 0), day);
        let place = vec![Some(Destination::read("Ullevål sykehus").unwrap())];
        #[rustfmt::skip]
        let cases = [
            ("neither",    Answers::default(), vec![],        Some(0)),
            ("no place",   dated.clone(),      vec![None],    Some(0)),
            ("no day",     Answers::default(), place.clone(), Some(0)),
            ("both",       dated,              place,         None),
        ];
        for (shows, answers, to, lacks) in cases {
            let stated = Stated {
                answers: &answers,
                to: &to,
                trips: &[],
                ground_consent: false,
                opted_out: true,
                note: None,
            };
            assert_eq!(stated.lacks_trip(today), lacks, "{shows}");
            let content = stated.content(today);
            assert_eq!(content.trips.is_empty(), lacks.is_some(), "{shows}");
            assert_eq!(
                content.facts.handling.opted_out,
                Fact::said(true),
                "{shows}"
            );
        }
    }
}
